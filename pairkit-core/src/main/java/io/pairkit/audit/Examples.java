package io.pairkit.audit;

import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.List;

/** Counts all cases and remembers the first few, so that memory stays bounded whatever the size of the set. */
final class Examples {
    private final int most;
    private final List<Origin> shown = new ArrayList<>(0);
    private long count;

    Examples(int most) {
        this.most = most;
    }

    void add(Origin origin) {
        count++;
        if (shown.size() < most) {
            shown.add(origin);
        }
    }

    void merge(Examples later) {
        count += later.count;
        for (Origin origin : later.shown) {
            if (shown.size() < most) {
                shown.add(origin);
            }
        }
    }

    long count() {
        return count;
    }

    List<Origin> shown() {
        return shown;
    }
}
