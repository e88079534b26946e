package io.pairkit.dedup.join;

import java.util.Arrays;

/** For each unit the single ones it is near to, and the families it is near to as a whole. Units are taken by many threads. */
final class Neighbours {
    private static final int[] NONE = {};
    private static final double[] NO_SIMILARITIES = {};

    private final int[][] others;
    private final double[][] similarities;
    private final int[][] whole;

    Neighbours(int units) {
        others = new int[units][];
        similarities = new double[units][];
        whole = new int[units][];
        Arrays.fill(others, NONE);
        Arrays.fill(similarities, NO_SIMILARITIES);
        Arrays.fill(whole, NONE);
    }

    /** Finds the neighbours of one unit: of two members of families the later one notes the pair. */
    void take(int unit, Search search, Judge judge, Index index, Cores cores, int[] first, double threshold) {
        var nearby = new Nearby(unit, index, cores);
        search.run(index, unit, nearby);
        int[] found = Search.sorted(nearby.found, nearby.count);
        int[] near = new int[found.length];
        double[] shared = new double[found.length];
        int size = 0;
        for (int other : found) {
            double similarity = judge.similarity(first[unit], first[other]);
            if (similarity >= threshold) {
                near[size] = other;
                shared[size++] = similarity;
            }
        }
        if (size > 0) {
            others[unit] = Arrays.copyOf(near, size);
            similarities[unit] = Arrays.copyOf(shared, size);
        }
        if (nearby.wholeSize > 0) {
            whole[unit] = Search.sorted(nearby.whole, nearby.wholeSize);
        }
    }

    /** What a search finds: single ones before the unit, if it is single itself, and members of families. */
    private static final class Nearby implements Search.Finds {
        private final int unit;
        private final Index index;
        private final Families families;
        private final Cores cores;
        private int[] found = NONE;
        private int count;
        private int[] whole = NONE;
        private int wholeSize;

        Nearby(int unit, Index index, Cores cores) {
            this.unit = unit;
            this.index = index;
            this.families = index.families;
            this.cores = cores;
        }

        @Override
        public void one(int other) {
            boolean isMember = families.of[other] >= 0;
            if (families.of[unit] < 0 ? isMember || other < unit : isMember && other < unit) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count + 8) : found;
                found[count++] = other;
            }
        }

        @Override
        public void whole(int family) {
            if (!cores.holds(unit, family)) {
                index.forEachMember(family, this::one);
                return;
            }
            whole = wholeSize == whole.length ? Arrays.copyOf(whole, 2 * wholeSize + 4) : whole;
            whole[wholeSize++] = family;
        }
    }

    int[] others(int unit) {
        return others[unit];
    }

    double similarity(int unit, int i) {
        return similarities[unit][i];
    }

    /** Returns the families of which every member is near a unit, ascending. */
    int[] whole(int unit) {
        return whole[unit];
    }

    boolean isNearWhole(int unit, int family) {
        return family >= 0 && Arrays.binarySearch(whole(unit), family) >= 0;
    }
}
