package io.pairkit.privacy.evidence;

import io.pairkit.privacy.secret.SecretNames;
import java.util.List;
import java.util.stream.Stream;

/** Whether a word is, or a text holds, a word for a password in any of the languages; asked for every word near a cue. */
final class PasswordWords {
    private static final List<String> ENGLISH =
            List.of("password", "passwd", "passphrase", "passcode", "pwd", "pass:", "memorable word", "security word");
    private static final List<String> SHORT = List.of("pass", "pw");
    private static final int LEAST_INSIDE = 5;

    private static final List<String> ALL = Stream.concat(ENGLISH.stream(), SecretNames.FOREIGN_PASSWORDS.stream())
            .toList();
    private static final List<String> INSIDE = Stream.concat(
                    Stream.of("password"),
                    SecretNames.FOREIGN_PASSWORDS.stream().filter(word -> word.length() >= LEAST_INSIDE))
            .toList();

    /** Which pairs of characters a word begins with; others need no comparison. */
    private static final boolean[] BEGINS = new boolean[1 << 12];

    static {
        ALL.forEach(word -> BEGINS[pair(word, 0)] = true);
    }

    private PasswordWords() {}

    /** Returns whether a word in lower case begins with one for a password. */
    static boolean is(String lower) {
        return lower.length() > 1 && (SHORT.contains(lower) || BEGINS[pair(lower, 0)] && at(lower, 0, ALL));
    }

    /** Returns whether a text in lower case holds one of five letters or more. */
    static boolean in(String lower) {
        for (int i = 0; i + LEAST_INSIDE <= lower.length(); i++) {
            if (BEGINS[pair(lower, i)] && at(lower, i, INSIDE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(String lower, int from, List<String> words) {
        for (String word : words) {
            if (lower.startsWith(word, from)) {
                return true;
            }
        }
        return false;
    }

    private static int pair(String text, int from) {
        return (text.charAt(from) * 31 + text.charAt(from + 1)) & BEGINS.length - 1;
    }
}
