package io.pairkit.review;

import io.pairkit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A log of training and evaluation loss, read as people read the two curves.
 *
 * @param state what the curves say
 * @param step from which step it holds: the best evaluation for overfitting, the first flat one for a plateau, else the last
 * @param means one sentence for people
 */
public record LossLog(State state, long step, String means) {
    /** What two curves say. */
    public enum State {
        /** Both fall. */
        STILL_LEARNING,
        /** Evaluation rises while training falls. */
        OVERFITTING,
        /** Evaluation no longer falls. */
        PLATEAU,
        /** Fewer than three evaluations. */
        TOO_SHORT;

        /** Returns the words that reports print. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final List<String> STEPS = List.of("step", "global_step", "iteration", "iter", "epoch");
    private static final List<String> TRAIN = List.of("train_loss", "training_loss", "loss", "train");
    private static final List<String> EVALUATION =
            List.of("eval_loss", "valid_loss", "validation_loss", "val_loss", "eval", "full_valid_loss");
    private static final double RISE = 0.01;
    private static final double FLAT = 0.005;

    /**
     * Reads a log.
     *
     * @param entries JSON objects with a step and a training loss, an evaluation loss or both, in any order; the names of
     *     common trainers are known; a list under {@code log_history} is taken as the entries
     */
    public static LossLog of(List<? extends Map<String, ?>> entries) {
        var train = new TreeMap<Double, Double>();
        var evaluation = new TreeMap<Double, Double>();
        for (Map<String, ?> entry : entries) {
            if (entry.get("log_history") instanceof List<?> list) {
                var inner = new ArrayList<Map<String, ?>>();
                for (Object item : list) {
                    if (item instanceof Map<?, ?> map) {
                        var copy = new TreeMap<String, Object>();
                        map.forEach((key, value) -> {
                            if (value != null) {
                                copy.put(String.valueOf(key), value);
                            }
                        });
                        inner.add(copy);
                    }
                }
                return of(inner);
            }
            Double step = number(entry, STEPS);
            if (step != null) {
                put(train, step, number(entry, TRAIN));
                put(evaluation, step, number(entry, EVALUATION));
            }
        }
        return judge(train, evaluation);
    }

    private static void put(Map<Double, Double> series, double step, @Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            series.put(step, value);
        }
    }

    private static @Nullable Double number(Map<String, ?> entry, List<String> names) {
        for (String name : names) {
            if (entry.get(name) instanceof Number number) {
                return number.doubleValue();
            }
        }
        return null;
    }

    private static LossLog judge(TreeMap<Double, Double> train, TreeMap<Double, Double> evaluation) {
        if (evaluation.size() < 3) {
            return new LossLog(
                    State.TOO_SHORT,
                    evaluation.isEmpty() ? 0 : evaluation.lastKey().longValue(),
                    "there are " + evaluation.size() + " evaluations; three are needed to see a direction");
        }
        double best = evaluation.firstKey();
        for (Map.Entry<Double, Double> point : evaluation.entrySet()) {
            best = point.getValue() < evaluation.getOrDefault(best, 0.0) ? point.getKey() : best;
        }
        double lowest = evaluation.getOrDefault(best, 0.0);
        double last = evaluation.lastEntry().getValue();
        if (last > lowest * (1 + RISE) && evaluation.tailMap(best, false).size() >= 2 && falls(train, best)) {
            return new LossLog(
                    State.OVERFITTING,
                    (long) best,
                    "overfitting from step " + (long) best + ": evaluation loss rose from " + plain(lowest) + " to "
                            + plain(last) + " while training loss fell; stop there");
        }
        double flat = flatFrom(evaluation);
        if (flat < evaluation.lastKey()) {
            return new LossLog(
                    State.PLATEAU,
                    (long) flat,
                    "a plateau from step " + (long) flat + ": evaluation loss stays at " + plain(last)
                            + "; a good point to stop");
        }
        return new LossLog(
                State.STILL_LEARNING,
                evaluation.lastKey().longValue(),
                "still learning at step " + evaluation.lastKey().longValue() + ": evaluation loss is " + plain(last)
                        + " and falls");
    }

    private static boolean falls(TreeMap<Double, Double> train, double from) {
        Map.Entry<Double, Double> before = train.floorEntry(from);
        return before == null || train.lastEntry().getValue() < before.getValue();
    }

    /** The first of at least three last evaluations that differ by less than half a percent; else the last step. */
    private static double flatFrom(TreeMap<Double, Double> evaluation) {
        List<Double> steps = new ArrayList<>(evaluation.keySet());
        double last = evaluation.lastEntry().getValue();
        int from = steps.size() - 1;
        while (from > 0
                && Math.abs(evaluation.getOrDefault(steps.get(from - 1), 0.0) - last) <= FLAT * Math.abs(last)) {
            from--;
        }
        return steps.size() - from >= 3 ? steps.get(from) : evaluation.lastKey();
    }

    private static String plain(double loss) {
        return String.format(Locale.ROOT, "%.3f", loss);
    }

    /** Returns the reading as a JSON object. */
    public Map<String, @Nullable Object> toJson() {
        return Json.object("state", state.label(), "step", step, "means", means);
    }
}
