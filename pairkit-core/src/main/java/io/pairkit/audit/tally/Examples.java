package io.pairkit.audit.tally;

import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.List;

/** Counts all cases and remembers the first few, so that memory stays bounded whatever the size of the set. */
public final class Examples {
    private final int most;
    private final List<Origin> shown = new ArrayList<>(0);
    private long count;

    /** Counts nothing yet; keeps at most so many. */
    public Examples(int most) {
        this.most = most;
    }

    /** Counts one more. */
    public void add(Origin origin) {
        count++;
        if (shown.size() < most) {
            shown.add(origin);
        }
    }

    /** Adds the cases of records that come later. */
    public void merge(Examples later) {
        count += later.count;
        for (Origin origin : later.shown) {
            if (shown.size() < most) {
                shown.add(origin);
            }
        }
    }

    /** Returns how many there are, all of them. */
    public long count() {
        return count;
    }

    /** Returns the first few. */
    public List<Origin> shown() {
        return shown;
    }
}
