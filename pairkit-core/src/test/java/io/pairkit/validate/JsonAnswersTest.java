package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonAnswersTest {
    private static final Rule INVALID =
            Rules.recommended().find("pair/answer-json-invalid").orElseThrow();
    private static final Rule MISSING =
            Rules.recommended().find("pair/answer-not-json").orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"city\": \"Oslo\"",
                "{\"city\": \"Oslo\",}",
                "{\"city\": \"Oslo\"}}",
                "{\"city\": 'Oslo'}",
                "{\"city\": None}",
                "{\"city\": True, \"n\": 1}",
                "{\"city\": Oslo}",
                "{\"city\" \"Oslo\"}",
                "{\"city: \"Oslo\", \"n\": 5}",
                "{\"n\": NaN}",
                "{\"n\": 01}",
                "{\"city\": \"Oslo\", // the capital\n \"n\": 1}",
                "[{\"city\": \"Oslo\"}, {\"city\": \"Bergen\"}",
                "[{\"city\": \"Oslo\"} {\"city\": \"Bergen\"}]",
                "[\"Oslo\", \"Bergen\",]",
                "{\n  \"city\": \"Oslo\",\n  \"parts\": [\n    \"Frog",
                "```json\n{\"city\": \"Oslo\",}\n```",
                "```json\n{\"city\": \"Oslo\"",
                "```JSON\n{city: 1}\n```",
                "Here it is:\n```json\n{\"city\": \"Oslo\",}\n```\nThat is all.",
                "{\"a\": 1}\n{\"b\": }",
                "  {\"city\": \"Oslo\" \"n\": 1}  "
            })
    void broken_json_is_found(String answer) {
        RuleTester.of(INVALID).rejects(Pair.of("Where does she live?", answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"city\": \"Oslo\"}",
                "{}",
                "[]",
                "[1, 2]",
                "[1, 2] and [3, 4) are intervals",
                "[0, 1)",
                "{x | x > 0}",
                "{1, 2, 3}",
                "{\"a\", \"b\", \"c\"}",
                "[link](https://example.com)",
                "[The phone rings.] Hello?",
                "[\"quoted\" words] at the beginning",
                "{{name}} is my name",
                "{% if x %}yes{% endif %}",
                "{\"a\": 1}\n{\"b\": 2}\n",
                "{\"a\": 1} is what you want.",
                "{\"name\": name, \"age\": int(age)}",
                "{'name': 'Bob'}",
                "{\\frac{1}{2}}",
                "{ return 1; }",
                "[x**2 for x in range(3)]",
                "[\"a\", \"b\"].map(f);",
                "```json\n{\"city\": \"Oslo\"}\n```",
                "```json\n{\"a\": 1}\n{\"b\": 2}\n```",
                "```jsonc\n{\"a\": 1, // one\n}\n```",
                "Write it like this:\n```json\n{\"a\": ...}\n```",
                "Write it like this:\n```json\n{\"a\": <number>}\n```",
                "```js\n{a: 1}\n```",
                "[Verse 1]\nI walk alone",
                "{\"quoted\"} is a set of one word"
            })
    void what_is_no_json_or_good_json_passes(String answer) {
        RuleTester.of(INVALID).accepts(Pair.of("Write a Python function for me, please.", answer));
    }

    @Test
    void where_json_is_asked_less_is_needed_for_a_claim() {
        RuleTester.of(INVALID)
                .accepts(Pair.of("What is in the set?", "{city: Oslo}"))
                .rejects(Pair.of("Answer in JSON: where does she live?", "{city: Oslo}"))
                .rejects(Pair.of("Answer in JSON: where does she live?", "{'city': 'Oslo'}"))
                .rejects(Pair.of("Answer in JSON: where does she live?", "{\"city\": \"Oslo\"} That is it."))
                .rejects(Pair.of(
                        List.of(Message.system("Always respond with JSON."), Message.user("Where does she live?")),
                        Message.assistant("{city: Oslo}")));
    }

    @Test
    void a_field_for_the_format_asks_for_json_too() {
        RuleTester.of(INVALID)
                .rejects("{\"prompt\":\"Where?\",\"completion\":\"{city: Oslo}\","
                        + "\"response_format\":{\"type\":\"json_object\"}}");
        RuleTester.of(MISSING)
                .rejects(
                        "{\"prompt\":\"Where?\",\"completion\":\"In Oslo.\",\"response_format\":{\"type\":\"json_object\"}}",
                        "the prompt allows only JSON, the answer is prose");
    }

    @Test
    void prose_where_only_json_is_allowed_is_a_warning() {
        RuleTester.of(MISSING)
                .rejects(Pair.of("Return valid JSON only. Where does she live?", "In Oslo."))
                .rejects(Pair.of("Reply with only a JSON object. Where does she live?", "In Oslo."))
                .accepts(Pair.of("Reply with only a JSON object. Where does she live?", "{\"city\": \"Oslo\"}"))
                .accepts(Pair.of("Reply with only a JSON object. Where does she live?", "null"))
                .accepts(Pair.of("What is JSON good for?", "For data."))
                .accepts(Pair.of("Write a function that checks that it gets only valid JSON.", "def f(x): pass"));
        assertThat(MISSING.info().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void every_turn_of_the_assistant_is_looked_at() {
        RuleTester.of(INVALID)
                .rejectsAt(
                        Pair.of(
                                List.of(
                                        Message.user("Where?"),
                                        Message.assistant("{\"city\": \"Oslo\","),
                                        Message.user("Thank you")),
                                Message.assistant("You are welcome.")),
                        "/messages/1/content",
                        "the answer claims to be JSON and is not valid JSON at column 17: the text is malformed");
    }

    @Test
    void an_object_cut_off_anywhere_is_found_and_the_whole_one_is_not() throws Exception {
        String whole =
                "{\"city\": \"Oslo\", \"parts\": [\"Frogner\", {\"name\": \"Majorstuen\", \"people\": 28000}], \"sea\": true}";
        for (int end = 9; end < whole.length(); end++) {
            String cut = whole.substring(0, end);
            RuleTester.of(INVALID).rejects(Pair.of("Tell me of the town.", cut));
        }
        RuleTester.of(INVALID).accepts(Pair.of("Tell me of the town.", whole));
        assertThat(Json.parse(whole)).isNotNull();
    }
}
