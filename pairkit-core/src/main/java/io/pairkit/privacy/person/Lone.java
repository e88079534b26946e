package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Values;
import java.util.List;
import java.util.Set;

/**
 * A given name alone, weighed by what stands around it. In "Catherine has 5 apples" it is nobody in particular; in
 * "Catherine's account" or "Catherine, could you" it is somebody who has dealings with somebody.
 */
final class Lone {
    /** How sure a given name alone is: below what a search asks for by default, so that only those who ask for it get it. */
    static final double ALONE = 0.35;

    static final double SOMEBODY = 0.55;

    private static final int NEAR = 400;
    private static final List<String> BEHIND = CueWords.list("behind");
    private static final List<String> PEOPLE = CueWords.list("person");
    private static final Set<String> ADDRESSED = Set.copyOf(CueWords.list("address"));
    private static final int MANY = 3; // small numbers
    private static final int SHORT = 300;
    private static final Set<String> ASKED = Set.copyOf(CueWords.list("order"));
    private static final Set<String> STATE = Set.copyOf(CueWords.list("state"));
    private static final Set<String> CONJUNCTIONS = Set.of(
            "but", "and", "because", "if", "when", "that", "since", "while", "so", "though", "says", "think", "hope");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "in", "at", "near", "per");
    private static final Set<String> TALK = Set.copyOf(CueWords.list("talk"));
    private static final List<String> STORY = CueWords.list("story");
    private static final List<String> SUMS = CueWords.list("sums");
    private static final String STARTS =
            SUMS.stream().map(sum -> sum.substring(0, 1)).distinct().collect(java.util.stream.Collectors.joining());

    private Lone() {}

    static void look(Scan scan, Seeker self, int from, int to, boolean sure) {
        if (qualified(scan, from)) {
            if (sure) {
                scan.hit(self, from, to, ALONE);
            }
            return;
        }
        boolean dealings = owns(scan, to) || addressed(scan, from, to) || sure && spoken(scan, from, to);
        boolean somebody = dealings
                || sure && (described(scan, to) || asked(scan, from))
                || sure && scan.length <= SHORT && (talk(scan, from, to) || stated(scan, from, to));
        if (somebody && !sums(scan, from)) {
            scan.hit(self, from, to, SOMEBODY);
        } else if (sure) {
            scan.hit(self, from, to, ALONE);
        }
    }

    /** Returns whether an article or another capitalised word stands before: a Caesar salad, Bloody Mary. */
    private static boolean qualified(Scan scan, int from) {
        int begin = from - 1;
        while (begin > 0 && from - begin < 20 && Character.isLetter(scan.charAt(begin - 1))) {
            begin--;
        }
        if (scan.at(from - 1) != ' ' || begin >= from - 1) {
            return false;
        }
        return Character.isUpperCase(scan.charAt(begin)) && !NameText.begins(scan, begin)
                || ARTICLES.contains(Ascii.lower(scan.text(begin, from - 1)));
    }

    /** "Remind Anna", "Why is Ivan so tired?": at the beginning of a sentence of a short text. */
    private static boolean asked(Scan scan, int from) {
        int begin = from - 1;
        while (begin > 0 && from - begin < 20 && ".!?\n:\"".indexOf(scan.charAt(begin - 1)) < 0) {
            begin--;
        }
        begin += scan.at(begin) == ' ' ? 1 : 0;
        return scan.length <= SHORT
                && begin < from - 1
                && ASKED.contains(Ascii.lower(scan.text(begin, from - 1)))
                && !told(scan);
    }

    /** Returns whether a short text speaks in the first or second person in the sentence around a name. */
    private static boolean talk(Scan scan, int from, int to) {
        return (talks(scan, sentence(scan, from, -1), from) || talks(scan, to, sentence(scan, to, 1))) && !told(scan);
    }

    /** Returns whether a short text without numbers says in the present what somebody is or does. */
    private static boolean stated(Scan scan, int from, int to) {
        int end = to + 1;
        while (end < scan.length && end - to < 12 && (Ascii.letter(scan.charAt(end)) || scan.charAt(end) == '\'')) {
            end++;
        }
        return scan.at(to) == ' '
                && NameText.begins(scan, from)
                && STATE.contains(Ascii.lower(scan.text(to + 1, end)))
                && !numbered(scan, from)
                && !told(scan);
    }

    private static boolean joined(Scan scan, int from) {
        int begin = Math.max(0, from - 1);
        while (begin > 0 && from - begin < 10 && Ascii.letter(scan.charAt(begin - 1))) {
            begin--;
        }
        return begin < from - 1 && CONJUNCTIONS.contains(Ascii.lower(scan.text(begin, from - 1)));
    }

    /** Returns whether a number stands in the sentence of a name, as in word problems. */
    private static boolean numbered(Scan scan, int from) {
        int end = sentence(scan, from, 1);
        for (int at = from; at < end; at++) {
            if (Ascii.digit(scan.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a text that holds a list of given names is neither a sum nor a story. */
    static boolean plain(Scan scan, int from) {
        return scan.length <= SHORT && !sums(scan, from) && !told(scan);
    }

    private static int sentence(Scan scan, int from, int step) {
        int at = from;
        while (at > 0 && at < scan.length && ".!?\n".indexOf(scan.charAt(at)) < 0) {
            at += step;
        }
        return at;
    }

    private static boolean talks(Scan scan, int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && (Ascii.letter(scan.charAt(end)) || scan.charAt(end) == '\'')) {
                end++;
            }
            if (end > at && end - at < 7 && TALK.contains(Ascii.lower(scan.text(at, end)))) {
                return true;
            }
            at = Math.max(end, at + 1);
        }
        scan.looked(to - from);
        return false;
    }

    /** Returns whether a short text is a story or asks for one. */
    private static boolean told(Scan scan) {
        scan.looked(scan.length);
        for (int at = 0; at < scan.length; at++) {
            if (Ascii.letter(scan.charAt(at)) && !Ascii.letter(scan.at(at - 1))) {
                for (String word : STORY) {
                    if (scan.is(at, word) && !Ascii.letter(scan.at(at + word.length()))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean owns(Scan scan, int to) {
        char next = scan.at(to);
        if (next != ' ' && next != '\'' && next != '\u2019' && next != ',') {
            return false;
        }
        for (String cue : BEHIND) {
            if (cue.charAt(0) == (next == '\u2019' ? '\'' : next) && scan.is(to + 1, cue.substring(1))) {
                return true;
            }
        }
        return false;
    }

    /** "Leif, can I please speak to your boss?": at the beginning of a text or a line. */
    private static boolean addressed(Scan scan, int from, int to) {
        boolean begins = from == 0 || scan.charAt(from - 1) == '\n';
        if (!begins || scan.at(to) != ',' || scan.at(to + 1) != ' ') {
            return false;
        }
        int end = to + 2;
        while (end < scan.length && end - to < 12 && (Ascii.letter(scan.charAt(end)) || scan.charAt(end) == '\'')) {
            end++;
        }
        return ADDRESSED.contains(Ascii.lower(scan.text(to + 2, end)));
    }

    /** "Quionia, could you": a word that is no English one, as a name in the same place. */
    static void unknown(Scan scan, Seeker self, int from, int to) {
        boolean word = NameWords.NOT.contains(scan.text(from, to)) || Gazetteer.isWord(scan.text, from, to);
        boolean asks =
                scan.is(to, ", can ") || scan.is(to, ", could ") || scan.is(to, ", would ") || scan.is(to, ", will ");
        if (asks && !word && to - from > 3 && addressed(scan, from, to)) {
            scan.hit(self, from, to, SOMEBODY);
        }
    }

    /** "Don't go to town, Roy!": at the end of a sentence, and not in quotation marks, as in stories. */
    private static boolean spoken(Scan scan, int from, int to) {
        char after = scan.at(to);
        if (scan.at(from - 1) != ' ' || scan.at(from - 2) != ',' || after != '!' && after != '?') {
            return false;
        }
        int begin = from;
        while (begin > 0
                && from - begin < NEAR
                && scan.charAt(begin - 1) != '\n'
                && !Values.quote(scan.charAt(begin - 1))) {
            begin--;
        }
        scan.looked(from - begin);
        return begin == 0 || !Values.quote(scan.charAt(begin - 1)) || scan.charAt(begin - 1) == '\'';
    }

    /** "Jennifer is a very sympathetic person." */
    private static boolean described(Scan scan, int to) {
        if (!scan.is(to, " is a ") && !scan.is(to, " was a ") && !scan.is(to, " is an ")) {
            return false;
        }
        int at = to + 5;
        for (int words = 0; words < 4; words++) {
            int begin = scan.blanks(at, 2);
            int end = NameText.small(scan, begin);
            for (String person : PEOPLE) {
                if (end - begin == person.length() && scan.is(begin, person)) {
                    return true;
                }
            }
            if (end == begin) {
                return false;
            }
            at = end;
        }
        return false;
    }

    /** Returns whether a sum is told around a place, as in word problems. */
    static boolean sums(Scan scan, int from) {
        int start = Math.max(0, from - NEAR);
        int end = Math.min(scan.length, from + NEAR);
        int numbers = 0;
        scan.looked(end - start);
        for (int at = start; at < end; at++) {
            char c = Ascii.lower(scan.charAt(at));
            if (Ascii.digit(c) && (scan.at(at - 1) == ' ' || scan.at(at - 1) == '$')) {
                int digits = scan.digits(at);
                numbers += digits - at < 4 && (scan.at(digits) == ' ' || scan.at(digits) == '%') ? 1 : 0;
                if (numbers == MANY) {
                    return true;
                }
            }
            if (STARTS.indexOf(c) >= 0 && !Ascii.letter(scan.at(at - 1))) {
                for (String sum : SUMS) {
                    if (sum.charAt(0) == c && scan.is(at, sum)) {
                        return true;
                    }
                }
            } else if (c == '='
                    && (Ascii.digit(scan.at(at + 1))
                            || Ascii.digit(scan.at(at + 2))
                            || scan.at(at + 1) == '$'
                            || scan.at(at + 2) == '$')) {
                return true;
            }
        }
        return false;
    }
}
