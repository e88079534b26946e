package io.pairkit.review;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A recipe that draws pairs for a person to look at: at random, without replacement, each as likely as any other.
 *
 * <p>The same seed draws the same pairs from the same input; rows stand in input order. Immutable.
 */
public final class Sampling {
    private static final long SEED = 42;

    private final int n;
    private final long seed;
    private final String stratum;

    private Sampling(int n, long seed, String stratum) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, was " + n);
        }
        this.n = n;
        this.seed = seed;
        this.stratum = stratum;
    }

    /** Returns the recipe for a sample of 20, the size that the verdict is made for, with the seed 42. */
    public static Sampling defaults() {
        return of(20);
    }

    /** Returns the recipe for a sample of another size; {@link Bound#sampleFor} computes one from a wanted bound. */
    public static Sampling of(int n) {
        return new Sampling(n, SEED, "");
    }

    /** Returns this recipe with another seed. */
    public Sampling seed(long value) {
        return new Sampling(n, value, stratum);
    }

    /**
     * Returns this recipe so that every value of an attribute is drawn from in turn. Rare values are then drawn more often
     * than their share, so the bound of {@link ReviewVerdict} no longer speaks for the whole set.
     */
    public Sampling stratifiedBy(String attribute) {
        return new Sampling(n, seed, attribute);
    }

    /** Returns how many pairs are drawn, fewer only from a smaller set. */
    public int n() {
        return n;
    }

    /** Draws the sample; reads the pairs at most twice. */
    public Sheet draw(Pairs pairs) {
        BitSet chosen = stratum.isEmpty() ? uniform(pairs.size()) : stratified(Catalog.of(pairs, stratum));
        return rows(pairs, chosen);
    }

    private BitSet uniform(int size) {
        var random = new SplittableRandom(seed);
        var chosen = new BitSet(size);
        int wanted = Math.min(n, size);
        for (int last = size - wanted; last < size; last++) { // Floyd: every subset is as likely as any other
            int at = random.nextInt(last + 1);
            chosen.set(chosen.get(at) ? last : at);
        }
        return chosen;
    }

    private BitSet stratified(Catalog catalog) {
        Map<String, List<Integer>> strata = new TreeMap<>();
        for (int record = 0; record < catalog.size(); record++) {
            strata.computeIfAbsent(catalog.value(record, stratum).orElse(""), key -> new ArrayList<>())
                    .add(record);
        }
        var random = new SplittableRandom(seed);
        var chosen = new BitSet(catalog.size());
        List<List<Integer>> left = new ArrayList<>(strata.values());
        int wanted = Math.min(n, catalog.size());
        for (int turn = 0; chosen.cardinality() < wanted; turn = (turn + 1) % left.size()) {
            List<Integer> records = left.get(turn);
            if (!records.isEmpty()) {
                int at = random.nextInt(records.size());
                chosen.set(records.set(at, records.get(records.size() - 1)));
                records.remove(records.size() - 1);
            }
        }
        return chosen;
    }

    /**
     * Returns pairs with similar prompts side by side: same structure, terms, detail? The record with the most similar others
     * leads, ties by order.
     *
     * @param links between prompts
     * @param most how many pairs, such as 5
     */
    public static Sheet alike(Pairs pairs, Links links, int most) {
        int best = 0;
        int[] neighbours = new int[links.texts()];
        for (int text = 0; text < links.texts(); text++) {
            int[] count = {links.countOf(text)};
            links.forEachNeighbour(text, other -> count[0] += links.countOf(other));
            neighbours[text] = count[0];
            best = neighbours[text] > neighbours[best] ? text : best;
        }
        var chosen = new BitSet();
        if (links.texts() > 0 && neighbours[best] > 1) {
            links.recordsOf(best).limit(most).forEach(chosen::set);
            links.forEachNeighbour(best, other -> {
                if (chosen.cardinality() < most) {
                    links.recordsOf(other).limit(1).forEach(chosen::set);
                }
            });
        }
        return rows(pairs, chosen);
    }

    private static Sheet rows(Pairs pairs, BitSet chosen) {
        var rows = new ArrayList<Sheet.Row>();
        pairs.process(1, io.pairkit.Progress.none(), pair -> pair, (int ordinal, Pair pair, Pair same) -> {
            if (chosen.get(ordinal)) {
                rows.add(Sheet.Row.of(pair));
            }
        });
        return new Sheet(rows);
    }

    @Override
    public String toString() {
        return "Sampling[" + n + " pairs, seed " + seed + (stratum.isEmpty() ? "]" : ", by " + stratum + "]");
    }
}
