package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void a_misspelt_code_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> Rules.recommended().except("pair/answer-to-short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule pair/answer-to-short, did you mean pair/answer-too-short?");
        assertThatThrownBy(() -> Rules.recommended().only("zzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule zzz");
    }

    @Test
    void two_rules_of_one_code_are_refused() {
        Rule rule = Rule.named("house/a", pair -> Optional.empty());
        assertThatThrownBy(() -> Rules.of(rule, rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rules have the code house/a");
    }

    @Test
    void a_rule_without_a_name_is_refused() {
        assertThatThrownBy(() -> Rules.of((pair, out) -> out.report("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule needs a name: use Rule.named or Rule.of");
    }

    @Test
    void rules_can_be_taken_out_and_picked() {
        assertThat(Rules.recommended().except("pair/empty-answer").find("pair/empty-answer"))
                .isEmpty();
        assertThat(Rules.recommended()
                        .only("pair/empty-answer", "chat/role-order")
                        .codes())
                .containsExactly("chat/role-order", "pair/empty-answer");
    }
}
