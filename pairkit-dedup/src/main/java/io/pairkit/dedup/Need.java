package io.pairkit.dedup;

import io.pairkit.dedup.text.TokenDraft;
import io.pairkit.dedup.text.Tokens;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much memory comparing takes, told beforehand from the number of records, words and shingles.
 *
 * <p>Words are kept as two bytes each, or four; shingles as four bytes, the rarest of them as eight more in the index, with where
 * its lists begin; about ten shingles share a count of two bytes while they are sorted. What comes with each record: where its
 * texts are and how long, hashes of both, its length and review (45 bytes), sets, units and classes while they are compared
 * (about 110). A different word takes 24 bytes in the vocabulary. A third more of all this is room for whoever collects garbage.
 * The least heap that will do is between half of that and all of it ({@code NeedTest}).
 */
final class Need {
    /** As much as the virtual machine may use. */
    static final long ALL = Long.MAX_VALUE;

    private static final long BASE = 8 << 20;
    private static final long LEAST_COUNTS = 1 << 19;
    private static final long MOST_COUNTS = 1 << 25;
    private static final int RECORD = 155;
    private static final int TEXTS = 45; // of a record whose shingles are not kept
    private static final int WORD = 2;
    private static final int DIFFERENT = 24;
    private static final int SHINGLE = 4;
    private static final int ENTRY = 12;

    private Need() {}

    /**
     * What there is to compare.
     *
     * @param words of all texts
     * @param units of which shingles are made: the words, or others beside them
     * @param different words and units
     */
    record Stock(long records, long words, long units, long different, boolean unitsAreWords) {
        static Stock of(Tokens tokens) {
            return new Stock(
                    tokens.size(),
                    tokens.words(),
                    tokens.units(),
                    tokens.vocabulary().size(),
                    tokens.unitsAreWords());
        }

        static Stock of(TokenDraft tokens, long records, boolean unitsAreWords) {
            return new Stock(records, tokens.words(), tokens.units(), tokens.different(), unitsAreWords);
        }

        private long bytesOfTexts() {
            return (unitsAreWords ? words : words + units) * WORD + different * DIFFERENT;
        }
    }

    /**
     * Returns about how many bytes comparing takes at its height.
     *
     * @param rejected rejected answers, or null
     */
    static long bytes(Stock stock, @Nullable Stock rejected, double threshold) {
        long entries = (long) ((1 - threshold) * stock.units) + 2 * stock.records;
        long counts = Math.max(LEAST_COUNTS, Math.min(MOST_COUNTS, stock.units / 4));
        long all = counts
                + stock.records * RECORD
                + stock.bytesOfTexts()
                + stock.units * SHINGLE
                + entries * ENTRY
                + (rejected == null ? 0 : rejected.records * TEXTS + rejected.bytesOfTexts());
        return BASE + all + all / 3;
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
