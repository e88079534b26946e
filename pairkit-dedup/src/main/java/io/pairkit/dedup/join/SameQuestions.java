package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * For records the earlier ones that ask the same question: prompts at or above the threshold that are no slot variants of
 * each other. Blank prompts and blank answers take no part.
 */
public final class SameQuestions {
    private final Units units;
    private final int[] starts;
    private final int[] neighbours;
    private final int most;
    private final boolean across;

    private SameQuestions(Units units, int[] starts, int[] neighbours, int most, boolean across) {
        this.units = units;
        this.starts = starts;
        this.neighbours = neighbours;
        this.most = most;
        this.across = across;
    }

    /** Pairs being collected. */
    private static final class Links {
        private int[] left = new int[64];
        private int[] right = new int[64];
        private int size;

        void add(int a, int b) {
            if (size == left.length) {
                left = Arrays.copyOf(left, size * 2);
                right = Arrays.copyOf(right, size * 2);
            }
            left[size] = a;
            right[size++] = b;
        }
    }

    /** Takes one record that is not the first to ask. */
    @FunctionalInterface
    public interface Consumer {
        /**
         * Takes a record.
         *
         * @param others the first earlier records, ascending
         * @param count how many earlier ones there are
         */
        void accept(int record, int[] others, int count);
    }

    /**
     * Compares prompts.
     *
     * @param wanted the records that take part
     * @param most how many earlier records to name
     */
    public static SameQuestions find(
            Compared compared, double threshold, IntPredicate wanted, int most, int threads, Progress progress) {
        Compared prompts = compared.prompts();
        Tokens tokens = compared.tokens();
        int[] order = IntStream.range(0, tokens.size())
                .filter(i -> wanted.test(i) && tokens.words(i, Tokens.ANSWER) > 0)
                .toArray();
        Units units = Units.of(prompts, order);
        int[] first = units.first();
        Families families = Families.find(prompts, first, threads, progress); // members are variants of each other
        Sets sets = new Sets(prompts, first, families, threads, progress);
        var links = new Links();
        int[] starts = new int[first.length + 1];
        AllPairs.find(
                prompts,
                sets,
                families,
                IntStream.range(0, first.length).toArray(),
                first,
                threshold,
                threads,
                progress,
                "comparing questions",
                (judge, record, other) -> judge.judge(record, other) == Judge.DUPLICATE ? 1 : 0,
                (unit, others, judged) -> {
                    for (int other : others) {
                        links.add(unit, other);
                        starts[unit + 1]++;
                        starts[other + 1]++;
                    }
                });
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] neighbours = new int[2 * links.size];
        for (int i = 0; i < links.size; i++) {
            neighbours[next[links.left[i]]++] = links.right[i];
            neighbours[next[links.right[i]]++] = links.left[i];
        }
        return new SameQuestions(units, starts, neighbours, most, compared.isAcross());
    }

    /** Hands on every record that is not the first to ask, ascending. */
    public void forEach(Consumer consumer) {
        int[] seen = new int[units.size()];
        int[][] firstSeen = new int[units.size()][];
        for (int record = 0; record < units.of().length; record++) {
            int unit = units.of()[record];
            if (unit < 0) {
                continue;
            }
            int count = across ? 0 : seen[unit];
            for (int i = starts[unit]; i < starts[unit + 1]; i++) {
                count += seen[neighbours[i]];
            }
            if (count > 0) {
                consumer.accept(record, earliest(unit, seen, firstSeen), count);
            }
            remember(unit, record, seen, firstSeen);
        }
    }

    private int[] earliest(int unit, int[] seen, int[][] firstSeen) {
        IntStream mine = across || seen[unit] == 0
                ? IntStream.empty()
                : Arrays.stream(firstSeen[unit], 0, Math.min(most, seen[unit]));
        IntStream others = Arrays.stream(neighbours, starts[unit], starts[unit + 1])
                .filter(other -> seen[other] > 0)
                .flatMap(other -> Arrays.stream(firstSeen[other], 0, Math.min(most, seen[other])));
        return IntStream.concat(mine, others).sorted().limit(most).toArray();
    }

    private void remember(int unit, int record, int[] seen, int[][] firstSeen) {
        int at = seen[unit]++;
        if (at < most) {
            if (at == 0) {
                firstSeen[unit] = new int[1];
            } else if (at == firstSeen[unit].length) {
                firstSeen[unit] = Arrays.copyOf(firstSeen[unit], Math.min(most, at * 2));
            }
            firstSeen[unit][at] = record;
        }
    }
}
