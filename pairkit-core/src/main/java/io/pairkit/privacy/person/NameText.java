package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.value.Values;

/** Reads the words of a name: capitalised, in capitals throughout, initials, hyphens, apostrophes, particles such as "van der". */
final class NameText {
    /** The words of a name that begins at a place: where each one begins and ends, and how many there are. */
    static final class Words {
        private static final int MOST = 5;
        final int[] begins = new int[MOST];
        final int[] ends = new int[MOST];
        int count;

        int end() {
            return ends[count - 1];
        }

        /** Returns whether a word of it is an initial, with or without its dot. */
        boolean initial(int word) {
            return ends[word] - begins[word] <= 2;
        }

        int kind(Scan scan, int word) {
            return Gazetteer.kind(scan.text, begins[word], ends[word]);
        }
    }

    private NameText() {}

    /** Returns the end of the capitalised word that begins here, or {@code from} where there is none. */
    static int word(Scan scan, int from) {
        if (from >= scan.length || !Character.isUpperCase(scan.charAt(from))) {
            return from;
        }
        int at = from + 1;
        while (at < scan.length && at - from < 30) {
            char c = scan.charAt(at);
            boolean joint = (c == '-' || c == '\'' || c == '\u2019')
                    && Character.isLetter(scan.at(at + 1))
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
        return scan.at(at) != '-'
                && (scan.at(at + 1) == 's' || scan.at(at + 1) == 'S')
                && !Character.isLetter(scan.at(at + 2));
    }

    /** Returns the words of a name that begin here, at most five; each is a capitalised word that may stand in a name. */
    static Words words(Scan scan, int from) {
        var words = new Words();
        int at = from;
        while (words.count < Words.MOST) {
            int begin = at;
            int end = word(scan, at);
            if (!mayBeName(scan, at, end)) {
                int particle = particle(scan, at);
                int second = particle < 0 ? -1 : particle(scan, particle); // van der
                begin = second < 0 ? particle : second;
                if (begin < 0 || words.count == 0) {
                    break;
                }
                end = word(scan, begin);
                if (!mayBeName(scan, begin, end)) {
                    break;
                }
            }
            words.begins[words.count] = begin;
            words.ends[words.count++] = end;
            if (scan.at(end) != ' ') {
                break;
            }
            at = end + (scan.at(end + 1) == ' ' ? 2 : 1);
        }
        scan.looked(at - from);
        return words;
    }

    private static boolean mayBeName(Scan scan, int from, int to) {
        if (to <= from) {
            return false;
        }
        if (to - from == 1 || to - from == 2 && scan.charAt(to - 1) == '.') {
            return true;
        }
        return !NameWords.NOT.contains(scan.text(from, to))
                && !contraction(scan, from, to)
                && (mixed(scan, from, to) || Gazetteer.isName(Gazetteer.kind(scan.text, from, to)));
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

    /** Returns whether a word holds small letters. */
    static boolean mixed(Scan scan, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Character.isLowerCase(scan.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the word behind a particle begins that stands here, or -1. */
    static int particle(Scan scan, int at) {
        int end = at;
        while (end < scan.length && end - at < 6 && Character.isLetter(scan.charAt(end))) {
            end++;
        }
        boolean elided =
                end - at <= 2 && "'\u2019-".indexOf(scan.at(end)) >= 0 && Character.isUpperCase(scan.at(end + 1));
        if (end == at || scan.at(end) != ' ' && !elided) {
            return -1;
        }
        return NameWords.PARTICLES.contains(Ascii.lower(scan.text(at, end))) ? end + 1 : -1;
    }

    /** Returns the end of the word in small letters that begins here. */
    static int small(Scan scan, int from) {
        int at = from;
        while (at < scan.length && at - from < 24 && Character.isLowerCase(scan.charAt(at))) {
            at++;
        }
        scan.looked(at - from);
        return at;
    }

    /** Returns whether a sentence, a line or a quotation begins here, where any word is capitalised. */
    static boolean begins(Scan scan, int from) {
        int at = from;
        while (at > 0 && from - at < 8 && (scan.charAt(at - 1) == ' ' || Values.quote(scan.charAt(at - 1)))) {
            at--;
        }
        char before = scan.at(at - 1);
        return before == '\0' || ".!?:\n*#->|".indexOf(before) >= 0;
    }
}
