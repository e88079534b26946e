package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/**
 * The shingles of the compared texts of some records, as the values of a {@link Shelf}: prompt and answer each for itself,
 * rare ones first. What is not compared has size 0.
 */
final class Sets {
    /** By side: the values of all texts. */
    final int[][] values = new int[2][];
    /** By side and set: where it begins. */
    final int[][] starts = new int[2][];
    /** By side and set: how many values it has. */
    final int[][] sizes = new int[2][];
    /**
     * By side and set: of which of 64 classes of values it has an odd number. Sets that differ in d values differ in at most d
     * of these bits (Sandes et al. 2020).
     */
    final long[][] parities = new long[2][];
    /** By set: its group, where those of one group are nothing to each other; else empty. */
    private final int[] groups;

    /**
     * Takes the shingles of some records.
     *
     * @param records one record for each set
     */
    Sets(Compared compared, int[] records, int threads, Progress progress) {
        groups = compared.isAcross() ? compared.groups(records) : new int[0];
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
            starts[side] = new int[records.length];
            sizes[side] = new int[records.length];
            values[side] = new int[0];
            parities[side] = new long[isCompared(compared, side) ? records.length : 0];
            if (isCompared(compared, side)) {
                Shelf.Side texts = compared.shelf().side(side, threads, progress);
                values[side] = texts.values;
                for (int i = 0; i < records.length; i++) {
                    int text = compared.shelf().text(texts, records[i]);
                    starts[side][i] = texts.starts[text];
                    sizes[side][i] = texts.sizes[text];
                }
                if (compared.isWithin()) {
                    values[side] = salted(compared, records, side);
                }
                int mine = side;
                Shelf.inBatches(
                        records.length,
                        threads,
                        progress,
                        "counting shingles",
                        unit -> parities[mine][unit] = parity(mine, unit));
            }
        }
    }

    private static boolean isCompared(Compared compared, int side) {
        return side == Tokens.PROMPT ? compared.prompt() : compared.answer();
    }

    private long parity(int side, int unit) {
        long parity = 0;
        int start = starts[side][unit];
        for (int i = start; i < start + sizes[side][unit]; i++) {
            parity ^= 1L << (values[side][i] >>> 1);
        }
        return parity;
    }

    /** Returns the values of each set for itself, mixed with its group, so that what never meets shares nothing. */
    private int[] salted(Compared compared, int[] records, int side) {
        long total = 0;
        for (int size : sizes[side]) {
            total += size;
        }
        if (total > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "at most 2147483631 shingles of prompts or of answers fit into one join, were " + total);
        }
        int[] salted = new int[(int) total];
        int at = 0;
        for (int i = 0; i < records.length; i++) {
            System.arraycopy(values[side], starts[side][i], salted, at, sizes[side][i]);
            salt(salted, at, at + sizes[side][i], compared.salt(records[i]));
            starts[side][i] = at;
            at += sizes[side][i];
        }
        return salted;
    }

    private static void salt(int[] values, int from, int to, int salt) {
        for (int i = from; i < to; i++) {
            values[i] ^= salt;
        }
        Arrays.sort(values, from, to);
    }

    /** Returns whether two sets are nothing to each other, however near, as they are of one group. */
    boolean neverMeet(int a, int b) {
        return groups.length > 0 && groups[a] == groups[b];
    }

    /** Returns the number of sets. */
    int size() {
        return starts[0].length;
    }

    /** Returns a hash that sets of equal values share. */
    long key(int unit) {
        long state = Hash.SEED;
        for (int side = 0; side < 2; side++) {
            int start = starts[side][unit];
            int end = start + sizes[side][unit];
            for (int i = start; i < end; i++) {
                state = Hash.step(state, values[side][i]);
            }
            state = Hash.step(state, -1);
        }
        return Hash.finish(state);
    }
}
