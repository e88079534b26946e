package io.pairkit.split.optimise;

import java.util.Arrays;

/** Which part each group is in, and the counts of the cells that follow from it. */
final class Placement {
    final Problem problem;
    final int[] part;
    final int[] counts;
    final int[] certain; // what counts for the needs; the same as counts where nothing can be dropped

    /** Begins with the fixed groups in place and the others nowhere. */
    Placement(Problem problem) {
        this.problem = problem;
        this.part = new int[problem.groups];
        this.counts = new int[problem.labels * problem.parts];
        this.certain = problem.hasUncertain() ? counts.clone() : counts;
        Arrays.fill(part, Problem.FREE);
        for (int group = 0; group < part.length; group++) {
            if (problem.fixed[group] != Problem.FREE) {
                put(group, problem.fixed[group]);
            }
        }
    }

    Placement(Problem problem, int[] partOf) {
        this.problem = problem;
        this.part = partOf.clone();
        this.counts = new int[problem.labels * problem.parts];
        this.certain = problem.hasUncertain() ? counts.clone() : counts;
        for (int group = 0; group < part.length; group++) {
            add(group, part[group], 1);
        }
    }

    void put(int group, int to) {
        part[group] = to;
        add(group, to, 1);
    }

    void move(int group, int to) {
        add(group, part[group], -1);
        part[group] = to;
        add(group, to, 1);
    }

    private void add(int group, int to, int sign) {
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            counts[problem.label[i] * problem.parts + to] += sign * problem.count[i];
        }
        if (certain != counts) {
            for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
                certain[problem.label[i] * problem.parts + to] += sign * problem.counting(i, to);
            }
        }
    }

    /** Returns how far a cell is from what is wanted, as a share of its label. */
    double deviation(int cell) {
        int total = problem.totals[cell / problem.parts];
        return total == 0 ? 0 : (counts[cell] - problem.wanted[cell]) / total;
    }

    /** Returns the largest distance of any cell from what is wanted, as a share of its label. */
    double worst() {
        double worst = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            worst = Math.max(worst, Math.abs(deviation(cell)));
        }
        return worst;
    }

    /** Returns what the search makes small: deviations squared, and large ones many times over. */
    double cost() {
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            sum += Problem.weight(cell / problem.parts) * cost(deviation(cell));
        }
        return sum;
    }

    static double cost(double deviation) {
        double square = deviation * deviation;
        return square + 400 * square * square;
    }

    /** Returns how much the sum of squared deviations changes when a placed group goes to another part. */
    double gain(int group, int to) {
        int parts = problem.parts;
        int from = part[group];
        double sum = 0;
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int label = problem.label[i];
            double x = problem.count[i];
            double n = problem.totals[label];
            int a = label * parts + from;
            int b = label * parts + to;
            sum += Problem.weight(label)
                    * x
                    / n
                    * ((2 * ((counts[b] - problem.wanted[b]) - (counts[a] - problem.wanted[a])) + 2 * x) / n);
        }
        return sum;
    }

    /** Returns whether a part keeps what it needs of every label when a group leaves it. */
    boolean canLeave(int group) {
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int need = problem.need[problem.label[i]];
            if (need > 0) {
                int have = certain[problem.label[i] * problem.parts + part[group]];
                if (have >= need && have - problem.counting(i, part[group]) < need) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Returns whether sizes stay within the tolerance, or at least go no further from what is wanted, when a group moves and
     * others of some size come back.
     */
    boolean fits(int group, int to, int back) {
        int net = problem.size(group) - back;
        return fits(part[group], -net) && fits(to, net);
    }

    private boolean fits(int of, int more) {
        double before = Math.abs(counts[of] - problem.wanted[of]);
        double after = Math.abs(counts[of] + more - problem.wanted[of]);
        return after <= Coverage.SIZE_TOLERANCE * problem.records() || after <= before;
    }

    /** Returns how many cells of coverable labels have fewer records than they need. */
    int missing(boolean[] coverable) {
        int missing = 0;
        for (int label = 0; label < coverable.length; label++) {
            for (int p = 0; coverable[label] && p < problem.parts; p++) {
                missing += certain[label * problem.parts + p] < problem.need[label] ? 1 : 0;
            }
        }
        return missing;
    }
}
