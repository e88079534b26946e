package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;

/** How far an address goes on. */
final class AddressText {
    private static final List<String> UNITS = List.of(
            "apt",
            "apartment",
            "suite",
            "ste",
            "unit",
            "floor",
            "fl",
            "room",
            "rm",
            "#",
            "flat",
            "bldg",
            "building",
            "apto",
            "appt",
            "depto",
            "piso",
            "int",
            "scala",
            "m",
            "lok",
            "whg",
            "wohnung",
            "etage",
            "bte",
            "lot",
            "trlr",
            "po box",
            "p.o. box");

    private static final List<String> BEFORE = List.of(
            "flat ",
            "unit ",
            "apt ",
            "apt. ",
            "apartment ",
            "suite ",
            "room ",
            "house ",
            "plot ",
            "shop ",
            "block ",
            "h.no ",
            "door ");

    private AddressText() {}

    /** Returns the end with unit, city, state and postal code, as far as they follow. */
    static int rest(Scan scan, int from) {
        int end = from;
        boolean code = false;
        for (int i = 0; i < 7; i++) {
            int at = end;
            boolean line = false;
            while (at < scan.length
                    && at - end < 8
                    && ", \n>?|".indexOf(scan.charAt(at)) >= 0
                    && !(scan.charAt(at) == '?' && scan.at(at - 1) != '\n' && scan.at(at - 1) != '?')) {
                line |= scan.charAt(at) == '\n';
                at++;
            }
            at += scan.is(at, "- ") || scan.is(at, "\u2013 ") ? 2 : 0;
            if (scan.is(at, "nan") && !Ascii.word(scan.at(at + 3))) {
                at = scan.blanks(at + 3, 2); // what a table without a value leaves behind
            }
            if (line && !code(scan, at)) {
                break;
            }
            boolean comma = scan.at(end) == ',' || line || i > 0;
            int part = part(scan, at, comma, code);
            boolean again = code && Ascii.digit(scan.at(at));
            if (at == end || part < 0 || again) {
                break;
            }
            code = comma && PostalCodes.end(scan, at) == part;
            end = part;
        }
        return end;
    }

    /** Returns where a flat or a house begins that is named before a street: "Flat 12, " or "Flat No. 3, Sai Residency, "; or the place. */
    static int flat(Scan scan, int start) {
        if (scan.at(start - 1) != ' ' && scan.at(start - 1) != '\n') {
            return start;
        }
        int begin = start;
        for (int at = start - 1; at >= 0 && start - at < 48; at--) {
            char c = scan.charAt(at);
            if (!Character.isLetterOrDigit(c) && ", .#-\n/".indexOf(c) < 0) {
                break;
            }
            if (Ascii.upper(c) && !Ascii.word(scan.at(at - 1))) {
                for (String unit : BEFORE) {
                    if (scan.is(at, unit)
                            && numbered(scan, at + unit.length()) > 0
                            && Ascii.digit(scan.at(numbered(scan, at + unit.length()) - 1))) {
                        begin = at;
                    }
                }
            }
        }
        scan.looked(48);
        String lead = scan.text(begin, start);
        boolean apart = lead.indexOf(',') > 0 || lead.indexOf('\n') > 0 || BEFORE.contains(Ascii.lower(lead));
        return apart ? begin : start;
    }

    /** Returns whether a number of at least two digits follows soon, and no sentence before it: a flat or a postal code. */
    private static boolean code(Scan scan, int from) {
        for (int at = from; at < scan.length && at - from < 56; at++) {
            char c = scan.charAt(at);
            if (Ascii.digit(c) && Ascii.digit(scan.at(at + 1))) {
                return true;
            }
            boolean prose = c == ' ' && Character.isLowerCase(scan.at(at + 1)) && lower(scan, at + 1) > 4;
            if (prose || c == ':' || c == '?' || c == '!') {
                return false;
            }
        }
        return false;
    }

    private static int part(Scan scan, int at, boolean comma, boolean behindCode) {
        for (String unit : UNITS) {
            if (scan.is(at, unit) && !Ascii.letter(scan.at(at + unit.length()))) {
                return numbered(scan, at + unit.length());
            }
        }
        if (comma || Ascii.upper(scan.at(at))) {
            int post = PostalCodes.end(scan, at);
            if (post > 0) {
                return post;
            }
        }
        int digits = scan.digits(at);
        if (digits > at) { // 3\u00ba B, 2nd floor
            int floor = scan.at(digits) == '\u00ba' || scan.at(digits) == '\u00aa' ? digits + 1 : -1;
            boolean door = floor > 0
                    && scan.at(floor) == ' '
                    && Ascii.upper(scan.at(floor + 1))
                    && !Ascii.word(scan.at(floor + 2));
            boolean storey = scan.is(digits, "nd floor")
                    || scan.is(digits, "rd floor")
                    || scan.is(digits, "th floor")
                    || scan.is(digits, "st floor");
            return door ? floor + 2 : storey ? digits + 8 : floor;
        }
        if (state(scan, at) && comma) {
            return at + (Ascii.upper(scan.at(at + 2)) ? 3 : 2);
        }
        if (!comma || !Character.isUpperCase(scan.at(at))) {
            return -1;
        }
        int end = at;
        while (end < scan.length
                && end - at < 30
                && (Character.isLetter(scan.charAt(end))
                        || scan.charAt(end) == '-'
                        || scan.charAt(end) == ' '
                                && goesOn(scan, end + 1)
                                && !state(scan, end + 1)
                                && PostalCodes.end(scan, end + 1) < 0)) {
            end++;
        }
        char after = scan.at(end);
        boolean city = behindCode
                || after == ','
                || after == '"'
                || after == ' ' && PostalCodes.end(scan, end + 1) > 0
                || after == ' ' && (state(scan, end + 1) || Ascii.digit(scan.at(end + 1)))
                || after == '.'
                || after == '\n'
                || end == scan.length;
        return end - at > 2 && city ? end : -1;
    }

    /** Returns the end of what names a flat behind its word: "4", "No. 302", "B-12"; or -1. */
    private static int numbered(Scan scan, int from) {
        int number = from + (scan.at(from) == '.' ? 1 : 0);
        number = scan.blanks(number, 2);
        number += scan.is(number, "no. ") ? 4 : 0;
        number += scan.at(number) == '#' ? 1 : 0;
        int end = number;
        while (end < scan.length && end - number < 6 && (Ascii.alnum(scan.charAt(end)) || scan.charAt(end) == '-')) {
            end++;
        }
        return end > number ? end : -1;
    }

    private static boolean state(Scan scan, int at) {
        int end = at + (Ascii.upper(scan.at(at + 2)) ? 3 : 2); // NY, NSW
        return Ascii.upper(scan.at(at)) && Ascii.upper(scan.at(at + 1)) && !Ascii.word(scan.at(end));
    }

    /** Returns whether the name of a city goes on: another capitalised word, perhaps behind "nad", "de" or "(". */
    private static boolean goesOn(Scan scan, int at) {
        int particle = lower(scan, at);
        boolean small = particle > 0
                && particle <= 3
                && scan.at(at + particle) == ' '
                && Character.isUpperCase(scan.at(at + particle + 1));
        return Character.isUpperCase(scan.at(at)) || small;
    }

    /** Returns the end of the line or sentence that an address begins. */
    static int clause(Scan scan, int start) {
        int end = start;
        int lines = 0;
        while (end < scan.length && end - start < 90) {
            char c = scan.charAt(end);
            boolean stop = c == '.'
                    && (end + 1 == scan.length || Ascii.space(scan.at(end + 1)))
                    && !scan.is(end - 3, "apt")
                    && !scan.is(end - 2, "st")
                    && !scan.is(end - 3, "ste");
            if (stop
                    || c == '?'
                    || c == '!'
                    || c == ';'
                    || c == '"'
                    || c == '<'
                    || c == '\u201d'
                    || c == '\n' && (++lines > 3 || scan.at(end + 1) == '\n')) {
                break;
            }
            boolean prose = c == ' ' && Character.isLowerCase(scan.at(end + 1)) && lower(scan, end + 1) > 2;
            if (prose) {
                break;
            }
            end++;
        }
        scan.looked(end - start);
        while (end > start && (Ascii.space(scan.charAt(end - 1)) || scan.charAt(end - 1) == ',')) {
            end--;
        }
        return end;
    }

    private static int lower(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < 20 && Character.isLowerCase(scan.charAt(at))) {
            at++;
        }
        return at - from;
    }
}
