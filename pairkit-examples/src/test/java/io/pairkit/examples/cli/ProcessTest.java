package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own: killed, interrupted, started twice. */
class ProcessTest {
    private static final List<String> WHOLE = List.of(
            "findings.jsonl",
            "fixed.jsonl",
            "manifest.json",
            "quarantine.jsonl",
            "removed.jsonl",
            "report.html",
            "report.json",
            "test.jsonl",
            "train.jsonl",
            "validation.jsonl");

    @TempDir
    private Path place;

    private Process start(String... args) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "io.pairkit.examples.cli.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log").toFile())
                .start();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Waits until a file is there, at most as long as a run takes. */
    private static boolean appears(Path file, Process process) {
        while (process.isAlive()) {
            if (Files.exists(file)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return Files.exists(file);
    }

    @Test
    void killed_at_any_moment_a_run_leaves_its_folder_absent_or_whole() throws IOException, InterruptedException {
        Path out = place.resolve("out");
        var random = new SplittableRandom(11);
        int whole = 0;
        for (int i = 0; i < 6; i++) {
            Process process = start(
                    "curate",
                    "samples/conversations.jsonl.gz",
                    "--out",
                    out.toString(),
                    "--force",
                    "--fail-on",
                    "never");
            if (!process.waitFor(400 + random.nextInt(3000), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(out)) {
                assertThat(names(out)).isEqualTo(WHOLE);
                whole++;
            }
        }
        Process last = start(
                "curate", "samples/conversations.jsonl.gz", "--out", out.toString(), "--force", "--fail-on", "never");
        assertThat(last.waitFor()).isZero();
        assertThat(names(place)).as("%s of 6 runs had ended", whole).containsExactly("log", "out");
    }

    @Test
    void an_interrupted_run_cleans_up_after_itself() throws IOException, InterruptedException {
        Path out = place.resolve("out");
        Process process = start("curate", "samples/conversations.jsonl.gz", "--out", out.toString());
        if (appears(place.resolve(".out.draft"), process)) {
            process.destroy(); // a polite signal, as an interrupt from the keyboard is
        }
        process.waitFor();

        assertThat(names(place)).isSubsetOf("log", "out").contains("log");
        if (!Files.exists(out)) {
            assertThat(Files.readString(place.resolve("log"), StandardCharsets.UTF_8))
                    .contains("pairkit: cancelled; nothing was written");
        }
    }

    @Test
    void a_second_writer_is_refused_in_a_sentence() throws IOException, InterruptedException {
        Path out = place.resolve("out");
        Process first =
                start("curate", "samples/conversations.jsonl.gz", "--out", out.toString(), "--fail-on", "never");
        boolean writing = appears(place.resolve(".out.draft"), first);
        Ran second = Ran.of("curate", "samples/conversations.jsonl.gz", "--out", out.toString(), "--force");

        assertThat(writing).isTrue();
        assertThat(first.waitFor()).as(Files.readString(place.resolve("log"))).isZero();
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
                .isEqualTo("pairkit: " + out + ": cannot be written: another run is writing " + out + "\n");
        assertThat(names(out)).isEqualTo(WHOLE);
    }
}
