package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LengthsTest {
    private static final RuleTester ANSWER = RuleTester.of(rule(Rules.recommended(), "pair/answer-too-short"));
    private static final RuleTester PROMPT = RuleTester.of(rule(Rules.recommended(), "pair/prompt-too-short"));

    private static Rule rule(Rules rules, String code) {
        return rules.find(code).orElseThrow();
    }

    @Test
    void the_limit_itself_is_enough() {
        ANSWER.accepts(Pair.of("What is neon?", "x".repeat(20)))
                .rejects(
                        Pair.of("What is neon?", " " + "x".repeat(19) + "\n"),
                        "the answer has 19 characters, at least 20 are wanted");
        PROMPT.accepts(Pair.of("x".repeat(10), "an answer"))
                .rejects(Pair.of("x".repeat(9), "an answer"), "the prompt has 9 characters, at least 10 are wanted")
                .rejects(Pair.of("x", "an answer"), "the prompt has 1 character, at least 10 are wanted");
    }

    @Test
    void characters_are_code_points() {
        PROMPT.rejects(Pair.of("😀".repeat(9), "an answer")).accepts(Pair.of("😀".repeat(10), "an answer"));
    }

    @Test
    void chinese_counts_three_times_and_japanese_and_korean_syllables_twice() {
        PROMPT.accepts(Pair.of("怎么退货", "an answer"))
                .rejects(
                        Pair.of("你好", "an answer"),
                        "the prompt has 2 characters that count as 6, at least 10 are wanted");
        ANSWER.accepts(Pair.of("发票在哪里？", "我们明天寄出您的发票。"))
                .accepts(Pair.of("送料はいくらですか。", "送料は無料でございます。"))
                .accepts(Pair.of("배송은 언제 되나요?", "내일 오전에 발송됩니다."))
                .rejects(
                        Pair.of("发票在哪里？", "不知道。"),
                        "the answer has 4 characters that count as 10, at least 20 are wanted");
    }

    @ParameterizedTest
    @CsvSource({
        "How many days?,42",
        "Price?,€ 3.50",
        "Which intent?,card_arrival",
        "Give me JSON,{}",
        "In Python?,x = 1",
        "Is it positive or negative?,Negative",
        "Yes or no: is neon a gas?,yes.",
        "She lives in Oslo. Where does she live?,Oslo"
    })
    void short_answers_that_are_right_by_themselves_pass_without_a_task(String prompt, String answer) {
        ANSWER.accepts(Pair.of(prompt, answer));
    }

    @ParameterizedTest
    @CsvSource({
        "What is the capital of Norway?,Oslo",
        "Do you like it?,Yes",
        "Tell me more,ok",
        "Where is Nosloor?,Oslo"
    })
    void other_short_answers_do_not(String prompt, String answer) {
        ANSWER.rejects(Pair.of(prompt, answer));
    }

    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {"CLASSIFICATION", "EXTRACTION", "CODE", "TOOLS"})
    void a_task_with_short_answers_allows_them(Task task) {
        RuleTester.of(rule(Rules.recommended(task), "pair/answer-too-short"))
                .accepts(Pair.of("What is the capital of Norway?", "Oslo"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {"CHAT", "QA", "GENERATION"})
    void a_task_with_long_answers_excuses_nothing(Task task) {
        RuleTester.of(rule(Rules.recommended(task), "pair/answer-too-short"))
                .rejects(Pair.of("Is it positive or negative?", "Negative"));
    }

    @Test
    void nothing_is_a_right_answer_in_extraction_alone() {
        assertThat(Rules.recommended(Task.EXTRACTION).find("pair/empty-answer")).isEmpty();
        assertThat(Rules.recommended(Task.CLASSIFICATION).find("pair/empty-answer"))
                .isPresent();
        assertThat(Findings.of(Pair.of("Which city is named?", ""), Rules.recommended(Task.EXTRACTION)))
                .isEmpty();
    }

    @Test
    void later_answers_of_a_conversation_may_be_shorter() {
        List<Message> before =
                List.of(Message.user("I need a taxi."), Message.assistant("Where to?"), Message.user("Home, please."));
        ANSWER.accepts(Pair.of(before, Message.assistant("Sure.")))
                .rejects(
                        Pair.of(before, Message.assistant("ok")), "the answer has 2 characters, at least 5 are wanted");
    }

    @Test
    void a_call_of_a_tool_is_an_answer_of_any_length() {
        ANSWER.accepts(Pair.of(
                List.of(Message.user("What time is it?")),
                Message.assistant("").calling(ToolCall.of("1", "clock", "{}"))));
    }

    @Test
    void what_is_empty_is_left_to_the_rules_for_emptiness() {
        ANSWER.accepts(Pair.of("What is neon?", "  "));
        PROMPT.accepts(Pair.of("  ", "an answer"));
    }
}
