package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;
import java.util.Set;

/** Streets as other countries write them: Hauptstra\u00dfe 12, Ringvej 144, 33 avenue de Provence, Via dei Fiorentini 17. */
final class Streets {
    /** Endings of a street's name behind which the number of the house stands. */
    private static final List<String> ENDINGS = List.of(
            ("stra\u00dfe |strasse |str. |gasse |weg |platz |allee |ufer |damm |vej |vejen |v\u00e6nget |gade |gaden |gata |gatan "
                            + "|v\u00e4gen |veien |vegen |stien |veg |katu |kuja |polku |tie |straat |laan |plein |gracht "
                            + "|dijk |kade |utca |brautin |braut |str\u00e6de |\u015bcie\u017cka |markt |chaussee |singel "
                            + "|steenweg |str\u00e6ti |g\u00f6tu |v\u00e4g |sokak |caddesi |cad. |sok. |u. |\u00fat |\u00fatja |t\u00e9r |k\u00f6r\u00fat ")
                    .split("\\|"));

    /** Words before a street's name; the number stands before them or behind the name. */
    private static final List<String> BEGINNINGS = List.of(
            ("rue |avenue |via |viale |piazza |corso |vicolo |calle |avenida |plaza |paseo |carrer |rua |r\u00faa |pra\u00e7a "
                            + "|travessa |ul. |ulica |ulice |trg |boulevard |impasse |chemin |place |quai |all\u00e9e |str. |c/ |cours |route de |square "
                            + "|largo |lungomare |strada |carrera |avda. |av. |aleja |aleje |plac |bulevardul |n\u00e1m\u011bst\u00ed "
                            + "|alameda |esplanade |ronda |camino |pasaje |urb. |faubourg ")
                    .split("\\|"));

    private static final List<String> GERMAN = List.of(
            "Am ",
            "Im ",
            "Zur ",
            "Zum ",
            "An der ",
            "An den ",
            "Auf der ",
            "Auf dem ",
            "Unter den ",
            "R. ",
            "Al. ",
            "Pl. ",
            "Os. ");

    private static final Set<String> PREPOSITIONS = Set.of(
            "am",
            "an der",
            "an den",
            "auf der",
            "auf dem",
            "unter den",
            "im",
            "zur",
            "zum",
            "place",
            "square",
            "r.",
            "al.",
            "pl.");

    private Streets() {}

    static List<Seeker> seekers() {
        return List.of(
                address(ENDINGS, Streets::ending),
                address(BEGINNINGS, Streets::beginning),
                address(GERMAN, Names.exact(Streets::beginning)));
    }

    private static Seeker address(List<String> literals, Probe probe) {
        return Seeker.of(Family.NAME, "ADDRESS", "privacy/address", 0.7, literals, probe);
    }

    private static void ending(Scan scan, Seeker self, int from, int to) {
        int end = house(scan, to);
        int start = from;
        while (start > 0
                && from - start < 30
                && (Character.isLetter(scan.charAt(start - 1)) || scan.charAt(start - 1) == '-')) {
            start--;
        }
        boolean apart = start == from && scan.at(from - 1) == ' ' && Character.isUpperCase(scan.charAt(from));
        if (end < 0 || scan.covered(start) || start == from && !apart) {
            return;
        }
        start = apart ? word(scan, from - 1) : start; // Villacher Strasse 89
        if (Character.isUpperCase(scan.charAt(start))) {
            scan.hit(self, lead(scan, start), AddressText.rest(scan, end));
        }
    }

    private static void beginning(Scan scan, Seeker self, int from, int to) {
        if (Ascii.word(scan.at(from - 1)) || scan.covered(from)) {
            return;
        }
        int end = names(scan, to);
        if (end < 0) {
            return;
        }
        int lead = lead(scan, from);
        int number = scan.at(end) == ',' ? scan.blanks(end + 1, 2) : scan.blanks(end, 2);
        number += scan.is(number, "n\u00ba ") || scan.is(number, "nr ") || scan.is(number, "no ")
                ? 3
                : scan.is(number, "n. ") || scan.is(number, "n\u00ba") ? 2 : 0;
        int house = number > end ? house(scan, number) : -1;
        boolean word = PREPOSITIONS.contains(Ascii.lower(scan.text(from, to)).strip());
        if (word && (house < 0 || !Ascii.upper(scan.charAt(from)) || AddressText.rest(scan, house) == house)) {
            return; // "im Jahr 12" is no address, "Am Kirchberg 3, 80331 M\u00fcnchen" is one
        }
        if (house > 0 || lead < from) {
            scan.hit(self, AddressText.flat(scan, lead), AddressText.rest(scan, house > 0 ? house : end));
        }
    }

    /** Returns the end of the number of a house: at most four digits and perhaps a letter; or -1. */
    private static int house(Scan scan, int from) {
        int end = scan.digits(from);
        if (end == from || end - from > 4) {
            return -1;
        }
        end += Ascii.letter(scan.at(end)) && !Ascii.word(scan.at(end + 1)) ? 1 : 0;
        if ((scan.at(end) == '/' || scan.at(end) == '-') && Ascii.digit(scan.at(end + 1))) { // 14/3, 12-14a
            end = scan.digits(end + 1);
            end += Ascii.letter(scan.at(end)) && !Ascii.word(scan.at(end + 1)) ? 1 : 0;
        }
        end += scan.is(end, " bis") || scan.is(end, " ter") ? 4 : 0;
        return Ascii.word(scan.at(end)) || scan.at(end) == '.' && Ascii.digit(scan.at(end + 1)) || scan.at(end) == '%'
                ? -1
                : end;
    }

    /** Returns the beginning of the capitalised word that ends here, or the place itself. */
    private static int word(Scan scan, int to) {
        int start = to;
        while (start > 0
                && to - start < 24
                && (Character.isLetter(scan.charAt(start - 1)) || scan.charAt(start - 1) == '-')) {
            start--;
        }
        return start;
    }

    /** Returns where a number begins that stands before the name of a street, or the name's own beginning. */
    static int lead(Scan scan, int from) {
        int start = from;
        boolean again = scan.is(from - 4, "bis ") || scan.is(from - 4, "ter "); // 12 bis rue
        start -= again && scan.at(from - 5) == ' ' && Ascii.digit(scan.at(from - 6)) ? 4 : 0;
        for (int i = 0; i < 2; i++) {
            int at = start - 1;
            at -= scan.at(at) == ' ' && scan.at(at - 1) == ',' ? 1 : 0;
            int end = at;
            while (at > 0 && end - at < 6 && Ascii.digit(scan.charAt(at - 1))) {
                at--;
            }
            boolean sign = Ascii.word(scan.at(at - 1)) || ".$:-/".indexOf(scan.at(at - 1)) >= 0 && at > 0;
            if (at == end || at < 0 || sign || scan.at(start - 1) != ' ') {
                break;
            }
            start = at;
        }
        return start;
    }

    /** Returns the end of the one to five words of a street's name, of which the last is capitalised; or -1. */
    private static int names(Scan scan, int from) {
        int end = -1;
        int at = from;
        for (int words = 0; words < 5; words++) {
            int stop = at;
            while (stop < scan.length
                    && stop - at < 24
                    && (Character.isLetter(scan.charAt(stop)) || "-'\u2019".indexOf(scan.charAt(stop)) >= 0)) {
                stop++;
            }
            boolean capital = stop > at && Character.isUpperCase(scan.charAt(at));
            boolean particle = stop > at && NameWords.PARTICLES.contains(scan.text(at, stop))
                    || stop > at
                            && List.of("des", "du", "dei", "delle", "los", "las", "z", "las", "aux")
                                    .contains(scan.text(at, stop));
            if (!capital && !particle) {
                break;
            }
            end = capital ? stop : end;
            if (scan.at(stop) != ' ') {
                break;
            }
            at = stop + 1;
        }
        scan.looked(at - from);
        return end;
    }
}
