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
    private final Exact exact;
    private int stamp;
    private int[] found = new int[64];
    private int count;
    private int[] seen = new int[16]; // families
    private int[] whole = new int[4];
    private int wholeSize;
    private final int[][] rest = {new int[64], new int[64]}; // of prompt and answer, as all that follow
    private final int[] restSize = new int[2];
    private final int[] shared = new int[2];
    private final int[] pureSize = new int[2];
    private final int[] probes = new int[2];

    /**
     * Makes a search.
     *
     * @param all whether every member of another family is wanted and none of the own one; else of each family only those
     *     that can be the first near one
     */
    Search(Sets sets, Families families, boolean all) {
        this(sets, families, all, (unit, other) -> true);
    }

    /** Decides on full hashes whether two sets reach the threshold. */
    @FunctionalInterface
    interface Exact {
        boolean test(int unit, int other);
    }

    Search(Sets sets, Families families, boolean all, Exact exact) {
        this.exact = exact;
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
        int own = families.of[unit];
        int seenSize = 0;
        count = 0;
        stamp++;
        int prefix = index.prefix(unit);
        int prompts = sets.promptsAmong(unit, prefix);
        for (int side = 0; side < 2; side++) {
            int[] values = sets.values[side];
            int start = sets.starts[side][unit];
            int end = start + (side == 0 ? prompts : prefix - prompts);
            for (int i = start; i < end; i++) {
                for (int entry = index.first(values[i]); entry != 0; entry = index.next(entry)) {
                    if (!index.has(entry, values[i])) {
                        continue;
                    }
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
                        if (mayReach(unit, other, index.least)) {
                            add(other);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < seenSize; i++) {
            kin(index, unit, seen[i]);
        }
        if (own >= 0 && !all && index.hasKin(own)) {
            kin(index, unit, own);
        }
        return count;
    }

    /**
     * Finds, in an index of all sets, what may reach the threshold with a set: single ones before it, of families of one size
     * only those members that share more than all members have, and {@link #whole} families of which every member does. A
     * member of a family finds no single ones, as they find it.
     */
    int runWhole(Index index, int unit) {
        int prefix = index.prefix(unit);
        int prompts = sets.promptsAmong(unit, prefix);
        int own = families.of[unit];
        int seenSize = 0;
        count = 0;
        wholeSize = 0;
        stamp++;
        stamps[unit] = stamp;
        for (int side = 0; side < 2; side++) {
            int[] values = sets.values[side];
            int start = sets.starts[side][unit];
            int end = start + (side == 0 ? prompts : prefix - prompts);
            for (int i = start; i < end; i++) {
                for (int entry = index.first(values[i]); entry != 0; entry = index.next(entry)) {
                    if (!index.has(entry, values[i])) {
                        continue;
                    }
                    int other = index.unit(entry);
                    int family = families.of[other];
                    if (family >= 0) {
                        if (familyStamps[family] != stamp) {
                            familyStamps[family] = stamp;
                            seen = seenSize == seen.length ? Arrays.copyOf(seen, seenSize * 2) : seen;
                            seen[seenSize++] = family;
                        }
                    } else if (own < 0 && other < unit && stamps[other] != stamp) {
                        stamps[other] = stamp;
                        if (mayReach(unit, other, index.least)) {
                            add(other);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < seenSize; i++) {
            kinWhole(index, unit, seen[i]);
        }
        return count;
    }

    private void kinWhole(Index index, int unit, int family) {
        int example = index.kin(family).firsts[0];
        split(unit, 0, families.pure[0][family]);
        split(unit, 1, families.pure[1][family]);
        int lacking = lacking(unit, example, 0, index.least);
        int lackingAnswer = lacking(unit, example, 1, index.least);
        if (lacking <= 0 && lackingAnswer <= 0) {
            whole = wholeSize == whole.length ? Arrays.copyOf(whole, wholeSize * 2) : whole;
            whole[wholeSize++] = family;
        } else if (lacking <= mostMore(example, 0) && lackingAnswer <= mostMore(example, 1)) {
            int side = restSize[1] - lackingAnswer < restSize[0] - lacking && lackingAnswer > 0 || lacking <= 0 ? 1 : 0;
            probes[0] = 0;
            probes[1] = 0;
            probes[side] = restSize[side] - (side == 0 ? lacking : lackingAnswer) + 1;
            firstBySlots(index, unit, family, Integer.MAX_VALUE);
        }
    }

    /** Returns the families that {@link #runWhole} found to reach the threshold with every member, ascending. */
    int[] whole() {
        int[] found = Arrays.copyOf(whole, wholeSize);
        Arrays.sort(found);
        return found;
    }

    /** Finds the members of a family. */
    private void kin(Index index, int unit, int family) {
        Index.Kin kin = index.kin(family);
        split(unit, 0, families.pure[0][family]);
        split(unit, 1, families.pure[1][family]);
        probes[0] = 0;
        probes[1] = 0;
        int first = Integer.MAX_VALUE;
        boolean any = false;
        for (int i = 0; i < kin.distinct; i++) {
            int example = kin.firsts[i];
            int lacking = lacking(unit, example, 0, index.least);
            int lackingAnswer = lacking(unit, example, 1, index.least);
            if (lacking <= 0 && lackingAnswer <= 0) { // what all members have is enough
                first = Math.min(first, example);
            } else if (lacking <= mostMore(example, 0) && lackingAnswer <= mostMore(example, 1)) {
                any = true;
                int side = restSize[1] - lackingAnswer < restSize[0] - lacking && lackingAnswer > 0 || lacking <= 0
                        ? 1
                        : 0;
                probes[side] = Math.max(probes[side], restSize[side] - (side == 0 ? lacking : lackingAnswer) + 1);
            }
        }
        if (!all) {
            first = any ? firstBySlots(index, unit, family, first) : first;
            if (first != Integer.MAX_VALUE) {
                add(~first); // marked: it stands for its kin
            }
        } else if (first != Integer.MAX_VALUE) {
            for (int i = 0; i < kin.size; i++) {
                if (mayReach(unit, kin.members[i], index.least)) {
                    add(kin.members[i]);
                }
            }
        } else if (any) {
            firstBySlots(index, unit, family, first);
        }
    }

    /** Returns how many shingles of a side a set must share with a member beyond those that all members have. */
    private int lacking(int unit, int member, int side, LeastShared least) {
        int mine = sizeOf(unit, side);
        int other = sizeOf(member, side);
        return mine == 0 || other == 0 ? 0 : least.of(mine, other) - shared[side];
    }

    /** Returns how many shingles of a side a set can share with a member beyond those that all members have. */
    private int mostMore(int member, int side) {
        return Math.min(restSize[side], sizeOf(member, side) - pureSize[side]);
    }

    private int sizeOf(int unit, int side) {
        return sets.sizes[side][unit];
    }

    /**
     * Returns the first member before a known one that is near because it shares slots as well, or the known one. Of r
     * shingles of which it must share l, it shares one of the rarest r − l + 1. Where all are wanted, adds all.
     */
    private int firstBySlots(Index index, int unit, int family, int known) {
        int first = known;
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < probes[side]; i++) {
                for (int entry = index.firstSlot(rest[side][i], family); entry != 0; entry = index.nextSlot(entry)) {
                    int other = index.slotUnit(entry);
                    if (other >= first) {
                        break;
                    }
                    if (stamps[other] != stamp && families.of[other] == family) {
                        stamps[other] = stamp;
                        if (mayReach(unit, other, index.least)) {
                            if (all) {
                                add(other);
                            } else if (exact.test(unit, other)) {
                                // One that only seems near must not stand for its family: the others would go unseen.
                                first = other;
                            }
                        }
                    }
                }
            }
        }
        return first;
    }

    /** Puts what a set does not share with the common shingles of a family into {@link #rest}, and counts what it shares. */
    private void split(int unit, int side, int[] pure) {
        int from = sets.starts[side][unit];
        int end = from + sets.sizes[side][unit];
        if (rest[side].length < end - from) {
            rest[side] = new int[2 * (end - from)];
        }
        restSize[side] = 0;
        shared[side] = 0;
        pureSize[side] = pure.length;
        int at = 0;
        for (int i = from; i < end; i++) {
            int value = sets.values[side][i];
            while (at < pure.length && pure[at] < value) {
                at++;
            }
            if (at < pure.length && pure[at] == value) {
                shared[side]++;
                at++;
            } else {
                rest[side][restSize[side]++] = value;
            }
        }
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

    private boolean mayReach(int unit, int other, LeastShared least) {
        for (int side = 0; side < 2; side++) {
            if (spare(unit, other, side, least) < 0) {
                return false;
            }
        }
        return mayReachOn(0, unit, other, least) && mayReachOn(1, unit, other, least);
    }

    /** Returns how many shingles of the smaller set may go unmatched; less than 0 says that the sizes are too far apart. */
    private int spare(int unit, int other, int side, LeastShared least) {
        int mine = sizeOf(unit, side);
        int its = sizeOf(other, side);
        return mine == 0 || its == 0 ? 0 : Math.min(mine, its) - least.of(mine, its);
    }

    private boolean mayReachOn(int side, int unit, int other, LeastShared least) {
        int sizeA = sizeOf(unit, side);
        int sizeB = sizeOf(other, side);
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
}
