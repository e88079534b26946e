package io.pairkit.audit.text;

import java.util.Locale;
import java.util.Set;

/** Answers that describe their source instead of answering: "Chapter 5 discusses the settings". */
public final class Mimicry {
    private static final Set<String> PARTS = Set.of(
            "chapter", "section", "document", "article", "passage", "text", "page", "appendix", "paragraph", "guide");
    private static final Set<String> VERBS = Set.of(
            "discusses", "describes", "explains", "covers", "mentions", "outlines", "introduces", "presents", "states");

    private Mimicry() {}

    /** Looks at the first six words: (the | this) part (number) verb. */
    public static boolean isMimicry(String answer) {
        char first = answer.isEmpty() ? ' ' : (char) (answer.charAt(0) | 32);
        if ("tcsdapg".indexOf(first) < 0 || !mayBe(answer, first)) {
            return false; // nearly all answers
        }
        String start = answer.length() > 80 ? answer.substring(0, 80) : answer;
        String[] words = start.strip().toLowerCase(Locale.ROOT).split("\\s+", 7);
        int at = words[0].equals("the") || words[0].equals("this") ? 1 : 0;
        if (at >= words.length || !PARTS.contains(words[at])) {
            return false;
        }
        at++;
        if (at < words.length && Character.isDigit(words[at].charAt(0))) {
            at++;
        }
        return at < words.length && VERBS.contains(words[at]);
    }

    private static boolean mayBe(String answer, char first) {
        if (first == 't') {
            return answer.regionMatches(true, 0, "the ", 0, 4)
                    || answer.regionMatches(true, 0, "this ", 0, 5)
                    || answer.regionMatches(true, 0, "text", 0, 4);
        }
        for (String part : PARTS) {
            if (part.charAt(0) == first && answer.regionMatches(true, 0, part, 0, part.length())) {
                return true;
            }
        }
        return false;
    }
}
