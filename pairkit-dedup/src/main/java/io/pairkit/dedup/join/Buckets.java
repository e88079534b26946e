package io.pairkit.dedup.join;

import java.util.Arrays;

/** Which texts lie in which buckets; a bucket of a single text is left out. */
public final class Buckets {
    private final int count;
    private final int[] starts; // values[starts[text] … starts[text + 1] − 1] are the buckets of a text, ascending
    private final int[] values;

    private Buckets(int count, int[] starts, int[] values) {
        this.count = count;
        this.starts = starts;
        this.values = values;
    }

    /** Texts and buckets being collected. */
    public static final class Draft {
        private final int texts;
        private long[] entries = new long[1024]; // text above, bucket below
        private int size;
        private int count;

        public Draft(int texts) {
            this.texts = texts;
        }

        /** Begins a bucket, numbered after the one before. */
        public void next() {
            count++;
        }

        /** Puts a text into the bucket that was begun last; at most once. */
        public void add(int text) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size + (size >> 1));
            }
            entries[size++] = (long) text << 32 | count - 1;
        }

        /** Returns what was collected. */
        public Buckets build() {
            Arrays.sort(entries, 0, size);
            int[] starts = new int[texts + 1];
            int[] values = new int[size];
            for (int i = 0; i < size; i++) {
                starts[(int) (entries[i] >> 32) + 1]++;
                values[i] = (int) entries[i];
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            return new Buckets(count, starts, values);
        }
    }

    /** Returns how many buckets there are. */
    int count() {
        return count;
    }

    /** Returns how many pairs of texts share a bucket, counted once for each bucket that they share. */
    long meetings() {
        int[] sizes = new int[count];
        long pairs = 0;
        for (int bucket : values) {
            pairs += sizes[bucket]++;
        }
        return pairs;
    }

    /** Returns how many buckets a text lies in. */
    int size(int text) {
        return starts[text + 1] - starts[text];
    }

    /** Returns a bucket of a text. */
    int get(int text, int index) {
        return values[starts[text] + index];
    }

    /** Returns the first bucket that two texts share. */
    int firstShared(int a, int b) {
        int i = starts[a];
        int k = starts[b];
        while (values[i] != values[k]) {
            if (values[i] < values[k]) {
                i++;
            } else {
                k++;
            }
        }
        return values[i];
    }
}
