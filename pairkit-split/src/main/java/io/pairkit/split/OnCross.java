package io.pairkit.split;

/** What happens to near-duplicates that stand on two sides of a boundary after the split. */
public enum OnCross {
    /**
     * The record on the evaluation side is dropped; between two evaluation parts the one in the part named earlier, so that
     * the last part, usually the test, keeps most. The default.
     */
    DROP_EVAL,
    /** The record in the first part, usually training, is dropped; between two evaluation parts as with DROP_EVAL. */
    DROP_TRAIN,
    /** Nothing is dropped and the split is refused: {@link Assignment#isRefused()}, with an error for each such record. */
    FAIL
}
