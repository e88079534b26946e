package io.pairkit.privacy;

import java.util.List;

/** Street addresses: number, street and what kind of street it is; or a number and words behind a cue such as "ship to". */
final class Addresses {
    private static final List<String> CUES = List.of(
            "address is",
            "address:",
            "address of",
            "live at ",
            "lives at ",
            "living at ",
            "lived at ",
            "lives on ",
            "ship to",
            "shipped to",
            "deliver to",
            "delivered to",
            "delivery to",
            "located at",
            "resides at",
            "residing at",
            "moved to ",
            "mailed to",
            "mail it to",
            "send it to",
            "sent to",
            "office is at",
            "based at",
            "reside at",
            "wohnt in der",
            "wohnhaft",
            "anschrift:",
            "adresse:",
            "domicilio:",
            "dirección:");
    private static final List<String> STREETS = List.of(
            " street",
            " st",
            " avenue",
            " ave",
            " road",
            " rd",
            " lane",
            " ln",
            " drive",
            " dr",
            " boulevard",
            " blvd",
            " court",
            " ct",
            " way",
            " place",
            " pl",
            " terrace",
            " highway",
            " hwy",
            " parkway",
            " pkwy",
            " circle",
            " cir",
            " square",
            " crescent",
            " close",
            " trail",
            " grove");
    private static final List<String> UNITS =
            List.of("apt", "apartment", "suite", "ste", "unit", "floor", "fl", "room", "#", "flat", "bldg");

    private Addresses() {}

    static List<Detector> detectors() {
        return List.of(
                address(0.75, STREETS, Addresses::street),
                address(0.8, List.of("po box ", "p.o. box ", "postfach "), Addresses::box),
                address(
                        0.7,
                        List.of("stra\u00dfe", "strasse ", "str. ", "weg ", "platz ", "allee ", "gasse "),
                        Addresses::german),
                address(0.7, CUES, Addresses::cued));
    }

    private static Detector address(double confidence, List<String> literals, Probe probe) {
        List<String> ascii = literals.stream()
                .filter(literal -> literal.chars().allMatch(c -> c < 128))
                .toList();
        return Detector.builtIn(Detector.Family.NAME, "ADDRESS", "privacy/address", confidence, ascii, probe);
    }

    /** 12 Old Mill Road, Apt. 4, Springfield, IL 62704. */
    private static void street(Scan scan, Detector self, int from, int to) {
        char after = scan.at(to);
        if (Ascii.word(after)
                || scan.charAt(from + 1) == 's' && to - from == 3 && !Ascii.upper(scan.charAt(from + 1))
                || scan.covered(from)) {
            return;
        }
        int start = from;
        int words = 0;
        int number = -1;
        while (words < 5 && start > 0) {
            int begin = start;
            while (begin > 0
                    && start - begin < 24
                    && (Ascii.word(scan.charAt(begin - 1)) || "'.-\u2019".indexOf(scan.charAt(begin - 1)) >= 0)) {
                begin--;
            }
            if (begin == start) {
                break;
            }
            char first = scan.charAt(begin);
            if (Ascii.digit(first) && words > 0) {
                number = begin;
                break;
            }
            if (!Character.isUpperCase(first) && !Ascii.digit(first)) {
                break;
            }
            words++;
            start = begin - 1;
            if (start <= 0 || scan.charAt(start) != ' ') {
                break;
            }
        }
        scan.looked(from - start);
        boolean capital = Character.isUpperCase(scan.charAt(from + 1));
        if (number >= 0
                && capital
                && !Ascii.word(scan.at(number - 1))
                && scan.at(number - 1) != '$'
                && scan.digits(number) - number <= 6) {
            int end = after == '.' && (scan.at(to + 1) == ',' || scan.at(to + 1) == ' ' && Ascii.digit(scan.at(to + 2)))
                    ? to + 1
                    : to;
            scan.hit(self, number, rest(scan, end));
        }
    }

    /** Returns the end with unit, city, state and zip code, as far as they follow. */
    private static int rest(Scan scan, int from) {
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

    private static void box(Scan scan, Detector self, int from, int to) {
        int end = scan.digits(to);
        if (end > to && end - to < 8 && !Ascii.word(scan.at(from - 1))) {
            scan.hit(self, from, rest(scan, end));
        }
    }

    /** Hauptstraße 12, 10115 Berlin. */
    private static void german(Scan scan, Detector self, int from, int to) {
        int number = scan.at(to - 1) == ' ' ? to : scan.blanks(to, 2);
        int end = scan.digits(number);
        if (end == number || end - number > 4) {
            return;
        }
        end += Ascii.letter(scan.at(end)) && !Ascii.word(scan.at(end + 1)) ? 1 : 0;
        int start = from;
        while (start > 0
                && from - start < 30
                && (Character.isLetter(scan.charAt(start - 1)) || scan.charAt(start - 1) == '-')) {
            start--;
        }
        if (start == from || !Character.isUpperCase(scan.charAt(start)) || Ascii.word(scan.at(end))) {
            return;
        }
        int zip = scan.at(end) == ',' ? scan.blanks(end + 1, 3) : -1;
        if (zip > 0 && scan.digits(zip) == zip + 5 && Character.isUpperCase(scan.at(zip + 6))) {
            end = zip + 6;
            while (end < scan.length && end - zip < 40 && Character.isLetter(scan.charAt(end))) {
                end++;
            }
        }
        scan.hit(self, start, end);
    }

    /** A number and capitalised words behind a cue, to the end of the line or of the sentence. */
    private static void cued(Scan scan, Detector self, int from, int to) {
        if (from > 0 && Ascii.word(scan.charAt(from - 1)) && scan.charAt(from) != 'a') {
            return;
        }
        int start = to;
        int limit = Math.min(scan.length, to + 40);
        while (start < limit && !Ascii.digit(scan.charAt(start))) {
            char c = scan.charAt(start);
            if (c == '.' && Ascii.space(scan.at(start + 1)) || c == '?' || c == '!' || c == '@' || c == '(') {
                return;
            }
            start++;
        }
        scan.looked(start - to);
        if (start >= limit || Ascii.word(scan.at(start - 1)) || scan.covered(start)) {
            return;
        }
        int digits = scan.digits(start);
        if (digits - start > 6
                || scan.at(digits) != ' ' && !(Ascii.letter(scan.at(digits)) && scan.at(digits + 1) == ' ')) {
            return;
        }
        int word = scan.blanks(digits + (scan.at(digits) == ' ' ? 0 : 1), 2);
        if (!Character.isUpperCase(scan.at(word)) && !Ascii.digit(scan.at(word))) {
            return;
        }
        int end = clause(scan, start);
        boolean letters = false;
        for (int i = word; i < end; i++) {
            letters |= Character.isUpperCase(scan.charAt(i)) && Character.isLowerCase(scan.at(i + 1));
        }
        if (letters && end - start > 7) {
            scan.hit(self, start, end);
        }
    }

    private static int clause(Scan scan, int start) {
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
