package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import java.util.Arrays;

/**
 * Families of sets made from one template: sets of one size with the same core.
 *
 * <p>The core of a set are its frequent values: those behind the last great step in frequency, at least half of them. What
 * comes before, the rest, are the words that were put into slots. So an index looks at the core of a family once, whatever
 * the number of its members: a set that shares enough of it is near all of them, and another one that is near a member
 * shares some of its rest. A hundred thousand records from one template cost no more than others.
 */
final class Families {
    /** From how many members on a family is told apart. */
    static final int LEAST = 8;

    private static final int STEP = 2; // of magnitudes: about three times as frequent

    /** By unit: its family, or -1. */
    final int[] of;
    /** By family: one of its members. */
    final int[] example;
    /** By side and family: how many values the core has. */
    final int[][] cores;

    private final int[][] coreOf; // by side and family
    private final int[][] coreExamples; // by side and core
    private final int[][] starts = new int[2][]; // by side and core: where its families begin
    private final int[][] families = new int[2][];
    private final Lists byValue; // the cores of both sides in which a value is

    private Families(Sets sets, int[] of, int[] example) {
        this.of = of;
        this.example = example;
        this.cores = new int[2][example.length];
        this.coreOf = new int[2][example.length];
        this.coreExamples = new int[2][];
        this.byValue = new Lists(8L * example.length);
        for (int side = 0; side < 2; side++) {
            number(sets, side);
        }
        for (int side = 0; side < 2; side++) {
            for (int unit : coreExamples[side]) {
                for (int i = coreStart(sets, side, unit, 1); i < end(sets, side, unit); i++) {
                    byValue.expect(sets.values[side][i]);
                }
            }
        }
        byValue.ready();
        for (int side = 0; side < 2; side++) {
            for (int core = 0; core < coreExamples[side].length; core++) {
                int unit = coreExamples[side][core];
                for (int i = coreStart(sets, side, unit, 1); i < end(sets, side, unit); i++) {
                    byValue.add(sets.values[side][i], (long) sets.values[side][i] << 32 | core);
                }
            }
        }
    }

    /** Numbers the cores of a side. */
    private void number(Sets sets, int side) {
        var numbers = new LongNumbers(16);
        int[] examples = new int[example.length];
        int[] counts = new int[example.length + 1];
        for (int family = 0; family < example.length; family++) {
            int unit = example[family];
            int start = coreStart(sets, side, unit, 1);
            cores[side][family] = end(sets, side, unit) - start;
            int core = numbers.add(Hash.finish(hash(Hash.SEED, sets, side, unit, start)));
            if (numbers.isNew()) {
                examples[core] = unit;
            }
            coreOf[side][family] = core;
            counts[core + 1]++;
        }
        coreExamples[side] = Arrays.copyOf(examples, numbers.size());
        starts[side] = Arrays.copyOf(counts, numbers.size() + 1);
        Arrays.parallelPrefix(starts[side], Integer::sum);
        int[] next = starts[side].clone();
        families[side] = new int[example.length];
        for (int family = 0; family < example.length; family++) {
            families[side][next[coreOf[side][family]]++] = family;
        }
    }

    /**
     * Finds the families.
     *
     * @param least from how many members on a family is told apart
     */
    static Families find(Sets sets, double threshold, int least, int threads, Progress progress) {
        long[] keys = new long[sets.size()];
        Shelf.inBatches(
                keys.length, threads, progress, "finding templates", unit -> keys[unit] = key(sets, unit, threshold));
        var numbers = new LongNumbers(keys.length);
        int[] of = new int[keys.length];
        int[] counts = new int[keys.length];
        for (int unit = 0; unit < of.length; unit++) {
            of[unit] = keys[unit] == 0 ? -1 : numbers.add(keys[unit]);
            if (of[unit] >= 0) {
                counts[of[unit]]++;
            }
        }
        int[] renumbered = new int[numbers.size()];
        int[] examples = new int[keys.length / least + 1];
        int size = 0;
        for (int unit = 0; unit < of.length; unit++) {
            int number = of[unit];
            if (number >= 0) {
                if (counts[number] >= least && renumbered[number] == 0) {
                    examples[size++] = unit;
                    renumbered[number] = size;
                }
                of[unit] = renumbered[number] - 1;
            }
        }
        return new Families(sets, of, Arrays.copyOf(examples, size));
    }

    /** Returns no families at all. */
    static Families none(Sets sets) {
        int[] of = new int[sets.size()];
        Arrays.fill(of, -1);
        return new Families(sets, of, new int[0]);
    }

    /** Returns a hash of the sizes and cores of both sides, 0 if one has no core. */
    private static long key(Sets sets, int unit, double threshold) {
        long state = Hash.SEED;
        for (int side = 0; side < 2; side++) {
            int start = coreStart(sets, side, unit, threshold);
            if (start < 0) {
                return 0;
            }
            state = hash(Hash.step(state, sets.sizes[side][unit]), sets, side, unit, start);
        }
        return Hash.finish(state) | 1;
    }

    private static long hash(long seed, Sets sets, int side, int unit, int start) {
        long state = seed;
        for (int i = start; i < end(sets, side, unit); i++) {
            state = Hash.step(state, sets.values[side][i]);
        }
        return Hash.step(state, -1);
    }

    private static int end(Sets sets, int side, int unit) {
        return sets.starts[side][unit] + sets.sizes[side][unit];
    }

    /**
     * Returns where the core of a set begins, or -1 where two sets with this rest could be near each other and share nothing
     * of the core.
     */
    private static int coreStart(Sets sets, int side, int unit, double threshold) {
        int[] values = sets.values[side];
        int start = sets.starts[side][unit];
        int size = sets.sizes[side][unit];
        int rest = size / 2;
        while (rest > 0
                && (values[start + rest] >> Shelf.MAGNITUDE) - (values[start + rest - 1] >> Shelf.MAGNITUDE) < STEP) {
            rest--;
        }
        return size > 0 && rest >= Jaccard.leastOwn(size, threshold) ? -1 : start + rest;
    }

    int size() {
        return example.length;
    }

    /** Returns how many members have this family's values before its core. */
    int rest(Sets sets, int side, int family) {
        return sets.sizes[side][example[family]] - cores[side][family];
    }

    /** What a set shares with the cores of families. Used by one thread. */
    final class Overlaps {
        private final int[][] shared = {new int[coreExamples[0].length], new int[coreExamples[1].length]};
        private final int[][] touched = {new int[16], new int[16]};
        private final int[] size = new int[2];
        private int[] found = new int[16];

        /** Counts, and returns how many families have something of a set in the core of each compared side. */
        int count(Sets sets, int unit) {
            int least = -1;
            int cost = Integer.MAX_VALUE;
            for (int side = 0; side < 2; side++) {
                if (sets.sizes[side][unit] > 0) {
                    int mine = count(sets, side, unit);
                    if (mine < cost) {
                        cost = mine;
                        least = side;
                    }
                }
            }
            return least < 0 ? 0 : collect(least, sets.sizes[1 - least][unit] > 0);
        }

        private int count(Sets sets, int side, int unit) {
            int[] counts = shared[side];
            for (int i = 0; i < size[side]; i++) {
                counts[touched[side][i]] = 0;
            }
            int seen = 0;
            int cost = 0;
            int start = sets.starts[side][unit];
            for (int i = start; i < start + sets.sizes[side][unit]; i++) {
                int value = sets.values[side][i];
                long bounds = byValue.bounds(value);
                for (int e = Lists.start(bounds); e < Lists.end(bounds); e++) {
                    long entry = byValue.at(e);
                    if ((int) (entry >> 32) == value) {
                        int core = (int) entry;
                        if (counts[core]++ == 0) {
                            if (seen == touched[side].length) {
                                touched[side] = Arrays.copyOf(touched[side], seen * 2);
                            }
                            touched[side][seen++] = core;
                            cost += starts[side][core + 1] - starts[side][core];
                        }
                    }
                }
            }
            size[side] = seen;
            return cost;
        }

        private int collect(int side, boolean both) {
            int count = 0;
            for (int i = 0; i < size[side]; i++) {
                int core = touched[side][i];
                for (int k = starts[side][core]; k < starts[side][core + 1]; k++) {
                    int family = families[side][k];
                    if (!both || shared[1 - side][coreOf[1 - side][family]] > 0) {
                        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                        found[count++] = family;
                    }
                }
            }
            return count;
        }

        int family(int i) {
            return found[i];
        }

        /** Returns how many values of a side the set has in common with the core of a family that was found. */
        int shared(int side, int family) {
            return shared[side][coreOf[side][family]];
        }
    }
}
