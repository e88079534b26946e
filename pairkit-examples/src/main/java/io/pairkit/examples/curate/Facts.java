package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.dedup.Corpus;
import io.pairkit.validate.Finding;
import java.util.List;

/**
 * What one pass keeps of a pair, made on any thread.
 *
 * @param entry who it is
 * @param texts its hashed words
 * @param findings what rules and privacy found
 * @param isInvalid whether an error keeps it out of the set
 * @param fixes what is changed in it before it is exported
 */
record Facts(Catalog.Entry entry, Corpus.Entry texts, List<Finding> findings, boolean isInvalid, List<Fix> fixes) {
    /** Returns whether the record is exported changed. */
    boolean isFixed() {
        return !fixes.isEmpty();
    }
}
