package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.value.Values;
import java.util.List;

/** What stands between the name of a secret and its value. */
final class Separators {
    private static final List<String> SIGNS =
            List.of("=>", ":=", "===", "==", "->", "=", ":", "\uff1a", "\uff1d", "\u2192", "|", "\u2014 ", "\u2013 ");
    private static final List<String> VERBS = List.of(
            "is ",
            "was ",
            "are ",
            "ist ",
            "is: ",
            "lautet ",
            "hei\u00dft ",
            "es ",
            "est ",
            "c'est ",
            "era ",
            "\u00e8 ",
            "\u00e9 ",
            "war ",
            "will be ",
            "should be ",
            "has been ");
    /** Of languages in which they mean nothing else behind the word for a password. */
    private static final List<String> FOREIGN_VERBS = List.of(
            "to ",
            "to: ",
            "je ",
            "jest ",
            "\u00e4r ",
            "er ",
            "er: ",
            "on ",
            "az ",
            "este ",
            "l\u00e0 ",
            "adalah ",
            "это ",
            "был ",
            "такой ",
            "такой: ",
            "теперь ",
            "είναι ",
            "هي ",
            "है ",
            "คือ ");
    /** Of scripts without blanks between words. */
    private static final List<String> UNSPACED_VERBS =
            List.of("是", "为", "為", "就是", "改为", "改成", "改成了", "设为", "设置为", "は", "が", "を", "는", "은", "이", "가", "คือ");

    private static final List<String> FILLERS = List.of(
            "now ",
            "still ",
            "currently ",
            "set to ",
            "set as ",
            "changed to ",
            "reset to ",
            "updated to ",
            "simply ",
            "just ",
            "actually ",
            "probably ",
            "again ",
            "literally ",
            "the following ",
            "going to be ",
            "jetzt ",
            "nun ",
            "maintenant ",
            "ahora ",
            "agora ",
            "adesso ",
            "теперь ");

    private Separators() {}

    /** Returns where the value begins if a separator follows the name directly, or -1. */
    static int after(Scan scan, int name, int from, boolean foreign) {
        int at = name;
        int closing = 0;
        if ((scan.at(at) == '\'' || scan.at(at) == '\u2019') && scan.is(at + 1, "s ")) {
            return scan.blanks(at + 3, 2); // "my password's Winter2024"
        }
        while (at < scan.length && closing < 4 && "\"'`])*\\".indexOf(scan.charAt(at)) >= 0) {
            at++;
            closing++;
        }
        boolean tag = at == name ? scan.at(from - 1) == '<' : Values.quote(scan.at(from - 1));
        if (scan.at(at) == '>' && tag) {
            return element(scan, at + 1); // <password>…, <string name="password">…
        }
        boolean call = at > name && scan.charAt(at - 1) == ')';
        at = scan.blanks(at, 8);
        if (call && scan.at(at) == '=') {
            return -1; // check('password') == …
        }
        at = noted(scan, at);
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
        return verb(scan, at, foreign ? FOREIGN_VERBS : List.of());
    }

    /** Passes over a note in brackets: "password (again): …". */
    private static int noted(Scan scan, int from) {
        char open = scan.at(from);
        if (open != '(' && open != '\uff08') {
            return from;
        }
        int at = from + 1;
        while (at < scan.length && at - from < 30 && scan.charAt(at) != '\n' && scan.charAt(at) != open) {
            char c = scan.charAt(at);
            if (c == ')' || c == '\uff09') {
                char next = scan.at(at + 1);
                return next == ':' || next == '\uff1a' ? at + 1 : from;
            }
            at++;
        }
        scan.looked(at - from);
        return from;
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

    private static int verb(Scan scan, int at, List<String> more) {
        for (List<String> verbs : List.of(VERBS, more)) {
            for (String verb : verbs) {
                if (scan.is(at, verb)) {
                    return filled(scan, scan.blanks(at + verb.length(), 2));
                }
            }
        }
        if (Ascii.unspaced(scan.at(at))) {
            for (String verb : UNSPACED_VERBS) {
                if (scan.is(at, verb) && !Ascii.unspaced(unquoted(scan, at + verb.length()))) {
                    int value = scan.blanks(at + verb.length(), 2);
                    return scan.at(value) == ':' || scan.at(value) == '\uff1a' ? scan.blanks(value + 1, 2) : value;
                }
            }
        }
        return -1;
    }

    /** The character at a place; a full-width colon or an opening bracket of quotation counts as none. */
    private static char unquoted(Scan scan, int at) {
        char c = scan.at(at);
        return c == '\uff1a' || Values.quote(c) ? ' ' : c;
    }

    /** Passes over what may stand between the verb and the value. */
    private static int filled(Scan scan, int from) {
        int value = from;
        for (int i = 0; i < 2; i++) {
            for (String filler : FILLERS) {
                if (scan.is(value, filler)) {
                    value = scan.blanks(value + filler.length(), 2);
                }
            }
        }
        return scan.at(value) == ':' ? scan.blanks(value + 1, 2) : value;
    }
}
