package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of people: a given name and a family name anywhere; one of them, or a capitalised word, where what stands around it
 * says that it is somebody's ({@link Called}, {@link Lone}). A given name alone is nobody in particular and is left alone.
 */
public final class Names {
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZĆČĎĐĞİŁŃŇŌŐŘŚŞŠŢȚŤŪŮŰŹŻŽ";

    private static final Seeker ACCENTED = seeker(0.6, List.of("\u00c0"), Names::full);

    /** How sure a given name and a common word behind it are, as in Walter White. */
    private static final double SURNAME = 0.55;

    private Names() {}

    public static List<Seeker> seekers() {
        return Stream.of(
                        Called.seekers(),
                        Columns.seekers(),
                        Scripts.seekers(),
                        List.of(seeker(0.6, capitals(), exact(Names::full))))
                .flatMap(List::stream)
                .toList();
    }

    static Seeker seeker(double confidence, List<String> cues, Probe probe) {
        return Seeker.of(Family.NAME, "PERSON", "privacy/person", confidence, cues, probe);
    }

    private static List<String> capitals() {
        return IntStream.range(0, CAPITALS.length())
                .mapToObj(i -> CAPITALS.substring(i, i + 1))
                .toList();
    }

    /** Looks for names at the capitals of Latin-1 beyond those of English; as literals they would cost every text. */
    static boolean accented(Scan scan) {
        boolean capitals = false;
        for (int at = 0; at < scan.length; at++) {
            char c = scan.charAt(at);
            if (c >= 'A' && c <= 'Z') {
                capitals = true;
            } else if (c >= '\u00c0' && c <= '\u00de' && c != '\u00d7') {
                capitals = true;
                full(scan, ACCENTED, at, at + 1);
            }
        }
        return capitals;
    }

    static Probe exact(Probe probe) {
        return new Probe() {
            @Override
            public void look(Scan scan, Seeker self, int from, int to) {
                probe.look(scan, self, from, to);
            }

            @Override
            public boolean isExact() {
                return true;
            }
        };
    }

    /** A given name, perhaps an initial, and a family name; or other words whose last one is a family name. */
    static void full(Scan scan, Seeker self, int from, int to) {
        if (Character.isLetterOrDigit(scan.at(from - 1)) && !escape(scan, from)
                || scan.glued(from)
                || scan.at(from - 1) == '.'
                || scan.covered(from)) {
            return;
        }
        int end = NameText.word(scan, from);
        if (end == from) {
            return;
        }
        char next = scan.at(end);
        int kind = Gazetteer.kind(scan.text, from, end);
        boolean more = next == ' '
                && (Character.isUpperCase(scan.at(end + 1))
                        || scan.at(end + 1) == ' '
                        || kind != Gazetteer.WORD && NameText.particle(scan, end + 1) > 0);
        if (!more && !Gazetteer.isName(kind)) {
            if (kind == 0 && next == ',') {
                Lone.unknown(scan, self, from, end);
            }
            return;
        }
        if (next == ',' && (kind & Gazetteer.FAMILY) != 0 && inverted(scan, self, from, end, kind)) {
            return;
        }
        NameText.Words words = NameText.words(scan, from);
        if (words.count == 0 || place(scan, from, words.end())) {
            return;
        }
        double sure = words.count > 1 ? sure(scan, words) : 0;
        if (sure > 0) {
            scan.hit(self, from, words.end(), sure);
        } else if ((kind & Gazetteer.GIVEN) != 0 && NameText.mixed(scan, from, end)) {
            Lone.look(scan, self, from, end, Gazetteer.isGiven(kind));
        }
    }

    private static boolean capital(Scan scan, int end) {
        return scan.at(end) == ' ' && Character.isUpperCase(scan.at(end + 1));
    }

    private static boolean escape(Scan scan, int from) {
        return scan.at(from - 2) == '\\' && "nrt".indexOf(scan.at(from - 1)) >= 0;
    }

    /** Smith, John A. */
    static boolean inverted(Scan scan, Seeker self, int from, int comma, int family) {
        int begin = comma + 2;
        int end = scan.at(comma + 1) == ' ' ? NameText.word(scan, begin) : begin;
        if (end <= begin + 1 || !Gazetteer.isFamily(family) || (family & Gazetteer.GIVEN) != 0) {
            return false;
        }
        int given = Gazetteer.kind(scan.text, begin, end);
        if (!Gazetteer.isGiven(given)
                || (given & Gazetteer.FAMILY) != 0
                || NameText.mixed(scan, from, comma) != NameText.mixed(scan, begin, end)) {
            return false;
        }
        int initial = scan.at(end) == ' ' ? NameText.word(scan, end + 1) : end;
        int to = initial > end + 1 && initial - end <= 3 ? initial : end;
        boolean list = scan.at(from - 2) == ','
                || scan.at(to) == ',' && Character.isUpperCase(scan.at(to + 2))
                || scan.is(to, " and ")
                || scan.is(to, " & ");
        boolean longer = scan.at(to) == ' ' && (to == end || Character.isUpperCase(scan.at(to + 1)));
        if (list || longer) {
            return false;
        }
        scan.hit(self, from, to, 0.6);
        return true;
    }

    /** Returns how sure it is that capitalised words are a name; 0 for not. */
    private static double sure(Scan scan, NameText.Words words) {
        int count = words.count;
        int last = count - 1;
        if (words.initial(last) || company(scan, words.end())) {
            return 0;
        }
        int first = words.kind(scan, 0);
        int end = words.kind(scan, last);
        boolean initial = words.initial(0);
        boolean middle = count == 3 && words.initial(1);
        boolean family = (end & Gazetteer.FAMILY) != 0;
        if (!NameText.mixed(scan, words.begins[last], words.ends[last])) { // JOHN SMITH
            return !initial
                            && !NameText.mixed(scan, words.begins[0], words.ends[0])
                            && family
                            && Gazetteer.isGiven(first)
                    ? 0.6
                    : 0;
        }
        if (initial) {
            return Gazetteer.isFamily(end) && (end & Gazetteer.GIVEN) == 0 && count < 4 ? 0.6 : 0;
        }
        if (!NameText.mixed(scan, words.begins[0], words.ends[0])) {
            return 0;
        }
        if (Gazetteer.isGiven(first)) {
            if (family) {
                return Gazetteer.isFamily(end) ? 0.85 : 0.6;
            }
            boolean noun = noun(scan, words, end);
            boolean surname =
                    noun && count == 2 && !capital(scan, words.end()) && !NameWords.endsAsThing(scan.text, words.end());
            return words.ends[last] - words.begins[last] > 2 && (!noun || surname) ? noun ? SURNAME : 0.6 : 0;
        }
        if ((first & Gazetteer.GIVEN) != 0) {
            return Gazetteer.isFamily(end) || middle && !noun(scan, words, end) ? 0.6 : 0;
        }
        return unlisted(scan, words, first, end);
    }

    /** Returns how sure it is that words are a name whose first one is no given name that we know. */
    private static double unlisted(Scan scan, NameText.Words words, int first, int end) {
        if (words.count > 3
                || words.ends[0] - words.begins[0] < 3
                || Gazetteer.isWord(scan.text, words.begins[0], words.ends[0])) {
            return 0;
        }
        int second = words.kind(scan, 1);
        if (Gazetteer.isGiven(second)
                        && (words.count > 2 || (second & Gazetteer.FAMILY) == 0 && (first & Gazetteer.FAMILY) == 0)
                || Character.isUpperCase(scan.at(words.begins[0] + 1))) {
            return 0; // the name begins with the next word; CDs
        }
        boolean eastern = Gazetteer.isFamily(first) && Gazetteer.isGiven(end); // Zhang Wei
        boolean telling = FamilyEndings.has(scan.text, words.begins[words.count - 1], words.end());
        boolean begins = NameText.begins(scan, words.begins[0]) && !line(scan, words);
        return eastern || Gazetteer.isFamily(end) && (!begins || telling) ? 0.55 : 0;
    }

    /** Returns whether words are a line of their own. */
    private static boolean line(Scan scan, NameText.Words words) {
        int from = words.begins[0];
        boolean starts =
                from == 0 || scan.charAt(from - 1) == '\n' || scan.at(from - 2) == '?' || scan.at(from - 2) == '>';
        return starts && scan.at(words.end()) == '\n' && (from > 0 || scan.length > words.end() + 1);
    }

    /** Returns whether the last word is rather a thing: an English word, or with the ending of one. */
    private static boolean noun(Scan scan, NameText.Words words, int kind) {
        int from = words.begins[words.count - 1];
        return !Gazetteer.isName(kind)
                        && (Gazetteer.isWord(scan.text, from, words.end())
                                || NameWords.endsAsThing(scan.text, words.end()))
                || (kind & Gazetteer.AMBIGUOUS) != 0 && (kind & Gazetteer.FAMILY) == 0;
    }

    static boolean company(Scan scan, int at) {
        for (String company : NameWords.COMPANIES) {
            if (scan.is(at, company)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a name is that of a street: a number before or behind it, or a word for streets. */
    private static boolean place(Scan scan, int from, int to) {
        boolean numbers = Character.isDigit(scan.at(from - 2)) && scan.at(from - 1) == ' '
                || scan.at(to) == ' ' && Character.isDigit(scan.at(to + 1));
        int before = scan.at(from - 2) == '.' ? from - 2 : from - 1;
        int blank = before;
        while (before > 0 && from - before < 12 && Character.isLetter(scan.charAt(before - 1))) {
            before--;
        }
        String word = scan.at(from - 1) == ' ' ? Ascii.lower(scan.text(before, blank)) : "";
        return numbers || NameWords.BEFORE_PLACES.contains(word) || NameWords.PLACES.contains(lastWord(scan, from, to));
    }

    private static String lastWord(Scan scan, int from, int to) {
        int begin = to;
        while (begin > from && Character.isLetter(scan.charAt(begin - 1))) {
            begin--;
        }
        return Ascii.lower(scan.text(begin, to));
    }
}
