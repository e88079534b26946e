package io.pairkit.dedup.join;

import java.util.Arrays;

/** Numbers well-mixed longs 0, 1, 2 … in the order in which they come. */
final class LongNumbers {
    private long[] keys;
    private int[] table;
    private int size;
    private boolean isNew;

    LongNumbers(int expected) {
        keys = new long[Math.max(16, expected)];
        table = new int[Integer.highestOneBit(Math.max(16, expected)) * 4];
    }

    /** Returns the number of a key, a new one if it has none. */
    int add(long key) {
        int mask = table.length - 1;
        int place = (int) (key >>> 20) & mask;
        while (table[place] != 0) {
            int number = table[place] - 1;
            if (keys[number] == key) {
                isNew = false;
                return number;
            }
            place = (place + 1) & mask;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        table[place] = ++size;
        isNew = true;
        if (size > table.length / 2) {
            grow();
        }
        return size - 1;
    }

    /** Returns the number of a key, or -1 if it has none. */
    int find(long key) {
        int mask = table.length - 1;
        for (int place = (int) (key >>> 20) & mask; table[place] != 0; place = (place + 1) & mask) {
            if (keys[table[place] - 1] == key) {
                return table[place] - 1;
            }
        }
        return -1;
    }

    private void grow() {
        int[] larger = new int[table.length * 2];
        int mask = larger.length - 1;
        for (int number = 0; number < size; number++) {
            int place = (int) (keys[number] >>> 20) & mask;
            while (larger[place] != 0) {
                place = (place + 1) & mask;
            }
            larger[place] = number + 1;
        }
        table = larger;
    }

    /** Returns whether the last key was new. */
    boolean isNew() {
        return isNew;
    }

    int size() {
        return size;
    }
}
