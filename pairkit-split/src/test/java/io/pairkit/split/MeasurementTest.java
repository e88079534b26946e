package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {
    /** Figures in points computed with another program. */
    @ParameterizedTest
    @CsvSource({
        "10, 26.3, 22.7, 25.9",
        "30, 16.8, 13.9, 9.5",
        "100, 9.6, 7.8, 3.0",
        "200, 6.9, 5.5, 1.5",
        "1000, 3.1, 2.5, 0.3",
        "5000, 1.4, 1.1, 0.1"
    })
    void intervals_are_those_of_wilson(int records, double half, double eighty, double unseen) {
        Measurement measurement = Measurement.of(records);
        assertThat(100 * measurement.halfWidth(0.5)).isCloseTo(half, within(0.06));
        assertThat(100 * measurement.halfWidth(0.8)).isCloseTo(eighty, within(0.06));
        assertThat(100 * measurement.failuresUnseen()).isCloseTo(unseen, within(0.06));
    }

    @ParameterizedTest
    @CsvSource({"50, 0.2, 17.3", "100, 0.2, 12.4", "100, 0.1, 8.8", "500, 0.2, 5.6", "2000, 0.1, 2.0"})
    void the_visible_difference_is_that_of_paired_verdicts(int records, double disagreement, double points) {
        assertThat(100 * Measurement.of(records).visibleDifference(disagreement))
                .isCloseTo(points, within(0.06));
    }

    @Test
    void too_few_records_see_no_difference_at_all() {
        assertThat(Measurement.of(10).visibleDifference(0.2)).isEqualTo(1);
        assertThat(Measurement.of(10).sentence())
                .isEqualTo(
                        "10 records in 10 groups, worth 10 independent ones: a score of 80 % is known to ±22.7 points,"
                                + " two models cannot be told apart unless nearly every verdict differs");
        assertThat(Measurement.of(100).sentence())
                .isEqualTo("100 records in 100 groups, worth 100 independent ones: a score of 80 % is known to ±7.8"
                        + " points, two models are told apart from 12.4 points on");
        assertThat(Measurement.of(0).sentence()).isEqualTo("no record: nothing can be measured");
    }

    @Test
    void groups_make_records_worth_less() {
        assertThat(Measurement.ofGroups(9, 9, 9, 9).effective()).isCloseTo(36 / 1.8, within(1e-9));
        assertThat(Measurement.ofGroups(1, 1, 1).effective()).isEqualTo(3);
        assertThat(Measurement.ofGroups(100).isSmall()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"50, 0.3", "300, 0.3", "400, 0.25", "1000, 0.1", "100000, 0.1"})
    void the_advised_share_is_a_tenth_but_at_least_a_hundred_but_at_most_three_tenths(int records, double share) {
        assertThat(Measurement.advisedShare(records)).isCloseTo(share, within(0.034)); // 100 of 300 is a third
        assertThat(Measurement.advisedShare(records)).isEqualTo(Math.min(Math.max(0.1, 100.0 / records), 0.3));
    }
}
