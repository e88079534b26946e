package io.pairkit.audit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong sums are told from sums that are meant otherwise. */
class ArithmeticTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/3 = 0.33, rounded to two places.",
                "10% of 250 = 25.",
                "11:00 - 9:30 = 1:30 hours.",
                "100 - 5% = 95",
                "5 ^ 3 = 6 as bits.",
                "101 + 1 = 110 in binary.",
                "1.000 + 500 = 1.500",
                "1,000 + 500 = 1,500",
                "2 * 500 g = 1 kg",
                "9 + 5 = 2 on a 12-hour clock",
                "-3 - -5 = 2",
                "2 ** 3 ** 2 = 512",
                "50% x 80 = 40",
                "2/3 = 66.7%",
                "17 / 5 = 3 remainder 2.",
                "1990-1995 = 5 years",
                "Steps:\n1. 12 + 7 = 19\n2. 19 / 2 = 9.5",
                "He said '2 + 2 = 5' is a slogan."
            })
    void sums_that_people_read_otherwise_are_not_wrong(String answer) {
        assertThat(Arithmetic.isWrong(answer, "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192*100=$1920",
                "So 6/3=.5 hour",
                "1.250 + 500 = 1.850",
                "In all 12 x 30 = 350 euros.",
                "That is all. 9 * 9 = 72",
                "It adds up. $45.50 + $12.25 = $58.75",
                "1. 12 + 7 = 18"
            })
    void wrong_sums_are_found(String answer) {
        assertThat(Arithmetic.isWrong(answer, "")).isTrue();
    }
}
