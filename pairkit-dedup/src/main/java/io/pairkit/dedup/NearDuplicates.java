package io.pairkit.dedup;

import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Matches;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds near-duplicates, exactly: what is found is what comparing every record with every other would find, unless an
 * approximate {@link #engine} is asked for.
 *
 * <p>Records are taken in the order of {@link #keep}, and one is removed only if a record that stays is near it: at or above
 * the threshold in what is compared, and not a slot variant. So nothing goes by a chain of resemblances, and for each removed
 * record the result names one that stayed. The result does not depend on the number of threads.
 *
 * <pre>{@code
 * Duplicates twins = NearDuplicates.defaults().threshold(0.8).find(pairs);
 * }</pre>
 *
 * <p>Needs memory for the words and shingles of all records, none for their text: as {@link #memory} tells.
 *
 * @see <a href="https://doi.org/10.1145/1242572.1242591">Bayardo et al. 2007, All-Pairs</a>
 * @see <a href="https://doi.org/10.1145/1367497.1367516">Xiao et al. 2008, PPJoin</a>
 */
public final class NearDuplicates {
    private final double threshold;
    private final Texts texts;
    private final Keep keep;
    private final boolean guard;
    private final Means means;
    private final @Nullable Groups groups;
    private final boolean within;

    /** What is compared. */
    private record Texts(Field field, boolean rejected, Shingles shingles) {
        Texts {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(shingles, "shingles");
        }
    }

    private NearDuplicates(
            double threshold,
            Texts texts,
            Keep keep,
            boolean guard,
            Means means,
            @Nullable Groups groups,
            boolean within) {
        if (!(threshold > 0 && threshold <= 1)) { // this way round, NaN is refused too
            throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
        }
        this.threshold = threshold;
        this.texts = texts;
        this.keep = Objects.requireNonNull(keep, "keep");
        this.guard = guard;
        this.means = means;
        this.groups = groups;
        this.within = within;
    }

    /** Returns the recipe: threshold 0.80, prompt and answer, shingles of 3 words, the first stays, slot guard on, 1 thread. */
    public static NearDuplicates defaults() {
        return new NearDuplicates(
                0.80,
                new Texts(Field.BOTH, false, Shingles.words(3)),
                Keep.FIRST,
                true,
                new Means(Engine.exact(), 1, Need.ALL),
                null,
                false);
    }

    /** Returns the default recipe for prompts alone, as splitting and contamination need it. */
    public static NearDuplicates prompts(double threshold) {
        return defaults().on(Field.PROMPT).threshold(threshold);
    }

    public double threshold() {
        return threshold;
    }

    /**
     * Returns this recipe with another threshold: how much of their text two records must share to be near.
     *
     * <p>A Jaccard index, 0 for nothing shared and 1 for the same set of shingles; exactly at the threshold counts. Lower
     * values compare more candidates and take longer.
     *
     * @param value in (0, 1]
     * @throws IllegalArgumentException if {@code value} is out of range or NaN
     */
    public NearDuplicates threshold(double value) {
        return new NearDuplicates(value, texts, keep, guard, means, groups, within);
    }

    public Field on() {
        return texts.field;
    }

    /** Returns this recipe for other texts; with {@link Field#BOTH} each must reach the threshold. */
    public NearDuplicates on(Field value) {
        return new NearDuplicates(
                threshold, new Texts(value, texts.rejected, texts.shingles), keep, guard, means, groups, within);
    }

    /** Returns whether rejected answers are compared too. */
    public boolean rejected() {
        return texts.rejected;
    }

    /**
     * Returns this recipe with the rejected answers of preference data compared too, or not (the default). With them, two
     * records are near only if these reach the threshold as well: the same question and chosen answer beside another
     * rejected one is another preference. Records that have none are near as ever, but not to one that has.
     */
    public NearDuplicates rejected(boolean on) {
        return new NearDuplicates(
                threshold, new Texts(texts.field, on, texts.shingles), keep, guard, means, groups, within);
    }

    public Shingles shingles() {
        return texts.shingles;
    }

    /** Returns this recipe with texts cut in another way. */
    public NearDuplicates shingles(Shingles value) {
        return new NearDuplicates(
                threshold, new Texts(texts.field, texts.rejected, value), keep, guard, means, groups, within);
    }

    public Keep keep() {
        return keep;
    }

    /** Returns this recipe with another choice of which record stays. */
    public NearDuplicates keep(Keep value) {
        return new NearDuplicates(threshold, texts, value, guard, means, groups, within);
    }

    /** Returns whether records that differ only in a number, a name or a negation stay. */
    public boolean slotGuard() {
        return guard;
    }

    /**
     * Returns this recipe with the slot guard on (the default) or off. With it, two records are no duplicates when some
     * compared text differs and every differing word, aligned, is a number (has a digit), a name (capitalised away from the
     * start of a sentence) or a negation: an order 5521 is not an order 5522. {@link Duplicates#variants} lists them.
     */
    public NearDuplicates slotGuard(boolean on) {
        return new NearDuplicates(threshold, texts, keep, on, means, groups, within);
    }

    public int threads() {
        return means.threads();
    }

    /** Returns this recipe with so many threads, at least 1. The result is the same. */
    public NearDuplicates threads(int value) {
        return new NearDuplicates(
                threshold, texts, keep, guard, new Means(means.engine(), value, means.memory()), groups, within);
    }

    public Engine engine() {
        return means.engine();
    }

    /**
     * Returns this recipe with another engine; the default is {@link Engine#exact}. An approximate one removes less and
     * links less, nothing else, and {@link Duplicates#expectedRecall} and {@link Links.Basis#isExact} tell of it.
     * {@link Duplicates#conflicts} are always all.
     */
    public NearDuplicates engine(Engine value) {
        return new NearDuplicates(
                threshold, texts, keep, guard, new Means(value, means.threads(), means.memory()), groups, within);
    }

    /**
     * Returns this recipe for near-duplicates within groups: records of different groups are nothing to each other. Say, of
     * two tickets that ask alike both stay, and what one ticket says twice goes.
     */
    public NearDuplicates within(Groups value) {
        Objects.requireNonNull(value, "groups");
        return new NearDuplicates(threshold, texts, keep, guard, means, value, true);
    }

    /**
     * Returns this recipe for near-duplicates across groups: records of one group are nothing to each other. A
     * text that stands several times in one group is a variant of what its first record there is a variant of.
     */
    public NearDuplicates across(Groups value) {
        Objects.requireNonNull(value, "groups");
        return new NearDuplicates(threshold, texts, keep, guard, means, value, false);
    }

    /** Returns how many bytes comparing may take; {@link Long#MAX_VALUE}, the default, for all that the machine may use. */
    public long memory() {
        return means.memory();
    }

    /**
     * Returns this recipe with a limit of memory. What comparing takes is told from the number of records, words and shingles
     * before it begins, and while pairs are read; above the limit, or above what the virtual machine may use, it is refused
     * with the figure. A {@link PairIndex}, to which records are added in parts, finds the same on disk.
     *
     * @param bytes at least 1
     */
    public NearDuplicates memory(long bytes) {
        return new NearDuplicates(
                threshold, texts, keep, guard, new Means(means.engine(), means.threads(), bytes), groups, within);
    }

    /** Finds the near-duplicates among pairs; reads them once. */
    public Duplicates find(Pairs pairs) {
        return find(pairs, Progress.none());
    }

    /**
     * Finds the near-duplicates among pairs; reads them once, twice for {@link Keep#best}.
     *
     * @throws IllegalArgumentException if it takes more {@link #memory} than allowed
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public Duplicates find(Pairs pairs, Progress progress) {
        Corpus corpus = corpus(pairs, progress);
        var join = new Join(this, corpus);
        Comparator<? super Pair> best = keep.order();
        int[] order = best == null ? join.order() : Join.order(pairs, best);
        return new Duplicates(this, corpus, Optional.of(pairs), order, join.decide(order, progress));
    }

    /**
     * Finds the near-duplicates in a corpus.
     *
     * @throws IllegalArgumentException if the corpus was made with other shingles, the policy is {@link Keep#best}, or it takes
     *     more {@link #memory} than allowed
     */
    public Duplicates find(Corpus corpus) {
        return find(corpus, Progress.none());
    }

    /** Finds the near-duplicates in a corpus, and tells how far it is. */
    public Duplicates find(Corpus corpus, Progress progress) {
        var join = new Join(this, corpus);
        if (keep.order() != null) {
            throw new IllegalArgumentException("keeping the best by a comparator needs pairs, a corpus has none");
        }
        int[] order = join.order();
        return new Duplicates(this, corpus, Optional.empty(), order, join.decide(order, progress));
    }

    /** Returns all links between pairs; see {@link #links(Corpus, Progress)}. */
    public Links links(Pairs pairs) {
        return links(corpus(pairs, Progress.none()), Progress.none());
    }

    private Corpus corpus(Pairs pairs, Progress progress) {
        return Corpus.of(pairs, new Corpus.Draft(shingles(), memory()), threads(), progress);
    }

    /** Returns all links between the records of a corpus; see {@link #links(Corpus, Progress)}. */
    public Links links(Corpus corpus) {
        return links(corpus, Progress.none());
    }

    /**
     * Returns all links between the records of a corpus: every two that reach the threshold. Records whose compared texts
     * have the same shingles are one text of the links; blank ones have none. With {@link Field#BOTH} the similarity of a
     * link is the lesser of the two. With an approximate {@link #engine} some are missing. Records of one large template
     * that are all near each other, and near the same others, are one text as well, so that a hundred thousand of them are
     * not five billion links; {@link Links#stream} has the similarity of each pair all the same. Slot guard and groups play
     * no part: what has been seen with another number, or elsewhere, has been seen.
     *
     * @throws IllegalArgumentException if the corpus was made with other shingles, or it takes more {@link #memory} than allowed
     */
    public Links links(Corpus corpus, Progress progress) {
        return links(corpus, Matches.LEAST_FAMILY, progress);
    }

    Links links(Corpus corpus, int leastFamily, Progress progress) {
        return new Join(this, corpus).links(leastFamily, progress);
    }

    /** Returns the groups that play a part, if any. */
    @Nullable
    Groups groups() {
        return groups;
    }

    /** Returns whether only records of one group are compared, where groups play a part. */
    boolean isWithin() {
        return within;
    }

    @Override
    public String toString() {
        return "NearDuplicates[" + threshold + " on " + on().label() + (rejected() ? " and rejected" : "") + ", "
                + shingles() + ", keep " + keep + (guard ? "" : ", no slot guard")
                + (engine().isExact() ? "" : ", " + engine()) + "]";
    }
}
