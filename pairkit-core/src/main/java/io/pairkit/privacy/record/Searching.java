package io.pairkit.privacy.record;

import io.pairkit.privacy.scan.Scan;
import java.util.List;

/** Finds what is in one text, in characters, in order and without overlaps. */
@FunctionalInterface
public interface Searching {
    List<Scan.Found> search(String text);
}
