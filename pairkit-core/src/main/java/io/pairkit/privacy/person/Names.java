package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import io.pairkit.privacy.value.Values;
import io.pairkit.resource.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of people: capitalised words behind a cue ("my name is", "Mr.", "Name:"), or a common given name and a family
 * name behind it. A given name alone is nobody in particular and is left alone.
 */
public final class Names {
    /** How sure a given name alone is: below what a search asks for by default, so that only those who ask for it get it. */
    private static final double ALONE = 0.35;

    private static final Set<String> GIVEN = book("given-names.txt");
    private static final Set<String> FAMILY = book("family-names.txt");

    private Names() {}

    public static List<Seeker> seekers() {
        return List.of(
                person(0.8, NameWords.STRONG, (scan, self, from, to) -> behind(scan, self, from, to, true)),
                person(0.7, List.of("my name is ", "name is ", "call me ", "i am ", "i'm "), Names::small),
                person(0.7, NameWords.WEAK, (scan, self, from, to) -> behind(scan, self, from, to, false)),
                person(0.6, capitals(), new Probe() {
                    @Override
                    public void look(Scan scan, Seeker self, int from, int to) {
                        full(scan, self, from);
                    }

                    @Override
                    public boolean isExact() {
                        return true;
                    }
                }));
    }

    private static Seeker person(double confidence, List<String> cues, Probe probe) {
        return Seeker.of(Family.NAME, "PERSON", "privacy/person", confidence, cues, probe);
    }

    private static List<String> capitals() {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(c -> String.valueOf((char) c))
                .toList();
    }

    private static Set<String> book(String name) {
        return Resource.lines(Names.class, name).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a word is a given name and nothing else. */
    static boolean isGiven(String word) {
        return GIVEN.contains(word) && !NameWords.AMBIGUOUS.contains(word);
    }

    /** Returns whether a word is a family name and nothing else. */
    static boolean isFamily(String word) {
        return !NameWords.AMBIGUOUS.contains(word) && (FAMILY.contains(word) || NameWords.endsAsName(word));
    }

    /** Returns the end of the capitalised word that begins here, or {@code from} where there is none. */
    private static int word(Scan scan, int from) {
        if (from >= scan.length || !Character.isUpperCase(scan.charAt(from))) {
            return from;
        }
        int at = from + 1;
        while (at < scan.length && at - from < 30) {
            char c = scan.charAt(at);
            boolean joint = (c == '-' || c == '\'' || c == '\u2019')
                    && Character.isLetter(scan.at(at + 1))
                    && !scan.is(at + 1, "s ")
                    && !possessive(scan, at);
            if (!Character.isLetter(c) && !joint) {
                break;
            }
            at++;
        }
        if (at - from == 1) {
            boolean bare = scan.at(at) == ' ' && Character.isUpperCase(scan.at(at + 1)) && scan.charAt(from) != 'I';
            return scan.at(at) == '.' ? at + 1 : bare ? at : from; // an initial
        }
        return at;
    }

    private static boolean possessive(Scan scan, int at) {
        return scan.at(at) != '-' && scan.at(at + 1) == 's' && !Character.isLetter(scan.at(at + 2));
    }

    private static boolean isName(Scan scan, int from, int to) {
        return to > from
                && !NameWords.NOT.contains(scan.text(from, to))
                && !contraction(scan, from, to)
                && (to - from == 1 || to - from == 2 && scan.charAt(to - 1) == '.' || mixed(scan, from, to));
    }

    /** Returns whether a word is two, as "I'm", "We're" and "Don't" are. */
    private static boolean contraction(Scan scan, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (scan.charAt(at) == '\'' || scan.charAt(at) == '\u2019') {
                return NameWords.CONTRACTED.contains(Ascii.lower(scan.text(at + 1, to)));
            }
        }
        return false;
    }

    private static boolean mixed(Scan scan, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Character.isLowerCase(scan.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the ends of the name words that begin here, at most four. */
    private static int[] words(Scan scan, int from) {
        int[] ends = new int[5]; // the last one is the number of words
        int at = from;
        while (ends[4] < 4) {
            int end = word(scan, at);
            if (!isName(scan, at, end)) {
                int particle = particle(scan, at);
                int second = particle < 0 ? -1 : particle(scan, particle); // van der
                particle = second < 0 ? particle : second;
                int after = particle < 0 ? -1 : word(scan, particle);
                if (particle < 0 || ends[4] == 0 || !isName(scan, particle, after)) {
                    break;
                }
                end = after;
            }
            ends[ends[4]++] = end;
            if (scan.at(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        scan.looked(at - from);
        return ends;
    }

    private static int particle(Scan scan, int at) {
        int end = at;
        while (end < scan.length && end - at < 6 && Ascii.letter(scan.charAt(end))) {
            end++;
        }
        return end > at && scan.at(end) == ' ' && NameWords.PARTICLES.contains(scan.text(at, end)) ? end + 1 : -1;
    }

    private static void behind(Scan scan, Seeker self, int from, int to, boolean strong) {
        if (from > 0 && Ascii.word(scan.charAt(from - 1))) {
            return;
        }
        int start = scan.blanks(to, 12);
        for (String title : List.of("mr. ", "mrs. ", "ms. ", "dr. ", "miss ")) {
            start = scan.is(start, title) ? start + title.length() : start;
        }
        int[] ends = words(scan, start);
        int count = ends[4];
        if (count == 0 || scan.covered(start)) {
            return;
        }
        String first = scan.text(start, ends[0]);
        boolean known = GIVEN.contains(first);
        boolean initial = first.length() == 2 && first.endsWith(".");
        boolean greeted = !strong && count == 1 && greeting(scan, from, to, ends[0]) && first.length() > 2;
        if (strong
                ? count > 1 || !initial
                : known || greeted || count > 1 && !initial && scan.at(ends[count - 1]) != '\'') {
            if (strong || known || greeted || count == 2 || count == 3) {
                scan.hit(self, start, ends[count - 1], known ? 0.9 : strong ? 0.8 : 0.6);
            }
        }
    }

    /** Returns whether a greeting ends here: "Hi Freddy," or "Dear Jo" and a line end. */
    private static boolean greeting(Scan scan, int from, int to, int end) {
        char after = scan.at(end);
        return (after == ',' || after == '\n' || after == '!')
                && NameWords.GREETINGS.contains(Ascii.lower(scan.text(from, to)));
    }

    /** A name in small letters behind "my name is". */
    private static void small(Scan scan, Seeker self, int from, int to) {
        int end = lower(scan, to);
        if (end == to || !isGiven(capital(scan.text(to, end)))) {
            return;
        }
        int second = scan.at(end) == ' ' ? lower(scan, end + 1) : end;
        boolean family = second > end + 1 && isFamily(capital(scan.text(end + 1, second)));
        scan.hit(self, to, family ? second : end, 0.7);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static int lower(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < 24 && Character.isLowerCase(scan.charAt(at))) {
            at++;
        }
        scan.looked(at - from);
        return at;
    }

    /** A given name, perhaps an initial, and a family name; or other words whose last one is a family name. */
    private static void full(Scan scan, Seeker self, int from) {
        if (scan.glued(from) || scan.at(from - 1) == '.' || scan.covered(from)) {
            return;
        }
        int end = word(scan, from);
        if (end == from) {
            return;
        }
        boolean more = scan.at(end) == ' ' && !lowerWord(scan, end + 1);
        if (!more && !isGiven(scan.text(from, end))) {
            return;
        }
        int[] ends = words(scan, from);
        int count = ends[4];
        if (count == 0 || place(scan, from, ends[count - 1])) {
            return;
        }
        boolean two = count > 1 && ends[count - 1] - ends[count - 2] > 2;
        double sure = two ? sure(scan, from, ends, count) : 0;
        if (sure == 0 && isGiven(scan.text(from, end))) {
            scan.hit(self, from, end, ALONE);
            return;
        }
        if (sure > 0) {
            scan.hit(self, from, ends[count - 1], sure);
        }
    }

    /** Returns whether a word in small letters begins here that joins no names. */
    private static boolean lowerWord(Scan scan, int from) {
        return !Character.isUpperCase(scan.at(from)) && particle(scan, from) < 0;
    }

    /** Returns how sure it is that capitalised words are a name; 0 for not. */
    private static double sure(Scan scan, int from, int[] ends, int count) {
        String first = scan.text(from, ends[0]);
        int at = ends[count - 1];
        String last = scan.text(scan.text.lastIndexOf(' ', at - 1) + 1, at);
        for (String company : NameWords.COMPANIES) {
            if (scan.is(at, company)) {
                return 0;
            }
        }
        boolean family = isFamily(last);
        if (isGiven(first)) {
            return family ? 0.85 : last.length() > 2 ? 0.6 : 0;
        }
        if (GIVEN.contains(first)) {
            return family || count == 3 && ends[1] - ends[0] <= 3 ? 0.6 : 0;
        }
        if (count > 3 || first.length() < 3) {
            return 0;
        }
        boolean eastern = isFamily(first) && isGiven(last); // Zhang Wei
        boolean begins = begins(scan, from);
        return eastern || family && (!begins || NameWords.endsAsName(last)) ? 0.55 : 0;
    }

    /** Returns whether a sentence begins here, where any word is capitalised. */
    private static boolean begins(Scan scan, int from) {
        int at = from;
        while (at > 0 && (scan.charAt(at - 1) == ' ' || Values.quote(scan.charAt(at - 1)))) {
            at--;
        }
        char before = scan.at(at - 1);
        return before == '\0' || ".!?:\n*#->|".indexOf(before) >= 0;
    }

    /** Returns whether a name is that of a street: a number before or behind it, or a word for streets. */
    private static boolean place(Scan scan, int from, int to) {
        boolean numbers = Ascii.digit(scan.at(from - 2)) && scan.at(from - 1) == ' '
                || scan.at(to) == ' ' && Ascii.digit(scan.at(to + 1));
        int before = Math.max(0, from - 10);
        boolean street =
                Cues.around(scan, before, from, List.of("rua ", "avenida ", "via ", "rue ", "calle ", "cite ", "rúa "));
        String last = Ascii.lower(scan.text(scan.text.lastIndexOf(' ', to - 1) + 1, to));
        return numbers || street || NameWords.PLACES.contains(last);
    }
}
