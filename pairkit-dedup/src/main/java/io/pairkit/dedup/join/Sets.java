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
     * Takes the shingles of some records.
     *
     * @param records one record for each set
     * @param families are given the values of their common shingles
     */
    Sets(Compared compared, int[] records, Families families, int threads, Progress progress) {
        families.pure[0] = new int[families.size()][0];
        families.pure[1] = new int[families.size()][0];
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
            starts[side] = new int[records.length];
            sizes[side] = new int[records.length];
            values[side] = new int[0];
            if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                Shelf.Side texts = compared.shelf().side(side, threads, progress);
                values[side] = texts.values;
                for (int i = 0; i < records.length; i++) {
                    int text = compared.shelf().text(texts, records[i]);
                    starts[side][i] = texts.starts[text];
                    sizes[side][i] = texts.sizes[text];
                }
                pure(compared, records, families, side, texts);
                if (compared.isWithin()) {
                    values[side] = salted(compared, records, side);
                }
            }
        }
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

    private static void pure(Compared compared, int[] records, Families families, int side, Shelf.Side texts) {
        var shingles = new ShingleSets(compared.tokens(), compared.n());
        for (int family = 0; family < families.size(); family++) {
            int record = records[families.example(family)];
            int size = shingles.pure(record, side);
            int[] pure = texts.valuesOf(compared.shelf().text(texts, record), shingles.array(), size);
            salt(pure, 0, pure.length, compared.salt(record));
            families.pure[side][family] = pure;
        }
    }

    /** Returns the number of sets. */
    int size() {
        return starts[0].length;
    }

    /** Returns how many values a set has on both sides. */
    int total(int unit) {
        return sizes[0][unit] + sizes[1][unit];
    }

    /** Returns how many values of the prompt are among the first so many of both sides together. */
    int promptsAmong(int unit, int first) {
        int[] prompts = values[0];
        int[] answers = values[1];
        int a = starts[0][unit];
        int b = starts[1][unit];
        int endA = a + sizes[0][unit];
        int endB = b + sizes[1][unit];
        for (int i = 0; i < first; i++) {
            if (b == endB || a < endA && prompts[a] < answers[b]) {
                a++;
            } else {
                b++;
            }
        }
        return a - starts[0][unit];
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
