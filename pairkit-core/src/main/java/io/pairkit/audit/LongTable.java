package io.pairkit.audit;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** A map from hashes to whole numbers, 12 bytes and a little an entry. Hashes of 64 bits are taken as equal texts. */
final class LongTable {
    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private boolean[] used = new boolean[1024];
    private int size;

    /** Returns the value of a key, or -1. */
    int get(long key) {
        int at = slot(key);
        return used[at] ? values[at] : -1;
    }

    /** Sets the value of a key unless it has one; returns the value it had, or -1. */
    int putIfAbsent(long key, int value) {
        int at = slot(key);
        if (used[at]) {
            return values[at];
        }
        insert(at, key, value);
        return -1;
    }

    /** Adds to the value of a key, 0 if it has none; returns the new value. */
    int add(long key, int more) {
        int at = slot(key);
        if (!used[at]) {
            insert(at, key, more);
            return more;
        }
        return values[at] += more;
    }

    /** Sets bits in the value of a key; returns the new value. */
    int or(long key, int bits) {
        int at = slot(key);
        if (!used[at]) {
            insert(at, key, bits);
            return bits;
        }
        return values[at] |= bits;
    }

    int size() {
        return size;
    }

    void forEach(BiConsumer<Long, Integer> consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (used[i]) {
                consumer.accept(keys[i], values[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) Fold.mix(key) & mask;
        while (used[at] && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void insert(int at, long key, int value) {
        used[at] = true;
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
        boolean[] oldUsed = used;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        used = new boolean[keys.length];
        Arrays.fill(used, false);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int at = slot(oldKeys[i]);
                used[at] = true;
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }
}
