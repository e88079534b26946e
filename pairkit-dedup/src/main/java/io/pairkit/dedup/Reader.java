package io.pairkit.dedup;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Reads a few records again by ordinal. */
final class Reader {
    private Reader() {}

    /** Returns the records with these ordinals; reads up to the last one. */
    static Map<Integer, Pair> read(Pairs pairs, SortedSet<Integer> ordinals) {
        var found = new HashMap<Integer, Pair>();
        if (ordinals.isEmpty()) {
            return found;
        }
        try (Stream<Pair> stream = pairs.stream()) {
            Iterator<Pair> all = stream.iterator();
            for (int ordinal = 0; ordinal <= ordinals.last() && all.hasNext(); ordinal++) {
                Pair pair = all.next();
                if (ordinals.contains(ordinal)) {
                    found.put(ordinal, pair);
                }
            }
        }
        return found;
    }
}
