package io.pairkit.dedup;

import io.pairkit.dedup.join.Bins;
import io.pairkit.dedup.text.Analysis;
import java.util.Objects;

/**
 * How sketches are made: for the resemblance of texts that are elsewhere or gone, and of whole collections by merging.
 *
 * <p>Near-duplicates are found by {@link NearDuplicates}, which can use sketches too: {@link Engine#sketch}.
 *
 * <pre>{@code
 * Sketches recipe = Sketches.words(3);
 * Sketch one = recipe.of(text);
 * }</pre>
 *
 * Immutable; safe for many threads.
 */
public final class Sketches {
    private static final Sketches DEFAULTS = words(3);

    private final Shingles shingles;
    private final ThreadLocal<Analysis> readers;

    private Sketches(Shingles shingles) {
        this.shingles = Objects.requireNonNull(shingles, "shingles");
        this.readers = ThreadLocal.withInitial(shingles::analysis);
    }

    /** Returns the recipe with shingles of 3 words. */
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
        return new Sketches(shingles);
    }

    public Shingles shingles() {
        return shingles;
    }

    /** Returns the sketch of a text. Its cost is reading the words; a shingle more is some nanoseconds. */
    public Sketch of(String text) {
        Objects.requireNonNull(text, "text");
        int[] bins = Bins.empty();
        Bins.add(bins, readers.get().read(text).units(), shingles.n());
        return new Sketch(shingles.toString(), bins);
    }

    @Override
    public String toString() {
        return "Sketches[" + shingles + "]";
    }
}
