package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;
import java.util.stream.Stream;

/** Street addresses: number, street and what kind of street it is; or a number and words behind a cue such as "ship to". */
public final class Addresses {
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
            " grove",
            " mews",
            " gardens",
            " nagar",
            " marg",
            " colony",
            " parade",
            " turnpike",
            " expressway",
            " quay");

    private Addresses() {}

    public static List<Seeker> seekers() {
        List<Seeker> own = List.of(
                address(0.75, STREETS, Addresses::street),
                address(0.8, List.of("po box ", "p.o. box ", "postfach "), Addresses::box),
                address(0.65, List.of(" apt. ", " apt ", " suite ", " unit "), Addresses::unit),
                address(0.75, List.of("psc ", "apo a", "fpo a", "dpo a"), Addresses::military),
                address(0.7, CueWords.list("place"), CuedAddresses::look),
                address(0.6, List.of("the corner of "), CuedAddresses::corner));
        return Stream.of(own, Streets.seekers(), Towns.seekers(), ScriptAddresses.seekers())
                .flatMap(List::stream)
                .toList();
    }

    static Seeker address(double confidence, List<String> literals, Probe probe) {
        return Seeker.of(Family.NAME, "ADDRESS", "privacy/address", confidence, literals, probe);
    }

    /** 12 Old Mill Road, Apt. 4, Springfield, IL 62704. */
    private static void street(Scan scan, Seeker self, int from, int to) {
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
                && house(scan, number)) {
            int end = after == '.' && (scan.at(to + 1) == ',' || scan.at(to + 1) == ' ' && Ascii.digit(scan.at(to + 2)))
                    ? to + 1
                    : to;
            scan.hit(self, AddressText.flat(scan, Streets.lead(scan, number)), AddressText.rest(scan, end));
        }
    }

    /** Returns whether the number of a house ends in a blank, with or without a letter: not 6th, not 267. */
    private static boolean house(Scan scan, int from) {
        int end = scan.digits(from);
        boolean letter = Ascii.letter(scan.at(end)) && (scan.at(end + 1) == ' ' || scan.at(end + 1) == ',');
        return end - from <= 6 && (letter || " ,-/".indexOf(scan.at(end)) >= 0);
    }

    /** 6750 Koskikatu 25 Apt. 864: a number and capitalised words on the line before a flat. */
    private static void unit(Scan scan, Seeker self, int from, int to) {
        int end = scan.digits(to);
        if (end == to || end - to > 5 || scan.covered(from)) {
            return;
        }
        int line = from;
        while (line > 0
                && from - line < 48
                && scan.charAt(line - 1) != '\n'
                && scan.charAt(line - 1) != ','
                && scan.charAt(line - 1) != '>') {
            line--;
        }
        int before = line;
        if (scan.text(line, from).isBlank() && line > 0) { // the flat stands on a line of its own
            before = line - 1;
            while (before > 0 && line - before < 48 && scan.charAt(before - 1) != '\n') {
                before--;
            }
        }
        int number = before;
        while (number < from && !(Ascii.digit(scan.charAt(number)) && !Ascii.word(scan.at(number - 1)))) {
            number++;
        }
        scan.looked(from - before);
        boolean capital = false;
        for (int i = number; i < from; i++) {
            capital |= Character.isUpperCase(scan.charAt(i)) && Character.isLowerCase(scan.at(i + 1));
        }
        if (number < from && capital) {
            scan.hit(self, number, AddressText.rest(scan, end));
        }
    }

    /** PSC 3294, Box 9168, APO AA 61487; the parts meet where their hits do. */
    private static void military(Scan scan, Seeker self, int from, int to) {
        if (Ascii.word(scan.at(from - 1)) || scan.covered(from)) {
            return;
        }
        if (scan.is(from, "psc ")) {
            int box = scan.digits(to);
            if (box > to && scan.is(box, ", box ") && scan.digits(box + 6) > box + 6) {
                int end = scan.digits(box + 6);
                int post = Ascii.space(scan.at(end)) ? end + 1 : end;
                boolean apo = scan.is(post + 1, "po a") && scan.digits(post + 7) == post + 12;
                scan.hit(self, from, apo ? post + 12 : end);
            }
        } else if (scan.digits(from + 7) == from + 12) {
            scan.hit(self, unit(scan, from), from + 12);
        }
    }

    /** Returns where the unit or the ship begins that stands before its post office. */
    private static int unit(Scan scan, int from) {
        scan.looked(48);
        for (int i = from - 2; i >= 0 && from - i < 48; i--) {
            for (String word : List.of("unit ", "uss ", "usns ", "uscgc ", "usnv ", "cmr ")) {
                if (scan.is(i, word) && !Ascii.word(scan.at(i - 1))) {
                    return i;
                }
            }
        }
        return from;
    }

    private static void box(Scan scan, Seeker self, int from, int to) {
        int end = scan.digits(to);
        if (end > to && end - to < 8 && !Ascii.word(scan.at(from - 1))) {
            scan.hit(self, Streets.lead(scan, from), AddressText.rest(scan, end));
        }
    }
}
