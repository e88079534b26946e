package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairs of different texts at or above a threshold.
 *
 * @param textOf for each record the number of its text (equal sets of shingles are one text), or -1 for blank ones
 * @param texts how many texts there are
 * @param left one text of each match, the smaller number
 * @param right the other text
 * @param similarity how much they share; of two compared texts the lesser
 */
public record Matches(int[] textOf, int texts, int[] left, int[] right, double[] similarity) {
    /** Finds them. */
    public static Matches find(Compared compared, double threshold, int threads, Progress progress) {
        Units units =
                Units.of(compared, IntStream.range(0, compared.tokens().size()).toArray());
        var signatures = new LongNumbers(units.size());
        var shingles = new ShingleSets(compared.tokens(), compared.n());
        int[] textOfUnit = new int[units.size()];
        int[] first = new int[units.size()];
        for (int unit = 0; unit < textOfUnit.length; unit++) {
            int text = signatures.add(signature(compared, shingles, units.first()[unit]));
            textOfUnit[unit] = text;
            if (signatures.isNew()) {
                first[text] = units.first()[unit];
            }
        }
        int[] textOf = new int[units.of().length];
        for (int record = 0; record < textOf.length; record++) {
            textOf[record] = units.of()[record] < 0 ? -1 : textOfUnit[units.of()[record]];
        }
        first = Arrays.copyOf(first, signatures.size());
        return match(compared, threshold, textOf, first, threads, progress);
    }

    private static Matches match(
            Compared compared, double threshold, int[] textOf, int[] first, int threads, Progress progress) {
        Families families = Families.none(first.length);
        Sets sets = new Sets(compared, first, families, threads, progress);
        Index index = new Index(sets, families, compared, threshold, first.length);
        Search search = new Search(sets, families, true);
        Judge judge = new Judge(compared, threshold, false);
        int[] left = new int[64];
        int[] right = new int[64];
        double[] similarity = new double[64];
        int size = 0;
        for (int text = 0; text < first.length; text++) {
            if (text % 4096 == 0) {
                progress.check();
                progress.advanced("linking", text, first.length);
            }
            int count = search.run(index, text);
            Arrays.sort(search.found(), 0, count);
            for (int i = 0; i < count; i++) {
                int other = search.found()[i];
                double shared = judge.similarity(first[text], first[other]);
                if (shared >= threshold) {
                    if (size == left.length) {
                        left = Arrays.copyOf(left, size * 2);
                        right = Arrays.copyOf(right, size * 2);
                        similarity = Arrays.copyOf(similarity, size * 2);
                    }
                    left[size] = other;
                    right[size] = text;
                    similarity[size++] = shared;
                }
            }
            index.add(text);
        }
        progress.advanced("linking", first.length, first.length);
        return new Matches(
                textOf,
                first.length,
                Arrays.copyOf(left, size),
                Arrays.copyOf(right, size),
                Arrays.copyOf(similarity, size));
    }

    private static long signature(Compared compared, ShingleSets shingles, int record) {
        long state = Hash.SEED;
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
            if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                int size = shingles.set(record, side);
                state = Hash.step(state, size);
                for (int i = 0; i < size; i++) {
                    state = Hash.step(state, shingles.array()[i]);
                }
            }
        }
        return Hash.finish(state);
    }
}
