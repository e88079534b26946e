package io.pairkit.dedup;

import io.pairkit.dedup.text.Normal;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A place where two texts have different words, all others aligned.
 *
 * @param left the words of one text as written, empty where the other has more
 * @param right the words of the other text as written, or empty
 */
public record Difference(String left, String right) {
    private static final long MOST_CELLS = 1 << 22;

    /**
     * Returns where two texts differ, in order: the fewest words stand alone. Words are those that are compared, so capitals
     * and punctuation between words do not count.
     *
     * <p>Takes time in the product of the numbers of words between the first and the last difference; where that is more
     * than four million, all between is one difference.
     */
    public static List<Difference> between(String left, String right) {
        String a = Normal.nfc(left);
        String b = Normal.nfc(right);
        var wordsA = new Words();
        var wordsB = new Words();
        wordsA.read(a);
        wordsB.read(b);
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
        var found = new ArrayList<Difference>();
        int i = head;
        int k = head;
        int fromA = head;
        int fromB = head;
        BitSet[] matched = matches(wordsA, head, endA, wordsB, head, endB);
        while (i < endA || k < endB) {
            boolean match = matched.length > 0 && i < endA && k < endB && matched[i - head].get(2 * (k - head));
            if (match) {
                add(found, text(a, wordsA, fromA, i), text(b, wordsB, fromB, k));
                fromA = ++i;
                fromB = ++k;
            } else if (i < endA && (k == endB || matched.length == 0 || matched[i - head].get(2 * (k - head) + 1))) {
                i++;
            } else {
                k++;
            }
        }
        add(found, text(a, wordsA, fromA, i), text(b, wordsB, fromB, k));
        return List.copyOf(found);
    }

    private static void add(List<Difference> found, String left, String right) {
        if (!left.isEmpty() || !right.isEmpty()) {
            found.add(new Difference(left, right));
        }
    }

    private static String text(String text, Words words, int from, int to) {
        return from == to ? "" : text.substring(words.start(from), words.end(to - 1));
    }

    /**
     * For each word of one text and each of the other: whether the best way on is to match both (even bit), else whether to
     * pass over the word of the first (odd bit). Empty where there would be too many.
     */
    private static BitSet[] matches(Words a, int fromA, int endA, Words b, int fromB, int endB) {
        int sizeA = endA - fromA;
        int sizeB = endB - fromB;
        if ((long) sizeA * sizeB > MOST_CELLS) {
            return new BitSet[0];
        }
        BitSet[] ways = new BitSet[sizeA];
        int[] below = new int[sizeB + 1]; // longest common subsequence from the next word of a on
        for (int i = sizeA - 1; i >= 0; i--) {
            ways[i] = new BitSet(2 * sizeB);
            int[] here = new int[sizeB + 1];
            for (int k = sizeB - 1; k >= 0; k--) {
                if (a.hash(fromA + i) == b.hash(fromB + k)) {
                    here[k] = below[k + 1] + 1;
                    ways[i].set(2 * k);
                } else {
                    here[k] = Math.max(below[k], here[k + 1]);
                    ways[i].set(2 * k + 1, below[k] >= here[k + 1]);
                }
            }
            below = here;
        }
        return ways;
    }
}
