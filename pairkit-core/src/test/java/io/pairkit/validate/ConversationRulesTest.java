package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConversationRulesTest {
    private static RuleTester rule(String code) {
        return RuleTester.of(Rules.recommended().find(code).orElseThrow());
    }

    private static String chat(String... rolesAndTexts) {
        var out = new StringBuilder("{\"messages\":[");
        for (int i = 0; i < rolesAndTexts.length; i += 2) {
            out.append(i == 0 ? "" : ",").append("{\"role\":\"").append(rolesAndTexts[i]);
            out.append("\",\"content\":\"").append(rolesAndTexts[i + 1]).append("\"}");
        }
        return out.append("]}").toString();
    }

    @Test
    void a_conversation_that_breaks_off_is_a_warning_and_one_without_any_answer_an_error() {
        rule("chat/no-final-answer")
                .accepts(chat("user", "q", "assistant", "a"))
                .rejectsAt(
                        chat("user", "q", "assistant", "a", "user", "r"),
                        "/messages/2",
                        "the conversation ends with the user, not with an answer")
                .rejectsAt(chat("user", "q"), "/messages/0", "the conversation has no answer")
                .rejectsAt("{\"messages\":[]}", "", "the conversation has no answer");
        assertThat(Rules.recommended()
                        .find("chat/no-final-answer")
                        .orElseThrow()
                        .info()
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void system_messages_stand_first_and_turns_alternate() {
        rule("chat/role-order")
                .accepts(chat(
                        "system", "s", "developer", "d", "user", "q", "assistant", "a", "user", "r", "assistant", "b"))
                .accepts(chat("assistant", "hello", "user", "q", "assistant", "a"))
                .rejectsAt(
                        chat("user", "q", "user", "r", "assistant", "a"),
                        "/messages/1",
                        "two turns of the user in a row")
                .rejectsAt(
                        chat("user", "q", "assistant", "a", "assistant", "b"),
                        "/messages/2",
                        "two turns of the assistant in a row")
                .rejectsAt(
                        chat("user", "q", "system", "s", "assistant", "a"),
                        "/messages/1",
                        "a system message stands inside the conversation");
    }

    @Test
    void roles_of_all_platforms_are_known_and_others_are_not() {
        rule("chat/unknown-role")
                .accepts(
                        "{\"conversations\":[{\"from\":\"human\",\"value\":\"q\"},{\"from\":\"gpt\",\"value\":\"a\"}]}")
                .accepts(
                        "{\"messages\":[{\"role\":\"User\",\"content\":\"q\"},{\"role\":\"Chatbot\",\"content\":\"a\"}]}")
                .rejectsAt(chat("user", "q", "agent", "a"), "/messages/1", "the role \"agent\" is not known");
    }

    @Test
    void empty_turns_are_found_once_each_by_the_rule_they_belong_to() {
        rule("chat/empty-turn")
                .rejectsAt(
                        chat("user", "q", "assistant", " ", "user", "r", "assistant", "a"),
                        "/messages/1",
                        "the turn of the assistant is empty")
                .accepts(chat("user", "", "assistant", "a"))
                .accepts(chat("user", "q", "assistant", ""));
        rule("pair/empty-prompt")
                .rejectsAt(chat("user", "", "assistant", "a"), "/messages/0/content", "the prompt is empty");
        rule("pair/empty-answer")
                .rejectsAt(chat("user", "q", "assistant", "\\n"), "/messages/1/content", "the answer is empty");
    }

    @Test
    void an_answer_that_only_calls_a_tool_is_not_empty() {
        rule("pair/empty-answer")
                .accepts(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":null,"
                                + "\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}]}");
    }

    @Test
    void the_answer_that_is_the_prompt_is_found_whatever_the_white_space() {
        rule("pair/answer-equals-prompt")
                .rejects(chat("user", "lets eat", "assistant", " lets  eat\\n"), "the answer is the prompt")
                .rejects(
                        chat("user", "caf\\u00e9 ol\\u00e9", "assistant", "cafe\\u0301 ole\\u0301"),
                        "the answer is the prompt")
                .accepts(chat("user", "lets eat grandma", "assistant", "Let's eat, grandma!"))
                .accepts(chat("user", "yes", "assistant", "what?", "user", "yes", "assistant", "yes"))
                .accepts("{\"utterance\":\"review\",\"intent\":\"review\"}");
    }

    @Test
    void an_echo_needs_a_question_of_some_length() {
        rule("pair/answer-echoes-prompt")
                .accepts(chat("user", "Hello!", "assistant", "Hello! What can I do for you?"))
                .accepts(chat("user", "What is the capital of Norway?", "assistant", "The capital of Norway is Oslo."))
                .rejects(
                        chat(
                                "user",
                                "What is the capital of Norway?",
                                "assistant",
                                "What is the capital of Norway? It is Oslo."),
                        "the answer begins by repeating the prompt")
                .rejects(
                        chat("user", "what is the capital of norway", "assistant", "What is the capital of Norway?"),
                        "the answer repeats the prompt and says nothing else");
    }

    @Test
    void arguments_of_calls_are_json_objects() {
        String call = "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"tool_calls\":"
                + "[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":%s}}]}]}";
        String place = "/messages/1/tool_calls/0/function/arguments";
        rule("tool/arguments-not-json")
                .accepts(String.format(call, "\"{\\\"a\\\":1}\""))
                .accepts(String.format(call, "{\"a\":1}"))
                .accepts(String.format(call, "\"\""))
                .rejectsAt(String.format(call, "\"[1]\""), place, "the arguments of \"f\" must be a JSON object")
                .rejectsAt(
                        String.format(call, "\"{\\\"a\\\":\""),
                        place,
                        "the arguments of \"f\" are not valid JSON: the text ends inside a value");
        rule("tool/arguments-not-json")
                .rejects(
                        "{\"conversations\":[{\"from\":\"human\",\"value\":\"q\"},{\"from\":\"function_call\",\"value\":\"{\\\"name\\\":\"}]}",
                        "the call is not valid JSON: the text ends inside a value");
    }

    @Test
    void preference_sides_are_judged() {
        rule("preference/same-answers")
                .accepts("{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"b\"}")
                .rejectsAt(
                        "{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\" a\"}",
                        "/rejected",
                        "the rejected answer is the chosen one");
        rule("preference/empty-rejected")
                .rejectsAt(
                        "{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"\"}",
                        "/rejected",
                        "the rejected answer is empty");
        rule("preference/prompt-differs")
                .accepts(
                        "{\"prompt\":\"q\",\"chosen\":[{\"role\":\"assistant\",\"content\":\"a\"}],\"rejected\":[{\"role\":\"assistant\",\"content\":\"b\"}]}")
                .rejects(
                        "{\"chosen\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}],"
                                + "\"rejected\":[{\"role\":\"user\",\"content\":\"r\"},{\"role\":\"assistant\",\"content\":\"b\"}]}");
        rule("preference/swapped")
                .accepts("{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"b\",\"chosen_score\":3}")
                .rejects(
                        "{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"b\",\"chosen_score\":3,\"rejected_score\":3.5}",
                        "the chosen answer has the lower score");
    }

    @Test
    void kinds_are_read_whatever_their_case_and_dashes() {
        String record = "{\"prompt\":\"q\",\"completion\":\"a\",\"metadata\":{\"kind\":\"%s\"}}";
        for (String good :
                new String[] {"answer", "Multi_Hop", "multi hop", "MULTIHOP", "chain", "reasoning-chain", "refusal"}) {
            rule("record/unknown-kind").accepts(String.format(record, good));
        }
        rule("record/unknown-kind")
                .rejectsAt(
                        String.format(record, "refuse"),
                        "/metadata/kind",
                        "the kind \"refuse\" is none of answer, multi-hop, reasoning, refusal, clarification, redirection");
    }

    @Test
    void limits_that_the_prompt_states_are_counted() {
        rule("pair/answer-over-limit")
                .accepts(chat(
                        "user",
                        "In at most 3 sentences: what is neon?",
                        "assistant",
                        "It is a gas. It is noble. It glows."))
                .rejects(
                        chat(
                                "user",
                                "In 2 sentences or less: what is neon?",
                                "assistant",
                                "It is a gas. It is noble. It glows."),
                        "the prompt allows 2 sentences, the answer has 3")
                .rejects(
                        chat("user", "Use no more than 10 characters.", "assistant", "Neon is a noble gas"),
                        "the prompt allows 10 characters, the answer has 19");
    }

    @Test
    void fences_are_read_as_markdown_reads_them() {
        rule("text/unclosed-fence")
                .accepts(chat("user", "q", "assistant", "```\\na\\n```"))
                .accepts(chat("user", "q", "assistant", "````md\\n```\\na\\n````"))
                .accepts(chat("user", "q", "assistant", "inline ```a``` code"))
                .rejects(chat("user", "q", "assistant", "```\\na"), "a code block is opened and not closed");
    }
}
