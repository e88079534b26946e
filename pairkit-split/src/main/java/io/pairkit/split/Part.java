package io.pairkit.split;

import java.util.Objects;

/**
 * A part of a split: its name and how much of the data it gets.
 *
 * @param name such as {@code train}; no two parts of a split share one
 * @param amount a ratio against the other ratios, or a number of records; at least 0
 * @param isCount whether the amount is a number of records
 */
public record Part(String name, double amount, boolean isCount) {
    public Part {
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || name.equals(Assignments.DROPPED)) {
            throw new IllegalArgumentException("a part needs a name other than \"dropped\", was \"" + name + "\"");
        }
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the amount of part " + name + " must be at least 0, was " + amount);
        }
    }

    /** Returns a part that gets a share: 80 beside 10 and 10 is 80 %, and so is 0.8 beside 0.1 and 0.1. */
    public static Part ratio(String name, double ratio) {
        return new Part(name, ratio, false);
    }

    /** Returns a part that gets a number of records, as nearly as groups allow. */
    public static Part count(String name, int records) {
        return new Part(name, records, true);
    }
}
