package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;
import java.util.Set;

/** How much a word looks like a password, whatever stands around it. */
enum Form {
    /** It is something else: a path, a version, a name of a file, a number with a unit. */
    NONE(0),
    /** A plain word. */
    WORD(1),
    /** A word with a number at its end, digits alone, words with hyphens. */
    WEAK(2),
    /** Letters and digits mixed. */
    MIXED(3),
    /** Letters, digits and signs. */
    STRONG(4);

    private static final Set<String> TECH = Lexicon.words("tech");
    private static final Set<String> NO_PHRASE = Lexicon.words("function", "strict", "noun");
    private static final Set<String> SAID = Lexicon.words("predicate");
    private static final Set<String> PREPOSITIONS = Lexicon.words("preposition");
    /** Signs that words, paths and formulas do not have inside. */
    private static final String SIGNS = "!@#$^&?~";

    private static final String OPERATORS = "%*+=";

    private final int points;

    Form(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }

    static Form of(String text, boolean isQuoted) {
        int length = text.length();
        if (length < (isQuoted ? 3 : 4) || length > 64 || Never.placeholder(text) || isElse(text, isQuoted)) {
            return NONE;
        }
        if (text.indexOf(' ') >= 0) {
            return isQuoted && isPhrase(text) ? WEAK : NONE;
        }
        var mix = Strength.Mix.of(text);
        if (mix.letters() == 0) {
            return mix.symbols() == 0 && length <= 24 ? WEAK : NONE;
        }
        int signs = signs(text);
        return mix.digits() == 0 ? lettered(text, mix, signs, isQuoted) : mixed(text, mix, signs);
    }

    private static Form lettered(String text, Strength.Mix mix, int signs, boolean isQuoted) {
        int end = text.length();
        while (end > 0 && SIGNS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean onlyEnd = signs == text.length() - end;
        if (signs > 0 && mix.letters() > 2) {
            return onlyEnd ? plain(text.substring(0, end), mix) : isInside(text) ? MIXED : NONE;
        }
        int joints = (int) text.chars().filter(c -> c == '-' || c == '_').count();
        if (joints > 0) {
            boolean phrase = isPhrase(text.replace('-', ' ').replace('_', ' '));
            boolean hyphens = phrase && joints >= 3 && text.indexOf('.') < 0 && text.indexOf('_') < 0;
            return hyphens ? MIXED : joints >= 2 && phrase || isQuoted ? WORD : NONE;
        }
        return Strength.jumbled(text) && !isCamel(text) ? MIXED : plain(text, mix);
    }

    private static Form plain(String text, Strength.Mix mix) {
        boolean letters = text.chars().allMatch(Character::isLetter);
        boolean humps = mix.upper() > 1 && mix.lower() > 0;
        return !letters ? NONE : humps ? text.length() > 9 ? WORD : NONE : WORD;
    }

    /** Returns whether a sign stands between letters, digits or other signs rather than before or behind them all. */
    private static boolean isInside(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            boolean letters =
                    Character.isLetterOrDigit(text.charAt(i - 1)) && Character.isLetter(text.charAt(text.length() - 1));
            if (letters && SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static boolean isCamel(String text) {
        int humps = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean upper = Ascii.upper(text.charAt(i));
            if (upper
                    && i + 1 < text.length()
                    && Ascii.upper(text.charAt(i + 1))
                    && i > 0
                    && !Ascii.upper(text.charAt(i - 1))) {
                return i > 2; // KeePassXC
            }
            humps += upper ? 1 : 0;
        }
        return humps <= (text.length() + 2) / 4;
    }

    private static Form mixed(String text, Strength.Mix mix, int signs) {
        int letters = 0;
        while (letters < text.length() && Character.isLetter(text.charAt(letters))) {
            letters++;
        }
        String head = Ascii.lower(text.substring(0, letters));
        boolean numbered = letters > 0
                && text.substring(letters).chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        boolean small = mix.upper() == 0 && head.length() > 1;
        if (signs == 0 && ((numbered || small) && TECH.contains(head) || letters == 0 && mix.letters() < 4)) {
            return NONE;
        }
        boolean operator = text.chars().anyMatch(c -> OPERATORS.indexOf(c) >= 0);
        if (operator && signs == 0) {
            return mix.upper() > 0 && mix.lower() > 1 ? STRONG : NONE;
        }
        boolean onlyEnd = signs == 1 && "?!*+".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (signs > 0 && !onlyEnd && mix.letters() > 1 || onlyEnd && mix.letters() > 2 && text.endsWith("!")) {
            return STRONG;
        }
        boolean inside = isLeet(text);
        int joints =
                (int) text.chars().filter(c -> c == '-' || c == '_' || c == '.').count();
        int trailing = trailing(text);
        if (joints > 0) {
            boolean upper = mix.upper() > 0 && mix.lower() > 1;
            if (mix.upper() > 0 && mix.lower() == 0) {
                return NONE; // AES-256-GCM
            }
            return upper && (inside || mix.letters() > 4)
                    ? joints == 1 || inside ? STRONG : MIXED
                    : inside && text.length() > 8 || joints > 2 && mix.letters() > 8
                            ? MIXED
                            : joints > 1 || mix.letters() > 7 ? WEAK : NONE;
        }
        boolean cases = mix.upper() > 0 && mix.lower() > 0;
        if (mix.upper() > 0 && mix.lower() == 0) {
            return text.length() >= 6 ? WEAK : NONE;
        }
        if (inside && text.length() >= 6 || cases && text.length() >= 7 || trailing >= 3 && mix.letters() >= 4) {
            return MIXED;
        }
        return mix.letters() >= 3 && text.length() >= 6 || mix.digits() > 3 && mix.letters() > 2 ? WEAK : NONE;
    }

    /** Returns whether a digit stands between letters. */
    private static boolean isLeet(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (Ascii.digit(text.charAt(i))
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static int trailing(String text) {
        int at = text.length();
        while (at > 0 && Ascii.digit(text.charAt(at - 1))) {
            at--;
        }
        return text.length() - at;
    }

    private static int signs(String text) {
        return (int) text.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    }

    /**
     * Returns whether a text is some words in a row as no sentence has them: none that is said of passwords, and only a long
     * one may have a preposition inside.
     */
    static boolean isPhrase(String text) {
        String[] words = text.split(" ");
        if (words.length < 2 || words.length > 8) {
            return false;
        }
        int said = 0;
        int joints = 0;
        for (int i = 0; i < words.length; i++) {
            String word = Ascii.lower(words[i]);
            boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean joins = PREPOSITIONS.contains(word);
            boolean inside = joins && i > 0 && i + 1 < words.length && words.length > 2;
            boolean letters = word.length() > 1 && word.chars().allMatch(Character::isLetter);
            said += SAID.contains(word) ? i > 0 ? 2 : 1 : 0;
            joints += joins ? 1 : 0;
            if (NO_PHRASE.contains(word) || joins && !inside || !number && !letters) {
                return false;
            }
        }
        return said == 0 || said == 1 && joints == 0 && words.length > 3;
    }

    /** Returns whether a text has the form of something that is no password. */
    private static boolean isElse(String text, boolean isQuoted) {
        char first = text.charAt(0);
        if (text.contains("://")
                || first == '/'
                || first == '\\'
                || text.startsWith("./")
                || text.startsWith("~/")
                || text.startsWith("--")) {
            return true;
        }
        if (first == '#' && signs(text) == 1 || first == '-' || first == '<' || first == '@' && signs(text) == 1) {
            return true;
        }
        if (first == '?'
                || text.startsWith("#!")
                || text.contains("==")
                || text.contains("**")
                || text.contains("!=")
                || "$\u20ac\u00a3".indexOf(first) >= 0 && Ascii.digit(text.charAt(1))) {
            return true;
        }
        int equals = text.indexOf('=');
        if (equals > 1
                && equals < text.length() - 2
                && text.substring(0, equals).chars().allMatch(c -> Ascii.word((char) c) || c == '.' || c == '-')) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bracket = "()[]{}<>|\"`\\".indexOf(c) >= 0;
            if (Ascii.unspaced(c) || bracket && !isQuoted || c == '\u2026' || c == ';' || c == ',') {
                return true;
            }
        }
        return Values.uuid(text)
                || isAddress(text)
                || isNumber(text)
                || isTicket(text)
                || isHash(text)
                || isName(text, isQuoted);
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        int dot = text.indexOf('.', at);
        boolean mail = at > 0
                && dot > at + 1
                && Ascii.alnum(text.charAt(at - 1))
                && dot + 1 < text.length()
                && Ascii.letter(text.charAt(dot + 1));
        boolean port = text.indexOf(':') > 2 && trailing(text) == text.length() - text.indexOf(':') - 1;
        boolean user = at > 0 && signs(text) == 1 && text.equals(Ascii.lower(text)) && !isLeet(text); // kate@laptop
        return mail || port || user || text.startsWith("www.");
    }

    /** A version, a date, a time, a range, a measure: digits and signs, with no more than a short word at either end. */
    private static boolean isNumber(String text) {
        int letters = 0;
        int signs = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Ascii.digit(c) ? 1 : 0;
            signs += "-./:+%,$\u20ac".indexOf(c) >= 0 ? 1 : 0;
        }
        boolean plain = letters + signs + digits == text.length();
        return plain
                && digits > 0
                && (letters == 0 && signs > 0
                        || signs > 0 && letters <= 2 && Ascii.digit(text.charAt(text.length() - 1)));
    }

    private static boolean isTicket(String text) {
        int at = 0;
        while (at < text.length() && Ascii.upper(text.charAt(at))) {
            at++;
        }
        boolean digits = text.substring(Math.min(at + 1, text.length()))
                .chars()
                .allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '.');
        return at > 0 && at < text.length() - 1 && "-_.".indexOf(text.charAt(at)) >= 0 && digits;
    }

    private static boolean isHash(String text) {
        boolean hex = text.chars().allMatch(c -> Ascii.hex((char) c));
        boolean crypt = text.startsWith("$") && text.indexOf('$', 1) > 0 && text.length() > 20;
        return hex && text.length() >= 28 || crypt || text.startsWith("pbkdf2") || text.startsWith("SHA256:");
    }

    /** A name of a file, a host, a variable, a function: words joined by dots and underscores. */
    private static boolean isName(String text, boolean isQuoted) {
        if (text.indexOf('/') >= 0 && signs(text) == 0) {
            return true;
        }
        boolean dotted = false;
        for (int i = 1; i + 1 < text.length(); i++) {
            dotted |= text.charAt(i) == '.' && Ascii.word(text.charAt(i - 1)) && Ascii.letter(text.charAt(i + 1));
        }
        String lower = Ascii.lower(text);
        int digits = (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean word = lower.contains("passw")
                || digits == 0
                        && (lower.startsWith("pass")
                                || lower.contains("_pass")
                                || lower.endsWith("pass") && lower.length() < 9);
        boolean variable =
                text.startsWith("$") && text.chars().skip(1).allMatch(c -> Ascii.word((char) c)) && !isQuoted;
        boolean name = dotted && digits == 0 && text.indexOf('.') != text.lastIndexOf('.'); // com.acme.Pool$Entry
        boolean host = name
                || dotted
                        && signs(text) == 0
                        && !isLeet(text)
                        && (text.equals(lower) || digits == 0 || text.indexOf('_') > 0 && digits < 2);
        return host || word && signs(text) == 0 && trailing(text) < 2 || variable;
    }
}
