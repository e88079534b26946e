package io.pairkit.privacy;

import java.util.List;

/** How far an address goes on. */
final class AddressText {
    private static final List<String> UNITS =
            List.of("apt", "apartment", "suite", "ste", "unit", "floor", "fl", "room", "#", "flat", "bldg");

    private AddressText() {}

    /** Returns the end with unit, city, state and zip code, as far as they follow. */
    static int rest(Scan scan, int from) {
        int end = from;
        for (int i = 0; i < 5; i++) {
            int at = end;
            while (at < scan.length
                    && at - end < 6
                    && (scan.charAt(at) == ',' || scan.charAt(at) == ' ' || scan.charAt(at) == '\n')) {
                at++;
            }
            int part = part(scan, at, scan.at(end) == ',' || i > 0);
            if (at == end || part < 0) {
                break;
            }
            end = part;
        }
        return end;
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
                        || scan.charAt(end) == ' '
                                && Character.isUpperCase(scan.at(end + 1))
                                && !state(scan, end + 1))) {
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

    private static boolean state(Scan scan, int at) {
        return Ascii.upper(scan.at(at)) && Ascii.upper(scan.at(at + 1)) && !Ascii.word(scan.at(at + 2));
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
