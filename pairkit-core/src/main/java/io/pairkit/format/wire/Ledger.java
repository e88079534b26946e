package io.pairkit.format.wire;

import io.pairkit.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What was lost on the way from one record to its new notation, in the order in which it was met. */
public final class Ledger {
    private final List<Entry> entries = new ArrayList<>(0);

    /**
     * One loss.
     *
     * @param pointer where in the source record
     * @param lost what was lost, in words
     * @param why the reason in words
     */
    public record Entry(LossKind kind, String pointer, String lost, String why) {}

    void add(LossKind kind, String pointer, String lost) {
        add(kind, pointer, lost, kind.why());
    }

    void add(LossKind kind, String pointer, String lost, String why) {
        var entry = new Entry(kind, pointer, Excerpt.of(lost, 120), why);
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /** Notes that the record is left out. */
    public void skip(String why) {
        add(LossKind.SKIP, "", "the whole record", why);
    }

    public List<Entry> entries() {
        return entries;
    }
}
