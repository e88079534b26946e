package io.pairkit.split.optimise;

import java.util.Arrays;

/**
 * How near any placement can come when only the heaviest groups are whole and all others may be cut at will: a search over
 * the places of the heavy ones, at a distance that is halved again and again.
 *
 * <p>A search that takes too long counts as a success, so that the bound stays a bound.
 */
final class GiantBound {
    private static final int GIANTS = 40;
    private static final int HALVINGS = 18;

    private final Problem problem;
    private final int[] giants;
    private final int[] placed;
    private final int[] rest; // per label what is not placed yet, giants included
    private final long nodesAllowed;
    private long nodes;
    private double distance;

    private GiantBound(Problem problem, int[] giants, long nodesAllowed) {
        this.problem = problem;
        this.giants = giants;
        this.nodesAllowed = nodesAllowed;
        this.placed = new int[problem.labels * problem.parts];
        this.rest = problem.totals.clone();
        for (int group = 0; group < problem.groups; group++) {
            if (problem.fixed[group] != Problem.FREE) {
                add(group, problem.fixed[group], 1);
            }
        }
    }

    /**
     * Returns a lower bound.
     *
     * @param reached a distance that a placement has, the bound is at most that
     */
    static double of(Problem problem, double reached, long nodesAllowed, Progressing progress) {
        if (problem.records() == 0 || problem.parts < 2) {
            return 0;
        }
        var search = new GiantBound(problem, heaviest(problem), nodesAllowed);
        double low = 0;
        double high = reached;
        for (int i = 0; i < HALVINGS && high - low > 1e-3 * high; i++) {
            progress.check();
            double middle = (low + high) / 2;
            if (search.isPossible(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** Returns the free groups with the largest share of any label, heaviest first. */
    private static int[] heaviest(Problem problem) {
        int[] kept = new int[GIANTS];
        double[] weights = new double[GIANTS];
        int size = 0;
        for (int group = 0; group < problem.groups; group++) {
            if (problem.fixed[group] != Problem.FREE) {
                continue;
            }
            double weight = 0;
            for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
                weight = Math.max(weight, (double) problem.count[i] / problem.totals[problem.label[i]]);
            }
            if (size == GIANTS && weight <= weights[size - 1]) {
                continue;
            }
            int at = size < GIANTS ? size++ : size - 1;
            for (; at > 0 && weights[at - 1] < weight; at--) {
                weights[at] = weights[at - 1];
                kept[at] = kept[at - 1];
            }
            weights[at] = weight;
            kept[at] = group;
        }
        return Arrays.copyOf(kept, size);
    }

    private boolean isPossible(double atDistance) {
        distance = atDistance + 1e-12;
        nodes = 0;
        for (int label = 0; label < problem.labels; label++) {
            if (!holds(label)) {
                return false;
            }
        }
        return place(0);
    }

    private boolean place(int depth) {
        if (depth == giants.length || ++nodes > nodesAllowed) {
            return true;
        }
        int group = giants[depth];
        for (int part = 0; part < problem.parts; part++) {
            add(group, part, 1);
            boolean found = holds(group, part) && place(depth + 1);
            add(group, part, -1);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private void add(int group, int part, int sign) {
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            placed[problem.label[i] * problem.parts + part] += sign * problem.count[i];
            rest[problem.label[i]] -= sign * problem.count[i];
        }
    }

    private boolean holds(int group, int part) {
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int label = problem.label[i];
            int cell = label * problem.parts + part;
            if (placed[cell] > problem.wanted[cell] + distance * problem.totals[label] || !holds(label)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether what is left of a label can still fill all parts that lack some of it, and fits into them. */
    private boolean holds(int label) {
        double slack = distance * problem.totals[label];
        double lacking = 0;
        double room = 0;
        for (int part = 0; part < problem.parts; part++) {
            int cell = label * problem.parts + part;
            lacking += Math.max(0, problem.wanted[cell] - slack - placed[cell]);
            room += problem.wanted[cell] + slack - placed[cell];
        }
        return lacking <= rest[label] && room >= rest[label];
    }
}
