package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Words;
import java.util.Arrays;

/**
 * A set of hashes as the least one in each of 512 bins. The bin of a hash is its lowest bits, what is compared are its
 * highest 32; so each hash is looked at once, however many bins there are.
 */
public final class Bins {
    /** How many there are; a power of two. */
    public static final int COUNT = 512;

    /** What an empty bin holds; a hash with this value is taken for the one before it. */
    public static final int EMPTY = Integer.MAX_VALUE;

    private Bins() {}

    /** Returns bins with nothing in them. */
    public static int[] empty() {
        int[] bins = new int[COUNT];
        Arrays.fill(bins, EMPTY);
        return bins;
    }

    /** Takes the shingles of a text into bins; the lowest bits of units, which say what they are, do not count. */
    public static void add(int[] bins, long[] units, int n) {
        if (units.length == 0) {
            return;
        }
        long[] plain = new long[units.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = units[i] & ~Words.KIND;
        }
        int width = Math.min(n, plain.length);
        for (int i = 0; i + width <= plain.length; i++) {
            add(bins, Shingling.hash(plain, i, width));
        }
    }

    /** Takes one hash into bins. */
    public static void add(int[] bins, long hash) {
        int bin = (int) hash & COUNT - 1;
        int value = Math.min((int) (hash >> 32), EMPTY - 1);
        if (value < bins[bin]) {
            bins[bin] = value;
        }
    }

    /** Returns the bins of the union of two sets. */
    public static int[] union(int[] a, int[] b) {
        int[] least = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            least[i] = Math.min(a[i], b[i]);
        }
        return least;
    }

    /** Returns how many of the bins in which one of two sets has something hold the same, as a share; 0 if there are none. */
    public static double similarity(int[] a, int[] b) {
        int used = 0;
        int same = 0;
        for (int i = 0; i < COUNT; i++) {
            used += Math.min(a[i], b[i]) != EMPTY ? 1 : 0;
            same += a[i] == b[i] && a[i] != EMPTY ? 1 : 0;
        }
        return used == 0 ? 0 : same / (double) used;
    }
}
