package io.pairkit.split.optimise;

/**
 * First placements: groups one by one, large ones first, each where it helps most.
 *
 * <p>Distances as shares put all large groups in the largest part, distances relative to what is wanted put giants in the
 * smallest. So giants, groups that hold a good deal of what some part wants of some label, go by shares and before all
 * others, and the others by chi-square.
 */
final class Greedy {
    private static final double GIANT = 0.3;

    private Greedy() {}

    enum Weights {
        MIXED,
        SHARES,
        CHI_SQUARE
    }

    static Placement place(Problem problem, Weights weights) {
        var placement = new Placement(problem);
        boolean[] giant = giants(problem);
        int[] order = bySize(problem);
        for (int round = 0; round < 2; round++) {
            for (int group : order) {
                if (giant[group] == (round == 0) && placement.part[group] == Problem.FREE) {
                    boolean shares = weights == Weights.SHARES || weights == Weights.MIXED && giant[group];
                    placement.put(group, best(placement, group, shares));
                }
            }
        }
        return placement;
    }

    private static boolean[] giants(Problem problem) {
        double least = 1;
        for (double share : problem.shares) {
            least = Math.min(least, share);
        }
        boolean[] giant = new boolean[problem.groups];
        for (int group = 0; group < problem.groups; group++) {
            for (int i = problem.starts[group]; i < problem.starts[group + 1] && !giant[group]; i++) {
                giant[group] = problem.count[i] > GIANT * least * problem.totals[problem.label[i]];
            }
        }
        return giant;
    }

    /** Returns the groups by size, large ones first, equal ones in the order of their numbers. */
    private static int[] bySize(Problem problem) {
        int largest = 0;
        for (int group = 0; group < problem.groups; group++) {
            largest = Math.max(largest, problem.size(group));
        }
        int[] first = new int[largest + 2];
        for (int group = 0; group < problem.groups; group++) {
            first[largest - problem.size(group) + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] order = new int[problem.groups];
        for (int group = 0; group < problem.groups; group++) {
            order[first[largest - problem.size(group)]++] = group;
        }
        return order;
    }

    private static int best(Placement placement, int group, boolean shares) {
        Problem problem = placement.problem;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < problem.parts; part++) {
            double cost = 0;
            for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
                int cell = problem.label[i] * problem.parts + part;
                double x = problem.count[i];
                double rise = x * (2 * (placement.counts[cell] - problem.wanted[cell]) + x);
                double n = problem.totals[problem.label[i]];
                cost += rise / (shares ? n * n : problem.wanted[cell]);
            }
            if (cost < least) {
                least = cost;
                best = part;
            }
        }
        return best;
    }
}
