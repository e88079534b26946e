package io.pairkit.format.platform;

/** A demand on one value of a record; it reports to the value's node what is wrong. Has no state. */
@FunctionalInterface
public interface Check {
    /** Checks a value. */
    void check(Node node);

    /** Returns this check followed by another one on the same value. */
    default Check and(Check next) {
        return node -> {
            check(node);
            next.check(node);
        };
    }
}
