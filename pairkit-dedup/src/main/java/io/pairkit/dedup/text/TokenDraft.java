package io.pairkit.dedup.text;

import java.util.Arrays;

/** {@link Tokens} being collected, in the order of ordinals, by one thread. */
public final class TokenDraft {
    private final boolean unitsAreWords;
    private final Vocabulary vocabulary = new Vocabulary();
    private final IntStore words = new IntStore();
    private final IntStore units;
    private long[] wordStarts = new long[128];
    private long[] unitStarts;
    private int[] wordSizes = new int[128];
    private int[] unitSizes;
    private long[] keys = new long[128];
    private int[] answerLengths = new int[64];
    private byte[] reviews = new byte[64];
    private int[] room = new int[256];
    private int size;

    public TokenDraft(boolean unitsAreWords) {
        this.unitsAreWords = unitsAreWords;
        this.units = unitsAreWords ? words : new IntStore();
        this.unitStarts = unitsAreWords ? wordStarts : new long[128];
        this.unitSizes = unitsAreWords ? wordSizes : new int[128];
    }

    /** Adds the next record. */
    public void add(Tokens.Entry entry) {
        if (size == reviews.length) {
            grow(size + (size >> 1));
        }
        add(2 * size + Tokens.PROMPT, entry.prompt());
        add(2 * size + Tokens.ANSWER, entry.answer());
        answerLengths[size] = entry.answerLength();
        reviews[size] = entry.review();
        size++;
    }

    private void add(int text, Analysis.Reading reading) {
        int length = reading.words().length;
        int[] numbers = room(length);
        long key = Hash.SEED;
        for (int i = 0; i < length; i++) {
            long word = reading.words()[i];
            numbers[i] = vocabulary.add(word) << 1 | (int) (word & Words.NAME);
            key = Hash.step(key, word);
        }
        wordStarts[text] = words.add(numbers, length);
        wordSizes[text] = length;
        if (!unitsAreWords) {
            int more = reading.units().length;
            numbers = room(more);
            for (int i = 0; i < more; i++) {
                numbers[i] = vocabulary.add(reading.units()[i]) << 1;
                key = Hash.step(key, reading.units()[i]);
            }
            unitStarts[text] = units.add(numbers, more);
            unitSizes[text] = more;
        }
        keys[text] = Hash.finish(Hash.step(key, reading.words().length));
    }

    /** Returns how many words there are so far. */
    public long words() {
        return words.count();
    }

    /** Returns how many units there are so far. */
    public long units() {
        return units.count();
    }

    /** Returns how many different words and units there are so far. */
    public long different() {
        return vocabulary.size();
    }

    private int[] room(int length) {
        if (room.length < length) {
            room = new int[2 * length];
        }
        return room;
    }

    private void grow(int larger) {
        wordStarts = Arrays.copyOf(wordStarts, 2 * larger);
        wordSizes = Arrays.copyOf(wordSizes, 2 * larger);
        unitStarts = unitsAreWords ? wordStarts : Arrays.copyOf(unitStarts, 2 * larger);
        unitSizes = unitsAreWords ? wordSizes : Arrays.copyOf(unitSizes, 2 * larger);
        keys = Arrays.copyOf(keys, 2 * larger);
        answerLengths = Arrays.copyOf(answerLengths, larger);
        reviews = Arrays.copyOf(reviews, larger);
    }

    /** Returns what was collected; the draft is used up. */
    public Tokens build() {
        grow(size);
        return new Tokens(
                vocabulary, words, units, wordStarts, unitStarts, wordSizes, unitSizes, keys, answerLengths, reviews);
    }
}
