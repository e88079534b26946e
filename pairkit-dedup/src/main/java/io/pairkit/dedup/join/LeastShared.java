package io.pairkit.dedup.join;

/** The least number of shared shingles with which two sets reach a threshold, looked up for all but huge sets. */
final class LeastShared {
    private static final int KNOWN = 2048;

    private final double threshold;
    private final int[] known = new int[KNOWN]; // by the sizes of both sets together, on which alone it depends

    LeastShared(double threshold) {
        this.threshold = threshold;
        for (int total = 2; total < KNOWN; total++) {
            known[total] = Jaccard.leastShared(total, 0, threshold);
        }
    }

    int of(int sizeA, int sizeB) {
        int total = sizeA + sizeB;
        return total < KNOWN ? known[total] : Jaccard.leastShared(sizeA, sizeB, threshold);
    }
}
