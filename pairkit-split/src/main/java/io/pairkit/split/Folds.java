package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Pairs;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Ways to train on most of the data and to measure on the rest, so that every record is measured on once.
 *
 * <pre>{@code
 * Folds folds = Split.folds(5).groupedBy("ticket_id").stratifiedBy("category").assign(pairs).folds();
 * for (int i = 0; i < folds.size(); i++) {
 *     evaluate(train(folds.train(i)), folds.held(i));
 * }
 * }</pre>
 */
public final class Folds {
    /** The mark of a record that is trained on in every fold. */
    static final int ALWAYS = -1;

    /** The mark of a record that is in no fold at all. */
    static final int NEVER = -2;

    private final Pairs pairs;
    private final List<String> names;
    private final int[] foldOf; // or one of the two marks below
    private final List<Links> links; // what training leaves out fold by fold

    Folds(Pairs pairs, List<String> names, int[] foldOf, List<Links> links) {
        this.pairs = pairs;
        this.names = List.copyOf(names);
        this.foldOf = foldOf;
        this.links = links;
    }

    /**
     * Returns a fold for each value of a key: all records of one customer, say, are held out, and the others are trained on.
     * Records without the key are trained on always. Reads the pairs once.
     *
     * @param key an attribute; of a cell of several values the first counts
     * @throws IllegalArgumentException if fewer than two values occur
     */
    public static Folds leaveOneOut(Pairs pairs, String key) {
        Catalog catalog = Catalog.of(pairs, key);
        var numbers = new LinkedHashMap<String, Integer>();
        catalog.distinct(key).stream().sorted().forEach(value -> numbers.put(value, numbers.size()));
        if (numbers.size() < 2) {
            throw new IllegalArgumentException(
                    "leaving one out needs at least 2 values of " + key + ", there are " + numbers.size());
        }
        int[] foldOf = new int[catalog.size()];
        for (int record = 0; record < foldOf.length; record++) {
            foldOf[record] = catalog.value(record, key).map(numbers::get).orElse(ALWAYS);
        }
        return new Folds(pairs, List.copyOf(numbers.keySet()), foldOf, List.of());
    }

    /**
     * Returns these folds with training records left out, fold by fold, that are linked to a record held out in that fold.
     *
     * @throws IllegalArgumentException if the links are about another number of records
     */
    public Folds apart(Links of) {
        if (of.records() != foldOf.length) {
            throw new IllegalArgumentException(
                    "links must be about the " + foldOf.length + " records, were about " + of.records());
        }
        return new Folds(pairs, names, foldOf, Wishes.with(links, List.of(of)));
    }

    /** Returns how many folds there are. */
    public int size() {
        return names.size();
    }

    /** Returns the name of a fold: {@code fold-1}, or the value of the key that is left out. */
    public String name(int fold) {
        return names.get(fold);
    }

    /** Returns what is held out in a fold, in input order. */
    public Pairs held(int fold) {
        Objects.checkIndex(fold, size());
        return pairs.only(record -> foldOf[record] == fold);
    }

    /** Returns what is trained on in a fold, in input order: what is not held out, less what is linked to it. */
    public Pairs train(int fold) {
        Objects.checkIndex(fold, size());
        boolean[] out = new boolean[foldOf.length];
        for (int record = 0; record < out.length; record++) {
            out[record] = foldOf[record] == fold;
        }
        boolean[] held = out.clone();
        for (Links each : links) {
            boolean[] near =
                    new boolean[each.texts()]; // first texts, then records: linear even where many say the same
            for (int record = 0; record < held.length; record++) {
                int text = each.textOf(record);
                if (held[record] && text >= 0) {
                    near[text] = true;
                }
            }
            boolean[] own = near.clone();
            for (int text = 0; text < own.length; text++) {
                if (own[text]) {
                    each.forEachNeighbour(text, other -> near[other] = true);
                }
            }
            for (int record = 0; record < held.length; record++) {
                int text = each.textOf(record);
                out[record] |= text >= 0 && near[text];
            }
        }
        return pairs.only(record -> !out[record] && foldOf[record] != NEVER);
    }

    @Override
    public String toString() {
        long held = Arrays.stream(foldOf).filter(fold -> fold >= 0).count();
        return "Folds[" + size() + " folds of " + held + " records]";
    }
}
