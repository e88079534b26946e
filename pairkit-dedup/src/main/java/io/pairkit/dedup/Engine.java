package io.pairkit.dedup;

import io.pairkit.dedup.join.Bucketing;
import io.pairkit.dedup.join.SketchBuckets;
import io.pairkit.dedup.minhash.MinHashBuckets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How {@link NearDuplicates} finds the records that it compares: all that could be near each other, or most of them.
 *
 * <p>Whatever the engine, what meets is compared by the full sets of shingles: no similarity is an estimate, nothing that is
 * found is wrong. The approximate engines miss some: two records exactly at the threshold are compared with the chance of
 * {@link #recall}, nearer ones more often. They are for low thresholds and for seeing what others would find; from 0.5 on
 * the exact engine is faster, and it alone looks at a template once: where thousands of records of one template would meet for
 * each of them, it takes over, finds all, and {@link Duplicates#engine} and {@link io.pairkit.Links.Basis#isExact} say so.
 *
 * <pre>{@code
 * Duplicates some = NearDuplicates.prompts(0.3).engine(Engine.sketch(0.95)).find(pairs);
 * some.recipe().engine();                                         // sketch:0.95
 * some.expectedRecall();                                          // 0.953: what the parameters chosen give at 0.3
 * }</pre>
 *
 * Where prompt and answer are compared, it is prompts that must meet. Immutable.
 */
public final class Engine {
    private static final double USUAL = 0.99;
    private static final Pattern WRITTEN = Pattern.compile("(exact|sketch|lucene)(?::(0?\\.[0-9]{1,9}))?");
    private static final Engine EXACT = new Engine(Kind.EXACT, 1, null);

    private enum Kind {
        EXACT,
        SKETCH,
        LUCENE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final double recall;
    private final @Nullable Path folder;

    private Engine(Kind kind, double recall, @Nullable Path folder) {
        if (kind != Kind.EXACT && !(recall > 0 && recall < 1)) {
            throw new IllegalArgumentException("recall must be in (0, 1), was " + recall);
        }
        this.kind = kind;
        this.recall = recall;
        this.folder = folder;
    }

    /** Returns the engine that misses nothing, the default. */
    public static Engine exact() {
        return EXACT;
    }

    /**
     * Returns the engine that compares records whose {@linkplain Sketch sketches} agree in a band: the least shingle hashes
     * in 512 bins, cut into bands of the most rows that reach the recall with 128 rows in all.
     *
     * @param recall the share of pairs exactly at the threshold that is to be found, in (0, 1)
     * @see <a href="https://doi.org/10.1145/276698.276876">Indyk and Motwani 1998, locality-sensitive hashing</a>
     */
    public static Engine sketch(double recall) {
        return new Engine(Kind.SKETCH, recall, null);
    }

    /**
     * Returns the engine that compares records which share a term of a Lucene index: the chain of {@code ShingleFilter} and
     * {@code MinHashFilter}, with one hash, a set size of one, rotation, and as many buckets as the bands need. Bands are
     * chosen by threshold and by length of text, as {@code MinHashFilter} has but one hash and short texts fill few of its
     * buckets. The words are those of the recipe's shingles, whatever their analyzer.
     *
     * <p>The recall is that of many texts which have nothing to do with each other. There is but one hash, so where eight texts
     * differ in one word, a text whose own word lies badly loses all seven links at once; a set with few such families may lie
     * a percent or two below, or above, what is wanted. {@link #sketch} draws its bins each for itself and lies closer.
     *
     * <p>The index is held in memory unless there is a {@link #in folder} for it.
     *
     * @param recall the share of pairs exactly at the threshold that is to be found, in (0, 1)
     * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, resemblance and containment</a>
     */
    public static Engine lucene(double recall) {
        return new Engine(Kind.LUCENE, recall, null);
    }

    /**
     * Returns the engine that a text describes.
     *
     * @param text {@code exact}, {@code sketch}, {@code lucene}, or with a recall {@code sketch:0.95}; 0.99 where none is given
     * @throws IllegalArgumentException if it is of another form
     */
    public static Engine parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches() || written.group(1).equals("exact") && written.group(2) != null) {
            throw new IllegalArgumentException(
                    "engine must be exact, sketch, lucene or such as sketch:0.95, was \"" + text + "\"");
        }
        double recall = written.group(2) == null ? USUAL : Double.parseDouble(written.group(2));
        return switch (written.group(1)) {
            case "sketch" -> sketch(recall);
            case "lucene" -> lucene(recall);
            default -> EXACT;
        };
    }

    /**
     * Returns this engine with its index in a folder of its own below the given one, which is made if there is none. It is
     * taken away when the search ends, however it ends.
     *
     * @throws IllegalArgumentException if this is not the engine of Lucene, as the others have no index
     */
    public Engine in(Path value) {
        if (kind != Kind.LUCENE) {
            throw new IllegalArgumentException("engine must be lucene to have a folder, was " + this);
        }
        return new Engine(kind, recall, Objects.requireNonNull(value, "folder"));
    }

    /** Returns {@code exact}, {@code sketch} or {@code lucene}. */
    public String name() {
        return kind.label();
    }

    /** Returns whether nothing is missed. */
    public boolean isExact() {
        return kind == Kind.EXACT;
    }

    /** Returns the recall that is wanted at the threshold; 1 of the exact engine. */
    public double recall() {
        return recall;
    }

    /**
     * Returns the chance with which two records exactly at a threshold are compared, by the bands that are chosen for it; never
     * below {@link #recall}, and 1 of the exact engine.
     *
     * @param threshold in (0, 1]
     * @throws IllegalArgumentException if it is out of range, or if the recall needs more than 512 bands there
     */
    public double expectedRecall(double threshold) {
        return isExact() ? 1 : bucketing(threshold).recall();
    }

    Bucketing bucketing(double threshold) {
        return switch (kind) {
            case SKETCH -> new SketchBuckets(threshold, recall);
            case LUCENE -> new MinHashBuckets(threshold, recall, folder);
            case EXACT -> throw new IllegalStateException("the exact engine has no buckets");
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Engine that
                && kind == that.kind
                && recall == that.recall
                && Objects.equals(folder, that.folder);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, recall, folder);
    }

    /** Returns {@code exact}, {@code sketch:0.95} and the like. */
    @Override
    public String toString() {
        return isExact() ? name() : name() + ":" + recall;
    }
}
