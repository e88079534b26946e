package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Capitalised words behind a cue, weighed: what the cue says, what the words are, what follows them. {@value #ENOUGH} points
 * are a name, the surer the more; the table of points is in docs/privacy.md.
 */
final class Called {
    private static final double ENOUGH = 4;
    private static final double SURE = 3;
    private static final double LIKELY = 2;

    private static final Set<String> OWN = Set.of(
            "firstname",
            "lastname",
            "fullname",
            "givenname",
            "familyname",
            "surname",
            "patientname",
            "customername",
            "clientname",
            "employeename",
            "contactname",
            "cardholdername",
            "cardholder",
            "accountholder",
            "passengername",
            "guestname",
            "authorname",
            "recipientname",
            "sendername",
            "patient",
            "caller",
            "passenger",
            "vorname",
            "nachname",
            "prenom",
            "apellido",
            "realname",
            "legalname",
            "middlename",
            "maidenname");
    private static final Set<String> NAMED = Set.of(
            "name",
            "customer",
            "owner",
            "author",
            "assignee",
            "client",
            "contact",
            "employee",
            "recipient",
            "sender",
            "reviewer",
            "reporter",
            "manager",
            "guest",
            "nombre",
            "nom",
            "displayname",
            "ownername",
            "username",
            "managername",
            "drivername",
            "studentname",
            "teachername",
            "personname");

    private Called() {}

    static List<Seeker> seekers() {
        var seekers = new ArrayList<Seeker>();
        seekers.add(
                Names.seeker(0.8, CueWords.list("sure"), (scan, self, from, to) -> behind(scan, self, from, to, SURE)));
        seekers.add(Names.seeker(
                0.7, CueWords.list("likely"), (scan, self, from, to) -> behind(scan, self, from, to, LIKELY)));
        seekers.add(Names.seeker(0.7, CueWords.list("greeting"), Called::greeted));
        seekers.add(Names.seeker(0.7, CueWords.list("closing"), Called::signed));
        seekers.add(Names.seeker(0.7, CueWords.list("key"), Called::keyed));
        seekers.add(Names.seeker(0.7, CueWords.list("list"), Called::listed));
        seekers.add(Names.seeker(
                0.7, List.of("my name is ", "name is ", "call me ", "i am ", "i'm ", "calls me "), Called::small));
        return List.copyOf(seekers);
    }

    private static boolean inWord(Scan scan, int from) {
        return from > 0 && (Ascii.word(scan.charAt(from - 1)) || Character.isLetter(scan.charAt(from - 1)));
    }

    private static void behind(Scan scan, Seeker self, int from, int to, double cue) {
        if (!inWord(scan, from)) {
            boolean label = scan.charAt(to - 1) == ':' || scan.charAt(to - 1) == '?';
            int start = label ? line(scan, to) : scan.blanks(to, 12);
            judge(scan, self, titled(scan, start), cue, 0);
        }
    }

    /** "Hi Freddy," or "Dear Jo" and a line end. */
    private static void greeted(Scan scan, Seeker self, int from, int to) {
        if (!inWord(scan, from)) {
            int start = titled(scan, scan.blanks(to, 3));
            int end = NameText.word(scan, start);
            char after = scan.at(end);
            boolean ends = end > start + 1 && (after == ',' || after == '\n' || after == '!' || after == ':');
            judge(scan, self, start, LIKELY, ends ? 1 : 0);
        }
    }

    /** A name on its own behind "Regards,". */
    private static void signed(Scan scan, Seeker self, int from, int to) {
        if (inWord(scan, from)) {
            return;
        }
        int start = to;
        int most = to + 6;
        while (start < scan.length
                && start < most
                && (Ascii.space(scan.charAt(start)) || scan.charAt(start) == '-' || scan.charAt(start) == '\u2013')) {
            start++;
        }
        boolean below = scan.text(to - 1, start).indexOf('\n') >= 0;
        NameText.Words words = NameText.words(scan, titled(scan, start));
        if (words.count > 0) {
            char after = scan.at(words.end());
            boolean alone = after == '\0'
                    || after == '\n'
                    || after == '\r'
                    || after == ','
                    || after == '.' && words.end() + 1 == scan.length;
            judge(scan, self, words.begins[0], LIKELY, below && alone ? 1.5 : alone ? 0.5 : 0);
        }
    }

    /** The value of a field of JSON whose key says that it is somebody's name. */
    private static void keyed(Scan scan, Seeker self, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin < 24 && scan.charAt(begin - 1) != '"') {
            begin--;
        }
        int quote = scan.text.indexOf('"', from);
        String key = Ascii.lower(scan.text(begin, quote))
                .replace("_", "")
                .replace("-", "")
                .replace(" ", "");
        double cue = OWN.contains(key) ? SURE : NAMED.contains(key) ? LIKELY : 0;
        int start = scan.blanks(to, 4);
        if (cue == 0 || scan.at(start) != '"') {
            return;
        }
        NameText.Words words = NameText.words(scan, titled(scan, start + 1));
        if (words.count > 0) {
            judge(scan, self, words.begins[0], cue, scan.at(words.end()) == '"' ? 0 : -2);
        }
    }

    /** "The founders: Kónya, Becker and Vasquez", if one of them is a known name. */
    private static void listed(Scan scan, Seeker self, int from, int to) {
        if (inWord(scan, from)) {
            return;
        }
        var all = new ArrayList<int[]>();
        boolean known = false;
        int at = scan.blanks(to, 3);
        while (all.size() < 30) {
            NameText.Words words = NameText.words(scan, at);
            if (words.count == 0 || words.count > 3) {
                break;
            }
            all.add(new int[] {at, words.end()});
            int kind = words.kind(scan, 0);
            known |= Gazetteer.isName(kind);
            int next = joint(scan, words.end());
            if (next < 0) {
                break;
            }
            at = next;
        }
        if (known && all.size() > 1 && !Lone.sums(scan, from)) {
            all.stream().filter(name -> name[1] - name[0] > 1).forEach(name -> scan.hit(self, name[0], name[1], 0.6));
        }
    }

    /** Returns where the next one of a list begins, or -1. */
    private static int joint(Scan scan, int from) {
        for (String joint : List.of(", and ", ", ", " and ", " & ", " und ", " et ", " y ", " e ", " en ", " i ")) {
            if (scan.is(from, joint)) {
                return from + joint.length();
            }
        }
        return -1;
    }

    private static int line(Scan scan, int from) {
        int start = scan.blanks(from, 12);
        boolean below = scan.at(start) == '\n' && scan.at(start + 1) != '\n';
        if (scan.is(start, "user: ") || scan.is(start, "**")) {
            start += scan.charAt(start) == '*' ? 2 : 6;
        }
        return scan.blanks(below ? start + 1 : start, 3);
    }

    private static int titled(Scan scan, int from) {
        int start = from;
        for (String title : NameWords.TITLES) {
            start = scan.is(start, title) ? start + title.length() : start;
        }
        return start;
    }

    /** Adds up what speaks for a name that begins here. */
    private static void judge(Scan scan, Seeker self, int start, double cue, double more) {
        NameText.Words words = NameText.words(scan, start);
        if (words.count == 0 || scan.covered(start) || words.count == 1 && words.initial(0)) {
            return;
        }
        boolean leads =
                scan.at(words.end()) == ' ' && Character.isUpperCase(scan.at(words.end() + 1)); // "Platform Team"
        double points = cue
                + more
                + form(scan, words)
                + (closed(scan, words.end()) ? 0.5 : 0)
                - (leads && cue < SURE ? 1.5 : 0);
        boolean sums = words.count == 1 && cue + more <= LIKELY && Lone.sums(scan, start);
        if (points >= ENOUGH && !sums && !(Names.company(scan, words.end()) && cue < SURE)) {
            scan.hit(self, start, words.end(), Math.min(0.95, 0.6 + (points - ENOUGH) / 10));
        }
    }

    private static boolean closed(Scan scan, int end) {
        return end == scan.length || ",.;!?\"'<()\n".indexOf(scan.charAt(end)) >= 0;
    }

    /** Returns the points of words: known names 3 to 1, unknown ones 1, more than one 1, English words none. */
    private static double form(Scan scan, NameText.Words words) {
        int first = words.kind(scan, 0);
        int last = words.kind(scan, words.count - 1);
        boolean one = words.count == 1;
        double given = (first & Gazetteer.GIVEN) == 0 ? 0 : Gazetteer.isGiven(first) ? 2 : 1.5;
        double family = (last & Gazetteer.FAMILY) == 0 ? 0 : Gazetteer.isFamily(last) ? 2 : 1;
        boolean word = Gazetteer.isWord(scan.text, words.begins[words.count - 1], words.end())
                || Gazetteer.isWord(scan.text, words.begins[0], words.ends[0]);
        if (one) {
            return Math.max(Math.max(given, family), word || words.ends[0] - words.begins[0] < 3 ? 0 : 1);
        }
        return word
                ? given > 0 ? 1 : 0
                : Math.max(given, family) + (given > 0 && family > 0 ? 1 : 0.5) + (given + family == 0 ? 1.5 : 0);
    }

    /** A name in small letters behind "my name is". */
    private static void small(Scan scan, Seeker self, int from, int to) {
        int end = NameText.small(scan, to);
        if (end == to || scan.covered(to) || inWord(scan, from)) {
            return;
        }
        int kind = Gazetteer.kind(scan.text, to, end);
        boolean named = scan.is(to - 8, "name is ");
        boolean closed = closed(scan, end) || scan.is(end, " and ") || scan.is(end, " but ");
        boolean unknown = named
                && kind == 0
                && end - to > 3
                && closed
                && scan.is(to - 11, "my name is ")
                && !Gazetteer.isWord(scan.text, to, end);
        if (!Gazetteer.isGiven(kind) && !(named && (kind & Gazetteer.GIVEN) != 0 && closed) && !unknown) {
            return;
        }
        int at = scan.at(end) == ' ' && scan.at(end + 2) == ' ' && Character.isLowerCase(scan.at(end + 1)) && named
                ? end + 2
                : end; // an initial
        int second = scan.at(at) == ' ' ? NameText.small(scan, at + 1) : end;
        boolean family = second > at + 1 && Gazetteer.isFamily(Gazetteer.kind(scan.text, at + 1, second));
        scan.hit(self, to, family ? second : end, 0.7);
    }
}
