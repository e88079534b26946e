package io.pairkit.dedup;

import io.pairkit.dedup.text.Analysis;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * How a text is cut into the overlapping pieces that two texts may share.
 *
 * <p>A shingle is n consecutive units; a text of fewer units is one shingle of all of them. Text is compared in Unicode
 * normalization form C and lower case. A text without any word, such as {@code []} or a rare emoji, is similar (at 1) only
 * to a text that equals it after normalization, stripping and lower-casing; blank text is similar to nothing.
 *
 * <p>Shingles are compared by hashes of 64 bits made from word hashes of 61 bits: in a set with a million different words
 * the chance that any two of them are taken for one another is about 10<sup>-7</sup>, and two different shingles of a
 * compared pair collide with about 2<sup>-64</sup>.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder 1997, resemblance and containment</a>
 */
public final class Shingles {
    private static final Pattern WRITTEN = Pattern.compile("(words|characters):([1-9][0-9]{0,3})");

    private enum Unit {
        WORDS,
        CHARACTERS,
        ANALYZED;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Unit unit;
    private final int n;
    private final @Nullable Analyzer analyzer;

    private Shingles(Unit unit, int n, @Nullable Analyzer analyzer) {
        if (n < 1 || n > 9999) {
            throw new IllegalArgumentException("a shingle has 1 … 9999 units, was " + n);
        }
        this.unit = unit;
        this.n = n;
        this.analyzer = analyzer;
    }

    /**
     * Returns shingles of consecutive words, the default with 3. Words are those of Lucene's {@code StandardTokenizer} (at
     * most 255 characters each) and {@code LowerCaseFilter}: Han characters are words of one character, and Thai, which
     * has no blanks, is one word from blank to blank; {@link #characters} serves such texts better.
     *
     * @param n 1 … 9999
     */
    public static Shingles words(int n) {
        return new Shingles(Unit.WORDS, n, null);
    }

    /**
     * Returns shingles of consecutive characters (code points) of the whole text, every run of white space as one blank;
     * 5 or more for European text, 2 or 3 for Chinese and Japanese.
     *
     * @param n 1 … 9999
     */
    public static Shingles characters(int n) {
        return new Shingles(Unit.CHARACTERS, n, null);
    }

    /**
     * Returns shingles of consecutive terms of an analyzer, in the order in which it gives them. It is used by several
     * threads at once, as analyzers may be, and must treat one text always alike.
     *
     * @param n 1 … 9999
     */
    public static Shingles analyzed(Analyzer analyzer, int n) {
        return new Shingles(Unit.ANALYZED, n, Objects.requireNonNull(analyzer, "analyzer"));
    }

    /**
     * Returns the shingles that a text describes.
     *
     * @param text such as {@code words:3} or {@code characters:5}
     * @throws IllegalArgumentException if it is of another form
     */
    public static Shingles parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("shingles must be words:N or characters:N, was \"" + text + "\"");
        }
        int n = Integer.parseInt(written.group(2));
        return written.group(1).equals("words") ? words(n) : characters(n);
    }

    /** Returns how many units a shingle has. */
    public int n() {
        return n;
    }

    boolean unitsAreWords() {
        return unit == Unit.WORDS;
    }

    boolean isAnalyzed() {
        return unit == Unit.ANALYZED;
    }

    /** Returns a reader of texts for one thread. */
    Analysis analysis() {
        if (analyzer != null) {
            return Analysis.analyzed(analyzer);
        }
        return unit == Unit.WORDS ? Analysis.words() : Analysis.characters();
    }

    /** Two are equal when they cut alike; of analyzers only the same object counts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Shingles that && unit == that.unit && n == that.n && analyzer == that.analyzer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, n);
    }

    /** Returns {@code words:3} and the like. */
    @Override
    public String toString() {
        return unit.label() + ":" + n;
    }
}
