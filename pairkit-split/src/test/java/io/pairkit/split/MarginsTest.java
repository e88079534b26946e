package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarginsTest {
    private static Samples.Sample sample(int i, String ticket, String category, String topics) {
        return new Samples.Sample(i, ticket, "", category, topics, -1);
    }

    private static List<String> labels(Assignment split, String attribute) {
        return split.balance().rows().stream()
                .filter(row -> row.attribute().equals(attribute))
                .map(Balance.Row::label)
                .distinct()
                .toList();
    }

    @Test
    void numbers_go_into_bands_of_about_as_many_records_each() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 100; i++) {
            samples.add(sample(i, "t" + i, i == 99 ? "many" : Integer.toString(i < 40 ? 7 : i), ""));
        }
        Assignment split = Split.of(80, 10, 10).bandedBy("category", 4).assign(Samples.catalog(samples));
        assertThat(labels(split, "category")).containsExactly("40 to 49", "50 to 74", "7", "75 to 98", "many");
    }

    @Test
    void rare_values_are_merged_under_a_name_that_says_so() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 100; i++) {
            samples.add(sample(i, "t" + i, i < 90 ? "big" : "small" + i / 2, ""));
        }
        Assignment split =
                Split.of(80, 10, 10).stratifiedBy("category").mergingBelow(5).assign(Samples.catalog(samples));
        assertThat(labels(split, "category")).containsExactly("(5 values of fewer than 5 records)", "big");
        assertThat(split.findings()).isEmpty();
    }

    @Test
    void several_values_count_each() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 100; i++) {
            samples.add(sample(i, "t" + i, "c", i % 2 == 0 ? "a,b" : "b,b"));
        }
        Assignment split = Split.of(80, 10, 10).stratifiedBy("topic").assign(Samples.catalog(samples));
        assertThat(split.balance().rows().stream()
                        .filter(row -> row.label().equals("b"))
                        .mapToInt(Balance.Row::got))
                .containsExactly(80, 10, 10);
    }

    @Test
    void large_and_small_groups_are_spread_alike() {
        var random = new SplittableRandom(5);
        var samples = new ArrayList<Samples.Sample>();
        for (int group = 0; samples.size() < 4_000; group++) {
            int size = random.nextInt(4) == 0 ? 32 : 1;
            for (int i = 0; i < size; i++) {
                samples.add(sample(samples.size(), "t" + group, "c", ""));
            }
        }
        Assignment split = Split.of(80, 10, 10)
                .groupedBy("ticket_id")
                .withGroupSizesAlike()
                .assign(Samples.catalog(samples));
        assertThat(labels(split, "group size")).containsExactly("1", "32 to 63");
        assertThat(split.balance().worst()).isLessThan(0.01);
    }

    @Test
    void every_part_can_be_asked_for_several_records_of_each_value() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 400; i++) {
            samples.add(sample(i, "t" + i, i < 20 ? "rare" + i % 2 : i < 25 ? "few" : "big", ""));
        }
        Assignment split = Split.of(88, 12).covering("category").atLeast(4).assign(Samples.catalog(samples));
        assertThat(split.balance().rows().stream().filter(row -> row.label().startsWith("rare")))
                .allSatisfy(row -> assertThat(row.got()).isGreaterThanOrEqualTo(4));
        assertThat(split.findings())
                .extracting(Finding::message)
                .containsExactly("category \"few\" has 5 records, too few for 4 in each of 2 parts");
    }

    @Test
    void records_without_a_key_stand_alone_or_together_or_are_refused() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 100; i++) {
            samples.add(sample(i, i < 10 ? "" : "t" + i, "c", ""));
        }
        Split recipe = Split.of(80, 10, 10).groupedBy("ticket_id", "customer");
        assertThat(recipe.assign(Samples.catalog(samples)).groups()).isEqualTo(100);
        Assignment together = recipe.missingKeys(MissingKeys.TOGETHER).assign(Samples.catalog(samples));
        assertThat(together.groups()).isEqualTo(91);
        assertThat(together.largestGroup()).isEqualTo(10);
        Assignment refused = recipe.missingKeys(MissingKeys.REFUSED).assign(Samples.catalog(samples));
        assertThat(refused.isRefused()).isTrue();
        assertThat(refused.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .singleElement()
                .hasToString(
                        "data.jsonl:1 error split/missing-key: 10 of 100 records have no ticket_id and no customer");
    }

    @Test
    void wrong_margins_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Split.of(1, 1).bandedBy("x", 1)).hasMessage("at least 2 bands are needed, was 1");
        assertThatThrownBy(() -> Split.of(1, 1).atLeast(0))
                .hasMessage("every part needs at least 1 record of a label, was 0");
        assertThatThrownBy(() -> Split.of(1, 1).mergingBelow(0))
                .hasMessage("values are merged below at least 1 record, was 0");
    }
}
