package io.pairkit.audit.tally;

import io.pairkit.audit.Facts;
import java.util.Locale;
import java.util.TreeSet;

/** How many different sources a record names in its field sources; case and white space around do not count. */
public final class SourceCount {
    private SourceCount() {}

    /** Returns the count; 0 where it names none. */
    public static int of(Facts facts) {
        var sources = new TreeSet<String>();
        facts.attributes("sources").forEach(source -> sources.add(source.strip().toLowerCase(Locale.ROOT)));
        sources.remove("");
        return sources.size();
    }
}
