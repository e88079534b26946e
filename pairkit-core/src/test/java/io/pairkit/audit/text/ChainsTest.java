package io.pairkit.audit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chains of reasoning are told by their steps. */
class ChainsTest {
    @Test
    void steps_of_a_chain_are_numbered_without_a_gap() {
        assertThat(Chains.isWellFormed("1. Add them.\n2. Halve it.\nSo it is 4."))
                .isTrue();
        assertThat(Chains.isWellFormed("1. Add them.\n3. Halve it.\nSo it is 4."))
                .isFalse();
        assertThat(Chains.isWellFormed("It is 4.")).isFalse();
        assertThat(Chains.isWellFormed("Step 1: add.\nStep 2:")).isFalse();
    }

    @Test
    void a_conclusion_is_a_number_that_the_steps_reach() {
        assertThat(Chains.isConclusionReached("12 + 7 = 19\nSo 19 / 2 = 9.5\nA: 9.5"))
                .isTrue();
        assertThat(Chains.isConclusionReached("12 + 7 = 19\nSo 19 / 2 = 9.5\nA: 10.5"))
                .isFalse();
        assertThat(Chains.isConclusionReached("It rains.\nThe street is wet.\nSo take boots."))
                .isTrue();
        assertThat(Chains.isConclusionReached("It costs 1,200 euros.\nHence 1200"))
                .isTrue();
    }
}
