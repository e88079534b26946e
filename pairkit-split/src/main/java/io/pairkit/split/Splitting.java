package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Progress;
import io.pairkit.split.grouping.Grouper;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import io.pairkit.split.leak.Drops;
import io.pairkit.split.leak.Proof;
import io.pairkit.split.optimise.Optimiser;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run of a {@link Split}: group, place, drop, adjust to what was dropped, prove. */
final class Splitting {
    private static final int ROUNDS = 4;

    private final Split split;
    private final Catalog catalog;
    private final Progress progress;
    private final int n;
    private final List<Key> keys = new ArrayList<>();
    private final List<Part> parts; // those that get something; a part of nothing stays empty
    private final double[] shares;
    private int[] firstPlaced = new int[0]; // before anything was dropped
    private final List<Dropped> untimely = new ArrayList<>();
    private final BitSet excluded = new BitSet(); // records that are dropped whatever their group

    Splitting(Split split, Catalog catalog, Progress progress) {
        this.split = split;
        this.catalog = catalog;
        this.progress = progress;
        this.n = catalog.size();
        for (String attribute : split.attributes()) {
            catalog.distinct(attribute); // an attribute that is not there is told before any work
        }
        split.together().keys().forEach(name -> keys.add(Key.attribute(catalog, name)));
        for (Groups groups : split.together().groups()) {
            check("groups", groups.records());
            keys.add(Key.groups(groups));
        }
        if (split.together().missing() == MissingKeys.TOGETHER) {
            keys.add(Key.none(List.copyOf(keys), n));
        }
        split.apart().links().forEach(links -> check("links", links.records()));
        this.parts = split.parts().stream().filter(part -> part.amount() > 0).toList();
        this.shares = Shares.of(parts, n);
    }

    private void check(String what, int records) {
        if (records != n) {
            throw new IllegalArgumentException(
                    what + " must be about the " + n + " records of the catalog, were about " + records);
        }
    }

    Assignment run() {
        progress.advanced("splitting", 0, n);
        int[] old = previousParts();
        boolean retire = split.before().onBridge() == OnBridge.RETIRE_EVAL;
        progress.check();
        boolean byTime = split.filling().time().isPresent();
        List<Links> links = split.apart().links();
        Grouping grouping = new Grouper(catalog, keys, old, retire)
                .run(byTime ? List.of() : links, split.apart().cap(n), split.seed());
        var labels = new Labels(catalog, split.margins());
        int[] partOfGroup = byTime ? byTime(grouping) : new int[0];
        int[] need = need(labels, grouping);
        Problem all = labels.problem(grouping, record -> !excluded.get(record), shares, need);
        if (!byTime) {
            partOfGroup = Optimiser.place(all, split.seed(), progress::check);
        }
        firstPlaced = partOfGroup;
        int[] partner = drops(grouping, partOfGroup, old);
        for (int round = 1; round < ROUNDS && !byTime && !fails() && isAnyDropped(partner); round++) {
            int[] adjusted = adjust(all, labels, grouping, need, partOfGroup, partner);
            int[] then = drops(grouping, adjusted, old);
            if (worst(labels, grouping, need, adjusted, then) >= worst(labels, grouping, need, partOfGroup, partner)) {
                break;
            }
            partOfGroup = adjusted;
            partner = then;
        }
        Problem kept = isAnyDropped(partner) && !fails() ? kept(labels, grouping, need, partner) : all;
        return result(grouping, labels, all, kept, partOfGroup, partner, old);
    }

    private int[] byTime(Grouping grouping) {
        boolean latestWins = split.apart().onCross() == OnCross.DROP_TRAIN;
        TimeOrder order = new TimeOrder(catalog, split.filling().time().orElseThrow(), parts, grouping)
                .run(shares, split.filling().gap(), latestWins);
        untimely.addAll(order.dropped());
        untimely.forEach(each -> excluded.set(each.record()));
        return order.partOfGroup();
    }

    private boolean fails() {
        return split.apart().onCross() == OnCross.FAIL;
    }

    private static int[] all(int many, int value) {
        int[] array = new int[many];
        Arrays.fill(array, value);
        return array;
    }

    private static boolean isAnyDropped(int[] partner) {
        return Arrays.stream(partner).anyMatch(each -> each != Drops.STAYS);
    }

    private int[] previousParts() {
        int[] old = all(n, Problem.FREE);
        split.before().previous().ifPresent(previous -> {
            List<String> names = parts.stream().map(Part::name).toList();
            Assignments.@Nullable Row[] rows = previous.match(catalog);
            for (int record = 0; record < n; record++) {
                Assignments.Row row = rows[record];
                if (row != null && !row.split().equals(Assignments.DROPPED)) {
                    old[record] = names.indexOf(row.split());
                    if (old[record] < 0) {
                        throw new IllegalArgumentException("the previous assignment has a part \"" + row.split()
                                + "\", this split has " + String.join(", ", names));
                    }
                }
            }
        });
        return old;
    }

    /** What every part needs of each label, less where there is not enough for all. */
    private int[] need(Labels labels, Grouping grouping) {
        int[] need = new int[labels.size()];
        if (!split.margins().covered().isEmpty()) {
            Problem counted = labels.problem(grouping, record -> true, shares, need.clone());
            for (int label = 1; label < need.length; label++) {
                if (split.margins().covered().contains(labels.attribute(label))) {
                    need[label] = Math.min(split.margins().least(), counted.total(label) / parts.size());
                }
            }
        }
        return need;
    }

    private int[] partOfRecord(Grouping grouping, int[] partOfGroup) {
        int[] partOf = new int[n];
        for (int record = 0; record < n; record++) {
            int group = grouping.groupOf(record);
            partOf[record] = group == Grouping.NONE || excluded.get(record) ? -1 : partOfGroup[group];
        }
        return partOf;
    }

    private int[] drops(Grouping grouping, int[] partOfGroup, int[] old) {
        progress.check();
        if (split.apart().links().isEmpty()) {
            return all(n, Drops.STAYS);
        }
        boolean[] isOld = new boolean[split.before().previous().isPresent() ? n : 0];
        for (int record = 0; record < isOld.length; record++) {
            isOld[record] = old[record] >= 0;
        }
        long[] hashes = IntStream.range(0, n).mapToLong(catalog::contentHash).toArray();
        return Drops.find(split.apart().links(), partOfRecord(grouping, partOfGroup), isOld, settlingOrder(), hashes);
    }

    /** Training first and then the evaluation parts from the last; or training last. */
    private int[] settlingOrder() {
        int[] order = IntStream.range(0, parts.size())
                .map(i -> (parts.size() - i) % parts.size())
                .toArray();
        if (split.apart().onCross() == OnCross.DROP_TRAIN) {
            for (int i = 0; i < order.length - 1; i++) {
                order[i] = order[i + 1];
            }
            order[order.length - 1] = 0;
        }
        return order;
    }

    private Problem kept(Labels labels, Grouping grouping, int[] need, int[] partner) {
        return labels.problem(
                grouping, record -> partner[record] == Drops.STAYS && !excluded.get(record), shares, need);
    }

    private double worst(Labels labels, Grouping grouping, int[] need, int[] partOfGroup, int[] partner) {
        return Optimiser.worst(kept(labels, grouping, need, partner), partOfGroup);
    }

    /** Wants as much more of each label in each part as was dropped there, and places again from where things are. */
    private int[] adjust(Problem all, Labels labels, Grouping grouping, int[] need, int[] partOfGroup, int[] partner) {
        Problem kept = kept(labels, grouping, need, partner);
        int[] dropped = Optimiser.countsOf(all, partOfGroup);
        int[] stays = Optimiser.countsOf(kept, partOfGroup);
        double[] wanted = new double[dropped.length];
        for (int cell = 0; cell < wanted.length; cell++) {
            int label = cell / parts.size();
            wanted[cell] = kept.wanted(label, cell % parts.size()) + dropped[cell] - stays[cell];
        }
        return Optimiser.adjust(all.wanting(wanted), partOfGroup, split.seed(), progress::check);
    }

    private Assignment result(
            Grouping grouping, Labels labels, Problem all, Problem kept, int[] partOfGroup, int[] partner, int[] old) {
        progress.check();
        boolean fails = fails();
        int[] finalPart = partOfRecord(grouping, partOfGroup);
        List<Dropped> bridges = bridges(grouping);
        List<Dropped> crossing = crossing(finalPart, partner);
        var dropped = new ArrayList<Dropped>(bridges);
        dropped.addAll(untimely);
        if (!fails) {
            dropped.addAll(crossing);
            crossing.forEach(each -> finalPart[each.record()] = -1);
        }
        dropped.sort(Comparator.comparingInt(Dropped::record));
        long leaks = Proof.leaks(split.apart().links(), keys, finalPart, parts.size());
        double worst = Optimiser.worst(kept, partOfGroup);
        double bound = Optimiser.bound(kept, worst, progress::check);
        var explanation = new Explanation(split, catalog, keys, parts, grouping, labels);
        var outcome = new Outcome(
                finalPart,
                grouping,
                List.copyOf(dropped),
                balance(labels, kept, partOfGroup, worst, bound),
                leaks,
                explanation.of(
                        all, kept, firstPlaced, partOfGroup, old, finalPart, fails ? crossing : List.of(), bridges));
        progress.advanced("splitting", n, n);
        return new Assignment(split, catalog, keys, parts, outcome);
    }

    private List<Dropped> crossing(int[] partOf, int[] partner) {
        var crossing = new ArrayList<Dropped>();
        for (int record = 0; record < n; record++) {
            if (partner[record] != Drops.STAYS) {
                crossing.add(new Dropped(
                        record,
                        Dropped.Reason.NEAR_DUPLICATE,
                        partner[record],
                        parts.get(partOf[partner[record]]).name(),
                        split.apart().links().get(0).basis().field()));
            }
        }
        return crossing;
    }

    private List<Dropped> bridges(Grouping grouping) {
        return grouping.bridges().stream()
                .map(bridge -> new Dropped(
                        bridge.record(),
                        Dropped.Reason.BRIDGE,
                        bridge.partner(),
                        parts.get(bridge.part()).name(),
                        bridge.by()))
                .toList();
    }

    private Balance balance(Labels labels, Problem kept, int[] partOfGroup, double worst, double bound) {
        int[] counts = Optimiser.countsOf(kept, partOfGroup);
        var rows = new ArrayList<Balance.Row>();
        for (int label = 0; label < labels.size(); label++) {
            int total = kept.total(label);
            for (int part = 0; part < parts.size() && (total > 0 || label == 0); part++) {
                double wanted = kept.wanted(label, part);
                int got = counts[label * parts.size() + part];
                rows.add(new Balance.Row(
                        labels.attribute(label),
                        labels.value(label),
                        parts.get(part).name(),
                        wanted,
                        got,
                        total == 0 ? 0 : (got - wanted) / total));
            }
        }
        return new Balance(rows, worst, bound);
    }
}
