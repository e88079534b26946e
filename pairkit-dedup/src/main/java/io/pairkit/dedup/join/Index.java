package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * An inverted index of the rarest shingles of sets, and the search for sets that may be near a given one.
 *
 * <p>Two sets that share enough for the threshold share one of the rarest shingles of each: of a set of x shingles that
 * must share at least o of its own, the first x − o + 1 in the common order (Bayardo et al. 2007, All-Pairs). Sizes that
 * cannot reach the threshold are passed over, and the merge of two sets stops as soon as they cannot (Xiao et al. 2008).
 */
final class Index {
    private final Sets sets;
    private final double threshold;
    private final int[] heads; // last entry + 1 of each place
    private final int shift;
    private int[] next; // the entry before, + 1
    private int[] members;
    private int entries;
    private final int[] stamps;
    private int stamp;
    private int[] found = new int[64];

    Index(Sets sets, double threshold) {
        this.sets = sets;
        this.threshold = threshold;
        int bits = Math.max(10, Math.min(26, 33 - Integer.numberOfLeadingZeros(sets.size() * 4 | 1)));
        this.heads = new int[1 << bits];
        this.shift = 32 - bits;
        this.next = new int[1024];
        this.members = new int[1024];
        this.stamps = new int[sets.size()];
    }

    private int place(int value) {
        return value * 0x9E3779B1 >>> shift;
    }

    private int prefix(int set) {
        int size = sets.sizes[set];
        return size - Jaccard.leastOwn(size, threshold) + 1;
    }

    /** Adds a set. */
    void add(int set) {
        int prefix = prefix(set);
        int start = sets.starts[set];
        for (int i = 0; i < prefix; i++) {
            if (entries == next.length) {
                next = Arrays.copyOf(next, entries + (entries >> 1));
                members = Arrays.copyOf(members, next.length);
            }
            int place = place(sets.values[start + i]);
            next[entries] = heads[place];
            members[entries] = set;
            heads[place] = ++entries;
        }
    }

    /** Finds the sets of the index that may reach the threshold with a set, all that do among them; see {@link #found}. */
    int search(int set) {
        int prefix = prefix(set);
        int start = sets.starts[set];
        int size = sets.sizes[set];
        int most = (int) Math.min(Integer.MAX_VALUE, Math.floor(size / threshold) + 1);
        int least = (int) Math.floor(size * threshold);
        int count = 0;
        stamp++;
        for (int i = 0; i < prefix; i++) {
            for (int entry = heads[place(sets.values[start + i])]; entry != 0; entry = next[entry - 1]) {
                int other = members[entry - 1];
                if (stamps[other] == stamp) {
                    continue;
                }
                stamps[other] = stamp;
                int otherSize = sets.sizes[other];
                if (otherSize < least || otherSize > most || !mayReach(start, size, sets.starts[other], otherSize)) {
                    continue;
                }
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = other;
            }
        }
        return count;
    }

    /** Returns what {@link #search} found, in no order. */
    int[] found() {
        return found;
    }

    private boolean mayReach(int a, int sizeA, int b, int sizeB) {
        int needed = Jaccard.leastShared(sizeA, sizeB, threshold);
        int spare = Math.min(sizeA - needed, sizeB - needed);
        if (spare < 0) {
            return false;
        }
        int[] values = sets.values;
        int endA = a + sizeA;
        int endB = b + sizeB;
        int missA = sizeA - needed;
        int missB = sizeB - needed;
        while (a < endA && b < endB) {
            int left = values[a];
            int right = values[b];
            if (left == right) {
                a++;
                b++;
            } else if (left < right) {
                a++;
                if (--missA < 0) {
                    return false;
                }
            } else {
                b++;
                if (--missB < 0) {
                    return false;
                }
            }
        }
        return true; // neither set has missed more than it may, so what is left over was missed by the other
    }
}
