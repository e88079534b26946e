package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairs of different texts at or above a threshold.
 *
 * <p>Texts with equal sets of shingles are one text; so are the members of a large family of one template that are all near
 * each other and have the same neighbours, or a template of a hundred thousand records would have billions of pairs.
 *
 * @param textOf for each record the number of its text, or -1 for blank ones
 * @param texts how many texts there are
 * @param left one text of each match
 * @param right the other text
 * @param similarity how much they share; of two compared texts the lesser, of texts of several sets that of one of them
 */
public record Matches(int[] textOf, int texts, int[] left, int[] right, double[] similarity) {
    /** From how many members on a family is one text. */
    public static final int LEAST_FAMILY = 64;

    /**
     * Finds them.
     *
     * @param least from how many members on a family is one text
     */
    public static Matches find(Compared compared, double threshold, int least, int threads, Progress progress) {
        Units units =
                Units.of(compared, IntStream.range(0, compared.tokens().size()).toArray());
        Sets sets = new Sets(compared, units.first(), threads, progress);
        Families families = compared.rejected() != null
                ? Families.none(sets)
                : Families.find(sets, threshold, least, threads, progress);
        var cores = new Cores(compared, units.first(), sets, families, threshold, threads, progress);
        int[] sameAs = same(units, sets, families, new Judge(compared, 1, false));
        int[] distinct = IntStream.range(0, units.size())
                .filter(unit -> sameAs[unit] == unit)
                .toArray();
        Index index = new Index(sets, families, null, threshold, distinct.length, i -> distinct[i]);
        Arrays.stream(distinct).forEach(index::add);
        var found = new Neighbours(units.size());
        Search[] searches = new Search[threads];
        Judge[] judges = new Judge[threads];
        Arrays.setAll(searches, i -> new Search(sets, families));
        Arrays.setAll(judges, i -> new Judge(compared, threshold, false));
        try (Workers pool = new Workers(threads)) {
            int step = 1 << 16;
            for (int from = 0; from < units.size(); from += step) {
                progress.check();
                progress.advanced("linking", from, units.size());
                pool.run(from, Math.min(units.size(), from + step), (worker, unit) -> {
                    if (sameAs[unit] == unit) {
                        found.take(unit, searches[worker], judges[worker], index, cores, units.first(), threshold);
                    }
                });
            }
        }
        progress.advanced("linking", units.size(), units.size());
        var draft = new MatchDraft(units, families, sameAs, found, new Judge(compared, threshold, false));
        return draft.build();
    }

    /** Returns for each unit the first that has the same set; members of families stand for themselves. */
    private static int[] same(Units units, Sets sets, Families families, Judge judge) {
        int[] same = new int[units.size()];
        int[] unitOf = new int[units.size()];
        var numbers = new LongNumbers(units.size());
        for (int unit = 0; unit < same.length; unit++) {
            same[unit] = unit;
            if (families.of[unit] >= 0) {
                continue;
            }
            long key = sets.key(unit);
            int text = numbers.add(key);
            while (!numbers.isNew() && judge.similarity(units.first()[unit], units.first()[unitOf[text]]) < 1) {
                key = Hash.finish(Hash.step(key, unit)); // two sets that only look alike
                text = numbers.add(key);
            }
            if (numbers.isNew()) {
                unitOf[text] = unit;
            }
            same[unit] = unitOf[text];
        }
        return same;
    }
}
