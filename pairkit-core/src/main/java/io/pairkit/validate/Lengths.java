package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prompts and answers that say too little; what says nothing at all is left to {@link Emptiness}. */
final class Lengths {
    private static final int LATER_ANSWER = 5;

    private Lengths() {}

    static Rule prompt(@Nullable Task task) {
        int least = task == null ? 10 : task.minPrompt();
        return Rule.of(
                RuleInfo.of("pair/prompt-too-short")
                        .requirements(Rows.PROMPT_LENGTH)
                        .what(
                                "A prompt has at least " + least
                                        + " characters, Chinese ones counted three times, Japanese and Korean twice; images count as enough.")
                        .because(
                                "A prompt of a word or two does not say what is wanted, and the model learns to guess.")
                        .fix("write the prompt as a user would who wants this answer, or leave the pair out")
                        .examples("""
                                {"prompt":"Name a noble gas.","completion":"Neon is one of the six noble gases."}""", """
                                {"prompt":"gas?","completion":"Neon is one of the six noble gases."}"""),
                (pair, out) -> prompt(pair, out, least));
    }

    private static void prompt(Pair pair, Findings out, int least) {
        @Nullable Message last = null;
        int length = 0;
        for (Message turn : pair.before()) {
            if (isFromTheHouse(turn)) {
                continue;
            }
            length += Signs.weight(turn.text(), least);
            if (length >= least || !turn.images().isEmpty() || !turn.toolCalls().isEmpty()) {
                return;
            }
            last = turn;
        }
        if (last != null && length > 0) {
            out.report(
                    Places.text(last),
                    "the prompt has " + characters(pair.before(), length) + ", at least " + least + " are wanted");
        }
    }

    static Rule answer(@Nullable Task task) {
        int least = task == null ? 20 : Math.max(1, task.minAnswer());
        return Rule.of(
                RuleInfo.of("pair/answer-too-short")
                        .requirements(Rows.ANSWER_LENGTH)
                        .what("An answer has at least " + least
                                + " characters, Chinese ones counted three times, Japanese and Korean twice"
                                + (task == null
                                        ? ", unless it is a number, JSON, code, a tool call, a label, or stands in the prompt"
                                        : "")
                                + ".")
                        .because("Very short answers teach a model to say little, whatever it is asked.")
                        .fix("write the whole answer, or name the task if short answers are right here")
                        .examples("""
                                {"prompt":"Where is my order?","completion":"Please give me the number of your order."}""", """
                                {"prompt":"Where is my order?","completion":"Dunno."}"""),
                (pair, out) -> answer(pair, out, task, least));
    }

    private static void answer(Pair pair, Findings out, @Nullable Task task, int least) {
        Optional<Message> turn = pair.answerMessage();
        if (turn.isEmpty()) {
            return;
        }
        Message answer = turn.get();
        int limit = least;
        if ((task == null || task == Task.CHAT) && isLater(pair)) {
            limit = Math.min(limit, LATER_ANSWER);
        }
        String text = answer.text();
        int length = Signs.weight(text, limit);
        if (length == 0
                || length >= limit
                || !answer.toolCalls().isEmpty()
                || !answer.images().isEmpty()) {
            return;
        }
        if (task == null && mayBeShort(pair, text.strip())) {
            return;
        }
        out.report(
                Places.text(answer),
                "the answer has " + characters(List.of(answer), length) + ", at least " + limit + " are wanted");
    }

    /** Where no task is named, some answers show by themselves that short is right. This only ever loosens. */
    private static boolean mayBeShort(Pair pair, String answer) {
        return pair.shape().equals("labelled")
                || pair.attribute("label").isPresent()
                || isNumber(answer)
                || looksLikeCode(answer)
                || standsIn(pair, answer);
    }

    private static boolean isLater(Pair pair) {
        int users = 0;
        for (Message turn : pair.before()) {
            users += turn.role() == Role.USER ? 1 : 0;
        }
        return users > 1;
    }

    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return false;
            }
            digit |= Character.isDigit(c);
        }
        return digit;
    }

    /** JSON, identifiers such as {@code card_arrival}, and anything with the signs that programs have and prose has not. */
    private static boolean looksLikeCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("{}[]()=<>;_\\|`$#".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** An answer that the prompt or the system message offers, or that is taken from the text: a label or an extraction. */
    private static boolean standsIn(Pair pair, String answer) {
        String bare = Signs.withoutEndMark(answer);
        return bare.length() > 1 && (Signs.hasWords(pair.prompt(), bare) || Signs.hasWords(pair.system(), bare));
    }

    private static boolean isFromTheHouse(Message turn) {
        return turn.role() == Role.SYSTEM || turn.role() == Role.DEVELOPER;
    }

    /** Says how many characters there are and, where they are not Latin, as how many they count. */
    private static String characters(List<Message> turns, int counted) {
        int there = 0;
        for (Message turn : turns) {
            if (!isFromTheHouse(turn)) {
                there += Signs.characters(turn.text());
            }
        }
        String said = there == 1 ? "1 character" : there + " characters";
        return there < counted ? said + " that count as " + counted : said;
    }
}
