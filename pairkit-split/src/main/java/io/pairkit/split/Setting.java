package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Progress;
import io.pairkit.split.grouping.Grouper;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import io.pairkit.split.optimise.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a run knows before it places anything: parts, keys, groups, labels, and what was decided earlier. */
final class Setting {
    final Split split;
    final Catalog catalog;
    final int records;
    final List<Part> parts; // those that get something; a part of nothing stays empty
    final double[] shares;
    final List<Key> keys;
    final int[] old; // for each record the part an earlier split gave it, or -1
    final Grouping grouping;
    final @Nullable TimeOrder byTime;
    final BitSet excluded = new BitSet(); // records that are dropped whatever their group
    final Labels labels;
    final int[] need;
    final Problem problem;

    Setting(Split split, Catalog catalog, Progress progress) {
        this.split = split;
        this.catalog = catalog;
        this.records = catalog.size();
        this.parts = split.parts().stream().filter(part -> part.amount() > 0).toList();
        this.keys = keys();
        this.shares = Shares.of(parts, records);
        this.old = old();
        progress.check();
        boolean isByTime = split.filling().time().isPresent();
        this.grouping = new Grouper(catalog, keys, old, split.before().onBridge() == OnBridge.RETIRE_EVAL)
                .run(isByTime ? List.of() : split.apart().links(), split.apart().cap(records), split.seed());
        this.byTime = isByTime ? new TimeOrder(split, catalog, parts, grouping).run(shares) : null;
        if (byTime != null) {
            byTime.dropped().forEach(each -> excluded.set(each.record()));
        }
        progress.check();
        this.labels = new Labels(catalog, split.margins());
        this.need = need();
        this.problem = problem();
    }

    /** Coverage counts on records that no link can cost, unless nothing is to be covered or nothing can be dropped. */
    private Problem problem() {
        List<Links> links = split.apart().links();
        boolean mayDrop = byTime == null && !failsOnCross() && !links.isEmpty();
        if (!mayDrop || Arrays.stream(need).allMatch(each -> each == 0)) {
            return labels.problem(grouping, record -> !excluded.get(record), shares, need);
        }
        BitSet certain = Certain.of(grouping, links, records);
        return labels.problem(
                grouping, record -> !excluded.get(record), certain::get, settlingOrder()[0], shares, need);
    }

    /** Training first and then the evaluation parts from the last; or training last. The first loses nothing. */
    int[] settlingOrder() {
        boolean trainingLast = split.apart().onCross() == OnCross.DROP_TRAIN;
        return IntStream.range(0, parts.size())
                .map(i -> (parts.size() - i - (trainingLast ? 1 : 0)) % parts.size())
                .toArray();
    }

    private List<Key> keys() {
        for (String attribute : split.attributes()) {
            catalog.distinct(attribute); // an attribute that is not there is told before any work
        }
        var all = new ArrayList<Key>();
        split.together().keys().forEach(name -> all.add(Key.attribute(catalog, name)));
        for (Groups groups : split.together().groups()) {
            check("groups", groups.records());
            all.add(Key.groups(groups));
        }
        if (split.together().missing() == MissingKeys.TOGETHER) {
            all.add(Key.none(List.copyOf(all), records));
        }
        split.apart().links().forEach(links -> check("links", links.records()));
        return List.copyOf(all);
    }

    private void check(String what, int about) {
        if (about != records) {
            throw new IllegalArgumentException(
                    what + " must be about the " + records + " records of the catalog, were about " + about);
        }
    }

    private int[] old() {
        int[] found = new int[records];
        Arrays.fill(found, Problem.FREE);
        split.before().previous().ifPresent(previous -> {
            List<String> names = parts.stream().map(Part::name).toList();
            Assignments.@Nullable Row[] rows = previous.match(catalog);
            for (int record = 0; record < records; record++) {
                Assignments.Row row = rows[record];
                if (row != null && !row.split().equals(Assignments.DROPPED)) {
                    found[record] = names.indexOf(row.split());
                    if (found[record] < 0) {
                        throw new IllegalArgumentException("the previous assignment has a part \"" + row.split()
                                + "\", this split has " + String.join(", ", names));
                    }
                }
            }
        });
        return found;
    }

    /** What every part needs of each label, less where there is not enough for all. */
    private int[] need() {
        int[] needed = new int[labels.size()];
        if (!split.margins().covered().isEmpty()) {
            Problem counted = labels.problem(grouping, record -> true, shares, needed.clone());
            for (int label = 1; label < needed.length; label++) {
                if (split.margins().covered().contains(labels.attribute(label))) {
                    needed[label] = Math.min(split.margins().least(), counted.total(label) / parts.size());
                }
            }
        }
        return needed;
    }

    boolean failsOnCross() {
        return split.apart().onCross() == OnCross.FAIL;
    }

    String part(int number) {
        return parts.get(number).name();
    }

    /** Returns for each record the part of its group, -1 for one that is left out whatever its group. */
    int[] partOfRecord(int[] partOfGroup) {
        int[] partOf = new int[records];
        for (int record = 0; record < records; record++) {
            int group = grouping.groupOf(record);
            partOf[record] = group == Grouping.NONE || excluded.get(record) ? -1 : partOfGroup[group];
        }
        return partOf;
    }
}
