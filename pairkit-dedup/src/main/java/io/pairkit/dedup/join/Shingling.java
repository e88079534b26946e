package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Words;
import java.util.Arrays;

/** Shingles of hashed units: the one place that says what the hash of a shingle is. */
final class Shingling {
    private Shingling() {}

    /** Returns the hash of the units of one shingle. */
    static long hash(long[] units, int from, int width) {
        long state = Hash.SEED + width;
        for (int i = from; i < from + width; i++) {
            state = Hash.step(state, units[i]);
        }
        return Hash.finish(state);
    }

    /** Returns the shingles of a text in the order in which they stand; none for a text without units. */
    static long[] list(long[] units, int n) {
        if (units.length == 0) {
            return units;
        }
        int width = Math.min(n, units.length);
        long[] shingles = new long[units.length - width + 1];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = hash(units, i, width);
        }
        return shingles;
    }

    /** Returns the distinct shingles of a text, ascending; the lowest bits of units, which say what they are, do not count. */
    static long[] set(long[] units, int n) {
        long[] plain = new long[units.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = units[i] & ~Words.KIND;
        }
        long[] shingles = list(plain, n);
        Arrays.sort(shingles);
        int size = distinct(shingles, shingles.length);
        return size == shingles.length ? shingles : Arrays.copyOf(shingles, size);
    }

    /** Moves the distinct ones of sorted hashes to the front. */
    static int distinct(long[] sorted, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return size;
    }
}
