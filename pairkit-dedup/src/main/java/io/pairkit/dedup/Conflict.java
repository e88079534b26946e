package io.pairkit.dedup;

import io.pairkit.dedup.join.Disagreement;
import java.util.List;
import java.util.Locale;

/**
 * A record that stays and answers a question otherwise than earlier records that stay.
 *
 * @param record the ordinal of the record
 * @param others the first of the earlier records, ascending, at most {@value #MOST_OTHERS}
 * @param count how many earlier records there are
 * @param kind the gravest disagreement with those in {@code others}
 */
public record Conflict(int record, List<Other> others, int count, Kind kind) {
    /** How many others a conflict names. */
    public static final int MOST_OTHERS = 20;

    public Conflict {
        others = List.copyOf(others);
    }

    /**
     * An earlier record with another answer.
     *
     * @param record its ordinal
     * @param prompt the similarity of the prompts, in [0, 1]
     * @param answer the similarity of the answers, in [0, 1]
     * @param kind in what the answers disagree
     */
    public record Other(int record, double prompt, double answer, Kind kind) {}

    /** In what two answers to one question disagree; the later, the graver. */
    public enum Kind {
        /** Other words: perhaps just another way to say it. */
        DIFFERENT,
        /** Both are labels, at most three words, and not the same. */
        LABEL,
        /** Numbers before the same unit, and none of them in both; or whole answers that are numbers. */
        NUMBER,
        /** Yes and no, or one is the other with a negation. */
        NEGATION;

        /** Returns the name in lower case, as reports print it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Disagreement.Kind kind) {
            return valueOf(kind.name());
        }
    }
}
