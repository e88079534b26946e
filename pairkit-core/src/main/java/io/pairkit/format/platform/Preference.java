package io.pairkit.format.platform;

import io.pairkit.validate.Severity;

/** Preference records of the kind {@code input, preferred_output, non_preferred_output}. */
final class Preference {
    /** The conversation leaves the answer open. */
    static final Check OPEN = Order.lastIsNot(
                    Severity.ERROR,
                    "assistant",
                    "the input must not end with an assistant turn: the answer is still open")
            .and(Order.lastIsNot(Severity.WARNING, "system", "the input ends with a system turn, not with a question"));

    private Preference() {}

    static Form form(Check input, Check side) {
        return Form.of()
                .need("input", "an object with messages", input)
                .need("preferred_output", "the better answer, a list of one turn", side)
                .need("non_preferred_output", "the worse answer, a list of one turn", side)
                .once("preferred_completion", "preferred_output") // until 2025-04
                .once("non_preferred_completion", "non_preferred_output");
    }

    /** Warns of two sides that say the same. */
    static void sidesDiffer(Node record) {
        Object better = record.get("preferred_output").value();
        if (better != null && better.equals(record.get("non_preferred_output").value())) {
            record.get("non_preferred_output")
                    .warn("target/same-sides", "both answers are the same", "remove the record, or correct one side");
        }
    }
}
