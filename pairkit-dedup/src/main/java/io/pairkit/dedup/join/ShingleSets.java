package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import java.util.Arrays;

/** Makes the set of shingles of a text: sorted distinct 64-bit hashes. Reused by one thread. */
public final class ShingleSets {
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final int n;
    private int[] units = new int[256];
    private long[] hashes = new long[256];

    public ShingleSets(Tokens tokens, int n) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
        this.n = n;
    }

    /**
     * Finds the shingles of a text in the order in which they stand, repeated ones too; {@link #array()} has them.
     *
     * @return how many there are; 0 for blank text, 1 for a text shorter than a shingle
     */
    int list(int record, int side) {
        int length = tokens.units(record, side);
        if (length == 0) {
            return 0;
        }
        if (units.length < length) {
            units = new int[length * 2];
            hashes = new long[length * 2];
        }
        tokens.copyUnits(record, side, units);
        int width = Math.min(n, length);
        int count = length - width + 1;
        for (int i = 0; i < length; i++) {
            hashes[i] = vocabulary.hash(units[i] >> 1);
        }
        for (int i = 0; i < count; i++) {
            long state = Hash.SEED + width;
            for (int k = i; k < i + width; k++) {
                state = Hash.step(state, hashes[k]);
            }
            hashes[i] = Hash.finish(state);
        }
        return count;
    }

    /** Finds the distinct shingles of a text, ascending; {@link #array()} has them. */
    int set(int record, int side) {
        int count = list(record, side);
        Arrays.sort(hashes, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[distinct++] = hashes[i];
            }
        }
        return distinct;
    }

    long[] array() {
        return hashes;
    }

    /** Returns the distinct shingles of a text, ascending. */
    public long[] setOf(int record, int side) {
        int size = set(record, side);
        return Arrays.copyOf(hashes, size);
    }
}
