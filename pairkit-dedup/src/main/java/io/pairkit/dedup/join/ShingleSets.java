package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Tokens;
import io.pairkit.dedup.text.Vocabulary;
import java.util.Arrays;

/** Makes the set of shingles of a text: sorted distinct 64-bit hashes. Reused by one thread. */
public final class ShingleSets {
    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final int n;
    private final Slots slots;
    private int[] units = new int[256];
    private long[] hashes = new long[256];
    private int[] table = new int[512]; // place of a hash + 1

    public ShingleSets(Tokens tokens, int n) {
        this.tokens = tokens;
        this.vocabulary = tokens.vocabulary();
        this.n = n;
        this.slots = new Slots(tokens);
    }

    /**
     * Finds the shingles of a text in the order in which they stand, repeated ones too; {@link #array()} has them.
     *
     * @return how many there are; 0 for blank text, 1 for a text shorter than a shingle
     */
    int list(int record, int side) {
        int length = tokens.units(record, side);
        if (length == 0) {
            return 0;
        }
        if (units.length < length) {
            units = new int[length * 2];
            hashes = new long[length * 2];
        }
        tokens.copyUnits(record, side, units);
        int width = Math.min(n, length);
        int count = length - width + 1;
        for (int i = 0; i < length; i++) {
            hashes[i] = vocabulary.hash(units[i] >> 1);
        }
        for (int i = 0; i < count; i++) {
            hashes[i] = Shingling.hash(hashes, i, width); // the units before are not needed any more
        }
        return count;
    }

    /** Finds the distinct shingles of a text, in the order in which they first stand; {@link #array()} has them. */
    int distinct(int record, int side) {
        int count = list(record, side);
        if (count < 2) {
            return count;
        }
        int mask = Integer.highestOneBit(count) * 4 - 1;
        if (table.length <= mask) {
            table = new int[mask + 1];
        }
        Arrays.fill(table, 0, mask + 1, 0);
        int size = 0;
        for (int i = 0; i < count; i++) {
            long hash = hashes[i];
            int place = (int) (hash >>> 40) & mask;
            while (table[place] != 0 && hashes[table[place] - 1] != hash) {
                place = (place + 1) & mask;
            }
            if (table[place] == 0) {
                hashes[size] = hash;
                table[place] = ++size;
            }
        }
        return size;
    }

    /** Finds the distinct shingles of a text, ascending; {@link #array()} has them. */
    int set(int record, int side) {
        int count = list(record, side);
        Arrays.sort(hashes, 0, count);
        return Shingling.distinct(hashes, count);
    }

    /** Finds the distinct shingles of words among which is no slot, ascending; {@link #array()} has them. */
    int pure(int record, int side) {
        int count = list(record, side);
        int width = Math.min(n, tokens.units(record, side));
        int size = 0;
        int lastSlot = -1;
        for (int i = 0; i < count + width - 1; i++) {
            if (slots.isSlot(units[i])) {
                lastSlot = i;
            }
            int start = i - width + 1;
            if (start >= 0 && lastSlot < start) {
                hashes[size++] = hashes[start];
            }
        }
        Arrays.sort(hashes, 0, size);
        return Shingling.distinct(hashes, size);
    }

    long[] array() {
        return hashes;
    }

    /** Returns the distinct shingles of a text, ascending. */
    public long[] setOf(int record, int side) {
        int size = set(record, side);
        return Arrays.copyOf(hashes, size);
    }
}
