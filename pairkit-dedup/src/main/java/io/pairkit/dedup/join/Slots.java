package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Decides whether texts differ only in slots: numbers, names and negations.
 *
 * <p>They do when the words of both can be aligned so that every word that stands alone is a number (has a digit), a name
 * (capitalised away from the start of a sentence) or a negation, and words that face each other are equal or one the
 * negation of the other (can, can't). Used by one thread.
 */
public final class Slots {
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private int[] left = new int[128];
    private int[] right = new int[128];
    private int[] row = new int[16];
    private int[] nextRow = new int[16];
    private long plain;

    public Slots(Tokens tokens) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
    }

    /** Returns whether a word is a number, a name or a negation. */
    boolean isSlot(int word) {
        return (word & 1) != 0 || vocabulary.isNumber(word >> 1) || vocabulary.isNegation(word >> 1);
    }

    /**
     * Returns a hash of the words that are no slots, a negated verb as its positive form: texts that share it are the same
     * or differ only in slots. {@link #plain()} then has the hash of all words, capitals aside.
     */
    long skeleton(int record, int side) {
        int size = tokens.words(record, side);
        left = copy(left, record, side, size);
        long bones = Hash.SEED;
        long words = Hash.SEED;
        for (int i = 0; i < size; i++) {
            long hash = vocabulary.hash(left[i] >> 1);
            words = Hash.step(words, hash);
            long bone = isSlot(left[i]) ? vocabulary.positive(left[i] >> 1) : hash;
            bones = bone == 0 ? bones : Hash.step(bones, bone);
        }
        plain = Hash.finish(Hash.step(words, size));
        return Hash.finish(bones);
    }

    /** Returns the hash of all words of the last skeleton. */
    long plain() {
        return plain;
    }

    /** Adds the words of a text that are slots there, or may face one that is. */
    void collect(int record, int side, BitSet words) {
        int size = tokens.words(record, side);
        left = copy(left, record, side, size);
        for (int i = 0; i < size; i++) {
            if (isSlot(left[i]) || vocabulary.isPositive(left[i] >> 1)) {
                words.set(left[i] >> 1);
            }
        }
    }

    /** Returns a hash of the words of a text without some. */
    long without(int record, int side, BitSet words) {
        int size = tokens.words(record, side);
        left = copy(left, record, side, size);
        long state = Hash.SEED;
        for (int i = 0; i < size; i++) {
            state = words.get(left[i] >> 1) ? state : Hash.step(state, vocabulary.hash(left[i] >> 1));
        }
        return Hash.finish(state);
    }

    /** Returns whether two texts have the same words; capitals do not count. */
    public boolean isSame(int a, int b, int side) {
        int size = tokens.words(a, side);
        if (size != tokens.words(b, side)) {
            return false;
        }
        if (tokens.key(a, side) == tokens.key(b, side)) {
            return true;
        }
        left = copy(left, a, side, size);
        right = copy(right, b, side, size);
        for (int i = 0; i < size; i++) {
            if (left[i] >> 1 != right[i] >> 1) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two texts are the same or differ only in slots. */
    public boolean isSameButSlots(int a, int b, int side) {
        int sizeA = tokens.words(a, side);
        int sizeB = tokens.words(b, side);
        left = copy(left, a, side, sizeA);
        right = copy(right, b, side, sizeB);
        row[0] = 0;
        int size = close(1, sizeB);
        for (int i = 0; i < sizeA && size > 0; i++) {
            boolean slot = isSlot(left[i]);
            if (nextRow.length < 2 * size + 2) {
                nextRow = new int[4 * size];
            }
            int nextSize = 0;
            for (int k = 0; k < size; k++) {
                int at = row[k];
                if (slot && (nextSize == 0 || nextRow[nextSize - 1] < at)) {
                    nextRow[nextSize++] = at;
                }
                if (at < sizeB && faces(left[i], right[at])) {
                    nextRow[nextSize++] = at + 1;
                }
            }
            int[] swap = row;
            row = nextRow;
            nextRow = swap;
            size = close(nextSize, sizeB);
        }
        return size > 0 && row[size - 1] == sizeB;
    }

    /** Adds to {@link #row} the places that are reached by passing over slots of the right text; it stays ascending. */
    private int close(int size, int end) {
        int[] places = Arrays.copyOf(row, size);
        int grown = 0;
        int last = -1;
        for (int place : places) {
            // Where a run of slots came by this place already, it went on from there as well.
            for (int at = place; at > last; at++) {
                if (grown == row.length) {
                    row = Arrays.copyOf(row, 2 * grown);
                }
                row[grown++] = at;
                last = at;
                if (at == end || !isSlot(right[at])) {
                    break;
                }
            }
        }
        return grown;
    }

    private boolean faces(int a, int b) {
        return a >> 1 == b >> 1 || vocabulary.isNegated(a >> 1, b >> 1);
    }

    private int[] copy(int[] target, int record, int side, int size) {
        int[] large = target.length < size ? new int[2 * size] : target;
        tokens.copyWords(record, side, large);
        return large;
    }
}
