package io.pairkit.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void a_capital_sigma_ends_a_word_where_unicode_says_so() {
        assertThat(Normal.whole("ΟΔΥΣΣΕΥΣ")).isEqualTo("οδυσσευς");
        assertThat(Normal.whole("ΟΔΥΣΣΕΥΣ.")).isEqualTo("οδυσσευς.");
        assertThat(Normal.whole("Σ")).isEqualTo("σ");
        assertThat(Normal.whole("AΣ'A")).isEqualTo("aσ'a"); // an apostrophe says nothing
        assertThat(Normal.whole("1Σ")).isEqualTo("1σ");
        assertThat(Normal.whole("ΑΣ1")).isEqualTo("ας1");
        assertThat(Normal.whole("\uD800ΑΣ\uD800")).isEqualTo("\uD800ας\uD800");
    }

    @Test
    void other_letters_are_lower_cased_in_full() {
        assertThat(Normal.whole("İI\u1E9E")).isEqualTo("i\u0307i\u00DF");
    }

    @Test
    void many_sigmas_take_no_more_than_one_pass() {
        assertThat(Normal.whole("Σ ".repeat(200_000))).hasSize(399_999).startsWith("σ σ");
    }
}
