package io.pairkit.dedup.join;

/** The Jaccard index of sets and the least overlap that reaches a threshold, in the very arithmetic of the definition. */
public final class Jaccard {
    private Jaccard() {}

    /** Returns intersection / (double) union of two ascending sets; 0 if one is empty. */
    public static double of(long[] a, int sizeA, long[] b, int sizeB) {
        int shared = shared(a, sizeA, b, sizeB);
        return shared == 0 ? 0 : shared / (double) (sizeA + sizeB - shared);
    }

    /** Returns how many elements two ascending sets share. */
    static int shared(long[] a, int sizeA, long[] b, int sizeB) {
        int shared = 0;
        for (int i = 0, k = 0; i < sizeA && k < sizeB; ) {
            if (a[i] < b[k]) {
                i++;
            } else if (a[i] > b[k]) {
                k++;
            } else {
                shared++;
                i++;
                k++;
            }
        }
        return shared;
    }

    /** Returns the least number of shared shingles with which sets of these sizes reach the threshold. */
    static int leastShared(int sizeA, int sizeB, double threshold) {
        int total = sizeA + sizeB;
        int shared = (int) Math.max(1, Math.ceil(threshold / (1 + threshold) * total) - 1);
        while (shared / (double) (total - shared) < threshold) {
            shared++;
        }
        return shared;
    }

    /** Returns the least number of its own shingles that a set must share with any set to reach the threshold. */
    public static int leastOwn(int size, double threshold) {
        int shared = (int) Math.max(1, Math.ceil(threshold * size) - 1);
        while (shared / (double) size < threshold) {
            shared++;
        }
        return shared;
    }
}
