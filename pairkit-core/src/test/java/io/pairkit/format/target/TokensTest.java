package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.validate.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static Map<String, Object> chat(String question) {
        return Json.object(
                "messages",
                List.of(
                        Json.object("role", "user", "content", question),
                        Json.object("role", "assistant", "content", "ok")));
    }

    @Test
    void a_known_encoding_is_counted_and_another_one_estimated() {
        assertThat(Tokens.of("cl100k_base").count("hello world")).isEqualTo(2);
        assertThat(Tokens.of("o200k_base").count("hello <|endoftext|>")).isGreaterThan(2);
        assertThat(Tokens.of("o200k_base").isEstimate()).isFalse();
        assertThat(Tokens.of("unheard_of")).hasToString("Tokens[estimate]");
        assertThat(Tokens.estimate().count("hello world!")).isEqualTo(3);
        assertThat(Tokens.estimate().count("\u65e5\u672c\u8a9e")).isEqualTo(3);
    }

    @Test
    void a_record_at_the_limit_passes_and_one_token_more_is_a_warning() {
        Map<String, Object> record = chat("one two three four");
        int tokens = List.of("user", "one two three four", "assistant", "ok").stream()
                .mapToInt(Tokens.of("o200k_base")::count)
                .sum();
        assertThat(Targets.openAiChat().maxTokens(tokens).check(record)).isEmpty();
        assertThat(Targets.openAiChat().maxTokens(tokens - 1).check(record))
                .extracting(Finding::message)
                .containsExactly("the record has " + tokens + " tokens (o200k_base), more than " + (tokens - 1)
                        + ": it will be cut or refused");
    }

    @Test
    void an_estimate_is_said_to_be_one() {
        Map<String, Object> record = Json.object(
                "messages",
                List.of(
                        Json.object("role", "user", "content", "x".repeat(400)),
                        Json.object("role", "assistant", "content", "ok")));
        assertThat(Targets.of("bedrock-claude3-haiku").maxTokens(100).check(record))
                .extracting(Finding::message)
                .containsExactly(
                        "the record has about 105 tokens (an estimate), more than 100: it will be cut or refused");
    }
}
