package io.pairkit.dedup.join;

import io.pairkit.Batches;
import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The shingles of many records as 32-bit values in flat arrays, rare ones first.
 *
 * <p>A value has the magnitude of the shingle's frequency in its upper bits and 26 bits of its hash below. Equal shingles
 * have equal values, so the values that two records share are never fewer than the shingles they share: a filter on values
 * loses nothing, and what passes is compared on full hashes. Values of the prompt are even, those of the answer odd.
 */
final class Sets {
    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final long ANSWER_TAG = 0x416E73776572L;
    private static final int BATCH = 2048;

    final int[] values;
    final int[] starts;
    final int[] sizes;
    /** How many of the values belong to the prompt: those that are even. */
    final int[] promptSizes;

    /**
     * Takes the shingles of some records.
     *
     * @param records one record for each set
     * @param families are given the values of their common shingles
     */
    Sets(Compared compared, int[] records, Families families, int threads, Progress progress) {
        starts = new int[records.length];
        sizes = new int[records.length];
        promptSizes = new int[records.length];
        long total = 0;
        for (int i = 0; i < records.length; i++) {
            starts[i] = (int) total;
            total += compared.mostShingles(records[i]);
            if (total > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("at most 2147483631 shingles fit into one join, were more");
            }
        }
        values = new int[(int) total];
        int bits = Math.min(24, 64 - Long.numberOfLeadingZeros(total | 1023));
        int[] counts = new int[1 << bits];
        ThreadLocal<Maker> makers = ThreadLocal.withInitial(() -> new Maker(compared));
        inBatches(records.length, threads, progress, "counting shingles", i -> {
            Maker maker = makers.get();
            int size = maker.makeAll(records[i]); // repeated ones too: the order of shingles is only to be a good one
            for (int k = 0; k < size; k++) {
                COUNT.getAndAdd(counts, (int) (maker.hashes[k] >>> -bits), 1);
            }
        });
        inBatches(records.length, threads, progress, "sorting shingles", i -> {
            Maker maker = makers.get();
            int size = maker.make(records[i]);
            int start = starts[i];
            for (int k = 0; k < size; k++) {
                values[start + k] = value(maker, k, counts, bits);
            }
            Arrays.sort(values, start, start + size);
            sizes[i] = size;
            promptSizes[i] = maker.prompts;
        });
        for (int family = 0; family < families.size(); family++) {
            Maker maker = makers.get();
            int size = maker.makePure(records[families.example(family)]);
            int[] pure = new int[size];
            for (int k = 0; k < size; k++) {
                pure[k] = value(maker, k, counts, bits);
            }
            Arrays.sort(pure);
            families.pure[family] = pure;
        }
    }

    private static int value(Maker maker, int k, int[] counts, int bits) {
        long hash = maker.hashes[k];
        int magnitude = Math.min(15, 32 - Integer.numberOfLeadingZeros(counts[(int) (hash >>> -bits)]));
        return magnitude << 27 | (int) (hash & 0x3FFFFFF) << 1 | (k < maker.prompts ? 0 : 1);
    }

    static void inBatches(int size, int threads, Progress progress, String step, IntConsumer work) {
        int[] next = new int[1];
        Batches.<Integer, Integer>inOrder(
                threads,
                progress,
                () -> {
                    if (next[0] >= size) {
                        return Optional.empty();
                    }
                    int from = next[0];
                    next[0] += BATCH;
                    return Optional.of(from);
                },
                from -> {
                    int to = Math.min(size, from + BATCH);
                    for (int i = from; i < to; i++) {
                        work.accept(i);
                    }
                    return to;
                },
                to -> {
                    if (to == size || to / BATCH % 64 == 0) {
                        progress.advanced(step, to, size);
                    }
                });
    }

    /** Returns the number of sets. */
    int size() {
        return sizes.length;
    }

    /** Makes the hashes of one record at a time, those of the answer marked as such. */
    private static final class Maker {
        private final Compared compared;
        private final ShingleSets shingles;
        private long[] hashes = new long[512];
        private int prompts; // how many of them are of the prompt

        Maker(Compared compared) {
            this.compared = compared;
            this.shingles = new ShingleSets(compared.tokens(), compared.n());
        }

        /** Makes the distinct shingles. */
        int make(int record) {
            prompts = compared.prompt() ? take(shingles.set(record, Tokens.PROMPT), 0, compared.salt(record)) : 0;
            return compared.answer()
                    ? take(shingles.set(record, Tokens.ANSWER), prompts, compared.salt(record) + ANSWER_TAG)
                    : prompts;
        }

        /** Makes all shingles, repeated ones too. */
        int makeAll(int record) {
            prompts = compared.prompt() ? take(shingles.list(record, Tokens.PROMPT), 0, compared.salt(record)) : 0;
            return compared.answer()
                    ? take(shingles.list(record, Tokens.ANSWER), prompts, compared.salt(record) + ANSWER_TAG)
                    : prompts;
        }

        /** Makes the distinct shingles without a slot. */
        int makePure(int record) {
            prompts = compared.prompt() ? take(shingles.pure(record, Tokens.PROMPT), 0, compared.salt(record)) : 0;
            return compared.answer()
                    ? take(shingles.pure(record, Tokens.ANSWER), prompts, compared.salt(record) + ANSWER_TAG)
                    : prompts;
        }

        private int take(int count, int size, long tag) {
            if (hashes.length < size + count) {
                hashes = Arrays.copyOf(hashes, (size + count) * 2);
            }
            for (int k = 0; k < count; k++) {
                hashes[size + k] = Hash.finish(shingles.array()[k] + tag);
            }
            return size + count;
        }
    }
}
