package io.pairkit.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"{\"incomplete\": is how it starts", "{ \"a b\" : the `key` of", "{\"ключ\": это начало"})
    void a_key_before_words_is_a_sentence(String text) {
        assertThat(JsonText.isSentence(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": true, \"b\"",
                "{\"a\": \"is how\"",
                "[\"a\": is how",
                "He wrote {\"a\": is how",
                "{}",
                ""
            })
    void values_and_prose_are_none(String text) {
        assertThat(JsonText.isSentence(text)).isFalse();
    }

    @Test
    void json_is_one_value_and_nothing_behind_it() {
        assertThat(JsonText.isJson(" {\"a\": [1, null]} ")).isTrue();
        assertThat(JsonText.isJson("{\"a\": 1} {\"a\": 2}")).isFalse();
        assertThat(JsonText.isJson("")).isFalse();
    }
}
