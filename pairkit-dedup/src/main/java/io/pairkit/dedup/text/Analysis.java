package io.pairkit.dedup.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/** Reads a text twice over: as words, and as the units that shingles are made of. Used by one thread. */
public final class Analysis {
    private static final long WHOLE = 0x57484F4C45L; // keeps whole texts apart from words
    private static final long UNIT = 0x554E4954L; // keeps units apart from words

    private final Words words = new Words();
    private final boolean characters;
    private final @Nullable Analyzer analyzer;

    private Analysis(boolean characters, @Nullable Analyzer analyzer) {
        this.characters = characters;
        this.analyzer = analyzer;
    }

    /** Returns a reader whose units are the words. */
    public static Analysis words() {
        return new Analysis(false, null);
    }

    /** Returns a reader whose units are code points, of the lower-cased text with every run of white space as one blank. */
    public static Analysis characters() {
        return new Analysis(true, null);
    }

    /** Returns a reader whose units are the terms of an analyzer. */
    public static Analysis analyzed(Analyzer analyzer) {
        return new Analysis(false, analyzer);
    }

    /** Returns whether the units are the words. */
    public boolean unitsAreWords() {
        return !characters && analyzer == null;
    }

    /**
     * What was read from one text.
     *
     * @param words the words as {@link Words} has them; a text without words that is not blank is one word
     * @param units hashes of the units, the same array as {@code words} where units are words
     */
    public record Reading(long[] words, long[] units) {}

    /** Reads a text. */
    public Reading read(String text) {
        String normal = Normal.nfc(text);
        words.read(normal);
        long[] read = words.size() > 0 ? words.toArray() : whole(normal);
        if (characters) {
            return new Reading(read, points(normal));
        }
        if (analyzer != null) {
            long[] terms = terms(analyzer, normal);
            return new Reading(read, terms.length > 0 ? terms : whole(normal));
        }
        return new Reading(read, read);
    }

    private static long[] whole(String normal) {
        String text = Normal.whole(normal);
        return text.isEmpty() ? new long[0] : new long[] {Hash.finish(Hash.step(Hash.of(text), WHOLE)) & ~Words.KIND};
    }

    private static long[] points(String normal) {
        int[] points = Normal.whole(normal).codePoints().toArray();
        long[] units = new long[points.length];
        int size = 0;
        boolean blank = false;
        for (int point : points) {
            boolean white = Normal.isWhite(point);
            if (!(white && blank)) {
                units[size++] = Hash.finish(Hash.step(UNIT, white ? ' ' : point)) & ~Words.KIND;
            }
            blank = white;
        }
        return Arrays.copyOf(units, size);
    }

    private static long[] terms(Analyzer analyzer, String normal) {
        long[] units = new long[16];
        int size = 0;
        try (TokenStream stream = analyzer.tokenStream("text", normal)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (size == units.length) {
                    units = Arrays.copyOf(units, size * 2);
                }
                units[size++] = Hash.finish(Hash.step(UNIT, Hash.of(term))) & ~Words.KIND;
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("the analyzer failed on a text in memory", e);
        }
        return Arrays.copyOf(units, size);
    }
}
