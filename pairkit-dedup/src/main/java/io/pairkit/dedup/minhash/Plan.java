package io.pairkit.dedup.minhash;

import java.util.ArrayList;
import java.util.List;

/**
 * How signatures are cut, for texts of some lengths: two texts meet when all rows of one of the bands agree.
 *
 * <p>{@code MinHashFilter} has one hash, however many it is told to use, and fills an empty bucket with what the next one
 * holds. So the value of a bucket is the first shingle from some point of a circle on, and the chance that it differs is the
 * part of the circle before the shingles that the two texts do not share. That part is not 1 − similarity but varies about
 * it: with d of u shingles not shared it has a Beta(d, u − d) distribution, wide for short texts. Given the part x, buckets
 * taken at random agree each for itself, and the texts meet with 1 − (1 − (1 − x)<sup>rows</sup>)<sup>bands</sup>; averaged
 * over x this is the recall. Short texts therefore need fewer rows and more bands than long ones.
 *
 * @param shortest the fewest shingles of a text that this is for
 * @param rows how many buckets a band has
 * @param bands how many bands there are
 * @param recall the chance with which two texts exactly at the threshold meet, at the least
 */
record Plan(int shortest, int rows, int bands, double recall) {
    /** Texts of fewer shingles than the next number are treated alike. */
    private static final int[] LENGTHS = {1, 8, 20, 60};

    private static final int MOST_BUCKETS = 256; // of a signature with several rows in a band
    private static final int MOST_BANDS = 512;
    private static final int MOST_ROWS = 16;
    private static final int LOOKED_AT = 8;
    private static final int STEPS = 100; // of the average
    private static final int WIDTHS = 8; // standard deviations to each side

    /**
     * Returns a plan for each class of lengths, with the most rows and so the fewest false meetings that reach the recall.
     *
     * @throws IllegalArgumentException if the recall needs too many bands
     */
    static List<Plan> of(double threshold, double recall) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
        }
        if (!(recall > 0 && recall < 1)) {
            throw new IllegalArgumentException("recall must be in (0, 1), was " + recall);
        }
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < LENGTHS.length; i++) {
            int longest = i + 1 < LENGTHS.length ? LENGTHS[i + 1] - 1 : LENGTHS[i];
            plans.add(of(threshold, recall, LENGTHS[i], longest));
        }
        return List.copyOf(plans);
    }

    private static Plan of(double threshold, double recall, int shortest, int longest) {
        for (int rows = MOST_ROWS; rows > 0; rows--) {
            int most = rows == 1 ? MOST_BANDS : MOST_BUCKETS / rows;
            if (recall(threshold, shortest, longest, rows, most) >= recall) {
                int bands = 1;
                int above = most;
                while (bands < above) {
                    int middle = (bands + above) / 2;
                    if (recall(threshold, shortest, longest, rows, middle) >= recall) {
                        above = middle;
                    } else {
                        bands = middle + 1;
                    }
                }
                return new Plan(shortest, rows, bands, recall(threshold, shortest, longest, rows, bands));
            }
        }
        throw new IllegalArgumentException("a recall of " + recall + " at " + threshold + " needs more than "
                + MOST_BANDS + " bands; the exact engine finds all");
    }

    /**
     * Returns the least chance with which two texts at or just above the threshold meet, the shorter one of such a length.
     * The shortest texts are the worst, so a few lengths tell.
     */
    private static double recall(double threshold, int shortest, int longest, int rows, int bands) {
        double least = 1;
        int looked = 0;
        for (int shared = 1; shared <= longest && looked < LOOKED_AT; shared++) {
            int union = (int) Math.floor(shared / threshold + 1e-9); // the largest that reaches the threshold
            int shorter = shared + (union - shared) / 2; // where the texts are of like length
            if (union > shared && shorter >= shortest) {
                looked++;
                least = Math.min(least, recall(union - shared, shared, rows, bands));
            }
        }
        return least;
    }

    /** Returns the chance with which two texts with so many shingles different and shared meet. */
    static double recall(int different, int shared, int rows, int bands) {
        double mean = different / (double) (different + shared);
        double width = WIDTHS * Math.sqrt(mean * (1 - mean) / (different + shared + 1));
        double from = Math.max(0, mean - width);
        double step = (Math.min(1, mean + width) - from) / STEPS;
        double top = (different - 1) * Math.log(mean) + (shared - 1) * Math.log1p(-mean);
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < STEPS; i++) {
            double x = from + (i + 0.5) * step;
            double weight = Math.exp((different - 1) * Math.log(x) + (shared - 1) * Math.log1p(-x) - top);
            sum += weight * (1 - Math.pow(1 - Math.pow(1 - x, rows), bands));
            weights += weight;
        }
        return sum / weights;
    }

    int buckets() {
        return rows * bands;
    }
}
