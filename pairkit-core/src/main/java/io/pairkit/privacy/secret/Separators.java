package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.value.Values;
import java.util.List;

/** What stands between the name of a secret and its value. */
final class Separators {
    private static final List<String> SIGNS = List.of("=>", ":=", "===", "==", "->", "=", ":", "\uff1a", "\u2192", "|");
    private static final List<String> VERBS = List.of(
            "is ",
            "was ",
            "are ",
            "ist ",
            "is: ",
            "lautet ",
            "es ",
            "est ",
            "\u00e8 ",
            "\u00e9 ",
            "war ",
            "will be ",
            "should be ");

    private Separators() {}

    /** Returns where the value begins if a separator follows the name directly, or -1. */
    static int after(Scan scan, int name, int from) {
        int at = name;
        int closing = 0;
        if ((scan.at(at) == '\'' || scan.at(at) == '\u2019') && scan.is(at + 1, "s ")) {
            return scan.blanks(at + 3, 2); // "my password's Winter2024"
        }
        while (at < scan.length && closing < 4 && "\"'`])*\\".indexOf(scan.charAt(at)) >= 0) {
            at++;
            closing++;
        }
        if (at == name && scan.at(at) == '>' && scan.at(from - 1) == '<') {
            return element(scan, at + 1);
        }
        boolean call = at > name && scan.charAt(at - 1) == ')';
        at = scan.blanks(at, 8);
        if (call && scan.at(at) == '=') {
            return -1; // check('password') == …
        }
        if (scan.is(at, "value=")) {
            return at + 6; // <property name="password" value="…"/>
        }
        for (String sign : SIGNS) {
            if (scan.is(at, sign)) {
                int value = scan.blanks(at + sign.length(), 8);
                if (scan.at(value) == '*' && scan.at(value + 1) == '*') {
                    value = scan.blanks(value + 2, 2); // **Password:** value
                }
                if (scan.at(value) == '\n' && sign.equals(":")) {
                    value = scan.blanks(value + 1, 8); // the value on the next line
                }
                return strings(scan, value);
            }
        }
        return verb(scan, at);
    }

    /** Returns where the text of an element begins, {@code <password>value</password>}, or -1 where no end tag follows. */
    private static int element(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < 130 && scan.charAt(at) > ' ' && scan.charAt(at) != '<') {
            at++;
        }
        scan.looked(at - from);
        return scan.at(at) == '<' && scan.at(at + 1) == '/' ? from : -1;
    }

    /** Passes over the marks of string literals: {@code b"…"}, {@code f"…"}, {@code @"…"}. */
    private static int strings(Scan scan, int at) {
        char c = scan.at(at);
        boolean mark = c == 'b' || c == 'r' || c == 'f' || c == 'u' || c == '@' || c == '\\';
        return mark && Values.quote(scan.at(at + 1)) ? at + 1 : at;
    }

    private static int verb(Scan scan, int at) {
        for (String verb : VERBS) {
            if (scan.is(at, verb)) {
                int value = scan.blanks(at + verb.length(), 2);
                for (String filler : List.of(
                        "now ",
                        "still ",
                        "currently ",
                        "set to ",
                        "simply ",
                        "just ",
                        "actually ",
                        "probably ",
                        "going to be ")) {
                    if (scan.is(value, filler)) {
                        value = scan.blanks(value + filler.length(), 2);
                    }
                }
                if (scan.at(value) == ':') {
                    value = scan.blanks(value + 1, 2);
                }
                return value;
            }
        }
        return -1;
    }

    /** Returns where the value begins behind a few words: "the password for the database is …", or -1. */
    static int further(Scan scan, int name, int reach) {
        int end = Math.min(scan.length, name + reach);
        if (scan.at(name) != ' ' && scan.at(name) != '\t') {
            return -1;
        }
        scan.looked(end - name);
        for (int at = name; at < end; at++) {
            char c = scan.charAt(at);
            if (c == '\n' || c == ';' || c == '?' || c == '!' || c == '"' || c == '`' || c == '=' || c == '('
                    || c == ',') {
                return -1;
            }
            if (c == '.' && Ascii.space(scan.at(at + 1))) {
                return -1;
            }
            if (c == ':' && scan.at(at + 1) == ' ') {
                return scan.blanks(at + 1, 2);
            }
            if (c == ' ') {
                int value = scan.is(at + 1, "to ") ? scan.blanks(at + 4, 2) : verb(scan, at + 1);
                if (value >= 0) {
                    return value;
                }
            }
        }
        return -1;
    }
}
