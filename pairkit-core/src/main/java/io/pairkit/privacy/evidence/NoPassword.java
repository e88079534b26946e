package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.value.Values;
import java.util.Set;

/** What a word is that looks like a password and is none: an address, a number with signs, a ticket, a hash, a name. */
final class NoPassword {
    private static final Set<String> MODIFIERS = Set.of("shift", "ctrl", "strg", "alt", "cmd", "win", "option", "fn");

    private static final Set<String> PROGRAMS = Lexicon.words("program");

    private NoPassword() {}

    /** Returns whether a text has the form of something that is no password. */
    static boolean is(String text, boolean isQuoted) {
        char first = text.charAt(0);
        if (text.contains("://")
                || first == '/'
                || first == '\\'
                || text.startsWith("./")
                || text.startsWith("~/")
                || text.startsWith("--")) {
            return true;
        }
        if (first == '#' && Form.signs(text) == 1
                || first == '-'
                || first == '<'
                || first == '@' && Form.signs(text) == 1) {
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
        boolean tag = text.startsWith("!") && text.chars().skip(1).allMatch(c -> Ascii.letter((char) c) || c == '-');
        boolean field = text.indexOf('#') > 0
                && text.equals(Ascii.lower(text))
                && text.chars().noneMatch(c -> c >= '0' && c <= '9');
        boolean variable = text.startsWith("$") && text.indexOf('/') > 0;
        if (tag || field || variable || PROGRAMS.contains(text)) {
            return true; // !vault-ref, db#password, $BASE/api
        }
        boolean type = text.indexOf('.') != text.lastIndexOf('.') && Form.isTypeName(text);
        boolean action = text.indexOf('/') > 0 && text.indexOf('/') < text.indexOf('@');
        boolean place = !isQuoted && text.indexOf(':') != text.lastIndexOf(':') && text.indexOf('.') > 0;
        if (action || place || type) {
            return true; // docker/login-action@v3, read:pem_lib.c:457
        }
        if (text.indexOf('+') > 0 && MODIFIERS.contains(Ascii.lower(text.substring(0, text.indexOf('+'))))) {
            return true; // Ctrl+K
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
            if (Ascii.unspaced(c) || bracket && !isQuoted || c == '\u2026' || !isQuoted && (c == ';' || c == ',')) {
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
        boolean port = text.indexOf(':') > 2 && Form.trailing(text) == text.length() - text.indexOf(':') - 1;
        boolean user =
                at > 0 && Form.signs(text) == 1 && text.equals(Ascii.lower(text)) && !Form.isLeet(text); // kate@laptop
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
        if (text.indexOf('/') >= 0 && Form.signs(text) == 0) {
            return true;
        }
        boolean dotted = false;
        for (int i = 1; i + 1 < text.length(); i++) {
            dotted |= text.charAt(i) == '.' && Ascii.word(text.charAt(i - 1)) && Ascii.letter(text.charAt(i + 1));
        }
        String lower = Ascii.lower(text);
        int digits = (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean word = lower.contains("passw")
                || digits == 0 && PasswordWords.in(lower)
                || digits == 0
                        && (lower.startsWith("pass")
                                || lower.contains("_pass")
                                || lower.endsWith("pass") && lower.length() < 9);
        boolean variable =
                text.startsWith("$") && text.chars().skip(1).allMatch(c -> Ascii.word((char) c)) && !isQuoted;
        boolean name = dotted && digits == 0 && text.indexOf('.') != text.lastIndexOf('.'); // com.acme.Pool$Entry
        boolean titled = dotted && Form.TITLED.matcher(text).matches();
        boolean host = name && !titled
                || dotted
                        && !titled
                        && Form.signs(text) == 0
                        && !Form.isLeet(text)
                        && (text.equals(lower) || digits == 0 || text.indexOf('_') > 0 && digits < 2);
        return host || word && Form.signs(text) == 0 && Form.trailing(text) < 2 || variable;
    }
}
