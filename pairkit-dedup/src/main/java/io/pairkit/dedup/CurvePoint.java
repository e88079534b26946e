package io.pairkit.dedup;

import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many records would go at a threshold.
 *
 * @param threshold in (0, 1]
 * @param removed how many would go
 * @param kept how many would stay
 */
public record CurvePoint(double threshold, int removed, int kept) {
    /**
     * Decides at some thresholds, or from the recipe's upward in steps of 0.05 and at 1; no more above one at which none goes.
     *
     * @param removed how many go at the recipe's own threshold
     */
    static List<CurvePoint> curve(
            NearDuplicates recipe, Corpus corpus, int[] order, int removed, double... thresholds) {
        double[] wanted = thresholds.length > 0 ? thresholds : upward(recipe.threshold());
        double none = removed == 0 ? recipe.threshold() : Double.POSITIVE_INFINITY; // from here on none goes
        var points = new ArrayList<CurvePoint>();
        for (double threshold : wanted) {
            int count = removed;
            if (threshold >= none) {
                count = 0;
            } else if (threshold != recipe.threshold()) {
                var join = new Join(recipe.threshold(threshold), corpus);
                count = join.decide(order, Progress.none()).leaders().removed();
            }
            none = count == 0 ? Math.min(none, threshold) : none;
            points.add(new CurvePoint(threshold, count, corpus.size() - count));
        }
        return List.copyOf(points);
    }

    private static double[] upward(double threshold) {
        return DoubleStream.concat(
                        DoubleStream.of(threshold),
                        IntStream.rangeClosed(1, 20).mapToDouble(i -> i / 20.0).filter(step -> step > threshold))
                .toArray();
    }
}
