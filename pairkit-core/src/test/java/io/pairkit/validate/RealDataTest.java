package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pairs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommended rules on slices of public data; the counts were checked by reading the records and by another program. */
class RealDataTest {
    private static Checked check(String name) throws Exception {
        return Validation.of(Rules.recommended())
                .run(Pairs.read(Path.of(RealDataTest.class.getResource(name).toURI())));
    }

    private static List<String> places(Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.origin().line() + " " + finding.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json-mode.jsonl", "gsm8k.jsonl", "mbpp.jsonl", "drone.jsonl"})
    void good_sets_pass_without_any_finding(String name) throws Exception {
        assertThat(check(name).findings()).isEmpty();
    }

    @Test
    void programs_and_data_in_answers_are_no_broken_json() throws Exception {
        assertThat(places(check("codegen-like-json.jsonl"))).containsExactly("146 text/mojibake");
    }

    @Test
    void an_object_that_lacks_its_last_brace_is_found_among_good_ones() throws Exception {
        assertThat(places(check("glaive-en.jsonl"))).containsExactly("21 pair/answer-json-invalid");
    }

    @Test
    void results_of_tools_that_nobody_called_are_found() throws Exception {
        assertThat(places(check("glaive-zh.jsonl")))
                .containsExactly("21 tool/result-without-call", "22 tool/result-without-call");
    }

    @Test
    void a_record_that_the_vendor_publishes_without_a_user_turn_is_a_warning() throws Exception {
        assertThat(places(check("toy-chat.jsonl"))).containsExactly("4 chat/no-user-turn", "4 pair/answer-too-short");
        assertThat(check("toy-chat.jsonl").invalid()).isZero();
    }

    @Test
    void placeholders_and_greetings_of_an_identity_set_are_found() throws Exception {
        assertThat(check("identity.jsonl").counts())
                .isEqualTo(Map.of("pair/answer-placeholder", 85L, "pair/prompt-too-short", 10L));
    }

    @Test
    void empty_answers_are_errors() throws Exception {
        Checked checked = check("belle.jsonl");
        assertThat(checked.counts()).isEqualTo(Map.of("pair/empty-answer", 20L));
        assertThat(List.of(checked.read(), checked.valid(), checked.invalid())).containsExactly(60L, 40L, 20L);
    }

    @Test
    void long_copies_of_the_prompt_and_a_bare_yes_are_found() throws Exception {
        assertThat(places(check("dolly.jsonl")))
                .containsExactly(
                        "2 pair/answer-echoes-prompt", "22 pair/answer-too-short", "48 pair/answer-echoes-prompt");
    }
}
