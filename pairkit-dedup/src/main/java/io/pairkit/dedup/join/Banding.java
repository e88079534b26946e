package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;

/**
 * How sets are put into buckets so that similar ones meet: in each of some bands two sets meet when all rows of the band
 * agree. A row agrees with the chance s of the similarity, so two sets meet with 1 − (1 − s<sup>rows</sup>)<sup>bands</sup>.
 *
 * <p>A row shows the first bin that is not empty in an order of its own of the bins: start, start + stride and so on. The
 * first bin of either set in that order holds the same in both with chance s, so rows of sets with few shingles agree as
 * often as they should.
 *
 * @see <a href="https://proceedings.mlr.press/v70/shrivastava17a.html">Shrivastava 2017, optimal densification</a>
 */
public final class Banding {
    private static final int WANTED_ROWS = 128; // all bands together: what a set costs
    private static final int MOST_ROWS = 16; // of a band: more tell nothing new
    private static final int FEW =
            22; // bins in use below which ranking them is less work than probing 512 / bins of them

    private final int bands;
    private final int rows;
    private final int[] starts;
    private final int[] strides;
    private final int[] inverses;

    private Banding(int bands, int rows) {
        this.bands = bands;
        this.rows = rows;
        this.starts = new int[bands * rows];
        this.strides = new int[bands * rows];
        this.inverses = new int[bands * rows];
        for (int row = 0; row < starts.length; row++) {
            long chance = Hash.finish(Hash.SEED + row);
            starts[row] = (int) (chance >>> 40) & Bins.COUNT - 1;
            strides[row] = (int) chance & Bins.COUNT - 1 | 1; // odd, so that every bin is visited
            inverses[row] = inverse(strides[row]);
        }
    }

    /** Returns the number whose product with an odd one is 1, modulo a power of two up to 2^32 (Newton's method). */
    private static int inverse(int odd) {
        int guess = odd; // right in 3 bits
        for (int bits = 3; bits < 32; bits *= 2) {
            guess *= 2 - odd * guess;
        }
        return guess;
    }

    /**
     * Returns the banding with the most rows in a band, and so the fewest false meetings, that reaches a recall at a
     * threshold with 128 rows in all; with one row in a band up to 512 bands are allowed.
     *
     * @throws IllegalArgumentException if none does
     */
    public static Banding of(double threshold, double recall) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
        }
        if (!(recall > 0 && recall < 1)) {
            throw new IllegalArgumentException("recall must be in (0, 1), was " + recall);
        }
        for (int rows = MOST_ROWS; rows > 1; rows--) {
            double bands = bands(threshold, recall, rows);
            if (bands * rows <= WANTED_ROWS) {
                return new Banding((int) bands, rows);
            }
        }
        double bands = bands(threshold, recall, 1);
        if (bands > Bins.COUNT) {
            throw new IllegalArgumentException("a recall of " + recall + " at " + threshold + " needs more than "
                    + Bins.COUNT + " bands; the exact engine finds all");
        }
        return new Banding((int) bands, 1);
    }

    private static double bands(double threshold, double recall, int rows) {
        return Math.max(1, Math.ceil(Math.log1p(-recall) / Math.log1p(-Math.pow(threshold, rows))));
    }

    public int bands() {
        return bands;
    }

    public int rows() {
        return rows;
    }

    /** Returns the chance with which two sets of a similarity meet. */
    double recall(double similarity) {
        return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
    }

    /** Returns the bucket of a set that is not empty in each band. */
    public int[] keys(int[] bins) {
        int[] used = new int[FEW];
        int size = 0;
        for (int bin = 0; bin < bins.length && size <= FEW; bin++) {
            if (bins[bin] != Bins.EMPTY) {
                if (size < FEW) {
                    used[size] = bin;
                }
                size++;
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("an empty set has no bucket");
        }
        int[] keys = new int[bands];
        for (int band = 0; band < bands; band++) {
            long key = Hash.SEED + band;
            for (int row = band * rows; row < (band + 1) * rows; row++) {
                key = Hash.step(key, bins[size > FEW ? probed(bins, row) : ranked(used, size, row)]);
            }
            keys[band] = (int) Hash.finish(key);
        }
        return keys;
    }

    private int probed(int[] bins, int row) {
        int bin = starts[row];
        while (bins[bin] == Bins.EMPTY) {
            bin = bin + strides[row] & Bins.COUNT - 1;
        }
        return bin;
    }

    /** Returns what {@link #probed} does, by computing where each bin in use stands in the order. */
    private int ranked(int[] used, int size, int row) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int rank = (used[i] - starts[row]) * inverses[row] & Bins.COUNT - 1;
            if (rank < least) {
                least = rank;
                best = used[i];
            }
        }
        return best;
    }
}
