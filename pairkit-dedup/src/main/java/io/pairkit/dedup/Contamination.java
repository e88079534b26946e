package io.pairkit.dedup;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds evaluation prompts in training data: the same words, nearly the same, or a short item whole inside a longer prompt.
 *
 * <p>Prompts alone count by default, as what spoils a measurement is that the model has seen the input; an evaluation record
 * needs no answer then. Exact in the sense of {@link NearDuplicates}: nothing that is there is missed. Same words in another
 * order, all but one word of a short item, or other words in between are no leaks. Numbers and names have no privilege here.
 *
 * <p>The evaluation prompts are held in memory, training data stream through once, a few microseconds a record.
 *
 * <pre>{@code
 * Leaks leaks = Contamination.of(Pairs.read(Path.of("eval.jsonl"))).find(train);
 * leaks.clean().write(Path.of("train-clean.jsonl"));
 * }</pre>
 */
public final class Contamination {
    private final Pairs evaluation;
    private final double threshold;
    private final Field field;
    private final Shingles shingles;
    private final int threads;

    private Contamination(Pairs evaluation, double threshold, Field field, Shingles shingles, int threads) {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be in (0, 1], was " + threshold);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.evaluation = Objects.requireNonNull(evaluation, "evaluation");
        this.threshold = threshold;
        this.field = Objects.requireNonNull(field, "field");
        this.shingles = Objects.requireNonNull(shingles, "shingles");
        this.threads = threads;
    }

    /** Returns the recipe for some evaluation records: threshold 0.80, prompts, shingles of 3 words, 1 thread. */
    public static Contamination of(Pairs evaluation) {
        return new Contamination(evaluation, 0.80, Field.PROMPT, Shingles.words(3), 1);
    }

    public double threshold() {
        return threshold;
    }

    /** Returns this recipe with another least similarity of {@link Leak.Kind#NEAR} texts, in (0, 1]. */
    public Contamination threshold(double value) {
        return new Contamination(evaluation, value, field, shingles, threads);
    }

    public Field on() {
        return field;
    }

    /**
     * Returns this recipe for other texts: prompts (the default), answers, or both, where a record leaks when its prompt
     * and its answer do. An evaluation record without one of the texts then leaks nowhere.
     */
    public Contamination on(Field value) {
        return new Contamination(evaluation, threshold, value, shingles, threads);
    }

    public Shingles shingles() {
        return shingles;
    }

    /** Returns this recipe with near texts measured by other shingles; equal and contained ones always go by words. */
    public Contamination shingles(Shingles value) {
        return new Contamination(evaluation, threshold, field, value, threads);
    }

    public int threads() {
        return threads;
    }

    /** Returns this recipe with so many threads, at least 1. The result is the same. */
    public Contamination threads(int value) {
        return new Contamination(evaluation, threshold, field, shingles, value);
    }

    /** Finds the leaks in training data; reads evaluation and training data once each. */
    public Leaks find(Pairs train) {
        return find(train, Progress.none());
    }

    /**
     * Finds the leaks in training data, and tells how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public Leaks find(Pairs train, Progress progress) {
        ThreadLocal<Analysis> readers = ThreadLocal.withInitial(shingles::analysis);
        var records = new ArrayList<Items.Texts>();
        evaluation.process(
                threads,
                progress,
                pair -> Items.Texts.of(pair, field, readers.get()),
                (ordinal, pair, texts) -> records.add(texts));
        var items = new Items(field, records, shingles.n(), threshold);
        ThreadLocal<Words> words = ThreadLocal.withInitial(Words::new);
        var draft = new Leaks.Draft();
        train.process(
                threads,
                progress,
                pair -> items.search(pair, readers.get(), words.get()),
                (ordinal, pair, found) -> draft.add(ordinal, found));
        return draft.build(train, items);
    }

    /**
     * Holds every part of a split against every later one.
     *
     * @param parts name and records, training data first
     * @return for each two parts the leaks of the later one in the earlier one, in order
     */
    public static List<Between> audit(Map<String, Pairs> parts, double threshold, int threads) {
        var names = new ArrayList<>(new LinkedHashMap<>(parts).keySet());
        var all = new ArrayList<Between>();
        for (int i = 0; i < names.size(); i++) {
            for (int k = i + 1; k < names.size(); k++) {
                Pairs earlier = Objects.requireNonNull(parts.get(names.get(i)));
                Pairs later = Objects.requireNonNull(parts.get(names.get(k)));
                Leaks leaks = of(later).threshold(threshold).threads(threads).find(earlier);
                all.add(new Between(names.get(i), names.get(k), leaks));
            }
        }
        return List.copyOf(all);
    }

    /**
     * What two parts of a split share.
     *
     * @param train the part that plays the training data
     * @param evaluation the part that must not stand in it
     * @param leaks what was found
     */
    public record Between(String train, String evaluation, Leaks leaks) {}

    @Override
    public String toString() {
        return "Contamination[" + evaluation + " at " + threshold + " on " + field.label() + ", " + shingles + "]";
    }
}
