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
    void take(int unit, Search search, Judge judge, Index index, Families families, int[] first, double threshold) {
        int count = search.runWhole(index, unit);
        int[] found = search.found();
        Arrays.sort(found, 0, count);
        int[] near = new int[count];
        double[] shared = new double[count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (found[i] < unit || families.of[unit] < 0) {
                double similarity = judge.similarity(first[unit], first[found[i]]);
                if (similarity >= threshold) {
                    near[size] = found[i];
                    shared[size++] = similarity;
                }
            }
        }
        if (size > 0) {
            others[unit] = Arrays.copyOf(near, size);
            similarities[unit] = Arrays.copyOf(shared, size);
        }
        int[] nearWhole = search.whole();
        if (nearWhole.length > 0) {
            whole[unit] = nearWhole;
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
