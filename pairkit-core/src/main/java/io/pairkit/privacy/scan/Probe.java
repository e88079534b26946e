package io.pairkit.privacy.scan;

/**
 * Looks around a place that the pre-filter has marked and reports what it finds to the scan. It has no state and looks at
 * a bounded stretch of text, or at one that no later call looks at again: that keeps the whole pass linear.
 */
@FunctionalInterface
public interface Probe {
    /**
     * @param self the detector on whose behalf it looks
     * @param from where the literal (or the group of digits) begins
     * @param to where it ends, exclusive
     */
    void look(Scan scan, Seeker self, int from, int to);

    /** Returns whether the case of the literals counts. */
    default boolean isExact() {
        return false;
    }
}
