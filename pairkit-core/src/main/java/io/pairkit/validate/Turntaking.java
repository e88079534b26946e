package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.List;
import java.util.Locale;

/** Who speaks when. */
final class Turntaking {
    private Turntaking() {}

    static final Rule UNKNOWN_ROLE = Rule.of(
            RuleInfo.of("chat/unknown-role")
                    .severity(Severity.ERROR)
                    .requirements(Rows.FORMAT)
                    .what("Every turn has a role that platforms know.")
                    .because("A turn of an unknown role is refused, or silently left out of the training.")
                    .fix("use system, user, assistant or tool")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}""", """
                            {"messages":[{"role":"customer","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}"""),
            (pair, out) -> {
                for (Message turn : pair.messages()) {
                    if (turn.role() == Role.OTHER) {
                        out.report(
                                turn.pointer(), "the role \"" + Excerpt.of(turn.writtenRole(), 40) + "\" is not known");
                    }
                }
            });

    static final Rule FIRST_TURN = Rule.of(
            RuleInfo.of("chat/first-turn")
                    .severity(Severity.INFO)
                    .requirements(Rows.WHOLE)
                    .what("A conversation begins with the user, after system messages.")
                    .because(
                            "Several platforms refuse a conversation that the assistant begins, and its start may be lost.")
                    .fix("put the first message back, or move a greeting to the system message")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}""", """
                            {"messages":[{"role":"assistant","content":"Hello, what can I do?"},{"role":"user","content":"My bill is wrong"},{"role":"assistant","content":"Let us look at it together."}]}"""),
            (pair, out) -> {
                for (Message turn : pair.before()) {
                    if (turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER) {
                        continue;
                    }
                    if (turn.role() == Role.ASSISTANT || turn.role() == Role.TOOL) {
                        out.report(turn.pointer(), "the conversation begins with the " + name(turn));
                    }
                    return;
                }
            });

    static final Rule ORDER = Rule.of(
            RuleInfo.of("chat/role-order")
                    .requirements(Rows.WHOLE)
                    .what("User and assistant take turns, and system messages stand first.")
                    .because(
                            "Two turns of one speaker in a row mean a lost message, or a break that serving will not have.")
                    .fix("join the two turns, or put the lost message back")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}""", """
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"user","content":"My bill is wrong"},{"role":"assistant","content":"Let us look at it together."}]}"""),
            Turntaking::order);

    private static void order(Pair pair, Findings out) {
        List<Message> turns = pair.messages();
        boolean begun = false;
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            if (turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER) {
                if (begun) {
                    out.report(Finding.of(
                                    out.code(),
                                    Severity.INFO,
                                    "a " + name(turn) + " message stands inside the conversation")
                            .pointer(turn.pointer())
                            .fix("move it to the beginning"));
                }
                continue;
            }
            if (begun && repeats(turns.get(i - 1), turn)) {
                out.report(turn.pointer(), "two turns of the " + name(turn) + " in a row");
            }
            begun = true;
        }
    }

    private static boolean repeats(Message before, Message turn) {
        if (before.role() != turn.role() || turn.role() == Role.TOOL || turn.role() == Role.OTHER) {
            return false;
        }
        if (before.role() == Role.ASSISTANT && !before.toolCalls().isEmpty()) {
            return false; // calls without a result are a finding of their own
        }
        // a preference record may give the prompt once more as the first turn of each side
        return !before.text().equals(turn.text());
    }

    static final Rule NO_FINAL_ANSWER = Rule.of(
            RuleInfo.of("chat/no-final-answer")
                    .requirements(Rows.LOGS)
                    .what("A conversation ends with the answer of the assistant; one without any answer is an error.")
                    .because(
                            "Raw logs hold conversations that broke off; what comes after the last answer is never trained.")
                    .fix("add the final answer, or cut the conversation after the last one")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"}]}""", """
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?"},{"role":"user","content":"My bill is wrong"}]}"""),
            (pair, out) -> {
                if (pair.isComplete()) {
                    return;
                }
                List<Message> turns = pair.messages();
                String end = turns.isEmpty() ? "" : turns.get(turns.size() - 1).pointer();
                if (pair.answerMessage().isEmpty()) {
                    out.report(Finding.error(out.code(), "the conversation has no answer")
                            .pointer(end)
                            .fix("add the answer, or leave the record out"));
                } else {
                    out.report(
                            end,
                            "the conversation ends with the " + name(turns.get(turns.size() - 1))
                                    + ", not with an answer");
                }
            });

    static final Rule NOTHING_TRAINED = Rule.of(
            RuleInfo.of("chat/nothing-trained")
                    .requirements(Rows.WHOLE)
                    .what("At least one turn of the assistant has a weight above 0.")
                    .because("A record whose weights are all 0 costs tokens and trains nothing.")
                    .fix("give the turns to be learned the weight 1, or leave the record out")
                    .examples("""
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?","weight":1}]}""", """
                            {"messages":[{"role":"user","content":"Hello there"},{"role":"assistant","content":"Hello, what can I do?","weight":0}]}"""),
            (pair, out) -> {
                boolean any = false;
                for (Message turn : pair.messages()) {
                    if (turn.role() == Role.ASSISTANT) {
                        if (turn.weight().isEmpty() || turn.weight().getAsDouble() > 0) {
                            return;
                        }
                        any = true;
                    }
                }
                if (any) {
                    out.report(Places.answer(pair), "every turn of the assistant has the weight 0");
                }
            });

    static String name(Message turn) {
        return turn.role() == Role.OTHER
                ? "\"" + Excerpt.of(turn.writtenRole(), 40) + "\""
                : turn.role().name().toLowerCase(Locale.ROOT);
    }
}
