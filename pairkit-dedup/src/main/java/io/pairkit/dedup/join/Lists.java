package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * Lists of longs by 32-bit key in flat arrays. First the room of each is told, then they are filled, each in the order in which its
 * entries come. Keys that share a place share a list, so a reader compares what the entries say. Many may read at once.
 */
final class Lists {
    private static final int LEAST_BITS = 4;
    private static final int MOST_BITS = 27;

    private final int shift;
    private final int[] starts; // by place; one too far until all room is told
    private int[] ends = {};
    private long[] entries = {};

    /**
     * Makes lists without room.
     *
     * @param expected about how many entries there will be
     */
    Lists(long expected) {
        int bits = 62 - Long.numberOfLeadingZeros(expected | 1); // two to four entries a place
        bits = Math.max(LEAST_BITS, Math.min(MOST_BITS, bits));
        this.shift = 32 - bits;
        this.starts = new int[(1 << bits) + 1];
    }

    private int place(int key) {
        return key * 0x9E3779B1 >>> shift;
    }

    /** Makes room for one more entry of a key. */
    void expect(int key) {
        starts[place(key) + 1]++;
    }

    /** Ends the telling of room. */
    void ready() {
        long total = 0;
        for (int place = 1; place < starts.length; place++) {
            total += starts[place];
            if (total > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("at most 2147483631 rare shingles fit into one join, were more");
            }
            starts[place] = (int) total;
        }
        ends = Arrays.copyOf(starts, starts.length - 1);
        entries = new long[(int) total];
    }

    /** Adds an entry to the list of a key. */
    void add(int key, long entry) {
        entries[ends[place(key)]++] = entry;
    }

    /** Returns where the list of a key begins. */
    int start(int key) {
        return starts[place(key)];
    }

    /** Returns where the list of a key ends at present. */
    int end(int key) {
        return ends[place(key)];
    }

    /** Returns an entry. */
    long at(int i) {
        return entries[i];
    }
}
