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
    private static final int MOST_STEPS = 200_000;

    private final Placement placement;
    private final Problem problem;
    private final Problem.Index index;
    private final boolean[] coverable;
    private final int[] tabuUntil;
    private final SplittableRandom random;
    private final Lacking lacking;
    private final Undo undo = new Undo();

    private Coverage(Placement placement, boolean[] coverable, SplittableRandom random) {
        this.placement = placement;
        this.problem = placement.problem;
        this.index = problem.index();
        this.coverable = coverable;
        this.tabuUntil = new int[problem.groups];
        this.random = random;
        this.lacking = new Lacking(placement, coverable);
    }

    /** Fills as many cells as it can; the placement is the best one met. */
    static void reach(Placement placement, boolean[] coverable, SplittableRandom random, Progressing progress) {
        new Coverage(placement, coverable, random).run(progress);
    }

    private void run(Progressing progress) {
        int fewest = lacking.size();
        double least = sizeExcess();
        int steps = (int) Math.min(MOST_STEPS, 2_000 + 20L * fewest);
        for (int step = 1; step <= steps && (lacking.size() > 0 || sizeExcess() > 0); step++) {
            if (step % 256 == 0) {
                progress.check();
            }
            if (!(lacking.size() > 0 ? fill(step) : shrink(step))) {
                continue;
            }
            double excess = sizeExcess();
            if (lacking.size() < fewest || lacking.size() == fewest && excess < least) {
                fewest = lacking.size();
                least = excess;
                undo.forget();
            }
        }
        undo.run(placement);
    }

    private boolean fill(int step) {
        int cell = lacking.at(random.nextInt(lacking.size()));
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
            if (mayMove(group, to, step)) {
                double change = change(group, to) + 1e-6 * random.nextDouble();
                if (change < least) {
                    least = change;
                    best = group;
                }
            }
        }
        return best >= 0 && move(best, to, step);
    }

    /** Everything is covered but a part is too large or too small: a group that is not needed goes where it helps. */
    private boolean shrink(int step) {
        int best = -1;
        int where = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < CANDIDATES; i++) {
            int group = random.nextInt(problem.groups);
            int to = random.nextInt(problem.parts);
            if (mayMove(group, to, step)) {
                double change = change(group, to);
                if (change < least) {
                    least = change;
                    best = group;
                    where = to;
                }
            }
        }
        return best >= 0 && move(best, where, step);
    }

    private boolean mayMove(int group, int to, int step) {
        return problem.fixed[group] == Problem.FREE && placement.part[group] != to && tabuUntil[group] <= step;
    }

    private boolean move(int group, int to, int step) {
        int from = placement.part[group];
        undo.add(group, from);
        placement.move(group, to);
        lacking.moved(group, from, to);
        tabuUntil[group] = step + 5 + random.nextInt(10);
        return true;
    }

    private double change(int group, int to) {
        double change = 0;
        int from = placement.part[group];
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int label = problem.label[i];
            if (coverable[label]) {
                int need = problem.need[label];
                int there = placement.certain[label * problem.parts + to];
                int here = placement.certain[label * problem.parts + from];
                change += lack(there + problem.counting(i, to), need)
                        - lack(there, need)
                        + lack(here - problem.counting(i, from), need)
                        - lack(here, need);
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
