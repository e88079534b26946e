package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
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
        Families families = Families.none(units.size());
        Sets sets = new Sets(compared, units.first(), families, threads, progress);
        int[] textOfUnit = new int[units.size()];
        int[] unitOf = texts(units, sets, new Judge(compared, 1, false), textOfUnit);
        var found = new Draft();
        AllPairs.find(
                compared,
                sets,
                families,
                unitOf,
                units.first(),
                threshold,
                threads,
                progress,
                "linking",
                (judge, record, other) -> {
                    double shared = judge.similarity(record, other);
                    return shared >= threshold ? shared : 0;
                },
                (text, others, similarities) -> {
                    for (int i = 0; i < others.length; i++) {
                        found.add(textOfUnit[others[i]], text, similarities[i]);
                    }
                });
        int[] textOf = new int[units.of().length];
        for (int record = 0; record < textOf.length; record++) {
            textOf[record] = units.of()[record] < 0 ? -1 : textOfUnit[units.of()[record]];
        }
        return found.build(textOf, unitOf.length);
    }

    /** Numbers the sets that differ, and returns for each number the first unit that has it. */
    private static int[] texts(Units units, Sets sets, Judge judge, int[] textOfUnit) {
        int[] unitOf = new int[units.size()];
        var numbers = new LongNumbers(units.size());
        for (int unit = 0; unit < textOfUnit.length; unit++) {
            long key = sets.key(unit);
            int text = numbers.add(key);
            while (!numbers.isNew() && judge.similarity(units.first()[unit], units.first()[unitOf[text]]) < 1) {
                key = Hash.finish(Hash.step(key, unit)); // two sets that only look alike
                text = numbers.add(key);
            }
            textOfUnit[unit] = text;
            if (numbers.isNew()) {
                unitOf[text] = unit;
            }
        }
        return Arrays.copyOf(unitOf, numbers.size());
    }

    /** Matches being collected. */
    private static final class Draft {
        private int[] left = new int[64];
        private int[] right = new int[64];
        private double[] similarity = new double[64];
        private int size;

        void add(int a, int b, double shared) {
            if (size == left.length) {
                left = Arrays.copyOf(left, size * 2);
                right = Arrays.copyOf(right, size * 2);
                similarity = Arrays.copyOf(similarity, size * 2);
            }
            left[size] = a;
            right[size] = b;
            similarity[size++] = shared;
        }

        Matches build(int[] textOf, int texts) {
            return new Matches(
                    textOf,
                    texts,
                    Arrays.copyOf(left, size),
                    Arrays.copyOf(right, size),
                    Arrays.copyOf(similarity, size));
        }
    }
}
