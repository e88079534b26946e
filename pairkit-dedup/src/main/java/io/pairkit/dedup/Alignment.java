package io.pairkit.dedup;

import io.pairkit.dedup.text.Normal;
import io.pairkit.dedup.text.Vocabulary;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts word by word: the stretches in which they differ, all other words aligned. Numbers, names and negations stand
 * alone before other words do, so that what differs only in these shows nothing else; then the fewest words stand alone.
 */
final class Alignment {
    private static final long MOST_CELLS = 1 << 22;
    private static final long PLAIN = 1 << 20; // a word that is no slot is worth more than any number of slots

    private final String a;
    private final String b;
    private final Words wordsA = new Words();
    private final Words wordsB = new Words();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Words that stand alone: from … to − 1 on each side. */
    private record Stretch(int fromA, int toA, int fromB, int toB) {}

    Alignment(String left, String right) {
        this.a = Normal.nfc(left);
        this.b = Normal.nfc(right);
        wordsA.read(a);
        wordsB.read(b);
        align();
    }

    private void align() {
        int head = 0;
        int endA = wordsA.size();
        int endB = wordsB.size();
        while (head < endA && head < endB && wordsA.hash(head) == wordsB.hash(head)) {
            head++;
        }
        while (endA > head && endB > head && wordsA.hash(endA - 1) == wordsB.hash(endB - 1)) {
            endA--;
            endB--;
        }
        int i = head;
        int k = head;
        int fromA = head;
        int fromB = head;
        BitSet[] ways = ways(head, endA, endB);
        while (i < endA || k < endB) {
            boolean known = ways.length > 0 && i < endA && k < endB;
            if (known && ways[i - head].get(2 * (k - head))) {
                add(fromA, i, fromB, k);
                fromA = ++i;
                fromB = ++k;
            } else if (i < endA && (!known || ways[i - head].get(2 * (k - head) + 1))) {
                i++;
            } else {
                k++;
            }
        }
        add(fromA, i, fromB, k);
    }

    private void add(int fromA, int toA, int fromB, int toB) {
        if (fromA < toA || fromB < toB) {
            stretches.add(new Stretch(fromA, toA, fromB, toB));
        }
    }

    /**
     * For each word of one text and each of the other: whether the best way on is to match both (even bit), else whether to
     * pass over the word of the first (odd bit). Empty where there would be too many.
     */
    private BitSet[] ways(int from, int endA, int endB) {
        int sizeA = endA - from;
        int sizeB = endB - from;
        if ((long) sizeA * sizeB > MOST_CELLS) {
            return new BitSet[0];
        }
        BitSet[] ways = new BitSet[sizeA];
        long[] below = new long[sizeB + 1]; // what the best alignment from the next word of a on is worth
        for (int i = sizeA - 1; i >= 0; i--) {
            ways[i] = new BitSet(2 * sizeB);
            long[] here = new long[sizeB + 1];
            for (int k = sizeB - 1; k >= 0; k--) {
                boolean same = wordsA.hash(from + i) == wordsB.hash(from + k);
                long matched = same ? below[k + 1] + worth(wordsA.word(from + i)) + worth(wordsB.word(from + k)) : -1;
                here[k] = Math.max(matched, Math.max(below[k], here[k + 1]));
                ways[i].set(2 * k, matched == here[k]);
                ways[i].set(2 * k + 1, below[k] >= here[k + 1]);
            }
            below = here;
        }
        return ways;
    }

    private static long worth(long word) {
        return (word & (Words.NAME | Words.NUMBER)) != 0 || Vocabulary.isNegation(word) ? 1 : PLAIN;
    }

    List<Difference> differences() {
        return stretches.stream()
                .map(stretch -> new Difference(
                        text(a, wordsA, stretch.fromA, stretch.toA), text(b, wordsB, stretch.fromB, stretch.toB)))
                .toList();
    }

    private static String text(String text, Words words, int from, int to) {
        return from == to ? "" : text.substring(words.start(from), words.end(to - 1));
    }

    /**
     * Returns the left text in one line with every difference as {@code [left|right]}; of longer stretches alike only so
     * many characters stand on each side of a difference.
     */
    String marked(int context) {
        var out = new StringBuilder();
        int at = 0;
        for (Stretch stretch : stretches) {
            boolean none = stretch.fromA == stretch.toA;
            int start = none ? (stretch.fromA == 0 ? 0 : wordsA.end(stretch.fromA - 1)) : wordsA.start(stretch.fromA);
            alike(out, a.substring(at, Math.max(at, start)), at == 0, false, context);
            String left = text(a, wordsA, stretch.fromA, stretch.toA);
            String right = text(b, wordsB, stretch.fromB, stretch.toB);
            out.append(none && start > 0 ? " [" : "[")
                    .append(left)
                    .append('|')
                    .append(right)
                    .append(none && start == 0 ? "] " : "]");
            at = none ? start : wordsA.end(stretch.toA - 1);
        }
        alike(out, a.substring(at), at == 0, true, context);
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static void alike(StringBuilder out, String text, boolean first, boolean last, int context) {
        int room = (first || last ? 1 : 2) * context + 3;
        if (text.codePointCount(0, text.length()) <= room) {
            out.append(text);
            return;
        }
        int head = text.offsetByCodePoints(0, context);
        int tail = text.offsetByCodePoints(text.length(), -context);
        if (first && last) {
            out.append(text, 0, head).append(" …");
        } else {
            out.append(first ? "" : text.substring(0, head)).append(" … ").append(last ? "" : text.substring(tail));
        }
    }
}
