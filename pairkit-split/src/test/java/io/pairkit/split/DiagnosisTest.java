package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    @Test
    void keys_that_tie_too_much_are_named_and_the_one_to_leave_out_too() {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 300; i++) {
            String customer = i < 200 ? "acme" : "C" + i;
            samples.add(new Samples.Sample(i, "T" + i / 2, customer, i == 0 ? "rare" : "usual", "", i < 250 ? -1 : 7));
        }
        Diagnosis diagnosis = Split.of(80, 10, 10)
                .groupedBy("ticket_id", "customer")
                .stratifiedBy("category")
                .apart(Samples.links(samples))
                .diagnose(Samples.catalog(samples));
        assertThat(diagnosis.components())
                .extracting(Diagnosis.Component::key, Diagnosis.Component::groups, Diagnosis.Component::largest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ticket_id", 150, 2),
                        org.assertj.core.groups.Tuple.tuple("customer", 101, 200),
                        org.assertj.core.groups.Tuple.tuple("all keys", 51, 200));
        assertThat(diagnosis.sentences())
                .contains(
                        "by customer: 300 records in 101 groups, the largest of 200: customer \"acme\" (200 records)",
                        "without customer the largest group would have 2 records instead of 200",
                        "the prompt of data.jsonl:251 is that of 50 records, too many for a group of at most 10; where they"
                                + " stand on two sides, one side is dropped",
                        "category \"rare\" is in 1 group, too few for 3 parts",
                        "folds measure on every record once: Split.folds(5)")
                .anyMatch(sentence -> sentence.startsWith("the largest distance from a wanted share is "))
                .anyMatch(sentence ->
                        sentence.matches("test: \\d+ records in \\d+ groups, worth \\d+ independent ones.*"));
        assertThat(diagnosis.trial().leaks()).isZero();
        assertThat(diagnosis.toString()).startsWith("Diagnosis[300 records, ").hasSizeLessThan(80);
    }
}
