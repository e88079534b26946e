package io.pairkit.split.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static Problem random(int groups, SplittableRandom random, int need) {
        int labels = 1 + random.nextInt(4);
        int[] starts = new int[groups + 1];
        int[] label = new int[groups * (labels + 1)];
        int[] count = new int[label.length];
        int at = 0;
        for (int group = 0; group < groups; group++) {
            int size = 0;
            int first = at++;
            for (int l = 1; l <= labels; l++) {
                if (random.nextInt(3) > 0) {
                    label[at] = l;
                    count[at] = 1 + random.nextInt(1 + random.nextInt(20));
                    size += count[at++];
                }
            }
            count[first] = Math.max(1, size);
            starts[group + 1] = at;
        }
        int[] fixed = new int[groups];
        for (int group = 0; group < groups; group++) {
            fixed[group] = random.nextInt(6) == 0 ? random.nextInt(3) : Problem.FREE;
        }
        int[] needs = new int[labels + 1];
        Arrays.fill(needs, 1, needs.length, need);
        return new Problem(
                new double[] {0.8, 0.1, 0.1}, starts, Arrays.copyOf(label, at), Arrays.copyOf(count, at), fixed, needs);
    }

    private static double optimum(Problem problem) {
        return least(problem, parts -> Optimiser.worst(problem, parts));
    }

    /** Tries every placement that the fixed groups allow. */
    private static double least(Problem problem, ToDoubleFunction<int[]> measure) {
        int[] parts = new int[problem.groups];
        double best = Double.POSITIVE_INFINITY;
        for (int code = 0; code < Math.pow(3, problem.groups); code++) {
            int rest = code;
            boolean allowed = true;
            for (int group = 0; group < problem.groups; group++) {
                parts[group] = rest % 3;
                rest /= 3;
                allowed &= problem.fixed[group] == Problem.FREE || problem.fixed[group] == parts[group];
            }
            if (allowed) {
                best = Math.min(best, measure.applyAsDouble(parts));
            }
        }
        return best;
    }

    private static double worstOf(Problem problem, int label, int[] parts) {
        int[] counts = Optimiser.countsOf(problem, parts);
        double worst = 0;
        for (int part = 0; part < problem.parts; part++) {
            double off = Math.abs(counts[label * problem.parts + part] - problem.wanted(label, part));
            worst = Math.max(worst, problem.total(label) == 0 ? 0 : off / problem.total(label));
        }
        return worst;
    }

    @Test
    void no_placement_beats_the_bound_of_a_single_label() {
        double sum = 0;
        double optima = 0;
        for (long seed = 0; seed < 60; seed++) {
            Problem problem = random(2 + (int) (seed % 6), new SplittableRandom(seed), 0);
            double[] bounds = Optimiser.labelBounds(problem);
            for (int l = 0; l < bounds.length; l++) {
                int label = l;
                double optimum = least(problem, parts -> worstOf(problem, label, parts));
                assertThat(bounds[label]).as("seed %s, label %s", seed, label).isLessThanOrEqualTo(optimum + 1e-9);
                sum += bounds[label];
                optima += optimum;
            }
        }
        assertThat(sum).as("near the optimum, not merely below it").isGreaterThan(0.9 * optima);
    }

    @Test
    void no_placement_beats_the_bound_and_small_problems_are_solved() {
        double ratios = 0;
        int solved = 0;
        int loops = 300;
        for (long seed = 0; seed < loops; seed++) {
            Problem problem = random(2 + (int) (seed % 7), new SplittableRandom(seed), 0);
            double optimum = optimum(problem);
            int[] placed = Optimiser.place(problem, seed, () -> {});
            double reached = Optimiser.worst(problem, placed);
            assertThat(reached).as("seed %s", seed).isGreaterThanOrEqualTo(optimum - 1e-9);
            double bound = Optimiser.bound(problem, reached, Optimiser.labelBounds(problem), () -> {});
            assertThat(bound).as("seed %s", seed).isLessThanOrEqualTo(optimum + 1e-9);
            assertThat(bound).as("seed %s", seed).isGreaterThanOrEqualTo(0.99 * optimum); // few groups: all are giants
            solved += reached <= optimum + 1e-9 ? 1 : 0;
            ratios += reached / Math.max(1e-9, optimum);
        }
        assertThat(ratios / loops).isLessThan(1.1);
        assertThat(solved).isGreaterThan(loops * 7 / 10);
    }

    @Test
    void a_fixed_group_stays_where_it_is() {
        for (long seed = 0; seed < 100; seed++) {
            Problem problem = random(30, new SplittableRandom(seed), 1);
            int[] placed = Optimiser.place(problem, seed, () -> {});
            for (int group = 0; group < problem.groups; group++) {
                if (problem.fixed[group] != Problem.FREE) {
                    assertThat(placed[group]).isEqualTo(problem.fixed[group]);
                }
            }
        }
    }
}
