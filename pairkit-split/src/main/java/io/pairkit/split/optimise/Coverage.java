package io.pairkit.split.optimise;

import java.util.SplittableRandom;

/**
 * Puts every label in every part that needs it, by min-conflicts: a cell that lacks records is picked, and the group that
 * helps it at the least harm to others and to the sizes moves there; it may not move again for a few steps.
 */
final class Coverage {
    static final double SIZE_TOLERANCE = 0.02;

    private static final int CANDIDATES = 60;
    private static final double SIZE_WEIGHT = 60;

    private final Placement placement;
    private final Problem problem;
    private final Problem.Index index;
    private final boolean[] coverable;
    private final int[] tabuUntil;
    private final SplittableRandom random;

    private Coverage(Placement placement, boolean[] coverable, SplittableRandom random) {
        this.placement = placement;
        this.problem = placement.problem;
        this.index = problem.index();
        this.coverable = coverable;
        this.tabuUntil = new int[problem.groups];
        this.random = random;
    }

    /** Returns the number of cells that still lack records; the placement is the best one met. */
    static int reach(Placement placement, boolean[] coverable, SplittableRandom random, Progressing progress) {
        int missing = placement.missing(coverable);
        return missing == 0 ? 0 : new Coverage(placement, coverable, random).run(missing, progress);
    }

    private int run(int missingAtFirst, Progressing progress) {
        int steps = 2_000 + 20 * missingAtFirst;
        int missing = missingAtFirst;
        int fewest = missing;
        double least = sizeExcess();
        int[] best = placement.part.clone();
        for (int step = 1; step <= steps && (missing > 0 || sizeExcess() > 0); step++) {
            if (step % 256 == 0) {
                progress.check();
            }
            if (!(missing > 0 ? fill(step) : shrink(step))) {
                continue;
            }
            missing = placement.missing(coverable);
            double excess = sizeExcess();
            if (missing < fewest || missing == fewest && excess < least) {
                fewest = missing;
                least = excess;
                System.arraycopy(placement.part, 0, best, 0, best.length);
            }
        }
        for (int group = 0; group < best.length; group++) {
            if (placement.part[group] != best[group]) {
                placement.move(group, best[group]);
            }
        }
        return fewest;
    }

    private boolean fill(int step) {
        int cell = pick();
        int label = cell / problem.parts;
        int to = cell % problem.parts;
        int from = index.first()[label];
        int many = index.first()[label + 1] - from;
        int tries = Math.min(many, CANDIDATES);
        int offset = many <= CANDIDATES ? 0 : random.nextInt(many);
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            int group = index.members()[from + (offset + i) % many];
            if (problem.fixed[group] != Problem.FREE || placement.part[group] == to || tabuUntil[group] > step) {
                continue;
            }
            double change = change(group, to) + 1e-6 * random.nextDouble();
            if (change < least) {
                least = change;
                best = group;
            }
        }
        if (best < 0) {
            return false;
        }
        placement.move(best, to);
        tabuUntil[best] = step + 5 + random.nextInt(10);
        return true;
    }

    /** Everything is covered but a part is too large or too small: a group that is not needed goes where it helps. */
    private boolean shrink(int step) {
        int best = -1;
        int where = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            int group = random.nextInt(problem.groups);
            int to = random.nextInt(problem.parts);
            if (problem.fixed[group] != Problem.FREE || placement.part[group] == to || tabuUntil[group] > step) {
                continue;
            }
            double change = change(group, to);
            if (change < least) {
                least = change;
                best = group;
                where = to;
            }
        }
        if (best < 0) {
            return false;
        }
        placement.move(best, where);
        tabuUntil[best] = step + 5 + random.nextInt(10);
        return true;
    }

    /** Picks one of the cells that lack records, each as likely as the others. */
    private int pick() {
        int seen = 0;
        int picked = 0;
        for (int label = 0; label < coverable.length; label++) {
            for (int part = 0; coverable[label] && part < problem.parts; part++) {
                int cell = label * problem.parts + part;
                if (placement.counts[cell] < problem.need[label] && random.nextInt(++seen) == 0) {
                    picked = cell;
                }
            }
        }
        return picked;
    }

    private double change(int group, int to) {
        double change = 0;
        int from = placement.part[group];
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int label = problem.label[i];
            if (coverable[label]) {
                int need = problem.need[label];
                change += lack(placement.counts[label * problem.parts + to] + problem.count[i], need)
                        - lack(placement.counts[label * problem.parts + to], need)
                        + lack(placement.counts[label * problem.parts + from] - problem.count[i], need)
                        - lack(placement.counts[label * problem.parts + from], need);
            }
        }
        int size = problem.size(group);
        return change
                + SIZE_WEIGHT
                        * (excess(from, -size) - excess(from, 0) + excess(to, size) - excess(to, 0))
                        / problem.records();
    }

    /** A cell that lacks records counts one, and a little more the more it lacks, so that each step towards it counts. */
    private static double lack(int have, int need) {
        return have >= need ? 0 : 1 + 0.5 * (need - have) / need;
    }

    private double excess(int part, int more) {
        double off = Math.abs(placement.counts[part] + more - problem.wanted[part]);
        return Math.max(0, off - SIZE_TOLERANCE * problem.records());
    }

    private double sizeExcess() {
        double sum = 0;
        for (int part = 0; part < problem.parts; part++) {
            sum += excess(part, 0);
        }
        return sum;
    }
}
