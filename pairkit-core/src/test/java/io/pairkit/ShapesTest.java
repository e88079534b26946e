package io.pairkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapesTest {
    @SuppressWarnings("unchecked")
    private static Pair pair(String json) throws Json.Malformed {
        return Pair.of((Map<String, Object>) Json.parse(json));
    }

    @Test
    void the_prompt_joins_user_assistant_and_tool_messages_and_leaves_system_messages_apart() throws Json.Malformed {
        Pair pair = pair("""
                {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Weather?"},
                {"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"get","arguments":"{\\"city\\": \\"Oslo\\"}"}}]},
                {"role":"tool","tool_call_id":"c1","content":"4 degrees"},{"role":"assistant","content":"It is 4 degrees."}]}
                """);

        assertThat(pair.prompt()).isEqualTo("Weather?\nget {\"city\": \"Oslo\"}\n4 degrees");
        assertThat(pair.system()).isEqualTo("Be brief.");
        assertThat(pair.answer()).isEqualTo("It is 4 degrees.");
        assertThat(pair.isComplete()).isTrue();
    }

    @Test
    void an_answer_that_calls_tools_is_its_text_and_its_calls_as_written() throws Json.Malformed {
        Pair pair = pair("""
                {"messages":[{"role":"user","content":"Up!"},{"role":"assistant","content":"Going up.",
                "tool_calls":[{"id":"a","type":"function","function":{"name":"lift","arguments":"{\\"m\\": 10}"}}]}]}
                """);

        assertThat(pair.answer()).isEqualTo("Going up.\nlift {\"m\": 10}");
    }

    @Test
    void alpaca_joins_instruction_and_input_and_puts_history_before_them() throws Json.Malformed {
        Pair pair = pair("""
                {"instruction":"And now?","input":"x = 3","output":"4","system":"s","history":[["First?","1"]]}
                """);

        assertThat(pair.prompt()).isEqualTo("First?\n1\nAnd now?\nx = 3");
        assertThat(pair.system()).isEqualTo("s");
        assertThat(pair.shape()).isEqualTo("alpaca");
        assertThat(pair("{\"instruction\":\"Add\",\"input\":\"\",\"output\":\"4\"}")
                        .prompt())
                .isEqualTo("Add");
    }

    @Test
    void sharegpt_turns_have_their_roles_folded_and_their_names_kept() throws Json.Malformed {
        Pair pair = pair("""
                {"conversations":[{"from":"human","value":"q"},
                {"from":"function_call","value":"{\\"name\\": \\"f\\", \\"arguments\\": {\\"a\\": 1}}"},
                {"from":"observation","value":"r"},{"from":"gpt","value":"a"}]}
                """);

        assertThat(pair.messages())
                .extracting(Message::role)
                .containsExactly(Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT);
        assertThat(pair.messages())
                .extracting(Message::writtenRole)
                .containsExactly("human", "function_call", "observation", "gpt");
        assertThat(pair.prompt()).isEqualTo("q\nf {\"a\":1}\nr");
    }

    @Test
    void preference_data_answers_with_the_chosen_side() throws Json.Malformed {
        Pair strings = pair("{\"prompt\":\"q\",\"chosen\":\"good\",\"rejected\":\"bad\"}");
        Pair lists = pair("""
                {"chosen":[{"role":"user","content":"q"},{"role":"assistant","content":"good"}],
                "rejected":[{"role":"user","content":"q"},{"role":"assistant","content":"bad"}]}
                """);
        Pair outputs = pair("""
                {"input":{"messages":[{"role":"user","content":"q"}]},
                "preferred_output":[{"role":"assistant","content":"good"}],
                "non_preferred_output":[{"role":"assistant","content":"bad"}]}
                """);
        Pair transcript = pair("""
                {"chosen":"\\n\\nHuman: q\\n\\nAssistant: good","rejected":"\\n\\nHuman: q\\n\\nAssistant: bad"}
                """);

        for (Pair pair : List.of(strings, lists, outputs, transcript)) {
            assertThat(pair.prompt()).isEqualTo("q");
            assertThat(pair.answer()).isEqualTo("good");
            assertThat(pair.rejected().orElseThrow().text()).isEqualTo("bad");
        }
    }

    @Test
    void a_prompt_that_both_sides_repeat_is_read_once() throws Json.Malformed {
        Pair text = pair("""
                {"prompt":"What is neon?","chosen":[{"role":"user","content":"What is neon?"},{"role":"assistant","content":"A gas."}],
                "rejected":[{"role":"user","content":"What is neon?"},{"role":"assistant","content":"A fish."}]}
                """);
        assertThat(text.prompt()).isEqualTo("What is neon?");
        assertThat(text.answer()).isEqualTo("A gas.");

        Pair list = pair("""
                {"prompt":[{"role":"system","content":"s"},{"role":"user","content":"q"}],
                "chosen":[{"role":"user","content":"q"},{"role":"assistant","content":"a"},{"role":"user","content":"r"},{"role":"assistant","content":"b"}],
                "rejected":[{"role":"assistant","content":"c"}]}
                """);
        assertThat(list.prompt()).isEqualTo("q\na\nr");
        assertThat(list.system()).isEqualTo("s");
        assertThat(list.answer()).isEqualTo("b");

        assertThat(pair("{\"prompt\":\"q\",\"chosen\":\"q\",\"rejected\":\"b\"}")
                        .answer())
                .isEqualTo("q");
    }

    @Test
    void a_conversation_that_ends_with_a_question_is_not_complete() throws Json.Malformed {
        Pair none = pair("{\"messages\":[{\"role\":\"user\",\"content\":\"q\"}]}");
        Pair cut = pair(
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"},{\"role\":\"user\",\"content\":\"r\"}]}");

        assertThat(none.isComplete()).isFalse();
        assertThat(none.answer()).isEmpty();
        assertThat(none.prompt()).isEqualTo("q");
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.answer()).isEqualTo("a");
    }

    @Test
    void a_record_without_prompt_or_answer_is_refused_with_the_keys_that_were_found() {
        assertThatThrownBy(() -> pair("{\"prompt\":\"x\",\"label\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected field \"completion\", found [prompt, label]");
        assertThatThrownBy(() -> pair("{\"answer\":\"x\"}")).hasMessage("expected field \"prompt\", found [answer]");
        assertThatThrownBy(() -> pair("{\"a\":1}")).hasMessage("no prompt and answer recognised, found [a]");
        assertThatThrownBy(() -> pair("{\"messages\":7}")).hasMessage("messages must be an array, was a number");
    }

    @Test
    void attributes_are_found_at_the_top_and_then_in_the_usual_nests() throws Json.Malformed {
        Pair pair = pair(
                "{\"prompt\":\"q\",\"completion\":\"a\",\"category\":\"top\",\"metadata\":{\"category\":\"deep\",\"ticket_id\":7},\"sources\":[\"x\",\"y\"],\"author\":\" \"}");

        assertThat(pair.attribute("category")).contains("top");
        assertThat(pair.attribute("ticket_id")).contains("7");
        assertThat(pair.attributes("sources")).containsExactly("x", "y");
        assertThat(pair.attribute("author")).isEmpty();
    }

    @Test
    void a_change_keeps_every_other_field_and_gives_the_pair_a_new_text() throws Json.Malformed {
        Pair pair = pair("{\"prompt\":\"q\",\"completion\":\"a\",\"extra\":[1.50,null,{\"k\":true}]}");
        Pair changed = pair.with("/completion", "b");

        assertThat(changed.answer()).isEqualTo("b");
        assertThat(Json.write(changed.fields()))
                .isEqualTo("{\"prompt\":\"q\",\"completion\":\"b\",\"extra\":[1.50,null,{\"k\":true}]}");
        assertThat(pair.answer()).isEqualTo("a");
    }

    @Test
    void a_pair_prints_in_one_line_of_at_most_eighty_characters() {
        assertThat(Pair.of("Where is\nmy order? " + "x".repeat(90), "Please\tgive me its number.")
                        .toString())
                .isEqualTo("Pair[Where is my order? xxxxxxxxxxxxxxx… → Please give me its number.]")
                .hasSizeLessThanOrEqualTo(80);
    }
}
