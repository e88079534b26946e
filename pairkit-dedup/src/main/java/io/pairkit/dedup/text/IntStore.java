package io.pairkit.dedup.text;

import java.util.Arrays;

/**
 * Many short runs of ints one after the other, in chunks, so that growing copies nothing. A run of small numbers takes two bytes each,
 * any other one four: words are numbered as they come, so most texts have small ones.
 */
final class IntStore {
    private static final int BITS = 21;
    private static final int CHUNK = 1 << BITS;

    private char[][] chunks = new char[16][];
    private long size; // in chars
    private long count;

    /** Adds the first so many ints of an array, and returns where they are. */
    long add(int[] ints, int length) {
        boolean wide = false;
        for (int i = 0; i < length; i++) {
            wide |= ints[i] >>> 16 != 0;
        }
        long place = size << 1 | (wide ? 1 : 0);
        for (int i = 0; i < length; i++) {
            add((char) ints[i]);
            if (wide) {
                add((char) (ints[i] >>> 16));
            }
        }
        count += length;
        return place;
    }

    private void add(char value) {
        int chunk = (int) (size >>> BITS);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        char[] chars = chunks[chunk];
        int at = (int) size & (CHUNK - 1);
        if (chars == null || at == chars.length) {
            chars = chars == null ? new char[chunk == 0 ? 1024 : CHUNK] : Arrays.copyOf(chars, chars.length * 2);
            chunks[chunk] = chars;
        }
        chars[at] = value;
        size++;
    }

    /** Returns how many ints were added. */
    long count() {
        return count;
    }

    private char at(long at) {
        return chunks[(int) (at >>> BITS)][(int) at & (CHUNK - 1)];
    }

    /** Returns one int of a run. */
    int get(long place, int index) {
        long start = place >>> 1;
        return (place & 1) == 0 ? at(start + index) : at(start + 2L * index) | at(start + 2L * index + 1) << 16;
    }

    /** Copies the first ints of a run out. */
    void copy(long place, int[] target, int length) {
        long start = place >>> 1;
        int at = (int) start & (CHUNK - 1);
        if ((place & 1) != 0 || length == 0 || at + length > CHUNK) {
            for (int i = 0; i < length; i++) {
                target[i] = get(place, i);
            }
            return;
        }
        char[] chars = chunks[(int) (start >>> BITS)];
        for (int i = 0; i < length; i++) {
            target[i] = chars[at + i];
        }
    }
}
