package io.pairkit.split.optimise;

/** Passes over all groups, each moved to where it improves the balance most, until nothing improves. */
final class Moves {
    private static final int PASSES = 30;
    private static final double STRICTLY = -1e-13; // rounding must not look like an improvement

    private Moves() {}

    static void improve(Placement placement, Progressing progress) {
        Problem problem = placement.problem;
        for (int pass = 0; pass < PASSES; pass++) {
            progress.check();
            boolean moved = false;
            for (int group = 0; group < problem.groups; group++) {
                if (problem.fixed[group] != Problem.FREE) {
                    continue;
                }
                int best = placement.part[group];
                double least = STRICTLY;
                for (int part = 0; part < problem.parts; part++) {
                    if (part != placement.part[group] && placement.fits(group, part, 0)) {
                        double gain = placement.gain(group, part);
                        if (gain < least) {
                            least = gain;
                            best = part;
                        }
                    }
                }
                if (best != placement.part[group] && placement.canLeave(group)) {
                    placement.move(group, best);
                    moved = true;
                }
            }
            if (!moved) {
                return;
            }
        }
    }
}
