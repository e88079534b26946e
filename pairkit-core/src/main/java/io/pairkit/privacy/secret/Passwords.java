package io.pairkit.privacy.secret;

import com.google.re2j.Pattern;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.value.Strength;
import java.util.Set;

/** Whether a value behind a cue can be what a person took for a password. */
final class Passwords {
    /** Words in quotes behind "password" that are no password. */
    private static final Set<String> WORDS = Set.of(
            "string",
            "secret",
            "required",
            "hidden",
            "optional",
            "random",
            "current",
            "invalid",
            "missing",
            "correct",
            "incorrect",
            "varchar",
            "number",
            "integer",
            "default",
            "update",
            "change",
            "create",
            "forgot",
            "login",
            "confirm",
            "object",
            "boolean",
            "private",
            "unknown",
            "disabled",
            "enabled",
            "wrong",
            "strong",
            "username",
            "passphrase",
            "plaintext",
            "encrypted",
            "hashed",
            "undefined",
            "nothing",
            "something",
            "anything",
            "simple",
            "secure",
            "sensitive",
            "warning",
            "success",
            "failure",
            "failed",
            "credentials",
            "submit",
            "manager",
            "plain",
            "basic",
            "bearer",
            "oauth2",
            "sha256",
            "sha512",
            "md5",
            "sha1",
            "argon2",
            "argon2id",
            "bcrypt",
            "base64",
            "utf-8",
            "utf8",
            "aes256",
            "aes-256",
            "rs256",
            "hs256",
            "null",
            "none",
            "true",
            "false");

    /** Words that lists of leaked passwords begin with and that nobody writes behind "the password is" for another reason. */
    private static final Set<String> COMMON = Set.of(
            "letmein",
            "swordfish",
            "qwerty",
            "qwertz",
            "azerty",
            "qwertyuiop",
            "qwertzuiop",
            "asdfgh",
            "asdfghjkl",
            "zxcvbn",
            "zxcvbnm",
            "qazwsx",
            "iloveyou",
            "trustnoone",
            "opensesame",
            "dragon",
            "monkey",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "basketball",
            "superman",
            "batman",
            "spiderman",
            "starwars",
            "pokemon",
            "naruto",
            "mustang",
            "ninja",
            "babygirl",
            "butterfly",
            "liverpool",
            "chelsea",
            "arsenal",
            "juventus",
            "flamengo",
            "schalke",
            "schatz",
            "sommer",
            "hallo",
            "soleil",
            "doudou",
            "loulou",
            "marseille",
            "tequiero",
            "teamo",
            "mariposa",
            "estrella",
            "woaini",
            "nihao",
            "sayang",
            "йцукен",
            "привет",
            "abcdef",
            "abcdefg",
            "abcdefgh",
            "aaaaaa",
            "qqqqqq",
            "iloveu",
            "lovely",
            "cheese",
            "pepper",
            "ginger");

    /** What Google and Apple draw for a single program, in groups of four. */
    private static final Pattern APP_PASSWORD = Pattern.compile("[a-z]{4}([ -][a-z]{4}){3}");

    private Passwords() {}

    /** Returns whether a word is one of those that so many people take that it can hardly be anything else. */
    static boolean isCommon(String text) {
        return COMMON.contains(Ascii.lower(text));
    }

    /**
     * Returns whether a value can be a password: of mixed characters, or between quotes also a plain word.
     *
     * @param direct whether nothing but a separator stands between cue and value
     */
    static boolean fits(String text, boolean quoted, boolean direct) {
        if (text.length() < 5 || text.length() > 128 || WORDS.contains(Ascii.lower(text))) {
            return false;
        }
        String lower = Ascii.lower(text);
        if (lower.contains("passw")
                || lower.contains("passphrase")
                || lower.startsWith("http")
                || lower.startsWith("user_")) {
            return letterMix(text)
                    && text.length() >= 8; // "password" is a word, "Passw0rd!23" and "password123" are not
        }
        int blank = text.indexOf(' ');
        if (blank >= 0) {
            return quoted && direct && APP_PASSWORD.matcher(text).matches();
        }
        var mix = Strength.Mix.of(text);
        if (mix.digits() > 0 && mix.letters() > 0) {
            return !measure(text);
        }
        if (mix.digits() > 0) {
            return mix.symbols() == 0
                    ? text.length() >= 6 && direct
                    : mix.symbols() > 0 && text.length() >= 8 && direct && !date(text);
        }
        int odd = 0;
        int joints = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' || c == '_' || c == '.') {
                joints++;
            } else if (c < 128 && !Ascii.alnum(c) && c != '\'' && c != '/' && c != '\u2019' && c != '(' && c != ')') {
                odd++;
            }
        }
        if (odd > 0 && mix.letters() > 2) {
            boolean onlyEnd = odd == 1 && "!?*:".indexOf(text.charAt(text.length() - 1)) >= 0;
            return !onlyEnd || (quoted && direct);
        }
        if (joints >= 3) {
            return mix.letters() > 12 && text.indexOf("..") < 0;
        }
        if (joints > 0) {
            return false;
        }
        boolean humps = mix.upper() > 0 && mix.lower() > 0 && !(mix.upper() == 1 && Ascii.upper(text.charAt(0)));
        if (direct && Strength.jumbled(text)) {
            return true;
        }
        return quoted
                && direct
                && text.length() >= 6
                && text.chars().allMatch(c -> c < 128)
                && (humps ? text.length() >= 8 && !camelName(lower) : mix.upper() == 0 || mix.lower() == 0 || direct);
    }

    private static boolean letterMix(String text) {
        var mix = Strength.Mix.of(text);
        return mix.digits() > 0 && mix.letters() > 0 && text.indexOf('_') < 0 || mix.symbols() > 0 && mix.digits() > 1;
    }

    private static boolean camelName(String lower) {
        return lower.startsWith("new") || lower.startsWith("old") || lower.startsWith("user") || lower.startsWith("my");
    }

    /** Returns whether a text is a number with a unit, {@code 8+}, {@code 90days}, {@code 12-character}. */
    private static boolean measure(String text) {
        int at = 0;
        while (at < text.length() && Ascii.digit(text.charAt(at))) {
            at++;
        }
        if (at == 0 || at > 4) {
            return false;
        }
        String rest = text.substring(at);
        String unit = rest.startsWith("-") ? rest.substring(1) : rest;
        return unit.isEmpty()
                || Set.of(
                                "days",
                                "day",
                                "hours",
                                "minutes",
                                "characters",
                                "character",
                                "chars",
                                "char",
                                "bits",
                                "bit",
                                "bytes",
                                "digit",
                                "digits",
                                "th",
                                "rd",
                                "st",
                                "nd",
                                "factor")
                        .contains(unit);
    }

    private static boolean date(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '/' || c == ':' || c == '.');
    }
}
