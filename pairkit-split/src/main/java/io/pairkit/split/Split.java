package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A recipe for a split: how large the parts are, what is never torn apart, what never stands on two sides, what is alike in
 * all parts.
 *
 * <p>The first part is the one that models are trained on, the others are for evaluation. The same records give the same
 * split, in whatever order they come and on every machine; another {@link #seed} gives another one that is as good.
 *
 * <pre>{@code
 * Assignment parts = Split.of(80, 10, 10).groupedBy("ticket_id").stratifiedBy("category").assign(pairs);
 * }</pre>
 */
public final class Split {
    private final List<Part> parts;
    private final Wishes.Together together;
    private final Wishes.Apart apart;
    private final Wishes.Margins margins;
    private final Wishes.Before before;
    private final Wishes.Filling filling;

    private Split(
            List<Part> parts,
            Wishes.Together together,
            Wishes.Apart apart,
            Wishes.Margins margins,
            Wishes.Before before,
            Wishes.Filling filling) {
        this.parts = List.copyOf(parts);
        this.together = together;
        this.apart = apart;
        this.margins = margins;
        this.before = before;
        this.filling = filling;
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("at least one part is needed");
        }
        if (filling.time().isPresent() && before.previous().isPresent()) {
            throw new IllegalArgumentException("a split by time has no previous assignment: time alone decides");
        }
        var names = new HashSet<String>();
        double amount = 0;
        for (Part part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException("part names must differ, \"" + part.name() + "\" stands twice");
            }
            amount += part.amount();
        }
        if (amount == 0) {
            throw new IllegalArgumentException("at least one part must get something, all amounts were 0");
        }
    }

    /**
     * Returns a split into train, validation and test by ratios.
     *
     * @param train against the others, as in {@code of(80, 10, 10)}
     */
    public static Split of(double train, double validation, double test) {
        return of(Part.ratio("train", train), Part.ratio("validation", validation), Part.ratio("test", test));
    }

    /** Returns a split into train and test by ratios. */
    public static Split of(double train, double test) {
        return of(Part.ratio("train", train), Part.ratio("test", test));
    }

    /**
     * Returns a split into equal parts {@code fold-1} … {@code fold-k}, see {@link Assignment#folds}. No two folds share a
     * group or a link, so each can be held out while the others are trained on.
     *
     * @param folds at least 2
     */
    public static Split folds(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("at least 2 folds are needed, was " + folds);
        }
        return of(IntStream.rangeClosed(1, folds)
                .mapToObj(fold -> Part.ratio("fold-" + fold, 1))
                .toArray(Part[]::new));
    }

    /**
     * Returns a split into train and test, the test as large as is advised for so many records:
     * {@link Measurement#advisedShare}. Below about 300 records {@link #folds} say more.
     */
    public static Split holdOut(int records) {
        double share = Measurement.advisedShare(records);
        return of(1 - share, share);
    }

    /** Returns a split into named parts by ratios, in the order of the map; give one that keeps its order. */
    public static Split of(Map<String, Double> ratios) {
        return of(ratios.entrySet().stream()
                .map(each -> Part.ratio(each.getKey(), each.getValue()))
                .toArray(Part[]::new));
    }

    /**
     * Returns a split into any parts. Parts by count get theirs, parts by ratio share what is left.
     *
     * @throws IllegalArgumentException if there is none, two have one name, or all amounts are 0
     */
    public static Split of(Part... parts) {
        return new Split(
                Arrays.asList(parts),
                Wishes.Together.NOTHING,
                Wishes.Apart.NOTHING,
                Wishes.Margins.NONE,
                Wishes.Before.NOTHING,
                Wishes.Filling.BALANCED);
    }

    private Split with(Wishes.Together value) {
        return new Split(parts, value, apart, margins, before, filling);
    }

    private Split with(Wishes.Apart value) {
        return new Split(parts, together, value, margins, before, filling);
    }

    private Split with(Wishes.Margins value) {
        return new Split(parts, together, apart, value, before, filling);
    }

    private Split with(Wishes.Before value) {
        return new Split(parts, together, apart, margins, value, filling);
    }

    private Split with(Wishes.Filling value) {
        return new Split(parts, together, apart, margins, before, value);
    }

    /**
     * Returns this recipe with more keys. Records that share a value of any key are in one part, transitively and without
     * exception. A record without a key is free of it.
     *
     * @param keys attribute names; a cell of several values ties with each
     */
    public Split groupedBy(String... keys) {
        return with(together.keys(List.of(keys)));
    }

    /** Returns this recipe with groups made elsewhere; each stays whole. Other groups and keys still count. */
    public Split grouped(Groups groups) {
        return with(together.groups(Objects.requireNonNull(groups, "groups")));
    }

    /**
     * Returns this recipe with links whose two ends never stand in two parts. They unite groups, rare texts first, as long
     * as the united group stays within {@link #maxGroupShare}; what still stands across a boundary then is dropped, see
     * {@link #onCross}.
     *
     * @param links over the same ordinals as the records
     */
    public Split apart(Links links) {
        return with(apart.links(Objects.requireNonNull(links, "links")));
    }

    /**
     * Returns this recipe with another limit for groups that links unite.
     *
     * @param value a share of the records, in [0, 1]; 10 records are always allowed. The default is 0.02
     */
    public Split maxGroupShare(double value) {
        return with(apart.maxGroupShare(value));
    }

    /** Returns this recipe with what happens to near-duplicates across a boundary; DROP_EVAL by default. */
    public Split onCross(OnCross value) {
        return with(apart.onCross(Objects.requireNonNull(value, "onCross")));
    }

    /**
     * Returns this recipe with attributes whose values are to have the same shares in all parts, each for itself. A record
     * of several values counts for each, one without the attribute for none.
     */
    public Split stratifiedBy(String... attributes) {
        return with(margins.balanced(List.of(attributes)));
    }

    /**
     * Returns this recipe with attributes of which every value must be in every part, where there are groups enough; they
     * are balanced too. Coverage comes before balance.
     */
    public Split covering(String... attributes) {
        return with(margins.covered(List.of(attributes), margins.least()));
    }

    /**
     * Returns this recipe with a numeric attribute that is to be spread alike over all parts: its numbers are cut into bands
     * of about as many records each. A value that is no number counts as a band of its own.
     *
     * @param bands at least 2
     */
    public Split bandedBy(String attribute, int bands) {
        return with(margins.banded(Objects.requireNonNull(attribute, "attribute"), bands));
    }

    /**
     * Returns this recipe with values of fewer records than this merged into one label for each attribute, which stands in
     * the table under a name that says so. The default is 1: nothing is merged.
     */
    public Split mergingBelow(int records) {
        return with(margins.rare(records));
    }

    /** Returns this recipe with large and small groups spread alike over all parts, in bands of doubling size. */
    public Split withGroupSizesAlike() {
        return with(margins.groupSizes(true));
    }

    /** Returns this recipe with what becomes of records that have none of the keys; ALONE by default. */
    public Split missingKeys(MissingKeys value) {
        return with(together.missing(Objects.requireNonNull(value, "missingKeys")));
    }

    /** Returns this recipe with how many records of each covered value every part must have; 1 by default. */
    public Split atLeast(int records) {
        return with(margins.covered(List.of(), records));
    }

    /** Returns this recipe with another seed; 42 by default. */
    public Split seed(long value) {
        return with(new Wishes.Filling(value, filling.time(), filling.gap()));
    }

    /**
     * Returns this recipe filling the parts by time: the oldest records go to the first part. Of a group on both sides of a
     * cut, the records in the later part are dropped, or with DROP_TRAIN those in the earlier one; balance is reported, not
     * sought. A record whose time cannot be read is dropped.
     *
     * @param attribute ISO date, date and time (UTC where no offset is given), or seconds or milliseconds since 1970
     */
    public Split orderedBy(String attribute) {
        return with(new Wishes.Filling(filling.seed(), Optional.of(attribute), filling.gap()));
    }

    /**
     * Returns this recipe, for a split by time, leaving out what is less than this much older than the first record of the
     * next part; zero by default.
     */
    public Split gap(Duration value) {
        return with(new Wishes.Filling(filling.seed(), filling.time(), value));
    }

    /** Returns this recipe with an earlier assignment: a record that has a part keeps it. */
    public Split previous(Assignments value) {
        return with(new Wishes.Before(Optional.of(value), before.onBridge()));
    }

    /** Returns this recipe with what happens to new records that tie earlier parts together; QUARANTINE by default. */
    public Split onBridge(OnBridge value) {
        return with(new Wishes.Before(before.previous(), Objects.requireNonNull(value, "onBridge")));
    }

    /** Returns the parts, the one for training first. */
    public List<Part> parts() {
        return parts;
    }

    public long seed() {
        return filling.seed();
    }

    /** Returns the attributes that a catalog must have been made with for this recipe. */
    public String[] attributes() {
        return Wishes.attributes(together, margins, filling).toArray(String[]::new);
    }

    Wishes.Together together() {
        return together;
    }

    Wishes.Apart apart() {
        return apart;
    }

    Wishes.Margins margins() {
        return margins;
    }

    Wishes.Before before() {
        return before;
    }

    Wishes.Filling filling() {
        return filling;
    }

    /** Splits pairs; they are read once, and again when a part is read. */
    public Assignment assign(Pairs pairs) {
        return assign(Catalog.of(pairs, attributes()), Progress.none()).of(pairs);
    }

    /** Splits what a catalog holds; {@link Assignment#of} adds the pairs. */
    public Assignment assign(Catalog catalog) {
        return assign(catalog, Progress.none());
    }

    /**
     * Splits what a catalog holds.
     *
     * <p>Cost: linear in records, links and labels but for the search, which is bounded; a million groups take about a
     * second. Memory: about 100 bytes a record.
     *
     * @throws IllegalArgumentException if the catalog lacks an attribute, links or groups are about other records, or the
     *     parts want more records than there are
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public Assignment assign(Catalog catalog, Progress progress) {
        return new Splitting(this, catalog, progress).run();
    }

    /** Tries this split and says what is to be known before it is used: see {@link Diagnosis}. */
    public Diagnosis diagnose(Catalog catalog) {
        return Diagnosis.of(this, catalog);
    }

    @Override
    public String toString() {
        var out = new StringBuilder("Split[");
        for (Part part : parts) {
            String amount = part.amount() == Math.rint(part.amount())
                    ? Long.toString((long) part.amount())
                    : Double.toString(part.amount());
            out.append(part.name()).append(' ').append(amount).append(part.isCount() ? " records, " : ", ");
        }
        return out.append("seed ").append(seed()).append(']').toString();
    }
}
