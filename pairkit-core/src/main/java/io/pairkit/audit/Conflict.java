package io.pairkit.audit;

import java.util.Objects;

/**
 * A record that may disagree with an earlier one about the same question, as whoever compares prompts found it. The audit
 * reads both and judges for itself.
 *
 * @param record the ordinal of the later record
 * @param other the ordinal of the earlier record
 * @param kind the finder's word for it, such as {@code different} or {@code number}
 */
public record Conflict(int record, int other, String kind) {
    public Conflict {
        if (record < 0 || other < 0 || record == other) {
            throw new IllegalArgumentException(
                    "a conflict needs two ordinals of different records, was " + record + " and " + other);
        }
        Objects.requireNonNull(kind, "kind");
    }
}
