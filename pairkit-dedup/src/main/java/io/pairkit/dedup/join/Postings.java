package io.pairkit.dedup.join;

import java.util.Arrays;

/** Lists of texts by 64-bit key: a hash table of chains in flat arrays. Immutable. */
final class Postings {
    private final int[] heads;
    private final int[] next;
    private final long[] keys;
    private final int[] texts;
    private final int[] offsets;

    private Postings(Draft draft) {
        int size = draft.size;
        keys = Arrays.copyOf(draft.keys, size);
        texts = Arrays.copyOf(draft.texts, size);
        offsets = Arrays.copyOf(draft.offsets, size);
        heads = new int[Math.max(16, Integer.highestOneBit(size | 1) * 4)];
        next = new int[size];
        Arrays.fill(heads, -1);
        for (int i = size - 1; i >= 0; i--) { // backwards, so that chains run forwards
            int place = place(keys[i]);
            next[i] = heads[place];
            heads[place] = i;
        }
    }

    private int place(long key) {
        return (int) (key >>> 20) & heads.length - 1;
    }

    /** Entries being collected. */
    static final class Draft {
        private long[] keys = new long[64];
        private int[] texts = new int[64];
        private int[] offsets = new int[64];
        private int size;

        void add(long key, int text, int offset) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                texts = Arrays.copyOf(texts, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            keys[size] = key;
            texts[size] = text;
            offsets[size++] = offset;
        }

        Postings build() {
            return new Postings(this);
        }
    }

    /** Returns the first entry where a key may be, or -1. */
    int first(long key) {
        return heads[place(key)];
    }

    /** Returns the entry after one, or -1. */
    int next(int entry) {
        return next[entry];
    }

    long key(int entry) {
        return keys[entry];
    }

    int text(int entry) {
        return texts[entry];
    }

    int offset(int entry) {
        return offsets[entry];
    }
}
