package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;

/** Addresses behind a cue such as "ship to" or "Lieferadresse": a number and capitalised words, in this order or the other. */
final class CuedAddresses {
    private static final int REACH = 40;

    private CuedAddresses() {}

    static void look(Scan scan, Seeker self, int from, int to) {
        if (from > 0 && Ascii.word(scan.charAt(from - 1)) && scan.charAt(from) != 'a') {
            return;
        }
        int start = to;
        int limit = Math.min(scan.length, to + REACH);
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
        int word = scan.blanks(digits + (Ascii.letter(scan.at(digits)) && scan.at(digits + 1) == ' ' ? 1 : 0), 2);
        boolean first =
                scan.at(word - 1) == ' ' && (Character.isUpperCase(scan.at(word)) || Ascii.digit(scan.at(word)));
        if (digits - start > 6 || !first && !house(scan, self, to, start, digits)) {
            return;
        }
        int end = AddressText.clause(scan, start);
        boolean letters = false;
        for (int i = word; i < end; i++) {
            letters |= Character.isUpperCase(scan.charAt(i)) && Character.isLowerCase(scan.at(i + 1));
        }
        if (first && letters && end - start > 7) {
            scan.hit(self, start, end);
        }
    }

    /** Kuusiku 7, Am Kirchberg 3a, 80331 München: reports capitalised words with the number of a house behind them. */
    private static boolean house(Scan scan, Seeker self, int to, int number, int digits) {
        int begin = number - 1;
        int words = 0;
        while (begin > to && scan.at(begin) == ' ') {
            int start = begin;
            while (start > to
                    && (Character.isLetter(scan.charAt(start - 1)) || "'.-/".indexOf(scan.charAt(start - 1)) >= 0)) {
                start--;
            }
            if (start == begin || !Character.isUpperCase(scan.charAt(start)) && NameText.particle(scan, start) < 0) {
                break;
            }
            words++;
            begin = start - 1;
        }
        int from = begin + 1;
        char after = scan.at(digits);
        boolean ends = after == '\0'
                || ",.\n\"".indexOf(after) >= 0
                || Ascii.letter(after) && !Ascii.word(scan.at(digits + 1));
        boolean named =
                words > 0 && number - from > 4 && Character.isUpperCase(scan.charAt(from)) && digits - number < 5;
        boolean thing = words == 1 && Gazetteer.isWord(scan.text, from, number - 1)
                || words > 0 && NameWords.NOT.contains(scan.text(from, number - 1));
        if (named && ends && !thing) {
            int end = digits + (Ascii.letter(after) ? 1 : 0);
            scan.hit(self, from, AddressText.rest(scan, end));
        }
        return false;
    }

    /** The corner of Dalbraut 99 and King Forges. */
    static void corner(Scan scan, Seeker self, int from, int to) {
        int and = part(scan, to);
        if (and > to && scan.is(and, " and ")) {
            int end = part(scan, and + 5);
            if (end > and + 5) {
                scan.hit(self, from, end);
            }
        }
    }

    /** Returns the end of capitalised words and numbers. */
    private static int part(Scan scan, int from) {
        int end = from;
        int at = from;
        for (int words = 0; words < 7; words++) {
            int stop = at;
            while (stop < scan.length
                    && stop - at < 24
                    && (Character.isLetterOrDigit(scan.charAt(stop)) || "'-".indexOf(scan.charAt(stop)) >= 0)) {
                stop++;
            }
            boolean dot = scan.at(stop) == '.' && scan.at(stop + 1) == ' ' && stop - at < 5;
            boolean counts = stop > at
                    && (Character.isUpperCase(scan.charAt(at))
                            || Ascii.digit(scan.charAt(at))
                            || dot
                            || NameText.particle(scan, at) > 0);
            if (!counts) {
                break;
            }
            end = stop + (dot ? 1 : 0);
            if (scan.at(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        scan.looked(at - from);
        return end;
    }
}
