package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleTesterTest {
    private static final Rule NO_TODO = Rule.named(
            "house/no-todo",
            pair -> pair.answer().contains("TODO") ? Optional.of("answer contains TODO") : Optional.empty());
    private static final Pair GOOD = Pair.of("Who are you?", "The assistant.");
    private static final Pair BAD = Pair.of("Who are you?", "TODO");

    @Test
    void a_rule_that_does_what_it_should_passes() {
        RuleTester.of(NO_TODO)
                .accepts(GOOD)
                .accepts("{\"prompt\":\"q\",\"completion\":\"a\"}")
                .rejects(BAD)
                .rejects(BAD, "answer contains TODO")
                .rejectsAt(BAD, "", "answer contains TODO")
                .rejects("{\"prompt\":\"q\",\"completion\":\"TODO\"}", "answer contains TODO");
    }

    @Test
    void a_finding_where_none_should_be_is_named() {
        assertThatThrownBy(() -> RuleTester.of(NO_TODO).accepts(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "house/no-todo should accept Pair[Who are you? → TODO], but found [\"answer contains TODO\"]");
    }

    @Test
    void nothing_found_where_something_should_be_is_named() {
        assertThatThrownBy(() -> RuleTester.of(NO_TODO).rejects(GOOD))
                .isInstanceOf(AssertionError.class)
                .hasMessage("house/no-todo should reject Pair[Who are you? → The assistant.], but found nothing");
    }

    @Test
    void another_message_is_named() {
        assertThatThrownBy(() -> RuleTester.of(NO_TODO).rejects(BAD, "no TODO please"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("house/no-todo should reject Pair[Who are you? → TODO] with \"no TODO please\","
                        + " but found [\"answer contains TODO\"]");
    }

    @Test
    void another_place_is_named() {
        Rule placed = Rule.of(RuleInfo.of("house/placed"), (pair, out) -> out.report("/messages/1", "bad"));
        assertThatThrownBy(() -> RuleTester.of(placed).rejectsAt(BAD, "/messages/0", "bad"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("house/placed should reject Pair[Who are you? → TODO] at /messages/0 with \"bad\","
                        + " but found [\"bad\" at /messages/1]");
    }

    @Test
    void a_rule_that_throws_fails_its_test() {
        Rule broken = Rule.named("house/broken", pair -> {
            throw new IllegalStateException("secret");
        });
        assertThatThrownBy(() -> RuleTester.of(broken).rejects(BAD))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the rule house/broken failed: IllegalStateException on Pair[Who are you? → TODO]");
    }

    @Test
    void a_record_that_is_no_json_is_the_callers_mistake() {
        assertThatThrownBy(() -> RuleTester.of(NO_TODO).accepts("[]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a record is a JSON object, was []");
    }
}
