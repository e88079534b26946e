package io.pairkit.dedup;

import io.pairkit.dedup.text.Tokens;
import java.util.Locale;

/**
 * How much memory comparing takes, told beforehand from the number of records, words and shingles.
 *
 * <p>Words are kept as two bytes each, or four; shingles as four bytes, the rarest of them as eight more in the index. What comes
 * with each record: where its texts are and how long, hashes of both, its length and review (45 bytes), sets, units and
 * classes while they are compared (about 110).
 */
final class Need {
    /** As much as the virtual machine may use. */
    static final long ALL = Long.MAX_VALUE;

    private static final long BASE = 8 << 20;
    private static final long MOST_COUNTS = 64 << 20; // of shingles
    private static final int RECORD = 155;
    private static final int WORD = 2;
    private static final int SHINGLE = 4;
    private static final int ENTRY = 12;

    private Need() {}

    /** Returns about how many bytes comparing takes at its height. */
    static long bytes(long records, long words, long units, boolean unitsAreWords, double threshold) {
        long texts = unitsAreWords ? words : words + units;
        long entries = (long) ((1 - threshold) * units) + 2 * records;
        return BASE
                + Math.min(MOST_COUNTS, 8 * units)
                + records * RECORD
                + texts * WORD
                + units * SHINGLE
                + entries * ENTRY;
    }

    /** Returns what comparing some records takes. */
    static long bytes(Tokens tokens, double threshold) {
        return bytes(tokens.size(), tokens.words(), tokens.units(), tokens.unitsAreWords(), threshold);
    }

    /**
     * Refuses what takes more than is allowed.
     *
     * @param isAll whether these are all records, and not only those read so far
     * @throws IllegalArgumentException if it does
     */
    static void refuseAbove(long limit, long need, long records, boolean isAll) {
        long allowed = Math.min(limit, Runtime.getRuntime().maxMemory());
        if (need > allowed) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "comparing %s%d records takes about %s of memory, more than the %s allowed: allow more, or add the"
                            + " records to a PairIndex (index add) in parts, which works on disk",
                    isAll ? "" : "the first ",
                    records,
                    megabytes(need),
                    megabytes(allowed)));
        }
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }
}
