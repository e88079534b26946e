package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;

/** A way to put texts into buckets so that similar ones probably share one. */
public interface Bucketing {
    /** Returns the chance with which two texts whose similarity is exactly the threshold share a bucket, at the least. */
    double recall();

    /**
     * Puts texts into buckets.
     *
     * @param n units in a shingle
     * @param side {@link Tokens#PROMPT} or {@link Tokens#ANSWER}
     * @param records those that count, none of them blank on that side; text i of the result is that of the i-th
     */
    Buckets of(Tokens tokens, int n, int side, int[] records, int threads, Progress progress);
}
