package io.pairkit.dedup.text;

import java.util.Arrays;

/** Many ints one after the other, in chunks, so that growing copies nothing and no array is larger than 4 MiB. */
final class IntStore {
    private static final int BITS = 20;
    private static final int CHUNK = 1 << BITS;

    private int[][] chunks = new int[16][];
    private long size;

    void add(int value) {
        int chunk = (int) (size >>> BITS);
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        int[] ints = chunks[chunk];
        int at = (int) size & (CHUNK - 1);
        if (ints == null || at == ints.length) {
            ints = ints == null ? new int[chunk == 0 ? 1024 : CHUNK] : Arrays.copyOf(ints, ints.length * 4);
            chunks[chunk] = ints;
        }
        ints[at] = value;
        size++;
    }

    long size() {
        return size;
    }

    int get(long at) {
        return chunks[(int) (at >>> BITS)][(int) at & (CHUNK - 1)];
    }

    /** Copies a stretch out. */
    void copy(long from, int[] target, int length) {
        int done = 0;
        while (done < length) {
            long here = from + done;
            int at = (int) here & (CHUNK - 1);
            int part = Math.min(length - done, CHUNK - at);
            System.arraycopy(chunks[(int) (here >>> BITS)], at, target, done, part);
            done += part;
        }
    }
}
