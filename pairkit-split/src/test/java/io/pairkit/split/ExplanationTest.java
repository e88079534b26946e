package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static List<Samples.Sample> singles(int many) {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < many; i++) {
            samples.add(new Samples.Sample(i, "T" + i, "", "c" + i % 2, "", -1));
        }
        return samples;
    }

    @Test
    void a_giant_group_is_an_error_that_names_its_key_and_value() {
        var samples = singles(100);
        for (int i = 0; i < 90; i++) {
            samples.set(i, new Samples.Sample(i, "T" + i, "acme", "c", "", -1));
        }
        Assignment split =
                Split.of(80, 10, 10).groupedBy("ticket_id", "customer").assign(Samples.catalog(samples));
        assertThat(split.findings()).singleElement().satisfies(finding -> {
            assertThat(finding)
                    .hasToString(
                            "data.jsonl:1 error split/giant-group: 90 of 100 records (90.0 %) are one group, tied by"
                                    + " customer \"acme\" (90 records); train has 90.0 % of the records instead of 80.0 %");
            assertThat(finding.requirement()).isEqualTo("R93");
        });
        assertThat(split.counts()).containsEntry("train", 90);
        assertThat(split.largestGroup()).isEqualTo(90);
        assertThat(split.isRefused()).isFalse();
    }

    @Test
    void sparse_keys_that_percolate_are_named_with_the_values_that_tie_most() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 200; i++) {
            samples.add(new Samples.Sample(i, "T" + i / 2, "C" + (i + 1) / 2, "c", "", -1)); // one long chain
        }
        Assignment split =
                Split.of(80, 10, 10).groupedBy("ticket_id", "customer").assign(Samples.catalog(samples));
        assertThat(split.findings())
                .extracting(Finding::message)
                .containsExactly("200 of 200 records (100.0 %) are one group, tied by customer \"C1\" (2 records),"
                        + " customer \"C10\" (2 records), customer \"C11\" (2 records) and 196 more values;"
                        + " train has 100.0 % of the records instead of 80.0 %");
    }

    @Test
    void a_name_that_no_record_has_is_a_warning() {
        Assignment split = Split.of(80, 10, 10)
                .groupedBy("customer") // no sample has one
                .stratifiedBy("category")
                .assign(Samples.catalog(singles(100)));
        assertThat(split.findings())
                .singleElement()
                .hasToString("code warning split/no-attribute: no record has the attribute \"customer\"");
    }

    @Test
    void a_value_in_fewer_groups_than_parts_is_a_warning() {
        var samples = singles(100);
        samples.set(0, new Samples.Sample(0, "T0", "", "rare", "", -1));
        samples.set(1, new Samples.Sample(1, "T0", "", "rare", "", -1));
        Assignment split =
                Split.of(80, 10, 10).groupedBy("ticket_id").covering("category").assign(Samples.catalog(samples));
        assertThat(split.findings())
                .singleElement()
                .hasToString("code warning split/uncoverable: category \"rare\" is in 1 group, too few for 3 parts");
    }

    @Test
    void more_parts_than_groups_leaves_parts_empty_and_says_so() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 10; i++) {
            samples.add(new Samples.Sample(i, "T" + i / 5, "", "c", "", -1));
        }
        Assignment split = Split.of(80, 10, 10).groupedBy("ticket_id").assign(Samples.catalog(samples));
        assertThat(split.findings())
                .extracting(Finding::code)
                .containsOnly("split/giant-group")
                .hasSize(2);
        assertThat(split.counts().values()).contains(0);
    }

    @Test
    void a_refused_split_names_both_records() {
        var samples = singles(30);
        for (int i = 0; i < 20; i++) {
            samples.set(i, new Samples.Sample(i, "T" + i, "", "c", "", 7));
        }
        Assignment split = Split.of(50, 50)
                .apart(Samples.links(samples))
                .onCross(OnCross.FAIL)
                .assign(Samples.catalog(samples));
        assertThat(split.isRefused()).isTrue();
        assertThat(split.findings())
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo("split/cross");
                    assertThat(finding.message()).isEqualTo("the record is a near-duplicate (prompt) of one in train");
                    assertThat(finding.other()).isPresent();
                })
                .isNotEmpty();
    }

    @Test
    void a_dropped_record_says_why_in_the_table() {
        var samples = singles(30);
        for (int i = 0; i < 20; i++) {
            samples.set(i, new Samples.Sample(i, "T" + i, "", "c", "", 7));
        }
        Assignment split = Split.of(50, 50).apart(Samples.links(samples)).assign(Samples.catalog(samples));
        assertThat(split.dropped()).isNotEmpty();
        Dropped first = split.dropped().get(0);
        Assignments.Row row = split.table().rows().stream()
                .filter(each -> each.line() == first.record() + 1)
                .findFirst()
                .orElseThrow();
        assertThat(row.split()).isEqualTo("dropped");
        assertThat(row.reason())
                .isEqualTo("near-duplicate: prompt of sha256:"
                        + String.format("%016x", first.partner()) + " (data.jsonl:" + (first.partner() + 1)
                        + ") in train");
    }

    @Test
    void a_part_that_is_short_because_of_drops_says_so() {
        var samples = singles(100);
        for (int i = 0; i < 100; i++) {
            samples.set(i, new Samples.Sample(i, "T" + i, "", "c", "", 7));
        }
        Assignment split = Split.of(80, 20).apart(Samples.links(samples)).assign(Samples.catalog(samples));
        assertThat(split.findings())
                .singleElement()
                .hasToString("code warning split/part-short: test has 0.0 % of the records instead of 20.0 %:"
                        + " 20 of its 20 records were dropped");
    }
}
