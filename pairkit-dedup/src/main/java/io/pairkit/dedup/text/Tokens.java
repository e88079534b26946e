package io.pairkit.dedup.text;

import java.util.Arrays;

/**
 * The words of prompt and answer of many records, two or four bytes a word and no strings.
 *
 * <p>A word is its number in the vocabulary times two, plus one where it is a name (capitalised away from the start of a
 * sentence). Where shingles are made of something else than words, those units are kept beside the words. Immutable after
 * {@link TokenDraft#build}; safe for many threads.
 */
public final class Tokens {
    public static final int PROMPT = 0;
    public static final int ANSWER = 1;

    private final Vocabulary vocabulary;
    private final IntStore words;
    private final IntStore units; // the same as words where units are words
    private final long[] wordStarts; // of text 2 · record + side
    private final long[] unitStarts;
    private final int[] wordSizes;
    private final int[] unitSizes;
    private final long[] keys;
    private final int[] answerLengths;
    private final byte[] reviews;

    Tokens(
            Vocabulary vocabulary,
            IntStore words,
            IntStore units,
            long[] wordStarts,
            long[] unitStarts,
            int[] wordSizes,
            int[] unitSizes,
            long[] keys,
            int[] answerLengths,
            byte[] reviews) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.units = units;
        this.wordStarts = wordStarts;
        this.unitStarts = unitStarts;
        this.wordSizes = wordSizes;
        this.unitSizes = unitSizes;
        this.keys = keys;
        this.answerLengths = answerLengths;
        this.reviews = reviews;
    }

    /**
     * One record as it was read.
     *
     * @param answerLength characters of the answer
     * @param review 0 approved, 1 not reviewed, 2 rejected
     */
    public record Entry(Analysis.Reading prompt, Analysis.Reading answer, int answerLength, byte review) {}

    /** Returns the records with these ordinals, in this order; the words themselves are shared, not copied. */
    public Tokens only(int[] records) {
        int[] texts = new int[2 * records.length];
        for (int i = 0; i < records.length; i++) {
            texts[2 * i] = 2 * records[i];
            texts[2 * i + 1] = 2 * records[i] + 1;
        }
        long[] starts = Arrays.stream(texts).mapToLong(i -> wordStarts[i]).toArray();
        int[] sizes = Arrays.stream(texts).map(i -> wordSizes[i]).toArray();
        boolean same = units == words;
        byte[] someReviews = new byte[records.length];
        for (int i = 0; i < records.length; i++) {
            someReviews[i] = reviews[records[i]];
        }
        return new Tokens(
                vocabulary,
                words,
                units,
                starts,
                same
                        ? starts
                        : Arrays.stream(texts).mapToLong(i -> unitStarts[i]).toArray(),
                sizes,
                same ? sizes : Arrays.stream(texts).map(i -> unitSizes[i]).toArray(),
                Arrays.stream(texts).mapToLong(i -> keys[i]).toArray(),
                Arrays.stream(records).map(i -> answerLengths[i]).toArray(),
                someReviews);
    }

    /**
     * Returns these records with prompts of which so many words at the beginning and at the end are one word each: another one
     * for other words, so that different prompts stay different.
     *
     * @param heads for each record how many words at the beginning are one, 0 for none
     * @param tails for each record how many at the end
     * @throws IllegalArgumentException if shingles are not made of words
     */
    public Tokens shortened(int[] heads, int[] tails) {
        if (!unitsAreWords()) {
            throw new IllegalArgumentException("shingles must be made of words to leave out some of them");
        }
        var all = new IntStore();
        Vocabulary more = vocabulary.copy();
        long[] starts = new long[wordStarts.length];
        int[] sizes = wordSizes.clone();
        long[] newKeys = keys.clone();
        for (int text = 0; text < starts.length; text++) {
            int[] mine = wordsOf(text >> 1, text & 1);
            int head = (text & 1) == PROMPT ? heads[text >> 1] : 0;
            int tail = (text & 1) == PROMPT ? tails[text >> 1] : 0;
            int size = 0;
            int[] left = new int[mine.length + 2];
            if (head > 0) {
                left[size++] = more.add(together(mine, 0, head)) << 1;
            }
            for (int i = head; i < mine.length - tail; i++) {
                left[size++] = mine[i];
            }
            if (tail > 0) {
                left[size++] = more.add(together(mine, mine.length - tail, mine.length)) << 1;
            }
            starts[text] = all.add(left, size);
            sizes[text] = size;
            newKeys[text] = head + tail == 0 ? keys[text] : Hash.finish(Hash.step(keys[text], sizes[text]));
        }
        return new Tokens(more, all, all, starts, starts, sizes, sizes, newKeys, answerLengths, reviews);
    }

    private long together(int[] some, int from, int to) {
        long hash = Hash.SEED;
        for (int i = from; i < to; i++) {
            hash = Hash.step(hash, vocabulary.hash(some[i] >> 1));
        }
        return Hash.finish(hash) & ~Words.KIND;
    }

    /** Returns the number of records. */
    public int size() {
        return reviews.length;
    }

    /** Returns how many words all texts have. */
    public long words() {
        return sum(wordSizes);
    }

    /** Returns how many units all texts have. */
    public long units() {
        return sum(unitSizes);
    }

    private static long sum(int[] sizes) {
        long sum = 0;
        for (int size : sizes) {
            sum += size;
        }
        return sum;
    }

    /** Returns whether shingles are made of words. */
    public boolean unitsAreWords() {
        return units == words;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns a hash that equal sequences of words and kinds share; 64 bits. */
    public long key(int record, int side) {
        return keys[2 * record + side];
    }

    /** Returns how many words a text has; 0 says that it is blank. */
    public int words(int record, int side) {
        return wordSizes[2 * record + side];
    }

    /** Copies the words of a text; the target is large enough. */
    public void copyWords(int record, int side, int[] target) {
        words.copy(wordStarts[2 * record + side], target, wordSizes[2 * record + side]);
    }

    /** Returns the words of a text. */
    public int[] wordsOf(int record, int side) {
        int[] copy = new int[words(record, side)];
        copyWords(record, side, copy);
        return copy;
    }

    /** Returns one of the words of a text. */
    public int word(int record, int side, int index) {
        return words.get(wordStarts[2 * record + side], index);
    }

    /** Returns how many units a text has. */
    public int units(int record, int side) {
        return unitSizes[2 * record + side];
    }

    /** Copies the units of a text; the target is large enough. */
    public void copyUnits(int record, int side, int[] target) {
        units.copy(unitStarts[2 * record + side], target, unitSizes[2 * record + side]);
    }

    /** Returns how many characters the answer has. */
    public int answerLength(int record) {
        return answerLengths[record];
    }

    /** Returns what a reviewer said: 0 approved, 1 nothing, 2 rejected. */
    public byte review(int record) {
        return reviews[record];
    }
}
