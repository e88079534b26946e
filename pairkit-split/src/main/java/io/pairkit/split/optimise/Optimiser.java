package io.pairkit.split.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Finds a placement: greedy starts, improving moves, coverage, and a bounded search where it can gain something. */
public final class Optimiser {
    private static final int PROPOSALS = 300_000;
    private static final int FEW_GROUPS = 60_000; // three starts and three searches
    private static final int MANY_GROUPS = 300_000; // beyond it one start, no search: moves alone come near enough
    private static final long NODES = 20_000;
    private static final double TRIFLE = 1e-4;

    private final Problem problem;
    private final Progressing progress;
    private final SplittableRandom random;
    private final boolean[] coverable;

    private Optimiser(Problem problem, long seed, Progressing progress) {
        this.problem = problem;
        this.progress = progress;
        this.random = new SplittableRandom(seed);
        this.coverable = coverable(problem);
    }

    private static boolean[] coverable(Problem problem) {
        int[] groupsOfLabel = problem.groupsOfLabel();
        boolean[] coverable = new boolean[problem.labels];
        for (int label = 0; label < problem.labels; label++) {
            coverable[label] = problem.isCoverable(label, groupsOfLabel);
        }
        return coverable;
    }

    /**
     * Returns for each group its part.
     *
     * @param seed decides between placements that are as good
     */
    public static int[] place(Problem problem, long seed, Progressing progress) {
        return new Optimiser(problem, seed, progress).run();
    }

    /** Returns a placement improved for other wishes, starting from one that is near. */
    public static int[] adjust(Problem problem, int[] from, long seed, Progressing progress) {
        var optimiser = new Optimiser(problem, seed, progress);
        var placement = new Placement(problem, from);
        optimiser.finish(placement);
        if (problem.groups <= FEW_GROUPS) {
            Search.improve(placement, problem.index(), optimiser.proposals() / 3, optimiser.random, progress);
        }
        return placement.part;
    }

    /** Returns the largest distance of any label in any part from what is wanted, as a share of the label. */
    public static double worst(Problem problem, int[] partOf) {
        return new Placement(problem, partOf).worst();
    }

    /** Returns how many cells lack records that they need and could have. */
    public static int missing(Problem problem, int[] partOf) {
        return new Placement(problem, partOf).missing(coverable(problem));
    }

    /** Returns for each cell how many records it has. */
    public static int[] countsOf(Problem problem, int[] partOf) {
        return new Placement(problem, partOf).counts;
    }

    /** Returns for each label how far it must be off in some part, whatever happens to the others. */
    public static double[] labelBounds(Problem problem) {
        return CellBound.ofLabels(problem);
    }

    /**
     * Returns a proven lower bound for {@link #worst} over all placements, at most what a known placement reaches.
     *
     * @param labels the bounds of the labels, see {@link #labelBounds}
     */
    public static double bound(Problem problem, double reached, double[] labels, Progressing progress) {
        double cells = Math.min(reached, Arrays.stream(labels).max().orElse(0));
        return Math.max(cells, GiantBound.of(problem, reached, NODES, progress));
    }

    private int[] run() {
        var starts = new ArrayList<Placement>();
        starts.add(Greedy.place(problem, Greedy.Weights.MIXED));
        if (problem.groups <= FEW_GROUPS) {
            starts.add(Greedy.place(problem, Greedy.Weights.CHI_SQUARE));
            starts.add(Greedy.place(problem, Greedy.Weights.SHARES));
        }
        starts.forEach(this::finish);
        Placement best = best(starts);
        if (problem.groups > MANY_GROUPS || isGoodEnough(best)) {
            return best.part;
        }
        Problem.Index index = problem.index();
        for (Placement start : starts) {
            Search.improve(start, index, proposals(), random.split(), progress);
        }
        return best(starts).part;
    }

    /** Small problems need fewer steps: about as many for each choice as a thousand groups have. */
    private int proposals() {
        return (int) Math.min(PROPOSALS, 100L * problem.groups * problem.parts);
    }

    /** Returns whether no label is further off than it must be if it were the only one, but for a trifle. */
    private boolean isGoodEnough(Placement placement) {
        double[] bounds = CellBound.ofLabels(problem);
        for (int cell = 0; cell < placement.counts.length; cell++) {
            if (Math.abs(placement.deviation(cell)) > bounds[cell / problem.parts] + TRIFLE) {
                return false;
            }
        }
        return true;
    }

    private void finish(Placement placement) {
        Moves.improve(placement, progress);
        if (placement.missing(coverable) > 0) {
            Coverage.reach(placement, coverable, random.split(), progress);
            Moves.improve(placement, progress);
        }
    }

    /** Returns the one with the least missing cells, among those the least distance, among those the least cost. */
    private Placement best(List<Placement> candidates) {
        return java.util.Collections.min(
                candidates,
                java.util.Comparator.comparingInt((Placement each) -> each.missing(coverable))
                        .thenComparingDouble(Placement::worst)
                        .thenComparingDouble(Placement::cost));
    }
}
