package io.pairkit.validate;

import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.Role;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Limits on length that the prompt states in words and numbers. */
final class Limits {
    private static final Pattern AT_MOST = Pattern.compile(
            "\\b(at most|no more than|up to|not exceed|within|maximum of|fewer than|less than|under) (\\d{1,5}) (words|sentences|characters|bullet points)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_LESS = Pattern.compile(
            "\\b(\\d{1,5}) (words|sentences|characters|bullet points) or (?:less|fewer)\\b", Pattern.CASE_INSENSITIVE);

    private Limits() {}

    static final Rule LENGTH = Rule.of(
            RuleInfo.of("pair/answer-over-limit")
                    .requirements(Rows.CONSTRAINTS)
                    .what(
                            "An answer keeps to the words, sentences, characters or bullet points that its prompt allows.")
                    .because("A limit that the answer ignores is learned as one to ignore.")
                    .fix("shorten the answer, or take the limit out of the prompt")
                    .examples("""
                            {"prompt":"Say in at most 5 words what neon is.","completion":"Neon is a noble gas."}""", """
                            {"prompt":"Say in at most 5 words what neon is.","completion":"Neon is a noble gas that glows red in signs."}"""),
            Limits::length);

    private static void length(Pair pair, Findings out) {
        int answer = pair.before().size();
        if (pair.answerMessage().isEmpty()
                || answer == 0
                || !out.signals().has(Cue.LIMIT, answer - 1)
                || !out.signals().has(Cue.UNIT, answer - 1)) {
            return;
        }
        Message question = pair.before().get(answer - 1);
        if (question.role() != Role.USER) {
            return;
        }
        String asked = question.text();
        Matcher most = AT_MOST.matcher(asked);
        Matcher less = OR_LESS.matcher(asked);
        int limit;
        String unit;
        if (most.find()) {
            String word = most.group(1).toLowerCase(Locale.ROOT);
            boolean below = word.equals("fewer than") || word.equals("less than") || word.equals("under");
            limit = Integer.parseInt(most.group(2)) - (below ? 1 : 0);
            unit = most.group(3);
        } else if (less.find()) {
            limit = Integer.parseInt(less.group(1));
            unit = less.group(2);
        } else {
            return;
        }
        Message turn = pair.answerMessage().get();
        int length = count(turn.text().strip(), unit.toLowerCase(Locale.ROOT));
        if (limit > 0 && length > limit + limit / 10) { // people count words in more than one way
            out.report(
                    Places.text(turn),
                    "the prompt allows " + limit + " " + unit.toLowerCase(Locale.ROOT) + ", the answer has " + length);
        }
    }

    private static int count(String text, String unit) {
        return switch (unit) {
            case "words" -> text.isEmpty() ? 0 : text.split("\\s+", -1).length;
            case "sentences" -> sentences(text);
            case "characters" -> text.codePointCount(0, text.length());
            default ->
                (int) text.lines()
                        .filter(line -> line.stripLeading().matches("(?:[-*•]|\\d{1,2}[.)])\\s.*"))
                        .count();
        };
    }

    /** Counts ends of sentences that a blank and a capital follow, so that "e.g. 3.5" is no end. */
    private static int sentences(String text) {
        int count = text.isEmpty() ? 0 : 1;
        for (int i = 2; i < text.length() - 2; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && Character.isWhitespace(text.charAt(i + 1))
                    && Character.isUpperCase(text.charAt(i + 2))
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))) {
                count++;
            }
        }
        return count;
    }
}
