package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Scan;
import java.util.List;
import java.util.Set;

/** The words around a cue: its sentence, two lines before and what follows, each with the signs that stand before it. */
final class Passage {
    /**
     * @param from where the word begins, without brackets and quotation marks
     * @param lower the word in lower case, without a sign of exclamation at its end
     * @param gap what stands between the word before and this one
     * @param isQuoted whether quotation marks, backticks or asterisks enclose it
     * @param sentence which sentence of the passage it belongs to; a line is one of its own
     */
    record Word(int from, int to, String lower, String gap, boolean isQuoted, int sentence) {
        boolean isAfter(String signs) {
            for (int i = 0; i < gap.length(); i++) { // asked for every word near a cue
                if (signs.indexOf(gap.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        boolean beginsLine() {
            return gap.indexOf('\n') >= 0;
        }
    }

    private static final int BEFORE = 160;
    private static final int AFTER = 240;
    static final int LONGEST_RUN = 200;
    private final List<Word> words;
    /** The first and the last word of the cue. */
    private final int cueFirst;

    private final int cueLast;
    private final String tail;

    /** @param tail what stands behind the last word; a NUL at its end says that the text goes on */
    Passage(List<Word> words, int cueFirst, int cueLast, String tail) {
        this.words = words;
        this.cueFirst = cueFirst;
        this.cueLast = cueLast;
        this.tail = tail;
    }

    /** Returns where the passage around a cue begins: two lines before its own, or 160 characters. */
    static int start(Scan scan, int from) {
        int start = from;
        int lines = 0;
        while (start > 0 && from - start < BEFORE) {
            lines += scan.charAt(start - 1) == '\n' ? 1 : 0;
            if (lines > 3) {
                break;
            }
            start--;
        }
        while (start > 0 && start < from && scan.charAt(start - 1) > ' ') {
            start++;
        }
        return start;
    }

    /** Returns where the last word of the passage around a cue ends at the latest. */
    static int end(Scan scan, int to) {
        return Math.min(scan.length, to + AFTER + LONGEST_RUN);
    }

    /** Returns the passage around a cue that stands at {@code from} up to {@code to}. */
    static Passage around(Scan scan, int from, int to) {
        int start = start(scan, from);
        int end = Math.min(scan.length, to + AFTER);
        scan.looked(end - start);
        return new PassageReader(scan, from, to).read(start, end);
    }

    List<Word> words() {
        return words;
    }

    int cueFirst() {
        return cueFirst;
    }

    int cueLast() {
        return cueLast;
    }

    /** Returns what stands between a word and the next one, or the end. */
    String gapAfter(int index) {
        return index + 1 < words.size() ? words.get(index + 1).gap : tail;
    }

    /** Returns whether one of some words stands in the sentence of a word. */
    boolean holds(int index, Set<String> some) {
        Word own = words.get(index);
        return words.stream()
                .anyMatch(word -> word != own && word.sentence == own.sentence && some.contains(word.lower));
    }

    /** Returns whether one of some signs stands before a word between the cue and this one. */
    boolean isParted(int index, String signs) {
        for (int i = cueLast + 1; i < index; i++) {
            if (words.get(i).isAfter(signs)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether another name and value stand right before or behind: {@code user=kate pass=… ip=…}. */
    boolean isInRow(int index) {
        boolean after = index + 2 < words.size() && words.get(index + 2).gap.equals("=");
        boolean before = cueFirst > 1 && words.get(cueFirst - 1).gap.equals("=");
        return before || after && words.get(index + 1).gap.equals(" ");
    }

    boolean isLast(int index) {
        return index + 1 == words.size() && tail.indexOf('\0') < 0;
    }
}
