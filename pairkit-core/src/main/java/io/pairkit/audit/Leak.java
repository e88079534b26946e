package io.pairkit.audit;

import io.pairkit.Origin;
import java.util.Objects;

/**
 * A training record whose prompt is that of an evaluation record.
 *
 * @param record the ordinal of the training record
 * @param evaluation where the evaluation record stands
 * @param kind {@code exact}, {@code near} or {@code contained}
 */
public record Leak(int record, Origin evaluation, String kind) {
    public Leak {
        Objects.checkIndex(record, Integer.MAX_VALUE);
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(kind, "kind");
    }
}
