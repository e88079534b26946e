package io.pairkit.dedup;

import io.pairkit.Links;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Banded;
import io.pairkit.dedup.join.Banding;
import io.pairkit.dedup.join.Bins;
import io.pairkit.dedup.text.Analysis;
import java.util.Objects;

/**
 * How sketches are made, and near-duplicates found by them: approximately, with a recall that is told.
 *
 * <p>{@link NearDuplicates} finds all, and is what to use where its memory suffices. Sketches are for what it cannot do:
 * resemblance of texts that are elsewhere or gone, of whole collections by merging, and candidates at low thresholds.
 *
 * <pre>{@code
 * Sketches recipe = Sketches.words(3);
 * Sketch one = recipe.of(text);
 * Candidates near = recipe.on(Field.PROMPT).candidates(pairs, 0.8, 0.99);
 * }</pre>
 *
 * Immutable; safe for many threads.
 */
public final class Sketches {
    private static final Sketches DEFAULTS = words(3);

    private final Shingles shingles;
    private final Field field;
    private final ThreadLocal<Analysis> readers;

    private Sketches(Shingles shingles, Field field) {
        this.shingles = Objects.requireNonNull(shingles, "shingles");
        this.field = Objects.requireNonNull(field, "field");
        this.readers = ThreadLocal.withInitial(shingles::analysis);
    }

    /** Returns the recipe with shingles of 3 words, for prompt and answer. */
    public static Sketches defaults() {
        return DEFAULTS;
    }

    /** Returns the recipe with shingles of consecutive words; see {@link Shingles#words}. */
    public static Sketches words(int n) {
        return of(Shingles.words(n));
    }

    /** Returns the recipe with shingles of consecutive characters; see {@link Shingles#characters}. */
    public static Sketches characters(int n) {
        return of(Shingles.characters(n));
    }

    /**
     * Returns the recipe with any shingles. Sketches of different analyzers with the same n cannot be told apart: comparing
     * them says nothing.
     */
    public static Sketches of(Shingles shingles) {
        return new Sketches(shingles, Field.BOTH);
    }

    public Shingles shingles() {
        return shingles;
    }

    public Field on() {
        return field;
    }

    /** Returns this recipe for other texts of pairs; with {@link Field#BOTH} each must reach the threshold. */
    public Sketches on(Field value) {
        return new Sketches(shingles, value);
    }

    /** Returns the sketch of a text. Its cost is reading the words; a shingle more is some nanoseconds. */
    public Sketch of(String text) {
        Objects.requireNonNull(text, "text");
        int[] bins = Bins.empty();
        Bins.add(bins, readers.get().read(text).units(), shingles.n());
        return new Sketch(shingles.toString(), bins);
    }

    /** Finds what is near among pairs; see {@link #candidates(Corpus, double, double, Progress)}. */
    public Candidates candidates(Pairs pairs, double threshold, double recall) {
        Banding.of(threshold, recall); // a mistake is told before anything is read
        Corpus corpus = Corpus.of(pairs, shingles, 1, Progress.none());
        return candidates(corpus, threshold, recall, Progress.none());
    }

    /**
     * Finds the records of a corpus that are near each other, by locality-sensitive hashing: signatures are cut into bands so
     * that two texts whose similarity is the threshold meet with the chance that is wanted, and what meets is compared by the full
     * sets of shingles. So every link is right, with its exact similarity, and some are missing: at the threshold about
     * 1 − recall of them, above it fewer. With {@link Field#BOTH} it is prompts that must meet.
     *
     * <p>Needs four bytes a band for each different text beside the corpus. Texts of one template that all meet are all compared with
     * each other, a time that grows with their square; {@link NearDuplicates} has no such case.
     *
     * @param threshold the least Jaccard index, in (0, 1]; exactly at it counts
     * @param recall the share of links at the threshold that is to be expected, in (0, 1)
     * @throws IllegalArgumentException if one is out of range or NaN, if such a recall is beyond 512 bands (thresholds below
     *     about 0.01), or if the corpus was made with other shingles
     * @see <a href="https://doi.org/10.1145/276698.276876">Indyk and Motwani 1998, locality-sensitive hashing</a>
     */
    public Candidates candidates(Corpus corpus, double threshold, double recall, Progress progress) {
        Banding banding = Banding.of(threshold, recall);
        if (!corpus.shingles().equals(shingles)) {
            throw new IllegalArgumentException(
                    "the corpus must be made with shingles " + shingles + ", was made with " + corpus.shingles());
        }
        var search = new Banded(corpus.tokens(), shingles.n(), field.prompt(), field.answer(), banding, progress);
        Links links = search.find(new Links.Basis(threshold, field.label(), false, shingles.toString()));
        return new Candidates(links, banding.bands(), banding.rows(), search.compared());
    }

    @Override
    public String toString() {
        return "Sketches[" + shingles + " on " + field.label() + "]";
    }
}
