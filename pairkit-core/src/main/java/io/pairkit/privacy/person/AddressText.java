package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;

/** How far an address goes on. */
final class AddressText {
    private static final List<String> UNITS =
            List.of("apt", "apartment", "suite", "ste", "unit", "floor", "fl", "room", "#", "flat", "bldg");

    private AddressText() {}

    /** Returns the end with unit, city, state and zip code, as far as they follow. */
    static int rest(Scan scan, int from) {
        int end = from;
        for (int i = 0; i < 6; i++) {
            int at = end;
            boolean line = false;
            while (at < scan.length && at - end < 8 && ", \n>".indexOf(scan.charAt(at)) >= 0) {
                line |= scan.charAt(at) == '\n';
                at++;
            }
            if (scan.is(at, "nan") && !Ascii.word(scan.at(at + 3))) {
                at = scan.blanks(at + 3, 2); // what a table without a value leaves behind
            }
            if (line && !code(scan, at)) {
                break;
            }
            int part = part(scan, at, scan.at(end) == ',' || line || i > 0);
            if (at == end || part < 0) {
                break;
            }
            end = part;
        }
        return end;
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

    private static int part(Scan scan, int at, boolean comma) {
        for (String unit : UNITS) {
            if (scan.is(at, unit)) {
                int number = at + unit.length();
                number += scan.at(number) == '.' ? 1 : 0;
                number = scan.blanks(number, 2);
                int end = number;
                while (end < scan.length
                        && end - number < 6
                        && (Ascii.alnum(scan.charAt(end)) || scan.charAt(end) == '-')) {
                    end++;
                }
                return end > number ? end : -1;
            }
        }
        int british = british(scan, at);
        if (british > 0) {
            return british;
        }
        if (Ascii.digit(scan.at(at))) {
            int end = scan.digits(at);
            boolean zip = end - at == 5 || end - at == 4;
            boolean plus = scan.at(end) == '-' && scan.digits(end + 1) == end + 5;
            return zip && comma ? plus ? end + 5 : end : -1;
        }
        if (Ascii.upper(scan.at(at)) && Ascii.upper(scan.at(at + 1)) && !Ascii.word(scan.at(at + 2))) {
            return at + 2; // a state
        }
        if (!comma || !Character.isUpperCase(scan.at(at))) {
            return -1;
        }
        int end = at;
        while (end < scan.length
                && end - at < 30
                && (Character.isLetter(scan.charAt(end))
                        || scan.charAt(end) == '-'
                        || scan.charAt(end) == ' ' && goesOn(scan, end + 1) && !state(scan, end + 1))) {
            end++;
        }
        char after = scan.at(end);
        boolean city = after == ','
                || after == ' ' && (state(scan, end + 1) || Ascii.digit(scan.at(end + 1)))
                || after == '.'
                || after == '\n'
                || end == scan.length;
        return end - at > 2 && city ? end : -1;
    }

    /** Returns the end of a postal code of Britain or Canada, SW1A 1AA or B0J 2H0; or -1. */
    private static int british(Scan scan, int from) {
        int at = from;
        while (at - from < 4 && (Ascii.upper(scan.at(at)) || Ascii.digit(scan.at(at)))) {
            at++;
        }
        boolean mixed = at - from >= 2
                && Ascii.upper(scan.at(from))
                && (Ascii.digit(scan.at(at - 1)) || Ascii.digit(scan.at(at - 2)));
        boolean tail = scan.at(at) == ' ' && Ascii.digit(scan.at(at + 1)) && Ascii.upper(scan.at(at + 2));
        return mixed && tail && Ascii.alnum(scan.at(at + 3)) && !Ascii.word(scan.at(at + 4)) ? at + 4 : -1;
    }

    private static boolean state(Scan scan, int at) {
        return Ascii.upper(scan.at(at)) && Ascii.upper(scan.at(at + 1)) && !Ascii.word(scan.at(at + 2));
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
