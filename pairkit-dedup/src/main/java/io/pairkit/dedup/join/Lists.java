package io.pairkit.dedup.join;

/**
 * Lists of longs by 32-bit key in flat arrays. First the room of each is told, then they are filled, each in the order in which its
 * entries come. Keys that share a place share a list, so a reader compares what the entries say. Many may read at once.
 */
final class Lists {
    private static final int LEAST_BITS = 4;
    private static final int MOST_BITS = 27;

    private final int shift;

    /** By place: where its entries begin, in the upper half, and end; until all room is told, only how many there will be. */
    private final long[] bounds;

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
        this.bounds = new long[1 << bits];
    }

    private int place(int key) {
        return key * 0x9E3779B1 >>> shift;
    }

    /** Makes room for one more entry of a key. */
    void expect(int key) {
        bounds[place(key)]++;
    }

    /** Ends the telling of room. */
    void ready() {
        long total = 0;
        for (int place = 0; place < bounds.length; place++) {
            long room = bounds[place];
            bounds[place] = total << 32 | total;
            total += room;
            if (total > Integer.MAX_VALUE - 16) {
                throw new IllegalArgumentException("at most 2147483631 rare shingles fit into one join, were more");
            }
        }
        entries = new long[(int) total];
    }

    /** Adds an entry to the list of a key. */
    void add(int key, long entry) {
        entries[end(bounds[place(key)]++)] = entry;
    }

    /** Returns where the list of a key begins and ends at present: see {@link #start} and {@link #end}. */
    long bounds(int key) {
        return bounds[place(key)];
    }

    static int start(long bounds) {
        return (int) (bounds >>> 32);
    }

    static int end(long bounds) {
        return (int) bounds;
    }

    /** Returns an entry. */
    long at(int i) {
        return entries[i];
    }
}
