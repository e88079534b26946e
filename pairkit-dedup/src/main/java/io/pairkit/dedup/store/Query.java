package io.pairkit.dedup.store;

import io.pairkit.dedup.join.Jaccard;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/**
 * A text that is looked for.
 *
 * <p>A text of x shingles that must share at least o of its own with another has one of any x − o + 1 of them in common with
 * it; here the rarest in the index are chosen.
 *
 * @param keys its shingles
 * @param threshold the least similarity
 */
public record Query(long[] keys, double threshold) {
    /** Returns the keys of shingles of both sides. */
    public static long[] keys(long[] prompt, long[] answer) {
        long[] keys = new long[prompt.length + answer.length];
        for (int i = 0; i < prompt.length; i++) {
            keys[i] = Terms.key(prompt[i], 0);
        }
        for (int i = 0; i < answer.length; i++) {
            keys[prompt.length + i] = Terms.key(answer[i], 1);
        }
        return keys;
    }

    /** Marks the keys to look up among all keys. */
    void choose(long[] sorted, int[] frequencies, FixedBitSet wanted) {
        if (keys.length == 0) {
            return;
        }
        int first = keys.length - Jaccard.leastOwn(keys.length, threshold) + 1;
        int[] places =
                Arrays.stream(keys).mapToInt(key -> Terms.place(sorted, key)).toArray();
        IntStream.range(0, places.length)
                .mapToObj(i -> places[i])
                .sorted(Comparator.comparingInt(place -> frequencies[place]))
                .limit(first)
                .filter(place -> frequencies[place] > 0)
                .forEach(wanted::set);
    }
}
