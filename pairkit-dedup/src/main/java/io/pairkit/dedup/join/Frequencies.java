package io.pairkit.dedup.join;

/**
 * About how many texts have a shingle: counts by some bits of its hash, so of few shingles too many, never too few but where
 * two threads count at once. Any order of shingles will do for a join; one by these counts makes it fast.
 */
final class Frequencies {
    private static final int LEAST_BITS = 10;
    private static final int FEW_BITS = 18;
    private static final int MOST_BITS = 24;
    private static final int FEW = 1 << 13;
    private static final byte[] MAGNITUDES = new byte[FEW];

    static {
        for (int count = 1; count < FEW; count++) {
            MAGNITUDES[count] = (byte) (4 * Math.log(count) / (3 * Math.log(2)));
        }
    }

    private final char[] counts; // ends at 65,535: what is as frequent is frequent enough
    private final int shift;

    /**
     * Begins to count.
     *
     * @param shingles about how many there will be
     * @param hashBits how many bits their hashes have
     */
    Frequencies(int shingles, int hashBits) {
        int bits = bits(shingles);
        this.counts = new char[1 << bits];
        this.shift = hashBits - bits;
    }

    /**
     * Returns how many bits tell shingles apart: all where there are few; where there are many, ten shingles or so share a
     * count, which hides nothing that is frequent and keeps the counts within the caches of a processor.
     */
    private static int bits(int shingles) {
        int all = 33 - Integer.numberOfLeadingZeros(shingles);
        return Math.max(LEAST_BITS, Math.min(MOST_BITS, Math.max(all - 5, Math.min(all, FEW_BITS))));
    }

    /** Counts a shingle once more. */
    void add(int hash) {
        char count = (char) (counts[hash >>> shift] + 1);
        if (count != 0) {
            counts[hash >>> shift] = count;
        }
    }

    /** Returns four thirds of the binary logarithm of a shingle's count, less 16: in five bits, ordered as counts are. */
    int magnitude(int hash) {
        int count = counts[hash >>> shift];
        int few = count < FEW ? MAGNITUDES[count] : MAGNITUDES[count >>> 3] + 4;
        return few - 16;
    }
}
