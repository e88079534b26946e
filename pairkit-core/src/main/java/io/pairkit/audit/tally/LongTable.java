package io.pairkit.audit.tally;

import io.pairkit.audit.text.Fold;
import java.util.function.BiConsumer;

/** A map from hashes to whole numbers, 12 bytes and a little an entry. Hashes of 64 bits are taken as equal texts. */
public final class LongTable {
    private static final long ZERO = 0x6A09E667F3BCC909L;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    /** Returns the value of a key, or -1. */
    public int get(long hash) {
        long key = key(hash);
        int at = slot(key);
        return keys[at] != 0 ? values[at] : -1;
    }

    /** Sets the value of a key unless it has one; returns the value it had, or -1. */
    public int putIfAbsent(long hash, int value) {
        long key = key(hash);
        int at = slot(key);
        if (keys[at] != 0) {
            return values[at];
        }
        insert(at, key, value);
        return -1;
    }

    /** Adds to the value of a key, 0 if it has none; returns the new value. */
    public int add(long hash, int more) {
        long key = key(hash);
        int at = slot(key);
        if (keys[at] == 0) {
            insert(at, key, more);
            return more;
        }
        return values[at] += more;
    }

    /** Sets bits in the value of a key; returns the new value. */
    public int or(long hash, int bits) {
        long key = key(hash);
        int at = slot(key);
        if (keys[at] == 0) {
            insert(at, key, bits);
            return bits;
        }
        return values[at] |= bits;
    }

    /** Returns how many keys have a value. */
    public int size() {
        return size;
    }

    /** Passes on each key and its value, in no order that means anything. */
    public void forEach(BiConsumer<Long, Integer> consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                consumer.accept(keys[i] == ZERO ? 0 : keys[i], values[i]);
            }
        }
    }

    /** Zero marks a free slot, so the key zero is written as another number. */
    private static long key(long hash) {
        return hash == 0 ? ZERO : hash;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) Fold.mix(key) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void insert(int at, long key, int value) {
        keys[at] = key;
        values[at] = value;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
