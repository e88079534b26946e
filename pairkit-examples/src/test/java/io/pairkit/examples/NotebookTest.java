package io.pairkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The notebook runs in the real jshell, with the dedup module and what it needs, and nothing else of pairkit. */
class NotebookTest {
    @Test
    void the_notebook_runs_from_start_to_end_with_the_dedup_module_alone() throws IOException, InterruptedException {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("pairkit-split") && !entry.contains("pairkit-examples"))
                .collect(Collectors.joining(File.pathSeparator));
        Path jshell = Path.of(System.getProperty("java.home"), "bin", "jshell");
        Process process = new ProcessBuilder(
                        jshell.toString(), "--class-path", path, "-R-Xmx512m", "notebook/near-duplicates.jsh")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out)
                .doesNotContain("Error", "Exception")
                .contains("Duplicates[4272 pairs: 4233 kept, 39 removed at 0.80]")
                .contains("Removal[removed=265, kept=19, prompt=1.0, answer=1.0, verdict=DUPLICATE]")
                .endsWith("conflicts\n");
    }
}
