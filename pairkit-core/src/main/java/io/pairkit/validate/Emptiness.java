package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompts, answers and turns that say nothing. */
final class Emptiness {
    private Emptiness() {}

    static final Rule PROMPT = Rule.of(
            RuleInfo.of("pair/empty-prompt")
                    .severity(Severity.ERROR)
                    .requirements(Rows.PROMPT_LENGTH)
                    .what("A prompt says something.")
                    .because("An answer to nothing is learned as an answer to anything.")
                    .fix("write the prompt that this answer belongs to, or leave the pair out")
                    .examples("""
                            {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases."}""", """
                            {"prompt":" ","completion":"Neon is one of the six noble gases."}"""),
            Emptiness::prompt);

    private static void prompt(Pair pair, Findings out) {
        @Nullable Message user = null;
        for (Message turn : pair.before()) {
            if (turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER) {
                continue;
            }
            if (!turn.isBlank()) {
                return;
            }
            user = turn;
        }
        if (user != null) {
            out.report(Places.text(user), "the prompt is empty");
        }
    }

    static final Rule NO_USER = Rule.of(
            RuleInfo.of("chat/no-user-turn")
                    .requirements(Rows.WHOLE)
                    .what("Something is asked before the assistant answers.")
                    .because("Without a question the model learns to talk unasked.")
                    .fix("add the turn that the assistant answers")
                    .examples("""
                            {"messages":[{"role":"user","content":"Tell me something good."},{"role":"assistant","content":"The sun will rise again."}]}""", """
                            {"messages":[{"role":"system","content":"Be positive."},{"role":"assistant","content":"The sun will rise again."}]}"""),
            Emptiness::noUser);

    private static void noUser(Pair pair, Findings out) {
        if (pair.answerMessage().isEmpty()
                || pair.shape().equals("text")
                || pair.shape().equals("segments")) {
            return;
        }
        for (Message turn : pair.before()) {
            if (turn.role() != Role.SYSTEM && turn.role() != Role.DEVELOPER) {
                return;
            }
        }
        out.report(pair.answerMessage().get().pointer(), "the assistant speaks and nothing was asked before");
    }

    static Rule answer() {
        return Rule.of(
                RuleInfo.of("pair/empty-answer")
                        .severity(Severity.ERROR)
                        .requirements(Rows.ANSWER_LENGTH)
                        .what("An answer says something or calls a tool.")
                        .because("An empty answer teaches the model to stop at once.")
                        .fix(
                                "write the answer, leave the pair out, or name the task extraction if nothing is the right answer")
                        .examples("""
                                {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases."}""", """
                                {"prompt":"Name a noble gas.","completion":""}"""),
                (pair, out) -> pair.answerMessage()
                        .filter(Message::isBlank)
                        .ifPresent(answer -> out.report(Places.text(answer), "the answer is empty")));
    }

    static final Rule TURN = Rule.of(
            RuleInfo.of("chat/empty-turn")
                    .requirements(Rows.WHOLE)
                    .what("Every turn of a conversation says something; results of tools may be empty.")
                    .because("An empty turn is a lost message: the conversation does not make sense without it.")
                    .fix("put the lost message back, or cut the conversation before it")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}""", """
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":""},{"role":"user","content":"My bill is wrong"},{"role":"assistant","content":"Let us look at it together."}]}"""),
            Emptiness::turn);

    private static void turn(Pair pair, Findings out) {
        List<Message> turns = pair.messages();
        if (turns.size() < 3) {
            return;
        }
        boolean promptIsEmpty = true;
        for (Message turn : pair.before()) {
            promptIsEmpty &= turn.isBlank() || turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER;
        }
        int answer = pair.answerMessage().isPresent() ? pair.before().size() : -1;
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            boolean reported =
                    i == answer || (promptIsEmpty && i < pair.before().size());
            if (!reported && turn.role() != Role.TOOL && turn.isBlank()) {
                out.report(
                        turn.pointer(),
                        "the turn of the " + turn.role().name().toLowerCase(java.util.Locale.ROOT) + " is empty");
            }
        }
    }
}
