package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;

/** Postal codes as countries write them. */
final class PostalCodes {
    /** 9 is a digit, A a capital, X either; the longer ones first. */
    private static final List<String> SHAPES = List.of(
            "99999-9999",
            "99999-999",
            "9999-999",
            "99-999",
            "999-9999",
            "99999",
            "9999 AA",
            "999999",
            "999 999",
            "999 99",
            "9999AA",
            "9999");

    private PostalCodes() {}

    /** Returns the end of the code that begins here, perhaps behind the letter of a country ("D-50674"); or -1. */
    static int end(Scan scan, int from) {
        int at = from;
        if (Ascii.upper(scan.at(at))
                && (scan.at(at + 1) == '-' || Ascii.upper(scan.at(at + 1)) && scan.at(at + 2) == '-')) {
            at += scan.at(at + 1) == '-' ? 2 : 3;
        }
        at += scan.at(at) == '\u3012' ? 1 : 0;
        if (!Ascii.digit(scan.at(at))) {
            return letters(scan, from);
        }
        for (String shape : SHAPES) {
            int end = at + shape.length();
            boolean more =
                    Ascii.word(scan.at(end)) || scan.at(end) == ' ' && Ascii.digit(scan.at(end + 1)); // a telephone
            if (stands(scan, at, shape) && !more) {
                return end;
            }
        }
        return -1;
    }

    private static boolean stands(Scan scan, int from, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = scan.at(from + i);
            char wanted = shape.charAt(i);
            if (wanted == '9' ? !Ascii.digit(c) : wanted == 'A' ? !Ascii.upper(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /** SW1A 1AA, B0J 2H0, V94 XY12. */
    private static int letters(Scan scan, int from) {
        int at = from;
        while (at - from < 4 && (Ascii.upper(scan.at(at)) || Ascii.digit(scan.at(at)))) {
            at++;
        }
        boolean mixed = at - from >= 2
                && Ascii.upper(scan.at(from))
                && (Ascii.digit(scan.at(at - 1)) || Ascii.digit(scan.at(at - 2)));
        if (!mixed || scan.at(at) != ' ') {
            return -1;
        }
        boolean british = Ascii.digit(scan.at(at + 1)) && Ascii.upper(scan.at(at + 2)) && Ascii.alnum(scan.at(at + 3));
        if (british && !Ascii.word(scan.at(at + 4))) {
            return at + 4;
        }
        int end = at + 1;
        while (end - at < 6 && (Ascii.upper(scan.at(end)) || Ascii.digit(scan.at(end)))) {
            end++;
        }
        return at - from == 3 && end == at + 5 && Ascii.upper(scan.at(at + 1)) && !Ascii.word(scan.at(end)) ? end : -1;
    }
}
