package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import java.util.List;
import java.util.Set;

/** Which words of a passage name a user, an account or a network rather than a secret. */
final class Users {
    private static final Set<String> USER = Lexicon.words("user");
    private static final Set<String> FOR = Lexicon.words("for");
    private static final Set<String> JOINING = Lexicon.words("joining");
    private static final Set<String> USING = Lexicon.words("using");
    private static final Set<String> NETWORK = Set.of("ssid", "wlan", "wifi", "wi-fi");
    private static final Set<String> MAIL = Set.of("mail", "e-mail", "email");
    private static final Set<String> IT = Set.of("it", "them", "that", "this", "mine", "ours", "one");

    private final Passage passage;
    private final List<Word> words;
    private final int first;
    private final int last;
    private final Set<String> copula;
    private final boolean isKey;

    /** @param isKey whether a key is looked for, which nobody takes for a user */
    Users(Passage passage, Set<String> copula, boolean isKey) {
        this.passage = passage;
        this.copula = copula;
        this.isKey = isKey;
        words = passage.words();
        first = passage.cueFirst();
        last = passage.cueLast();
    }

    /** Returns whether a word announces a user: login, e-mail, user_name, dbUser. */
    static boolean isLabel(String lower) {
        if (lower.startsWith("l'") || lower.startsWith("l\u2019") || lower.startsWith("d'")) {
            return isLabel(lower.substring(2));
        }
        if (lower.startsWith(".")) {
            return isLabel(lower.substring(1));
        }
        return USER.contains(lower)
                || lower.length() > 4
                        && (lower.endsWith("user")
                                || lower.endsWith("username")
                                || isJoined(lower) && USER.contains(lower.replaceAll("[_-]", "")));
    }

    private static boolean isJoined(String lower) {
        return lower.indexOf('_') > 0 || lower.indexOf('-') > 0;
    }

    /** Returns whether a word is a user rather than a secret: "log in as X", "user: X", "the user name is X". */
    boolean is(int index) {
        int before = index - 1;
        while (before >= 0
                && copula.contains(lower(before))
                && !words.get(before + 1).isAfter(",")) {
            before--;
        }
        boolean cue = before >= first && before <= last;
        boolean network = cue ? NETWORK.contains(lower(before)) : lower(before).equals("network");
        if (before == index - 1 && network) {
            return true;
        }
        if (isKey || before < 0) {
            return false;
        }
        if (isBeforePassword(index)) {
            return true;
        }
        if (cue || !isLabel(lower(before)) || lower(before).equals("as") && IT.contains(lower(before - 1))) {
            return false;
        }
        if (index > last && MAIL.contains(lower(before)) && lower(index).indexOf('@') < 0) {
            return false; // "the password follows in this mail: X"
        }
        boolean close = words.get(index).sentence() == words.get(before).sentence()
                && !words.get(index).isAfter(",)");
        boolean called = before < index - 1;
        return close && !(called && before > last && isOfCue(before));
    }

    /** Returns whether "and password X", "with password X" or ", password X" follows: then the password is the other one. */
    private boolean isBeforePassword(int index) {
        if (index + 1 >= words.size() || words.get(index + 1).beginsLine()) {
            return false;
        }
        boolean comma = words.get(index + 1).isAfter(",");
        boolean joined = JOINING.contains(lower(index + 1));
        boolean used = USING.contains(lower(index - 1));
        if (comma && joined && index < first && first - index <= 3) {
            return true; // "kate, and the password is X"
        }
        if (joined && (used || comma && index > last && !PasswordWords.is(lower(last))) && isNamed(index)) {
            return true;
        }
        boolean call =
                words.get(index + 1).gap().startsWith("\", ") && PasswordWords.is(lower(index + 1)); // ("kate", pwd)
        return call
                || used && comma && PasswordWords.is(lower(index + 1))
                || USING.contains(lower(index + 1))
                        && !lower(index + 1).equals("as")
                        && PasswordWords.is(lower(index + 2));
    }

    /** Returns whether one of the words behind the next one is a word for a password. */
    private boolean isNamed(int index) {
        return PasswordWords.is(lower(index + 2))
                || PasswordWords.is(lower(index + 3))
                || PasswordWords.is(lower(index + 4));
    }

    /** Returns whether a word only says what the cue is of: "the password for the host is". */
    private boolean isOfCue(int index) {
        for (int i = index - 1;
                i > last && !JOINING.contains(lower(i)) && !words.get(i + 1).isAfter(",");
                i--) {
            if (FOR.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    private String lower(int index) {
        return index >= 0 && index < words.size() ? words.get(index).lower() : "";
    }
}
