package io.pairkit.privacy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Leave to keep one kind of data, with the reason and the day on which it ends.
 *
 * @param kind such as {@code EMAIL}; case does not matter
 * @param reason why it may stay; not blank
 * @param until the last day on which it may stay
 */
public record Allowance(String kind, String reason, LocalDate until) {
    public Allowance {
        kind = kind.strip().toUpperCase(java.util.Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (kind.isEmpty()) {
            throw new IllegalArgumentException("an allowance needs a kind");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an allowance of " + kind + " needs a reason");
        }
        Objects.requireNonNull(until, "until");
    }

    /** Returns whether this still holds on a day. */
    public boolean holdsAt(LocalDate day) {
        return !day.isAfter(until);
    }
}
