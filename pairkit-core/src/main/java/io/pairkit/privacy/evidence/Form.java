package io.pairkit.privacy.evidence;

import com.google.re2j.Pattern;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.value.Never;
import io.pairkit.privacy.value.Strength;
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

    /** The fewest characters of a password without quotation marks. */
    static final int LEAST = 4;

    /** Words with capitals joined by dots, as no name of a package or a file has them. */
    static final Pattern TITLED = Pattern.compile("([A-Z][a-z]+\\.){2,}[A-Z][a-z]+");

    private static final Set<String> HASHES =
            Set.of("argon", "bcrypt", "scrypt", "pbkdf", "sha", "md", "blake", "aes", "rsa");
    private static final Set<String> TECH = Lexicon.words("tech");
    private static final Set<String> NO_PHRASE = Lexicon.words("function", "strict", "noun", "veto");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "and", "my", "der", "die", "das", "le", "la", "les", "el");
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
        if (length < (isQuoted ? 3 : LEAST)
                || length > 64
                || Never.placeholder(text)
                || NoPassword.is(text, isQuoted)) {
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
        if (TITLED.matcher(text).matches()) {
            return WEAK;
        }
        int joints = (int) text.chars().filter(c -> c == '-' || c == '_').count();
        if (joints > 0) {
            boolean phrase = isPhrase(text.replaceAll("(?<=[-_])(\\p{L}|and|und|et|en|och|og)[-_]", "")
                    .replaceAll("[-_]", " "));
            boolean hyphens = phrase && joints >= 3 && text.indexOf('.') < 0 && text.indexOf('_') < 0;
            boolean two = joints == 1 && phrase && isLong(text);
            return hyphens ? MIXED : joints >= 2 && phrase ? WEAK : two || isQuoted ? WORD : NONE;
        }
        return Strength.jumbled(text) && (!isCamel(text) || Strength.isWild(text)) ? MIXED : plain(text, mix);
    }

    /** Returns whether each of two words joined by a hyphen or an underscore has four letters. */
    private static boolean isLong(String text) {
        int joint = Math.max(text.indexOf('-'), text.indexOf('_'));
        return joint >= 4 && text.length() - joint > 4;
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
        if (letters > 1 && HASHES.contains(head) && signs == 0) {
            return NONE; // Argon2id
        }
        boolean small = mix.upper() == 0 && head.length() > 1 && text.indexOf('-') == text.lastIndexOf('-');
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
            boolean minus = joints == 1
                    && Ascii.lower(text.substring(0, 1)).equals(text.substring(0, 1))
                    && upper
                    && text.length() - text.indexOf('-') == 2;
            if (minus) {
                return NONE; // minLength-1
            }
            if (mix.upper() > 0 && mix.lower() == 0) {
                return NONE; // AES-256-GCM
            }
            return upper && (inside || mix.letters() > 4)
                    ? joints == 1 || inside ? STRONG : MIXED
                    : inside && text.length() > 8 || joints > 2 && mix.letters() > 8
                            ? MIXED
                            : joints > 1 || mix.letters() > 7 ? WEAK : mix.letters() > 4 && trailing > 2 ? WORD : NONE;
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

    /** Returns whether a text is the name of a type in its package: words of small letters and digits, then one with a capital. */
    static boolean isTypeName(String text) {
        int dot = text.lastIndexOf('.');
        boolean small = text.substring(0, dot)
                .chars()
                .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_');
        String type = text.substring(dot + 1);
        return small
                && !type.isEmpty()
                && Ascii.upper(type.charAt(0))
                && type.chars().allMatch(c -> Ascii.alnum((char) c));
    }

    /** Returns whether a digit stands between letters. */
    static boolean isLeet(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            if (Ascii.digit(text.charAt(i))
                    && Character.isLetter(text.charAt(i - 1))
                    && Character.isLetter(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    static int trailing(String text) {
        int at = text.length();
        while (at > 0 && Ascii.digit(text.charAt(at - 1))) {
            at--;
        }
        return text.length() - at;
    }

    static int signs(String text) {
        return (int) text.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
    }

    /** Returns whether a text is five words or more of which one only joins: "copper lantern forgets the tide". */
    static boolean isLongPhrase(String text) {
        String[] words = text.split(" ");
        int joins = 0;
        var rest = new StringBuilder();
        for (String word : words) {
            if (ARTICLES.contains(Ascii.lower(word)) && joins++ == 0) {
                continue;
            }
            rest.append(rest.length() > 0 ? " " : "").append(word);
        }
        return words.length >= 5 && isPhrase(rest.toString());
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
        if (PasswordWords.in(Ascii.lower(text))) {
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
}
