package io.pairkit.split;

import io.pairkit.split.leak.Drops;
import io.pairkit.split.optimise.Optimiser;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Groups in their parts, and what must be dropped then so that no link crosses a boundary. */
final class Placed {
    private final Setting setting;
    private final int[] partOfGroup;
    private final int[] partOf; // per record, before anything is dropped
    private final Drops drops;
    private final Problem kept;
    private final double worst;
    private final int missing; // cells that lack records they need

    Placed(Setting setting, int[] partOfGroup) {
        this.setting = setting;
        this.partOfGroup = partOfGroup;
        this.partOf = setting.partOfRecord(partOfGroup);
        this.drops = drops();
        this.kept = drops.isEmpty() || setting.failsOnCross()
                ? setting.problem
                : setting.labels.problem(
                        setting.grouping,
                        record -> drops.stays(record) && !setting.excluded.get(record),
                        setting.shares,
                        setting.need);
        this.worst = Optimiser.worst(kept, partOfGroup);
        this.missing = Optimiser.missing(kept, partOfGroup);
    }

    private Drops drops() {
        int n = setting.records;
        if (setting.split.apart().links().isEmpty()) {
            return Drops.none();
        }
        boolean[] isOld = new boolean[setting.split.before().previous().isPresent() ? n : 0];
        for (int record = 0; record < isOld.length; record++) {
            isOld[record] = setting.old[record] >= 0;
        }
        long[] hashes =
                IntStream.range(0, n).mapToLong(setting.catalog::contentHash).toArray();
        return Drops.find(setting.split.apart().links(), partOf, isOld, setting.settlingOrder(), hashes);
    }

    boolean dropsAny() {
        return !drops.isEmpty();
    }

    double worst() {
        return worst;
    }

    /** Returns whether fewer cells lack what they need than in another placement, or as many and the worst label is nearer. */
    boolean isBetterThan(Placed other) {
        return missing < other.missing || missing == other.missing && worst < other.worst;
    }

    /** Returns the groups with only those records that stay. */
    Problem kept() {
        return kept;
    }

    int[] partOfGroup() {
        return partOfGroup;
    }

    /** Returns how many records each cell has. */
    int[] counts() {
        return Optimiser.countsOf(kept, partOfGroup);
    }

    /** Returns how many records each cell had before anything was dropped. */
    int[] countsBefore() {
        return Optimiser.countsOf(setting.problem, partOfGroup);
    }

    /** Returns the counts to aim at so that, after as many drops as now, what stays is what is wanted. */
    double[] wantedBeforeDrops() {
        int[] before = countsBefore();
        int[] after = counts();
        double[] wanted = new double[before.length];
        for (int cell = 0; cell < wanted.length; cell++) {
            int parts = setting.parts.size();
            wanted[cell] = kept.wanted(cell / parts, cell % parts) + before[cell] - after[cell];
        }
        return wanted;
    }

    /** Returns for each record its part before anything is dropped, or -1. */
    int[] partOf() {
        return partOf.clone();
    }

    /** Returns the records that cross a boundary and are to be dropped. */
    List<Dropped> crossing() {
        var crossing = new ArrayList<Dropped>();
        for (int record = 0; record < partOf.length && !drops.isEmpty(); record++) {
            if (!drops.stays(record)) {
                int partner = drops.partner(record);
                crossing.add(new Dropped(
                        record,
                        Dropped.Reason.NEAR_DUPLICATE,
                        partner,
                        setting.part(partOf[partner]),
                        drops.links(record).basis().field()));
            }
        }
        return crossing;
    }
}
