package io.pairkit.split.optimise;

import java.util.Arrays;

/**
 * How near to its wanted counts each single label can come, whatever happens to the others: which counts a part can have at
 * all is a subset-sum question over the groups that have the label, and the counts of all parts must add up. The largest
 * such distance is a lower bound for every placement.
 */
final class CellBound {
    private static final long WORK = 4_000_000; // machine words touched for one label; beyond it, only rounding counts

    private static final int STEPS = 10_000; // ends early on the safe side
    private static final double ROUNDING = 1e-9;

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
        double[] targets = new double[problem.parts];
        for (int part = 0; part < problem.parts; part++) {
            targets[part] = problem.wanted[label * problem.parts + part] - placed[part];
        }
        return distance(new Sums(sums(amounts, free), sum(amounts, free)), targets) / problem.totals[label];
    }

    /** Returns the least distance at which every part can have a count and the counts can add up to what there is. */
    private static double distance(Sums sums, double[] targets) {
        int[] below = new int[targets.length];
        int[] above = new int[targets.length];
        double distance = 0;
        for (int part = 0; part < targets.length; part++) {
            below[part] = sums.atMost((int) Math.floor(targets[part]));
            above[part] = sums.atLeast((int) Math.ceil(targets[part]));
            double near = Math.min(
                    below[part] < 0 ? Double.POSITIVE_INFINITY : targets[part] - below[part],
                    above[part] > sums.total ? Double.POSITIVE_INFINITY : above[part] - targets[part]);
            distance = Math.max(distance, near);
        }
        for (int step = 0; step < STEPS; step++) {
            long least = 0;
            long most = 0;
            double next = Double.POSITIVE_INFINITY;
            for (int part = 0; part < targets.length; part++) {
                double target = targets[part];
                while (below[part] >= 0 && target - below[part] <= distance + ROUNDING) {
                    below[part] = sums.atMost(below[part] - 1);
                }
                while (above[part] <= sums.total && above[part] - target <= distance + ROUNDING) {
                    above[part] = sums.atLeast(above[part] + 1);
                }
                least += sums.atLeast(below[part] + 1);
                most += sums.atMost(above[part] - 1);
                next = Math.min(next, below[part] < 0 ? next : target - below[part]);
                next = Math.min(next, above[part] > sums.total ? next : above[part] - target);
            }
            if (least <= sums.total && most >= sums.total || next == Double.POSITIVE_INFINITY) {
                return distance;
            }
            distance = next;
        }
        return distance;
    }

    /** The sums that subsets can have, from 0 to all; without bits every one is taken to be possible. */
    private record Sums(long[] bits, int total) {
        boolean has(int sum) {
            return bits.length == 0 || (bits[sum >> 6] >> sum & 1) != 0;
        }

        /** Returns the largest sum up to a number, -1 if there is none. */
        int atMost(int number) {
            int sum = Math.min(number, total);
            while (sum >= 0 && !has(sum)) {
                sum--;
            }
            return Math.max(sum, -1);
        }

        /** Returns the smallest sum from a number on, total + 1 if there is none. */
        int atLeast(int number) {
            int sum = Math.max(number, 0);
            while (sum <= total && !has(sum)) {
                sum++;
            }
            return Math.min(sum, total + 1);
        }
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
}
