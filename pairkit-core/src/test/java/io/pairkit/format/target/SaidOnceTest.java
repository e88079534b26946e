package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Findings;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaidOnceTest {
    @SuppressWarnings("unchecked")
    private static List<Finding> findings(String target, String json) throws Exception {
        Target chosen = Targets.of(target);
        Pair pair = Pair.of((Map<String, Object>) Json.parse(json));
        return Findings.of(pair, chosen.with(Rules.recommended()));
    }

    @Test
    void what_the_target_says_no_rule_says_again() throws Exception {
        assertThat(findings(
                        "openai-chat-sft",
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"What is the weather?\"},"
                                + "{\"role\":\"assistant\",\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},"
                                + "{\"role\":\"tool\",\"tool_call_id\":\"c9\",\"content\":\"sunny\"},"
                                + "{\"role\":\"assistant\",\"content\":\"It is sunny in the whole country.\"}]}"))
                .extracting(Finding::code)
                .contains("target/tool-call-id")
                .doesNotContain("tool/result-without-call");
        assertThat(
                        findings(
                                "openai-dpo",
                                "{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"What is the weather?\"}]},"
                                        + "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"It is sunny in the whole country.\"}],"
                                        + "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"It is sunny in the whole country.\"}]}"))
                .extracting(Finding::code)
                .containsExactly("target/same-sides");
    }

    @Test
    void a_rule_that_the_target_does_not_know_goes_on_and_only_warns() throws Exception {
        assertThat(findings("mlx-lm", "{\"prompt\":\"What is the weather?\",\"completion\":\"What is the weather?\"}"))
                .extracting(Finding::code, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("pair/answer-equals-prompt", Severity.WARNING));
    }
}
