package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Pair GOOD = Pair.of("Where is my order?", "Please give me the number of your order.");
    private static final Pair SHORT = Pair.of("Where is my order?", "Dunno, sorry.");

    @Test
    void a_condition_holds_exactly_at_its_limit() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 50; i++) {
            pairs.add(i < 2 ? SHORT : GOOD);
        }
        Validation recipe = Validation.of(Rules.recommended());
        var checked = recipe.condition(Condition.atMost(0.04, "pair/answer-too-short"))
                .condition(Condition.atMost(0.039, "pair/answer-too-short"))
                .run(Pairs.of(pairs));
        assertThat(checked.conditions()).extracting(Condition.Result::holds).containsExactly(true, false);
        assertThat(checked.conditions().get(1))
                .hasToString("2 of 50 records have pair/answer-too-short, at most 3.9 % may");
        assertThat(checked.passed()).isFalse();
    }

    @Test
    void a_condition_counts_records_and_not_findings() {
        Rule twice = Rule.of(RuleInfo.of("house/twice"), (pair, out) -> {
            out.report("/a", "one");
            out.report("/b", "two");
        });
        var checked = Validation.of(twice)
                .condition(Condition.atMost(1, "house/twice"))
                .run(Pairs.of(List.of(GOOD, SHORT)));
        assertThat(checked.count("house/twice")).isEqualTo(4);
        assertThat(checked.conditions().get(0).records()).isEqualTo(2);
        assertThat(checked.conditions().get(0).holds()).isTrue();
    }

    @Test
    void a_share_out_of_range_is_refused() {
        assertThatThrownBy(() -> Condition.atMost(1.5, "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share must be in [0, 1], was 1.5");
        assertThatThrownBy(() -> Condition.atMost(Double.NaN, "a")).hasMessage("share must be in [0, 1], was NaN");
        assertThatThrownBy(() -> Condition.atMost(0.5)).hasMessage("at least one code is needed");
    }
}
