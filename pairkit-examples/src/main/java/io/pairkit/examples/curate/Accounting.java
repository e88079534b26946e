package io.pairkit.examples.curate;

import io.pairkit.Json;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of every record. Kept and fixed ones are exported (unchanged, changed), removed and quarantined ones are not.
 *
 * @param read physical non-blank lines, records for files that have no lines
 */
public record Accounting(long read, long kept, long fixed, long removed, long quarantined) {
    public Accounting {
        if (read != kept + fixed + removed + quarantined) {
            throw new IllegalStateException("records were lost: " + read + " read, " + kept + " kept, " + fixed
                    + " fixed, " + removed + " removed, " + quarantined + " quarantined");
        }
    }

    /** Returns how many records go to training. */
    public long exported() {
        return kept + fixed;
    }

    /** Returns the JSON object that {@code report.json} holds. */
    public Map<String, @Nullable Object> fields() {
        return Json.object("read", read, "kept", kept, "fixed", fixed, "removed", removed, "quarantined", quarantined);
    }

    /** Returns {@code 6,931 read = 6,498 kept + 12 fixed + 418 removed + 3 quarantined}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d read = %,d kept + %,d fixed + %,d removed + %,d quarantined",
                read,
                kept,
                fixed,
                removed,
                quarantined);
    }
}
