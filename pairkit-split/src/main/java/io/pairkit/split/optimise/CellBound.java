package io.pairkit.split.optimise;

import java.util.Arrays;

/**
 * How near to its wanted count each single label can come in each single part, whatever happens to the others: a subset-sum
 * question over the groups that have the label. The largest such distance is a lower bound for every placement.
 */
final class CellBound {
    private static final long WORK = 4_000_000; // machine words touched for one label; beyond it, only rounding counts

    private CellBound() {}

    /** Returns the bound of each label by itself. */
    static double[] ofLabels(Problem problem) {
        Problem.Index index = problem.index();
        double[] bounds = new double[problem.labels];
        for (int label = 0; label < problem.labels; label++) {
            bounds[label] = problem.totals[label] == 0 ? 0 : of(problem, index, label);
        }
        return bounds;
    }

    static double of(Problem problem) {
        return Arrays.stream(ofLabels(problem)).max().orElse(0);
    }

    private static double of(Problem problem, Problem.Index index, int label) {
        int from = index.first()[label];
        int many = index.first()[label + 1] - from;
        int[] amounts = new int[many];
        int[] placed = new int[problem.parts];
        int free = 0;
        for (int i = 0; i < many; i++) {
            int group = index.members()[from + i];
            int amount = amount(problem, group, label);
            if (problem.fixed[group] == Problem.FREE) {
                amounts[free++] = amount;
            } else {
                placed[problem.fixed[group]] += amount;
            }
        }
        Arrays.sort(amounts, 0, free);
        long[] sums = sums(amounts, free);
        double bound = 0;
        for (int part = 0; part < problem.parts; part++) {
            double target = problem.wanted[label * problem.parts + part] - placed[part];
            bound = Math.max(bound, distance(sums, sum(amounts, free), target));
        }
        return bound / problem.totals[label];
    }

    static int amount(Problem problem, int group, int label) {
        int found = Arrays.binarySearch(problem.label, problem.starts[group], problem.starts[group + 1], label);
        return problem.count[found];
    }

    private static int sum(int[] amounts, int free) {
        int sum = 0;
        for (int i = 0; i < free; i++) {
            sum += amounts[i];
        }
        return sum;
    }

    /** Returns the sums that subsets can have, as bits, or nothing where all can be had or finding out takes too long. */
    private static long[] sums(int[] amounts, int free) {
        int reach = 0;
        int small = 0;
        while (small < free && amounts[small] <= reach + 1) {
            reach += amounts[small++];
        }
        if (small == free) {
            return new long[0];
        }
        int total = sum(amounts, free);
        long words = (total >> 6) + 1;
        long shifts = 0;
        for (int i = small; i < free; i++) {
            shifts += i + 1 < free && amounts[i] == amounts[i + 1] ? 0 : 8;
        }
        if (words * Math.min(shifts, free - small) > WORK) {
            return new long[0];
        }
        long[] bits = new long[(int) words];
        for (int i = 0; i <= reach; i++) {
            bits[i >> 6] |= 1L << i;
        }
        for (int i = small; i < free; ) {
            int same = i;
            while (same < free && amounts[same] == amounts[i]) {
                same++;
            }
            int left = same - i;
            for (int times = 1; left > 0; times *= 2) { // any number of equal amounts, in powers of two
                int take = Math.min(times, left);
                add(bits, (long) take * amounts[i]);
                left -= take;
            }
            i = same;
        }
        return bits;
    }

    private static void add(long[] bits, long amount) {
        int words = (int) (amount >> 6);
        int rest = (int) (amount & 63);
        for (int i = bits.length - 1; i >= words; i--) {
            long shifted = bits[i - words] << rest;
            if (rest > 0 && i - words > 0) {
                shifted |= bits[i - words - 1] >>> (64 - rest);
            }
            bits[i] |= shifted;
        }
    }

    private static double distance(long[] sums, int total, double target) {
        if (target <= 0) {
            return -target;
        }
        if (target >= total) {
            return target - total;
        }
        if (sums.length == 0) {
            return Math.min(target - Math.floor(target), Math.ceil(target) - target);
        }
        int below = (int) Math.floor(target);
        while ((sums[below >> 6] >> below & 1) == 0) {
            below--;
        }
        int above = (int) Math.ceil(target);
        while (above < total && (sums[above >> 6] >> above & 1) == 0) {
            above++;
        }
        return Math.min(target - below, above - target);
    }
}
