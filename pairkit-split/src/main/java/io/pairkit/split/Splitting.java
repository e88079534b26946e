package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Progress;
import io.pairkit.split.leak.Proof;
import io.pairkit.split.optimise.Optimiser;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One run of a {@link Split}: group, place, drop, adjust to what was dropped, prove. */
final class Splitting {
    private static final int ROUNDS = 4;

    private final Progress progress;
    private final Setting setting;

    Splitting(Split split, Catalog catalog, Progress progress) {
        this.progress = progress;
        progress.advanced("splitting", 0, catalog.size());
        this.setting = new Setting(split, catalog, progress);
    }

    Assignment run() {
        long seed = setting.split.seed();
        Placed first = new Placed(
                setting,
                setting.byTime == null
                        ? Optimiser.place(setting.problem, seed, progress::check)
                        : setting.byTime.partOfGroup());
        Placed best = first;
        boolean mayAdjust = setting.byTime == null && !setting.failsOnCross();
        for (int round = 1; round < ROUNDS && mayAdjust && best.dropsAny(); round++) {
            progress.check();
            Problem wishes = setting.problem.wanting(best.wantedBeforeDrops());
            Placed next = new Placed(setting, Optimiser.adjust(wishes, best.partOfGroup(), seed, progress::check));
            mayAdjust = next.isBetterThan(best);
            best = mayAdjust ? next : best;
        }
        return result(first, best);
    }

    private Assignment result(Placed first, Placed placed) {
        progress.check();
        List<Dropped> bridges = bridges();
        List<Dropped> crossing = placed.crossing();
        var dropped = new ArrayList<>(bridges);
        if (setting.byTime != null) {
            dropped.addAll(setting.byTime.dropped());
        }
        int[] partOf = placed.partOf();
        if (!setting.failsOnCross()) {
            dropped.addAll(crossing);
            crossing.forEach(each -> partOf[each.record()] = -1);
        }
        dropped.sort(Comparator.comparingInt(Dropped::record));
        var explanation = new Explanation(setting, first, placed, partOf);
        var outcome = new Outcome(
                partOf,
                setting.grouping,
                List.copyOf(dropped),
                balance(placed),
                Proof.leaks(setting.split.apart().links(), setting.keys, partOf, setting.parts.size()),
                explanation.of(crossing, bridges));
        progress.advanced("splitting", setting.records, setting.records);
        return new Assignment(setting.split, setting.catalog, setting.keys, setting.parts, outcome);
    }

    private List<Dropped> bridges() {
        return setting.grouping.bridges().stream()
                .map(bridge -> new Dropped(
                        bridge.record(),
                        Dropped.Reason.BRIDGE,
                        bridge.partner(),
                        setting.part(bridge.part()),
                        bridge.by()))
                .toList();
    }

    private Balance balance(Placed placed) {
        Problem kept = placed.kept();
        int[] counts = placed.counts();
        int parts = setting.parts.size();
        double[] bounds = Optimiser.labelBounds(kept);
        var rows = new ArrayList<Balance.Row>();
        for (int label = 0; label < setting.labels.size(); label++) {
            int total = kept.total(label);
            for (int part = 0; part < parts && (total > 0 || label == 0); part++) {
                double wanted = kept.wanted(label, part);
                int got = counts[label * parts + part];
                rows.add(new Balance.Row(
                        setting.labels.attribute(label),
                        setting.labels.value(label),
                        setting.part(part),
                        wanted,
                        got,
                        total == 0 ? 0 : (got - wanted) / total,
                        bounds[label]));
            }
        }
        return new Balance(rows, placed.worst(), Optimiser.bound(kept, placed.worst(), bounds, progress::check));
    }
}
