package io.pairkit.format;

import io.pairkit.validate.Finding;
import java.util.List;
import java.util.Optional;

/** Cuts one file into pieces, a batch at a time. */
interface Slicer {
    /** Returns the next pieces, or nothing at the end of the file. */
    Optional<List<Slice>> next();

    /** Returns what was noticed about the file as a whole; complete after the last batch. */
    List<Finding> notes();
}
