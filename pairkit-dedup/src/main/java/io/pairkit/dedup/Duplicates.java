package io.pairkit.dedup;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Leaders;
import io.pairkit.dedup.join.Similarity;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which records go as near-duplicates, and why; made by {@link NearDuplicates#find}.
 *
 * <p>Arrays over ordinals and the corpus they were made from: similarities are computed when asked for. Immutable; safe for
 * many threads.
 */
public final class Duplicates {
    private final NearDuplicates recipe;
    private final Corpus corpus;
    private final Optional<Pairs> pairs;
    private final int[] order;
    private final Leaders leaders;
    private final Engine engine;
    private final int removed;

    Duplicates(NearDuplicates recipe, Corpus corpus, Optional<Pairs> pairs, int[] order, Join.Decided decided) {
        this.recipe = recipe;
        this.corpus = corpus;
        this.pairs = pairs;
        this.order = order;
        this.leaders = decided.leaders();
        this.engine = decided.engine();
        this.removed = leaders.removed();
    }

    /** Returns how many records were compared. */
    public int size() {
        return corpus.size();
    }

    /** Returns how many records stay. */
    public int keptCount() {
        return size() - removed;
    }

    /** Returns how many records go. */
    public int removedCount() {
        return removed;
    }

    /** Returns whether a record goes. */
    public boolean isRemoved(int record) {
        return leaders.because()[record] >= 0;
    }

    /** Returns the record for which one goes, or -1 where it stays. */
    int keptFor(int record) {
        return leaders.because()[record];
    }

    /** Returns the recipe that was followed. */
    public NearDuplicates recipe() {
        return recipe;
    }

    /**
     * Returns the engine that found them: that of the recipe, or the exact one where an approximate one would have had to
     * compare the records of a large template one by one.
     */
    public Engine engine() {
        return engine;
    }

    /**
     * Returns the chance with which two records exactly at the threshold were compared: 1 of the exact engine. What comes to
     * nearer ones is more.
     */
    public double expectedRecall() {
        return engine.expectedRecall(recipe.threshold());
    }

    /** Returns the words that were compared, for more questions about the same records. */
    public Corpus corpus() {
        return corpus;
    }

    /**
     * Returns the pairs that stay, as a view of those that were searched.
     *
     * @throws IllegalStateException if a corpus was searched; see {@link #kept(Pairs)}
     */
    public Pairs kept() {
        return kept(searched());
    }

    /** Returns those of the given pairs that stay; they are those of the corpus, in the same order. */
    public Pairs kept(Pairs all) {
        return all.only(record -> !isRemoved(record));
    }

    /**
     * Returns the pairs that go, as a view of those that were searched.
     *
     * @throws IllegalStateException if a corpus was searched; see {@link #removed(Pairs)}
     */
    public Pairs removed() {
        return removed(searched());
    }

    /** Returns those of the given pairs that go; they are those of the corpus, in the same order. */
    public Pairs removed(Pairs all) {
        return all.only(this::isRemoved);
    }

    private Pairs searched() {
        return pairs.orElseThrow(() -> new IllegalStateException("a corpus was searched, it has no pairs to return"));
    }

    /** Returns why a record goes; empty where it stays. */
    public Optional<Removal> removal(int record) {
        return isRemoved(record) ? Optional.of(removal(record, similarity())) : Optional.empty();
    }

    /** Returns why each removed record goes, by ordinal. Similarities are computed on the way, some microseconds each. */
    public Stream<Removal> removals() {
        var similarities = ThreadLocal.withInitial(this::similarity);
        return IntStream.range(0, size()).filter(this::isRemoved).mapToObj(i -> removal(i, similarities.get()));
    }

    private Removal removal(int record, Similarity similarity) {
        int kept = leaders.because()[record];
        double prompt = similarity.of(record, kept, Tokens.PROMPT);
        double answer = similarity.of(record, kept, Tokens.ANSWER);
        return new Removal(record, kept, prompt, answer, Verdict.of(prompt, answer, recipe.threshold()));
    }

    /** Returns the similarity of the rejected answers of a removal, in [0, 1]; empty where these are not compared. */
    public OptionalDouble rejectedSimilarity(Removal removal) {
        Tokens rejected = corpus.rejected();
        return !recipe.rejected() || rejected == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Similarity(rejected, recipe.shingles().n())
                        .of(removal.removed(), removal.kept(), Tokens.ANSWER));
    }

    private Similarity similarity() {
        return new Similarity(corpus.tokens(), recipe.shingles().n());
    }

    /** Returns how many records go for each reason; every verdict is a key. */
    public Map<Verdict, Integer> removedByVerdict() {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0);
        }
        removals().forEach(removal -> counts.merge(removal.verdict(), 1, Integer::sum));
        return java.util.Collections.unmodifiableMap(counts);
    }

    /**
     * Returns the records that stay only because of the slot guard, by ordinal, each with one record near it. Without the
     * guard there are none.
     */
    public Stream<Variant> variants() {
        var similarities = ThreadLocal.withInitial(this::similarity);
        return IntStream.range(0, size())
                .filter(i -> leaders.variantOf()[i] >= 0)
                .mapToObj(i -> variant(i, leaders.variantOf()[i], similarities.get()));
    }

    private static Variant variant(int record, int near, Similarity similarity) {
        return new Variant(
                record, near, similarity.of(record, near, Tokens.PROMPT), similarity.of(record, near, Tokens.ANSWER));
    }

    /** Returns the records that answer a question otherwise than earlier ones; see {@link #conflicts(Progress)}. */
    public List<Conflict> conflicts() {
        return conflicts(Progress.none());
    }

    /**
     * Returns the records that stay and answer a question otherwise than earlier ones that stay, by ordinal.
     *
     * <p>The question is the same when the prompts reach the threshold and are no slot variants of each other; the answers
     * differ, or one of the two records would have gone. Records without an answer take no part. Each conflict names at most
     * {@value Conflict#MOST_OTHERS} others and counts all. Compares all prompts once: about as long as finding.
     */
    public List<Conflict> conflicts(Progress progress) {
        return Disagreements.find(recipe, corpus, record -> !isRemoved(record), progress);
    }

    /**
     * Returns the answers that several records that stay give, word for word, to different prompts; those given most often
     * first, of equal ones the earlier. A few are the mark of a template or of an assistant that evades; labels of a
     * classification are such answers by design.
     *
     * @param least how many different prompts it takes, at least 2
     */
    public List<Boilerplate> boilerplate(int least) {
        if (least < 2) {
            throw new IllegalArgumentException("least must be at least 2, was " + least);
        }
        return Boilerplate.find(corpus.tokens(), record -> !isRemoved(record), least);
    }

    /**
     * Returns how many records would go at other thresholds. Without thresholds: from the recipe's upward in steps of 0.05,
     * and 1. Each other threshold costs about as much as finding, but those above one at which none goes.
     *
     * @param thresholds each in (0, 1]
     */
    public List<CurvePoint> curve(double... thresholds) {
        return CurvePoint.curve(recipe, corpus, order, removed, thresholds);
    }

    /**
     * Explains one removal: which record goes for which, how similar they are, and their texts aligned with every difference
     * as {@code [removed|kept]}. Reads the pairs up to the two records.
     *
     * @param number 0 … {@link #removedCount} − 1, in the order of {@link #removals}
     * @throws IllegalArgumentException if there is no such removal
     * @throws IllegalStateException if a corpus was searched
     */
    public Sheet explain(int number) {
        if (number < 0 || number >= removed) {
            throw new IllegalArgumentException("number must be 0 … " + (removed - 1) + ", was " + number);
        }
        Removal removal = removals().skip(number).findFirst().orElseThrow();
        return Explanations.explain(searched(), removal);
    }

    /**
     * Tells what other thresholds would do: how many records would go, for how many others, and which removal would be the
     * nearest to staying. Without thresholds: 0.60, 0.65 … 0.95. Each costs about as much as finding; then the pairs are
     * read once for the examples.
     *
     * @param thresholds each in (0, 1]
     * @throws IllegalStateException if a corpus was searched
     */
    public Sheet explorer(double... thresholds) {
        double[] wanted = thresholds.length > 0
                ? thresholds.clone()
                : IntStream.rangeClosed(12, 19).mapToDouble(i -> i / 20.0).toArray();
        return Explanations.explorer(recipe, corpus, order, searched(), Progress.none(), wanted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Duplicates that
                && Arrays.equals(leaders.because(), that.leaders.because())
                && Arrays.equals(leaders.variantOf(), that.leaders.variantOf());
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(leaders.because()), Arrays.hashCode(leaders.variantOf()));
    }

    @Override
    public String toString() {
        return "Duplicates[" + size() + " pairs: " + keptCount() + " kept, " + removed + " removed at "
                + String.format(java.util.Locale.ROOT, "%.2f", recipe.threshold())
                + told()
                + "]";
    }

    private String told() {
        if (!engine.isExact()) {
            return String.format(java.util.Locale.ROOT, ", %s, recall %.3f", engine.name(), expectedRecall());
        }
        return recipe.engine().isExact()
                ? ""
                : ", exact in place of " + recipe.engine().name();
    }
}
