package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.split.grouping.Grouping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills the parts by time: the oldest records go to the first part. Records of one moment are not cut, those in the gap
 * before a later part are left out, and of a group on both sides of a cut only one side stays.
 */
final class TimeOrder {
    private static final int IN_GAP = -2;

    private final Split split;
    private final Catalog catalog;
    private final List<Part> parts;
    private final Grouping grouping;
    private final long[] times;
    private final int[] order; // dated records, oldest first
    private final int[] partOf;
    private final int[] partOfGroup;
    private final List<Dropped> dropped = new ArrayList<>();

    TimeOrder(Split split, Catalog catalog, List<Part> parts, Grouping grouping) {
        this.split = split;
        this.catalog = catalog;
        this.parts = parts;
        this.grouping = grouping;
        int n = catalog.size();
        String attribute = split.filling().time().orElseThrow();
        this.times = new long[n];
        for (int record = 0; record < n; record++) {
            times[record] = catalog.value(record, attribute).map(Times::millis).orElse(Times.NONE);
        }
        this.order = IntStream.range(0, n)
                .filter(record -> times[record] != Times.NONE)
                .boxed()
                .sorted(Comparator.comparingLong(record -> times[record]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.partOf = new int[n];
        Arrays.fill(partOf, -1);
        this.partOfGroup = new int[grouping.size()];
    }

    int[] partOfGroup() {
        return partOfGroup;
    }

    /** Returns the records that cannot be in any part. */
    List<Dropped> dropped() {
        return dropped;
    }

    /** Fills the parts. */
    TimeOrder run(double[] shares) {
        boolean latestWins = split.apart().onCross() == OnCross.DROP_TRAIN;
        cut(shares);
        leaveGaps(split.filling().gap().toMillis());
        for (int group = 0; group < partOfGroup.length; group++) {
            place(group, latestWins);
        }
        for (int record = 0; record < times.length; record++) {
            if (times[record] == Times.NONE) {
                dropped.add(new Dropped(record, Dropped.Reason.NO_TIME, -1, "", "no time"));
            }
        }
        return this;
    }

    private void cut(double[] shares) {
        double upTo = 0;
        int from = 0;
        for (int part = 0; part < shares.length; part++) {
            upTo += shares[part];
            int to = part == shares.length - 1 ? order.length : boundary((int) Math.round(upTo * order.length), from);
            for (int i = from; i < to; i++) {
                partOf[order[i]] = part;
            }
            from = Math.max(from, to);
        }
    }

    /** Returns the place nearest to the wanted one at which the time changes. */
    private int boundary(int wanted, int least) {
        for (int off = 0; off <= order.length; off++) {
            if (isBoundary(wanted - off) && wanted - off >= least) {
                return wanted - off;
            }
            if (isBoundary(wanted + off)) {
                return wanted + off;
            }
        }
        return order.length;
    }

    private boolean isBoundary(int at) {
        return at >= 0
                && at <= order.length
                && (at == 0 || at == order.length || times[order[at - 1]] != times[order[at]]);
    }

    /** Leaves out what is less than the gap older than the first record of the next part that has any. */
    private void leaveGaps(long gap) {
        int next = -1; // the first record of the next part
        int first = -1; // the oldest record so far of the part that is being walked through, newest first
        for (int i = order.length - 1; i >= 0; i--) {
            int record = order[i];
            if (first >= 0 && partOf[record] != partOf[first]) {
                next = first;
            }
            first = record;
            if (next >= 0 && times[next] - times[record] < gap) {
                dropped.add(new Dropped(
                        record,
                        Dropped.Reason.GAP,
                        next,
                        parts.get(partOf[next]).name(),
                        "time"));
            }
        }
        dropped.forEach(each -> partOf[each.record()] = IN_GAP);
    }

    private void place(int group, boolean latestWins) {
        int winner = -1;
        for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
            int record = grouping.member(i);
            if (partOf[record] >= 0 && (winner < 0 || wins(record, winner, latestWins))) {
                winner = record;
            }
        }
        partOfGroup[group] = winner < 0 ? 0 : partOf[winner];
        for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
            int record = grouping.member(i);
            if (partOf[record] >= 0 && partOf[record] != partOfGroup[group]) {
                dropped.add(new Dropped(
                        record,
                        Dropped.Reason.SPANS,
                        winner,
                        parts.get(partOfGroup[group]).name(),
                        "group"));
            }
        }
    }

    private boolean wins(int record, int than, boolean latestWins) {
        int byTime = Long.compare(times[record], times[than]);
        return (latestWins ? -byTime : byTime) < 0
                || byTime == 0 && Long.compareUnsigned(catalog.contentHash(record), catalog.contentHash(than)) < 0;
    }
}
