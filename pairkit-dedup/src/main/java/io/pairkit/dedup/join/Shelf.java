package io.pairkit.dedup.join;

import io.pairkit.Batches;
import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The shingles of every different text of some records as 32-bit values in flat arrays, rare ones first: counted and sorted
 * once, when first asked for, and shared by all that compare these records or some of them. Safe for many threads.
 *
 * <p>A value has the magnitude of the shingle's frequency in its five upper bits and 26 bits of its hash below. Equal shingles
 * have equal values, so the values that two texts share are never fewer than the shingles they share: a filter on values
 * loses nothing, and what passes is compared on full hashes. Values of prompts are even, those of answers odd.
 */
public final class Shelf {
    private static final int BATCH = 2048;
    private static final int HASH_BITS = 26;
    static final int MAGNITUDE = HASH_BITS + 1; // bits below it
    static final int HASH = (1 << HASH_BITS) - 1;

    private final Root root;
    private final int @Nullable [] records; // the records of the root, null for all in order

    private Shelf(Root root, int @Nullable [] records) {
        this.root = root;
        this.records = records;
    }

    /** Returns the shelf for some records; nothing is computed yet. */
    public static Shelf of(Tokens tokens, int n) {
        return new Shelf(new Root(tokens, n), null);
    }

    /** Returns the shelf for the records with these ordinals, in this order; what was computed is shared. */
    public Shelf only(int[] ordinals) {
        int[] known = records;
        return new Shelf(
                root,
                known == null
                        ? ordinals.clone()
                        : Arrays.stream(ordinals).map(i -> known[i]).toArray());
    }

    /** Returns the texts of a side, which are made now if they have not been. */
    Side side(int side, int threads, Progress progress) {
        return root.side(side, threads, progress);
    }

    /** Returns the number of a record's text on a side. */
    int text(Side side, int record) {
        return side.textOf[records == null ? record : records[record]];
    }

    /** The records that all shelves made of each other look at. */
    private static final class Root {
        private final Tokens tokens;
        private final int n;
        private final @Nullable Side[] sides = new @Nullable Side[2];

        Root(Tokens tokens, int n) {
            this.tokens = tokens;
            this.n = n;
        }

        synchronized Side side(int side, int threads, Progress progress) {
            Side known = sides[side];
            if (known == null) {
                known = new Side(tokens, n, side, threads, progress);
                sides[side] = known;
            }
            return known;
        }
    }

    /** The different texts of one side. */
    static final class Side {
        final int[] textOf; // by record of the root, -1 for blank ones
        final int[] starts; // by text
        final int[] sizes;
        final int[] values;

        private Side(Tokens tokens, int n, int side, int threads, Progress progress) {
            textOf = new int[tokens.size()];
            int[] first = number(tokens, side);
            starts = new int[first.length];
            sizes = new int[first.length];
            values = new int[room(tokens, n, side, first)];
            var frequencies = new Frequencies(values.length, HASH_BITS);
            ThreadLocal<ShingleSets> makers = ThreadLocal.withInitial(() -> new ShingleSets(tokens, n));
            inBatches(first.length, threads, progress, "counting shingles", text -> {
                ShingleSets maker = makers.get();
                int size = maker.distinct(first[text], side);
                int start = starts[text];
                for (int k = 0; k < size; k++) {
                    int hash = (int) maker.array()[k] & HASH;
                    values[start + k] = hash;
                    frequencies.add(hash); // a count lost to another thread spoils nothing: any order will do
                }
                sizes[text] = size;
            });
            ThreadLocal<ValueSort> sorts = ThreadLocal.withInitial(ValueSort::new);
            inRanges(first.length, threads, progress, "sorting shingles", (from, to) -> {
                int end = starts[to - 1] + sizes[to - 1];
                for (int i = starts[from]; i < end; i++) { // of all texts at once: so reading counts waits for nothing
                    values[i] = frequencies.magnitude(values[i]) << MAGNITUDE | values[i] << 1 | side;
                }
                ValueSort sort = sorts.get();
                for (int text = from; text < to; text++) {
                    sort.sort(values, starts[text], starts[text] + sizes[text]);
                }
            });
        }

        /** Numbers the texts, and returns for each the first record that has it. */
        private int[] number(Tokens tokens, int side) {
            int[] first = new int[textOf.length];
            var numbers = new LongNumbers(textOf.length);
            for (int record = 0; record < textOf.length; record++) {
                if (tokens.units(record, side) == 0) {
                    textOf[record] = -1;
                    continue;
                }
                int text = numbers.add(tokens.key(record, side));
                textOf[record] = text;
                if (numbers.isNew()) {
                    first[text] = record;
                }
            }
            return Arrays.copyOf(first, numbers.size());
        }

        private int room(Tokens tokens, int n, int side, int[] first) {
            long total = 0;
            for (int text = 0; text < first.length; text++) {
                starts[text] = (int) total;
                total += Math.max(1, tokens.units(first[text], side) - n + 1);
                if (total > Integer.MAX_VALUE - 16) {
                    throw new IllegalArgumentException(
                            "at most 2147483631 shingles of prompts or of answers fit into one join, were more");
                }
            }
            return (int) total;
        }
    }

    /** Works on ranges of numbers. */
    @FunctionalInterface
    interface Ranges {
        void on(int from, int to);
    }

    static void inBatches(int size, int threads, Progress progress, String step, IntConsumer work) {
        inRanges(size, threads, progress, step, (from, to) -> {
            for (int i = from; i < to; i++) {
                work.accept(i);
            }
        });
    }

    private static void inRanges(int size, int threads, Progress progress, String step, Ranges work) {
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
                    work.on(from, to);
                    return to;
                },
                to -> {
                    if (to == size || to / BATCH % 64 == 0) {
                        progress.advanced(step, to, size);
                    }
                });
    }
}
