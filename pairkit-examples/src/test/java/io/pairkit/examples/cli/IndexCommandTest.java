package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.dedup.PairIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pairkit index} through the command, and as a process that is killed. */
class IndexCommandTest {
    @TempDir
    private Path place;

    private String path(String name) {
        return place.resolve(name).toString();
    }

    private String lines(String name) throws IOException {
        return Files.readString(place.resolve(name), StandardCharsets.UTF_8);
    }

    /** Some records of few words, many of them near each other. */
    private List<String> records(int count) {
        var random = new SplittableRandom(5);
        String[] words = "how can I return the parcel that came broken today please tell me now".split(" ");
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var prompt = new StringBuilder("Customer asks");
            for (int k = 0; k < 12; k++) {
                prompt.append(' ').append(words[random.nextInt(random.nextInt(words.length) + 1)]);
            }
            lines.add(Json.write(Json.object("prompt", prompt.toString(), "completion", "Answer " + i % 3)));
        }
        return lines;
    }

    @Test
    void batches_keep_what_one_run_keeps_byte_for_byte() throws IOException {
        List<String> all = records(300);
        Files.write(place.resolve("all.jsonl"), all);
        var kept = new StringBuilder();
        var conflicts = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            Files.write(place.resolve("b" + i + ".jsonl"), all.subList(100 * i, 100 * i + 100));
            Ran ran =
                    Ran.of("index", "add", path("index"), path("b" + i + ".jsonl"), "--out", path("o" + i), "--quiet");
            assertThat(ran.code()).isZero();
            kept.append(lines("o" + i + "/kept.jsonl"));
            conflicts.append(lines("o" + i + "/conflicts.jsonl"));
        }
        assertThat(Ran.of("dedup", path("all.jsonl"), "--out", path("once"), "--quiet")
                        .code())
                .isZero();
        assertThat(kept.toString()).isEqualTo(lines("once/kept.jsonl"));
        assertThat(conflicts.toString().lines().count())
                .isEqualTo(lines("once/conflicts.jsonl").lines().count());
        Ran found = Ran.of("index", "find", path("index"), path("b1.jsonl"), "--format", "json", "--quiet");
        assertThat(found.out()).contains("\"removed\" : 100").contains("\"kept\" : 0");
    }

    @Test
    void another_threshold_is_refused_and_none_means_that_of_the_index() throws IOException {
        Files.write(place.resolve("b.jsonl"), records(20));
        assertThat(Ran.of("index", "add", path("index"), path("b.jsonl"), "--threshold", "0.7")
                        .code())
                .isZero();
        assertThat(Ran.of("index", "add", path("index"), path("b.jsonl")).code())
                .isZero();
        Ran ran = Ran.of("index", "add", path("index"), path("b.jsonl"), "--threshold", "0.9");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("pairkit: the index " + path("index") + " was made with threshold 0.7, not with 0.9\n");
    }

    @Test
    void killed_at_any_moment_the_index_has_a_batch_wholly_or_not_at_all() throws IOException, InterruptedException {
        Files.write(place.resolve("first.jsonl"), records(100));
        List<String> more = records(4000).subList(100, 4000);
        Files.write(place.resolve("more.jsonl"), more);
        assertThat(Ran.of("index", "add", path("index"), path("first.jsonl")).code())
                .isZero();
        var random = new SplittableRandom(3);
        for (int i = 0; i < 5; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "io.pairkit.examples.cli.Main",
                            "index",
                            "add",
                            path("index"),
                            path("more.jsonl"))
                    .redirectErrorStream(true)
                    .redirectOutput(place.resolve("log").toFile())
                    .start();
            boolean ended = process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            try (PairIndex index = PairIndex.reading(place.resolve("index"))) {
                assertThat(index.size()).isIn(100, 4000);
                assertThat(ended && index.size() == 100).isFalse();
                if (index.size() > 100) {
                    break;
                }
            }
        }
        assertThat(Ran.of("index", "add", path("index"), path("more.jsonl")).code())
                .isZero();
        assertThat(Ran.of("index", "find", path("index"), path("more.jsonl"), "--format", "json", "--quiet")
                        .out())
                .contains("\"removed\" : 3900");
    }
}
