package io.pairkit.audit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void an_opening_is_lower_case_with_long_forms_and_without_what_it_quotes() {
        assertThat(Opening.of("> a quote\n**No**, I can’t.  We won't say \"I'm sorry\" to Mr. Smith! It's fine")
                        .sentences())
                .containsExactly("no , i can not.", "we will not say \"\" to mr. smith!", "it is fine");
    }
}
