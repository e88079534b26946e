package io.pairkit.audit;

/** Whether a set is ready to train on. */
public enum Verdict {
    /** No gate failed, and every gate that applies was measured. */
    READY("READY"),
    /** At least one gate failed. */
    NOT_READY("NOT READY"),
    /** No gate failed, but one that applies could not be measured. */
    NOT_ENOUGH_EVIDENCE("NOT ENOUGH EVIDENCE");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** Returns the words that reports print. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
