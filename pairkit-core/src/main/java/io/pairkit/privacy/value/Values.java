package io.pairkit.privacy.value;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;

/** Where a value behind a cue word ends, and whether it can be a secret. */
public final class Values {

    private static final String OPENING = "\"'`\u201c\u2018\u201e\u00ab\u300c\u300e\u2039";
    private static final String CLOSING = "\"'`\u201d\u2019\u201c\u00bb\u300d\u300f\u203a";

    private Values() {}

    /** Returns whether a character begins a quotation in any of many languages. */
    public static boolean quote(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    /** Returns whether a character ends the quotation that another one begins. */
    public static boolean closes(char opening, char c) {
        return c == CLOSING.charAt(OPENING.indexOf(opening)) || opening == '\u201e' && c == '\u201d';
    }

    /** Returns beginning and end of the value that begins here, quotes apart; empty where there is none. */
    public static int[] span(Scan scan, int from, int most) {
        char first = scan.at(from);
        int end = Math.min(scan.length, from + most);
        if (quote(first)) {
            int start = from + 1;
            for (int at = start; at < end; at++) {
                char c = scan.charAt(at);
                if (closes(first, c)) {
                    scan.looked(at - from);
                    int to = at > start && scan.charAt(at - 1) == '\\' ? at - 1 : at; // \" in text that is JSON itself
                    return to > start ? new int[] {start, to} : new int[0];
                }
                if (c == '\n') {
                    break;
                }
            }
            scan.looked(end - from);
            return new int[0];
        }
        int at = from;
        while (at < end && !stops(scan.charAt(at))) {
            at++;
        }
        scan.looked(at - from);
        if (at == scan.length || at < end) {
            return trimmed(scan, from, at);
        }
        return new int[0];
    }

    private static boolean stops(char c) {
        return c <= ' '
                || c == '"'
                || c == '\''
                || c == '`'
                || c == '<'
                || c == '>'
                || c == ';'
                || c == ','
                || c == '\u00a0'
                || c == '\u201c'
                || c == '\u201d'
                || c == '\u2019'
                || c == '\\'
                || c == '|'
                || c >= '\u3000'; // the punctuation of scripts without blanks, and their words
    }

    private static int[] trimmed(Scan scan, int first, int to) {
        int from = scan.is(first, "**") ? first + 2 : first;
        int end = to;
        while (end > from && ".,:?)]}*".indexOf(scan.charAt(end - 1)) >= 0) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (scan.charAt(i) == '&'
                    && Ascii.letter(scan.at(i + 1))
                    && scan.text(i, end).indexOf('=') > 0) {
                end = i; // the next parameter of a query
            }
        }
        return end > from ? new int[] {from, end} : new int[0];
    }

    /** Returns whether a value is a variable, a call, a type or a path rather than a literal. */
    public static boolean isCode(Scan scan, int from, int to, boolean quoted) {
        String text = scan.text(from, to);
        char first = text.charAt(0);
        if (text.contains("://") || first == '/' || text.startsWith("./") || text.startsWith("../")) {
            return true;
        }
        if (hashed(text)) {
            return true;
        }
        if (first == '!' && name(text.substring(1).replace('-', '_')) && !hasDigit(text)) {
            return true; // a tag of YAML
        }
        if (quoted) {
            return text.startsWith("$") && name(text.substring(1)) || text.startsWith("%");
        }
        if (scan.at(to) == '('
                || scan.at(to) == '['
                || text.indexOf('(') >= 0
                || text.indexOf('[') >= 0
                || text.indexOf('{') >= 0) {
            return true;
        }
        if (first == '$'
                || first == '%'
                || first == '&'
                || first == '*'
                || first == '@'
                || first == ':'
                || first == '=') {
            return name(text.substring(1)) || first == '=' || text.startsWith("$$") && name(text.substring(2));
        }
        return name(text) && !hasDigit(text) && !Strength.jumbled(text);
    }

    /** Returns whether a value is the hash of a password in one of the forms that password files have. */
    private static boolean hashed(String text) {
        boolean crypt =
                text.length() > 20 && text.charAt(0) == '$' && text.indexOf('$', 2) > 0 && text.indexOf('$', 2) < 14;
        return crypt || text.startsWith("pbkdf2_") || text.startsWith("{SSHA") || text.startsWith("{SHA");
    }

    /** Returns whether a text is a name as programs use: words joined by dots, arrows and underscores. */
    private static boolean name(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean arrow = c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '>' || c == '>' && i > 0;
            if (!Ascii.word(c) && c != '.' && !arrow) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Returns whether a value looks drawn at random: letters and digits, no words joined, enough entropy.
     *
     * @param least the least number of characters
     */
    public static boolean random(String text, int least) {
        if (text.length() < least || text.length() > 500) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Ascii.alnum(c) && "-_+/=.~%:!@#$^&*".indexOf(c) < 0) {
                return false;
            }
        }
        var mix = Strength.Mix.of(text);
        if (mix.letters() == 0 || mix.symbols() * 3 > text.length()) {
            return false;
        }
        boolean jumbled = mix.symbols() == 0 && Strength.jumbled(text);
        boolean letters = text.length() >= 20 && mix.lower() > 2 && mix.upper() > 3 && mix.symbols() < 2;
        if (mix.digits() == 0 && !jumbled && !letters) {
            return false;
        }
        if (mix.digits() < 2 && mix.symbols() > 1 || words(text) && !jumbled && !shuffled(text)) {
            return false;
        }
        return Strength.entropy(text) >= (text.length() < 20 ? 2.8 : 3.0);
    }

    /** Returns whether digits and letters take turns as often as in drawn values and never in words. */
    private static boolean shuffled(String text) {
        int turns = 0;
        for (int i = 1; i < text.length(); i++) {
            if (!Ascii.alnum(text.charAt(i))) {
                return false;
            }
            turns += Ascii.digit(text.charAt(i)) != Ascii.digit(text.charAt(i - 1)) ? 1 : 0;
        }
        return turns >= 5 && turns * 6 >= text.length();
    }

    /** Returns whether a value has the form of a secret access key of Amazon. */
    public static boolean aws(String text) {
        var mix = Strength.Mix.of(text);
        return text.length() == 40
                && mix.digits() > 0
                && mix.lower() > 0
                && mix.upper() > 0
                && text.chars().allMatch(c -> Ascii.alnum((char) c) || c == '/' || c == '+' || c == '=');
    }

    /** Returns whether a text is a UUID: an id, unless a word says that it is a key. */
    public static boolean uuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : !Ascii.hex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a text is made of words: most of it is runs of letters of one case with vowels, joined by - _ or . */
    private static boolean words(String text) {
        int inWords = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int vowels = 0;
            int cluster = 0; // consonants in a row
            int longest = 0;
            while (end < text.length()
                    && Ascii.letter(text.charAt(end))
                    && (end == at || !Ascii.upper(text.charAt(end)))) {
                if ("aeiouAEIOUy".indexOf(text.charAt(end)) >= 0) {
                    vowels++;
                }
                cluster = "aeiouAEIOU".indexOf(text.charAt(end)) >= 0 ? 0 : cluster + 1;
                longest = Math.max(longest, cluster);
                end++;
            }
            int length = end - at;
            if (length >= 4 && longest < 6 && vowels * 5 >= length && vowels * 3 <= length * 2) {
                inWords += length;
            }
            at = Math.max(end, at + 1);
        }
        return inWords * 2 > text.length();
    }
}
