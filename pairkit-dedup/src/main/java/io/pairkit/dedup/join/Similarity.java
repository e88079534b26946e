package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/**
 * Computes similarities of two records. Keeps the sets of some records that were asked for last, as many are compared with the
 * same few. Used by one thread.
 */
public final class Similarity {
    private static final int KEPT = 64; // of each side, by the lowest bits of the record

    private final Tokens tokens;
    private final ShingleSets sets;
    private final int[] records = new int[2 * KEPT];
    private final long[][] known = new long[2 * KEPT][0];
    private final int[] last = {-1, -1};
    private final long[][] mine = new long[2][0];

    public Similarity(Tokens tokens, int n) {
        this.tokens = tokens;
        this.sets = new ShingleSets(tokens, n);
        Arrays.fill(records, -1);
    }

    /** Returns the Jaccard index of the shingles of two texts; 0 if one is blank. */
    public double of(int a, int b, int side) {
        if (tokens.units(a, side) == 0 || tokens.units(b, side) == 0) {
            return 0;
        }
        if (tokens.key(a, side) == tokens.key(b, side)) {
            return 1;
        }
        if (last[side] != a) {
            mine[side] = sets.setOf(a, side);
            last[side] = a;
        }
        int place = 2 * (b & KEPT - 1) + side;
        if (records[place] != b) {
            known[place] = sets.setOf(b, side);
            records[place] = b;
        }
        return Jaccard.of(mine[side], mine[side].length, known[place], known[place].length);
    }
}
