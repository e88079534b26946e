package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;

/** Computes similarities of two records, and keeps the sets of the last first one. Used by one thread. */
public final class Similarity {
    private final Tokens tokens;
    private final ShingleSets sets;
    private final int[] known = {-1, -1};
    private final long[][] mine = new long[2][];

    public Similarity(Tokens tokens, int n) {
        this.tokens = tokens;
        this.sets = new ShingleSets(tokens, n);
    }

    /** Returns the Jaccard index of the shingles of two texts; 0 if one is blank. */
    public double of(int a, int b, int side) {
        if (tokens.units(a, side) == 0 || tokens.units(b, side) == 0) {
            return 0;
        }
        if (tokens.key(a, side) == tokens.key(b, side)) {
            return 1;
        }
        if (known[side] != a) {
            mine[side] = sets.setOf(a, side);
            known[side] = a;
        }
        int size = sets.set(b, side);
        return Jaccard.of(mine[side], mine[side].length, sets.array(), size);
    }
}
