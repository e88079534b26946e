package io.pairkit.split.optimise;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * An annealed search of moves and swaps, half of them aimed at the label that is furthest off. Bounded in proposals, not
 * in time, so that it repeats itself. What is covered stays covered and sizes stay within their tolerance.
 */
final class Search {
    private static final int SAMPLES = 400;
    private static final double[] MINUS_LOG = new double[4096]; // StrictMath: the same on every machine

    static {
        for (int i = 0; i < MINUS_LOG.length; i++) {
            MINUS_LOG[i] = -StrictMath.log((i + 0.5) / MINUS_LOG.length);
        }
    }

    private final Placement placement;
    private final Problem problem;
    private final Problem.Index index;
    private final SplittableRandom random;
    private final int[] free;
    private final Undo undo = new Undo();
    private int worstCell;

    private Search(Placement placement, Problem.Index index, int[] free, SplittableRandom random) {
        this.placement = placement;
        this.problem = placement.problem;
        this.index = index;
        this.free = free;
        this.random = random;
    }

    /** Improves a placement; it is never worse afterwards. */
    static void improve(
            Placement placement, Problem.Index index, int proposals, SplittableRandom random, Progressing progress) {
        int[] free = java.util.stream.IntStream.range(0, placement.problem.groups)
                .filter(group -> placement.problem.fixed[group] == Problem.FREE)
                .toArray();
        if (free.length > 0 && placement.problem.parts > 1) {
            new Search(placement, index, free, random).run(proposals, progress);
        }
    }

    private void run(int proposals, Progressing progress) {
        double temperature = calibrated();
        if (temperature <= 0) {
            return;
        }
        int period = Math.max(256, Integer.highestOneBit(placement.counts.length / 16)); // a look at all cells costs
        double cooling = StrictMath.pow(1e-5, 1.0 / proposals);
        double cost = 0;
        double least = -1e-12;
        for (int i = 0; i < proposals; i++, temperature *= cooling) {
            if ((i & period - 1) == 0) {
                findWorst();
                if ((i & 16383) == 0) {
                    progress.check();
                }
            }
            double delta = (i & 1) == 0 ? aimed(temperature) : random(temperature);
            cost += delta;
            if (cost < least) {
                least = cost;
                undo.forget();
            }
        }
        undo.run(placement);
    }

    private double calibrated() {
        double[] uphill = new double[SAMPLES];
        int found = 0;
        for (int i = 0; i < SAMPLES; i++) {
            int group = free[random.nextInt(free.length)];
            int to = other(placement.part[group]);
            double delta = delta(group, to);
            if (delta > 0) {
                uphill[found++] = delta;
            }
        }
        if (found == 0) {
            return 0;
        }
        Arrays.sort(uphill, 0, found);
        return uphill[found / 4];
    }

    private void findWorst() {
        double worst = -1;
        for (int cell = 0; cell < placement.counts.length; cell++) {
            double off = Math.abs(placement.deviation(cell));
            if (off > worst) {
                worst = off;
                worstCell = cell;
            }
        }
    }

    private double aimed(double temperature) {
        int label = worstCell / problem.parts;
        int part = worstCell % problem.parts;
        int from = index.first()[label];
        int many = index.first()[label + 1] - from;
        boolean over = placement.deviation(worstCell) > 0;
        for (int attempt = 0; attempt < 4; attempt++) {
            int group = index.members()[from + random.nextInt(many)];
            if (problem.fixed[group] == Problem.FREE && (placement.part[group] == part) == over) {
                int to = over ? other(part) : part;
                return (random.nextInt() & 1) == 0 ? propose(group, to, temperature) : swap(group, to, temperature);
            }
        }
        return 0;
    }

    private double random(double temperature) {
        int group = free[random.nextInt(free.length)];
        int to = other(placement.part[group]);
        return (random.nextInt() & 1) == 0 ? propose(group, to, temperature) : swap(group, to, temperature);
    }

    private int other(int part) {
        int to = random.nextInt(problem.parts - 1);
        return to >= part ? to + 1 : to;
    }

    private boolean accepts(double delta, double temperature) {
        return delta <= 0 || delta < temperature * MINUS_LOG[random.nextInt() & 4095];
    }

    private double propose(int group, int to, double temperature) {
        double delta = delta(group, to);
        if (!accepts(delta, temperature) || !placement.fits(group, to, 0) || !placement.canLeave(group)) {
            return 0;
        }
        undo.add(group, placement.part[group]);
        placement.move(group, to);
        return delta;
    }

    private double swap(int group, int to, double temperature) {
        int back = -1;
        for (int attempt = 0; attempt < 6 && back < 0; attempt++) {
            int candidate = free[random.nextInt(free.length)];
            back = placement.part[candidate] == to ? candidate : -1;
        }
        if (back < 0 || !placement.fits(group, to, problem.size(back))) {
            return 0;
        }
        int from = placement.part[group];
        double delta = delta(group, to);
        placement.move(group, to);
        delta += delta(back, from);
        placement.move(back, from);
        if (accepts(delta, temperature) && keepsNeeds(group, from) && keepsNeeds(back, to)) {
            undo.add(group, from);
            undo.add(back, to);
            return delta;
        }
        placement.move(back, to);
        placement.move(group, from);
        return 0;
    }

    /** Returns whether a part still has what it needs of every label of a group that has left it. */
    private boolean keepsNeeds(int left, int part) {
        for (int i = problem.starts[left]; i < problem.starts[left + 1]; i++) {
            int label = problem.label[i];
            int have = placement.certain[label * problem.parts + part];
            if (have < problem.need[label] && have + problem.counting(i, part) >= problem.need[label]) {
                return false;
            }
        }
        return true;
    }

    private double delta(int group, int to) {
        int from = placement.part[group];
        double sum = 0;
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            int label = problem.label[i];
            double n = problem.totals[label];
            int a = label * problem.parts + from;
            int b = label * problem.parts + to;
            double offA = placement.counts[a] - problem.wanted[a];
            double offB = placement.counts[b] - problem.wanted[b];
            int x = problem.count[i];
            sum += Problem.weight(label)
                    * (Placement.cost((offA - x) / n)
                            - Placement.cost(offA / n)
                            + Placement.cost((offB + x) / n)
                            - Placement.cost(offB / n));
        }
        return sum;
    }
}
