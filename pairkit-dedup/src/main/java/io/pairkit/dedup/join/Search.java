package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * Searches indexes for sets that may be near a given one. Used by one thread.
 *
 * <p>Where prompt and answer are compared, each must reach the threshold, so those are looked at that share something rare on one side:
 * on the side where there are fewer. Sizes and places that cannot reach the threshold are passed over, then parities, and
 * the merge of two sets stops as soon as it cannot (Xiao et al. 2008, PPJoin).
 */
final class Search {
    private final Sets sets;
    private final Families families;
    private final Families.Overlaps overlaps;
    private final int[] stamps; // by unit
    private int stamp;
    private int limit = Integer.MAX_VALUE;
    private long looked;

    Search(Sets sets, Families families) {
        this.sets = sets;
        this.families = families;
        this.overlaps = families.new Overlaps();
        this.stamps = new int[sets.size()];
    }

    /** Takes what is found. */
    interface Finds {
        /** Takes a unit that may be near, at most once. */
        void one(int unit);

        /** Takes a family all members of which may be near. */
        void whole(int family);

        /** Returns whether a unit, and all that differ from it in slots only, are of no interest. */
        default boolean skips(int unit) {
            return false;
        }
    }

    /** Hands on the sets of an index that may reach the threshold with a set, in any order, families first. */
    void run(Index index, int unit, Finds finds) {
        stamp++;
        stamps[unit] = stamp;
        if (families.size() > 0) {
            int count = overlaps.count(sets, unit);
            for (int i = 0; i < count; i++) {
                if (index.kin(overlaps.family(i)) != null) {
                    family(index, unit, overlaps.family(i), finds);
                }
            }
        }
        int side = lists(index, unit, -1, 0) <= lists(index, unit, -1, 1) ? 0 : 1;
        scan(index, unit, -1, side, index.prefix(unit, side), finds);
        limit = Integer.MAX_VALUE;
    }

    /** Says that units from one on are of no interest to the next or present run. */
    void before(int unit) {
        limit = Math.min(limit, unit);
    }

    private void family(Index index, int unit, int family, Finds finds) {
        int[] lacking = new int[2];
        int[] needed = new int[2];
        for (int side = 0; side < 2; side++) {
            int mine = sets.sizes[side][unit];
            int its = sets.sizes[side][families.example[family]];
            if (mine > 0) {
                int shared = overlaps.shared(side, family);
                needed[side] = index.least.of(mine, its);
                lacking[side] = needed[side] - shared;
                if (lacking[side] > Math.min(mine, its - families.cores[side][family] + shared) - shared) {
                    return;
                }
            }
        }
        if (lacking[0] <= 0 && lacking[1] <= 0) {
            finds.whole(family);
            return;
        }
        int side = lacking[1] <= 0 || lacking[0] > 0 && lists(index, unit, family, 0) <= lists(index, unit, family, 1)
                ? 0
                : 1;
        scan(index, unit, family, side, sets.sizes[side][unit] - needed[side] + 1, finds);
    }

    /** Returns how many entries there are to look at on a side. */
    private long lists(Index index, int unit, int family, int side) {
        if (sets.sizes[side][unit] == 0) {
            return Long.MAX_VALUE;
        }
        if (sets.sizes[1 - side][unit] == 0) {
            return 0; // there is no choice
        }
        long count = 0;
        int start = sets.starts[side][unit];
        for (int i = start; i < start + index.prefix(unit, side); i++) {
            long bounds = index.bounds(sets.values[side][i], family);
            count += Lists.end(bounds) - Lists.start(bounds);
        }
        return count;
    }

    private void scan(Index index, int unit, int family, int side, int prefix, Finds finds) {
        int start = sets.starts[side][unit];
        int size = sets.sizes[side][unit];
        for (int place = 0; place < prefix; place++) {
            int value = sets.values[side][start + place];
            long bounds = index.bounds(value, family);
            int end = Lists.end(bounds);
            for (int e = Lists.start(bounds); e < end; e++) {
                looked++;
                long entry = index.entry(e);
                int other = Index.unit(entry);
                if (other >= limit) {
                    break;
                }
                if (!Index.maybe(entry, value, family)
                        || !index.mayReach(entry, size, place, side)
                        || stamps[other] == stamp
                        || families.of[other] != family) {
                    continue;
                }
                if (finds.skips(other)) {
                    while (e + 1 < end && Index.isLikeLast(index.entry(e + 1))) {
                        e++;
                    }
                    continue;
                }
                stamps[other] = stamp;
                if (mayReach(unit, other, index.least)) {
                    finds.one(other);
                }
            }
        }
    }

    private boolean mayReach(int unit, int other, LeastShared least) {
        return mayReachBySizes(0, unit, other, least)
                && mayReachBySizes(1, unit, other, least)
                && mayReachOn(0, unit, other, least)
                && mayReachOn(1, unit, other, least);
    }

    private boolean mayReachBySizes(int side, int unit, int other, LeastShared least) {
        int mine = sets.sizes[side][unit];
        int its = sets.sizes[side][other];
        if (mine == 0 || its == 0) {
            return true;
        }
        int needed = least.of(mine, its);
        return needed <= Math.min(mine, its)
                && Long.bitCount(sets.parities[side][unit] ^ sets.parities[side][other]) <= mine + its - 2 * needed;
    }

    private boolean mayReachOn(int side, int unit, int other, LeastShared least) {
        int sizeA = sets.sizes[side][unit];
        int sizeB = sets.sizes[side][other];
        if (sizeA == 0 || sizeB == 0) {
            return true;
        }
        int needed = least.of(sizeA, sizeB);
        int spareA = sizeA - needed; // how many may go unmatched
        int spareB = sizeB - needed;
        int[] values = sets.values[side];
        int a = sets.starts[side][unit];
        int b = sets.starts[side][other];
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

    /** Returns how many entries were looked at so far. */
    long looked() {
        return looked;
    }

    /** Returns found units ascending. */
    static int[] sorted(int[] found, int count) {
        int[] some = Arrays.copyOf(found, count);
        Arrays.sort(some);
        return some;
    }
}
