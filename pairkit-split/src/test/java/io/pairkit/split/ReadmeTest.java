package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the README, run. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void the_first_sample_runs() throws IOException {
        var list = new ArrayList<Pair>();
        for (int i = 0; i < 200; i++) {
            list.add(Pair.of("question " + i, "answer " + i)
                    .attribute("ticket_id", "t" + i / 2)
                    .attribute("category", "c" + i % 5)
                    .attribute("language", i % 3 == 0 ? "de" : "en"));
        }
        Pairs.of(list).write(folder.resolve("support.jsonl"));

        Pairs pairs = Pairs.read(folder.resolve("support.jsonl"));
        Split recipe = Split.of(80, 10, 10)
                .groupedBy("ticket_id", "customer_id")
                .stratifiedBy("category", "language")
                .covering("category");
        Assignment split = recipe.assign(pairs);
        split.train().write(folder.resolve("train.jsonl"));
        split.test().write(folder.resolve("test.jsonl"));
        split.write(folder.resolve("assignments.tsv"));

        assertThat(Files.readAllLines(folder.resolve("train.jsonl"))).hasSize(160);
        assertThat(Files.readAllLines(folder.resolve("test.jsonl"))).hasSize(20);
        Assignment again = recipe.previous(Assignments.read(folder.resolve("assignments.tsv")))
                .assign(pairs);
        assertThat(again.table().rows()).isEqualTo(split.table().rows());
    }
}
