package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SplitAuditTest {
    private static Pair pair(int i, String split, String ticket, String category) {
        return Pair.of("question " + i, "answer " + i)
                .attribute("split", split)
                .attribute("ticket", ticket)
                .attribute("category", category);
    }

    @Test
    void a_key_on_both_sides_is_an_error_of_the_smaller_side() {
        var list = new ArrayList<Pair>();
        for (int i = 0; i < 20; i++) {
            list.add(pair(i, i < 16 ? "train" : i < 18 ? "validation" : "test", "t" + i, "c"));
        }
        list.add(pair(20, "test", "t0", "c"));
        list.add(pair(21, "train", "t0", "c"));
        SplitReport report = SplitAudit.defaults().keys("ticket").run(Pairs.of(list), "split");
        assertThat(report.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "split/key-across", "ticket \"t0\" is in test and in train"));
        assertThat(report.borders())
                .contains(
                        new SplitReport.Border("test", "train", "ticket", 1, 1.0 / 3),
                        new SplitReport.Border("train", "test", "ticket", 2, 2.0 / 17),
                        new SplitReport.Border("validation", "test", "ticket", 0, 0));
        assertThat(report).hasToString("SplitReport[3 parts, 1 records across, 0 shifts, 0 telling features]");
        assertThat(report.counts().keySet()).containsExactly("train", "test", "validation");
    }

    @Test
    void near_duplicates_are_found_on_all_three_borders_as_by_brute_force() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            var samples = Samples.random(40, random);
            Links links = Samples.links(samples);
            List<String> parts = samples.stream()
                    .map(each ->
                            List.of("train", "train", "validation", "test", "").get(random.nextInt(5)))
                    .toList();
            SplitReport report = SplitAudit.defaults().apart(links).run(Samples.catalog(samples), parts);
            for (String part : List.of("train", "validation", "test")) {
                for (String other : List.of("train", "validation", "test")) {
                    var expected = new HashSet<Integer>();
                    links.stream().forEach(link -> {
                        if (parts.get(link.left()).equals(part)
                                && parts.get(link.right()).equals(other)) {
                            expected.add(link.left());
                        }
                        if (parts.get(link.right()).equals(part)
                                && parts.get(link.left()).equals(other)) {
                            expected.add(link.right());
                        }
                    });
                    assertThat(report.borders().stream()
                                    .filter(each -> each.part().equals(part)
                                            && each.other().equals(other))
                                    .map(SplitReport.Border::records))
                            .as("seed %s %s %s", seed, part, other)
                            .containsExactlyElementsOf(part.equals(other) ? List.of() : List.of(expected.size()));
                }
            }
        }
    }

    @Test
    void the_record_at_fault_is_the_one_in_training() {
        var list = List.of(
                pair(0, "train", "a", "c"),
                pair(1, "test", "b", "c"),
                pair(2, "dev", "d", "c"),
                pair(3, "test", "e", "c"));
        Links links = Links.of(4, Samples.PROMPTS, List.of(new Links.Link(0, 1, 0.9), new Links.Link(2, 3, 0.9)));
        SplitReport report = SplitAudit.defaults().apart(links).run(Pairs.of(list), "split");
        assertThat(report.findings())
                .extracting(Finding::message, Finding::requirement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "the prompt of this record of dev is a near-duplicate of one in test", "R91"),
                        org.assertj.core.groups.Tuple.tuple(
                                "the prompt of this record of train is a near-duplicate of one in test", "R64"));
        assertThat(report.leaks()).isEqualTo(2);
    }

    @Test
    void a_random_split_shows_neither_shift_nor_telling_feature_and_a_crooked_one_shows_both() {
        int falseAlarms = 0;
        for (long seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            var list = new ArrayList<Pair>();
            for (int i = 0; i < 300; i++) {
                String ticket = "t" + random.nextInt(80);
                list.add(Pair.of("q".repeat(1 + random.nextInt(100)), "a" + i)
                        .attribute("split", Math.floorMod(ticket.hashCode() * 31 + seed, 5) == 0 ? "test" : "train")
                        .attribute("ticket", ticket)
                        .attribute("category", "c" + ticket.hashCode() % 7));
            }
            SplitReport report =
                    SplitAudit.defaults().keys("ticket").comparing("category").run(Pairs.of(list), "split");
            falseAlarms += report.findings().isEmpty() ? 0 : 1;
        }
        assertThat(falseAlarms).isLessThan(9); // 5 of 100 by definition, each of three looks

        var list = new ArrayList<Pair>();
        for (int i = 0; i < 300; i++) {
            boolean test = i % 5 == 0;
            list.add(Pair.of("q".repeat(test ? 40 + i % 30 : 1 + i % 50), "answer")
                    .attribute("split", test ? "test" : "train")
                    .attribute("category", test ? "music" : i % 2 == 0 ? "music" : "weather"));
        }
        SplitReport report = SplitAudit.defaults().comparing("category").run(Pairs.of(list), "split");
        assertThat(report.findings()).extracting(Finding::code).containsExactly("split/shift", "split/telling-feature");
        assertThat(report.findings().get(0).message())
                .startsWith("test differs from train in category by 50.0 %, chance makes ")
                .endsWith("%; most in \"music\": 100.0 % instead of 50.0 %");
        assertThat(report.findings().get(1).message())
                .isEqualTo("prompt length alone tells test from train in 88.8 % of the cases (50 % is guessing):"
                        + " cut at 39.0");
    }

    @Test
    void wrong_input_is_told() {
        assertThat(SplitAudit.defaults()
                        .run(Pairs.of(List.of(pair(0, "train", "a", "c"))), "split")
                        .findings())
                .singleElement()
                .hasToString("code error split/no-parts: a split has at least 2 parts, found 1 among the records");
        assertThatThrownBy(() -> SplitAudit.defaults()
                        .run(Pairs.of(List.of(pair(0, "train", "a", "c"))), List.of("train", "test")))
                .hasMessage("every one of 1 records needs a part or an empty name, got 2");
    }
}
