package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk-through of the README, typed into the real jshell. */
class JShellTest {
    @TempDir
    Path folder;

    @Test
    void one_line_leads_to_an_answer_and_results_read_as_tables() throws IOException, InterruptedException {
        Path data = folder.resolve("pairs.jsonl");
        Path script = folder.resolve("pairkit.jsh");
        copy("real/paraphrase-300.jsonl", data);
        copy("pairkit.jsh", script);
        String typed = String.join(
                "\n",
                "var found = twins(\"" + data.toString().replace("\\", "\\\\") + "\")",
                "found.explorer()",
                "found.explain(0)",
                "show(found.removals().limit(1))",
                "/exit",
                "");
        Process jshell = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "jshell")
                                .toString(),
                        "--class-path",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "--startup",
                        "DEFAULT",
                        "--startup",
                        script.toString(),
                        "-R-Dfile.encoding=UTF-8",
                        "-J-Dfile.encoding=UTF-8"))
                .redirectErrorStream(true)
                .redirectInput(Files.writeString(folder.resolve("typed"), typed).toFile())
                .start();
        String shown = new String(jshell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jshell.waitFor(1, TimeUnit.MINUTES)).as(shown).isTrue();
        assertThat(shown).contains("pairkit: var found");
        assertThat(shown).contains("found ==> Duplicates[300 pairs: ");
        assertThat(shown)
                .contains("threshold  removed  for  the nearest to staying")
                .contains("0.95");
        assertThat(shown).contains("duplicate, prompt 1.00, answer 1.00; [removed|kept]");
        assertThat(shown).contains("Removal[removed=");
        assertThat(shown).doesNotContain("Error").doesNotContain("Exception");
    }

    private static void copy(String resource, Path to) throws IOException {
        try (var in = JShellTest.class.getResourceAsStream("/" + resource)) {
            Files.copy(java.util.Objects.requireNonNull(in, resource), to);
        }
    }
}
