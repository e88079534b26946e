package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.file;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static io.pairkit.audit.Sets.with;
import static io.pairkit.audit.Sets.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Links;
import io.pairkit.Origin;
import io.pairkit.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Records that stand twice, in training or on both sides of a split. */
class RepeatGatesTest extends PlantedSets {
    @Test
    void exact_duplicates_above_one_percent_block() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(lines.get(7));
        assertThat(audit(lines).blockers()).as("1 of 161").isEmpty();
        lines.add(lines.get(9));

        Notice blocker = onlyBlocker(audit(lines), "duplicates/exact");

        assertThat(linesOf(blocker)).containsExactly(161L, 162L);
        assertThat(blocker.others()).extracting(Origin::line).containsExactly(8L, 10L);
        assertThat(audit(lines).figure("/duplicates/exact")).isEqualTo(2L);
    }

    @Test
    void near_duplicates_above_ten_percent_block() {
        int[] keepers = new int[160];
        Arrays.fill(keepers, -1);
        IntStream.range(100, 120).forEach(i -> keepers[i] = i - 50);
        Pairs pairs = file(folder, "set.jsonl", clean());

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .evidence(Evidence.none().nearDuplicates(keepers))
                        .run(pairs),
                "duplicates/near");

        assertThat(blocker.count()).isEqualTo(20);
        assertThat(linesOf(blocker))
                .containsExactlyElementsOf(LongStream.range(101, 121).boxed().toList());
        Arrays.fill(keepers, 110, 120, -1);
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().nearDuplicates(keepers))
                        .run(pairs)
                        .blockers())
                .isEmpty();
    }

    @Test
    void an_evaluation_prompt_in_training_blocks() {
        Pairs training = file(folder, "set.jsonl", clean());
        Pairs evaluation =
                file(folder, "exam.jsonl", List.of(clean().get(41), pair("What is seven times six?", "42 it is.")));

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .evidence(Evidence.none().evaluation(evaluation))
                        .run(training),
                "leakage/evaluation");

        assertThat(blocker.requirements()).containsExactly("R64", "R91");
        assertThat(linesOf(blocker)).containsExactly(42L);
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().leaks(List.of(new Leak(3, new Origin("e.jsonl", 9, 0), "near"))))
                        .run(training)
                        .blockers()
                        .get(0)
                        .others())
                .containsExactly(new Origin("e.jsonl", 9, 0));
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().leaks(List.of()))
                        .run(training)
                        .verdict())
                .isEqualTo(Verdict.READY);
    }

    @Test
    void a_prompt_of_the_test_part_in_training_blocks_with_the_training_record() {
        Path train = write(folder, "train.jsonl", clean().subList(0, 120));
        Path test = write(folder, "test.jsonl", clean().subList(119, 160));

        Notice blocker = onlyBlocker(Audits.recommended().run(Pairs.read(train, test)), "leakage/split");

        assertThat(blocker.examples())
                .containsExactly(new Origin(
                        train.toString(), 120, blocker.examples().get(0).offset()));
        assertThat(blocker.others().get(0).file()).isEqualTo(test.toString());
    }

    @Test
    void a_linked_prompt_across_parts_blocks() {
        Path train = write(folder, "train.jsonl", clean().subList(0, 120));
        Path test = write(folder, "test.jsonl", clean().subList(120, 160));
        var links = Links.of(
                160,
                new Links.Basis(0.8, "prompt", true, "words:3"),
                List.of(new Links.Link(7, 130, 0.9), new Links.Link(8, 9, 0.9)));

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .except("consistency/conflict")
                        .evidence(Evidence.none().promptLinks(links))
                        .run(Pairs.read(train, test)),
                "leakage/split");

        assertThat(linesOf(blocker)).containsExactly(8L);
    }

    @Test
    void a_group_in_two_parts_blocks_with_the_smaller_side() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String split = i % 10 == 0 ? "test" : i % 10 == 1 ? "dev" : "train";
            String ticket = i == 20 || i == 22 || i == 23 ? "T-shared" : "T-" + i;
            lines.add(with(with(clean().get(i), "split", split), "ticket_id", ticket));
        }

        Notice blocker = onlyBlocker(audit(lines), "split/group-crosses");

        assertThat(blocker.requirements().get(0)).isEqualTo("R93");
        assertThat(linesOf(blocker)).containsExactly(21L);
        assertThat(audit(planted(lines, 1, line -> line.replace("T-shared", "T-" + line.hashCode())))
                        .blockers())
                .isEmpty();
    }
}
