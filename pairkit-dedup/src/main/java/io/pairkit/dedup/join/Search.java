package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * Searches indexes for sets that may be near a given one. Used by one thread.
 *
 * <p>Sizes that cannot reach the threshold are passed over, and the merge of two sets stops as soon as it cannot (Xiao et al.
 * 2008, PPJoin).
 */
final class Search {
    private final Sets sets;
    private final Families families;
    private final boolean all;
    private final int[] stamps; // by unit
    private final int[] familyStamps;
    private int stamp;
    private int[] found = new int[64];
    private int count;
    private int[] seen = new int[16]; // families
    private int[] rest = new int[64];
    private int shared;

    /**
     * Makes a search.
     *
     * @param all whether every member of another family is wanted and none of the own one; else of each family only those
     *     that can be the first near one
     */
    Search(Sets sets, Families families, boolean all) {
        this.sets = sets;
        this.families = families;
        this.all = all;
        this.stamps = new int[sets.size()];
        this.familyStamps = new int[families.size()];
    }

    /**
     * Finds the sets of an index that may reach the threshold with a set.
     *
     * @return how many were found; {@link #found} has them in no order
     */
    int run(Index index, int unit) {
        int prefix = index.prefix(unit);
        int start = sets.starts[unit];
        int size = sets.sizes[unit];
        int own = families.of[unit];
        int most = (int) Math.min(Integer.MAX_VALUE, Math.floor(size / index.threshold) + 1);
        int least = (int) Math.floor(size * index.threshold);
        int seenSize = 0;
        count = 0;
        stamp++;
        for (int i = 0; i < prefix; i++) {
            for (int entry = index.first(sets.values[start + i]); entry != 0; entry = index.next(entry)) {
                int other = index.unit(entry);
                int family = families.of[other];
                if (family >= 0) {
                    if (family != own && familyStamps[family] != stamp) {
                        familyStamps[family] = stamp;
                        seen = seenSize == seen.length ? Arrays.copyOf(seen, seenSize * 2) : seen;
                        seen[seenSize++] = family;
                    }
                } else if (stamps[other] != stamp) {
                    stamps[other] = stamp;
                    int otherSize = sets.sizes[other];
                    if (otherSize >= least && otherSize <= most && mayReach(unit, other, index.threshold)) {
                        add(other);
                    }
                }
            }
        }
        for (int i = 0; i < seenSize; i++) {
            kin(index, unit, seen[i]);
        }
        if (own >= 0 && !all && index.has(own)) {
            kin(index, unit, own);
        }
        return count;
    }

    /** Finds the members of a family. */
    private void kin(Index index, int unit, int family) {
        Index.Kin kin = index.kin(family);
        int size = sets.sizes[unit];
        int restSize = split(unit, families.pure[family]);
        int pureSize = families.pure[family].length;
        boolean more = false;
        boolean any = false;
        for (int i = 0; i < kin.distinct; i++) {
            int needed = Jaccard.leastShared(size, kin.sizes[i], index.threshold);
            if (shared >= needed) {
                any = true;
                if (!all) {
                    stamps[kin.firsts[i]] = stamp;
                    add(~kin.firsts[i]); // marked: it stands for its kin of this size
                }
            } else if (shared + Math.min(restSize, kin.sizes[i] - pureSize) >= needed) {
                more = true;
            }
        }
        if (all && (any || more)) {
            for (int i = 0; i < kin.size; i++) {
                if (mayReach(unit, kin.members[i], index.threshold)) {
                    add(kin.members[i]);
                }
            }
        } else if (more) {
            for (int i = 0; i < restSize; i++) {
                for (int entry = index.firstSlot(rest[i], family); entry != 0; entry = index.nextSlot(entry)) {
                    int other = index.slotUnit(entry);
                    if (stamps[other] != stamp && families.of[other] == family) {
                        stamps[other] = stamp;
                        if (mayReach(unit, other, index.threshold)) {
                            add(other);
                        }
                    }
                }
            }
        }
    }

    /** Puts what a set does not share with the common shingles of a family into {@link #rest}, and counts what it shares. */
    private int split(int unit, int[] pure) {
        int from = sets.starts[unit];
        int end = from + sets.sizes[unit];
        if (rest.length < end - from) {
            rest = new int[2 * (end - from)];
        }
        int size = 0;
        int at = 0;
        shared = 0;
        for (int i = from; i < end; i++) {
            int value = sets.values[i];
            while (at < pure.length && pure[at] < value) {
                at++;
            }
            if (at < pure.length && pure[at] == value) {
                shared++;
                at++;
            } else {
                rest[size++] = value;
            }
        }
        return size;
    }

    private void add(int unit) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = unit;
    }

    /** Returns what {@link #run} found; the complement of a unit that stands for others of its family, if not all are wanted. */
    int[] found() {
        return found;
    }

    private boolean mayReach(int unit, int other, double threshold) {
        int sizeA = sets.sizes[unit];
        int sizeB = sets.sizes[other];
        int needed = Jaccard.leastShared(sizeA, sizeB, threshold);
        int spareA = sizeA - needed; // how many may go unmatched
        int spareB = sizeB - needed;
        if (spareA < 0 || spareB < 0) {
            return false;
        }
        int[] values = sets.values;
        int a = sets.starts[unit];
        int b = sets.starts[other];
        int endA = a + sizeA;
        int endB = b + sizeB;
        while (a < endA && b < endB) {
            int left = values[a];
            int right = values[b];
            if (left == right) {
                a++;
                b++;
            } else if (left < right) {
                a++;
                if (--spareA < 0) {
                    return false;
                }
            } else {
                b++;
                if (--spareB < 0) {
                    return false;
                }
            }
        }
        return true; // one set is used up and missed no more than it may, so it matched enough
    }
}
