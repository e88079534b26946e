package io.pairkit.split;

/** What happens to a new record whose keys tie together records that an earlier split put into different parts. */
public enum OnBridge {
    /** The new record is left out and listed with a record of the other part. The default. */
    QUARANTINE,
    /**
     * The evaluation side leaves evaluation and joins the first part, which is training: old scores stay valid, the
     * evaluation set gets smaller. Never the other way round. Between two evaluation parts the record is left out.
     */
    RETIRE_EVAL,
    /** The split is refused: {@link Assignment#isRefused()}, with an error for each such record. */
    FAIL
}
