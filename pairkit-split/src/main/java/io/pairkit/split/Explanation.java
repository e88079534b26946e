package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Excerpt;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import io.pairkit.split.optimise.Problem;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says as findings what a split could not do and which key, value or record is the reason. */
final class Explanation {
    private static final double GIANT = 0.05; // five points off is told
    private static final int MOST = 100; // findings of one kind; what is more is counted

    private final Setting setting;
    private final Split split;
    private final Catalog catalog;
    private final List<Key> keys;
    private final List<Part> parts;
    private final Grouping grouping;
    private final Labels labels;
    private final Placed first;
    private final Placed placed;
    private final int[] partOf;
    private final List<Finding> found = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param first the placement before it was adjusted to what is dropped
     * @param placed the placement that counts
     * @param partOf for each record its part in the end, or -1
     */
    Explanation(Setting setting, Placed first, Placed placed, int[] partOf) {
        this.setting = setting;
        this.split = setting.split;
        this.catalog = setting.catalog;
        this.keys = setting.keys;
        this.parts = setting.parts;
        this.grouping = setting.grouping;
        this.labels = setting.labels;
        this.first = first;
        this.placed = placed;
        this.partOf = partOf;
    }

    List<Finding> of(List<Dropped> crossing, List<Dropped> bridges) {
        if (catalog.size() == 0) {
            found.add(Finding.error("split/empty", "there is no record to split"));
            return List.copyOf(found);
        }
        absent();
        missingKeys();
        if (!giants(setting.problem, first.countsBefore())) {
            shortened(placed.kept(), placed.counts(), placed.countsBefore());
        }
        uncoverable(placed.kept());
        uncovered(placed.kept(), placed.counts());
        if (setting.failsOnCross()) {
            refusals(crossing);
        }
        if (split.before().onBridge() == OnBridge.FAIL) {
            refusals(bridges);
        }
        retired();
        Collections.sort(found);
        return List.copyOf(found);
    }

    /** A name that nobody has is a misspelt one more often than not, and what it was to guard is not guarded. */
    private void absent() {
        var named = new LinkedHashSet<>(split.together().keys());
        named.addAll(List.of(split.attributes()));
        for (String name : named) {
            if (catalog.distinct(name).isEmpty()) {
                found.add(Finding.warning("split/no-attribute", "no record has the attribute \"" + name + "\"")
                        .fix("check the spelling, or say in which field it stands")
                        .requirements(List.of("R93")));
            }
        }
    }

    private void missingKeys() {
        if (split.together().missing() != MissingKeys.REFUSED || keys.isEmpty()) {
            return;
        }
        Key none = Key.none(keys, catalog.size());
        int[] without = IntStream.range(0, catalog.size())
                .filter(record -> {
                    var hit = new boolean[1];
                    none.forEach(record, value -> hit[0] = true);
                    return hit[0];
                })
                .toArray();
        if (without.length > 0) {
            found.add(Finding.error(
                            "split/missing-key",
                            without.length + " of " + catalog.size() + " records have no "
                                    + keys.stream().map(Key::name).collect(Collectors.joining(" and no ")))
                    .fix("give each record a key, or say that such records stand alone or together")
                    .requirements(List.of("R93"))
                    .at(catalog.origin(without[0])));
        }
    }

    private boolean giants(Problem all, int[] counts) {
        int off = 0;
        double worst = 0;
        for (int part = 0; part < parts.size(); part++) {
            double deviation = Math.abs(counts[part] - all.wanted(0, part)) / Math.max(1, all.records());
            if (deviation > worst) {
                worst = deviation;
                off = part;
            }
        }
        if (worst <= GIANT) {
            return false;
        }
        int[] sizes = new int[catalog.size()];
        for (int record = 0; record < sizes.length; record++) {
            if (grouping.groupOf(record) != Grouping.NONE) {
                sizes[grouping.keyGroupOf(record)]++;
            }
        }
        String far = String.format(
                Locale.ROOT,
                "%s has %s of the records instead of %s",
                parts.get(off).name(),
                percent((double) counts[off] / all.records()),
                percent(all.wanted(0, off) / all.records()));
        int[] giants = IntStream.range(0, sizes.length)
                .filter(root -> sizes[root] > 1 && sizes[root] > GIANT * catalog.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(sizes[b], sizes[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int root : giants) {
            int[] members = IntStream.range(0, sizes.length)
                    .filter(record -> grouping.groupOf(record) != Grouping.NONE && grouping.keyGroupOf(record) == root)
                    .toArray();
            found.add(Finding.error(
                            "split/giant-group",
                            sizes[root] + " of " + catalog.size() + " records ("
                                    + percent((double) sizes[root] / catalog.size()) + ") are one group, tied by "
                                    + Ties.of(keys, members) + "; " + far)
                    .fix("group by fewer or finer keys, or leave some of these records out")
                    .requirements(List.of("R93"))
                    .at(catalog.origin(members[0])));
        }
        return true;
    }

    /** Says of each part that is far too small how much of it was dropped. */
    private void shortened(Problem kept, int[] counts, int[] before) {
        for (int part = 0; part < parts.size(); part++) {
            double share = (double) counts[part] / Math.max(1, kept.records());
            double wanted = kept.wanted(0, part) / Math.max(1, kept.records());
            if (wanted - share > GIANT && before[part] > counts[part]) {
                found.add(Finding.warning(
                                "split/part-short",
                                parts.get(part).name() + " has " + percent(share) + " of the records instead of "
                                        + percent(wanted) + ": " + (before[part] - counts[part]) + " of its "
                                        + before[part] + " records were dropped")
                        .fix("raise the limit for groups that links unite, or the threshold of the links")
                        .requirements(List.of("R93")));
            }
        }
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private String name(int label) {
        return labels.attribute(label) + " \"" + Excerpt.of(labels.value(label), 60) + "\"";
    }

    private void uncoverable(Problem kept) {
        int[] groups = kept.groupsOfLabel();
        int told = 0;
        for (int label = 1; label < labels.size(); label++) {
            int least = split.margins().covered().contains(labels.attribute(label))
                    ? split.margins().least()
                    : 1;
            boolean fewGroups = groups[label] < parts.size();
            if (groups[label] == 0 || !fewGroups && kept.total(label) >= (long) least * parts.size()) {
                continue;
            }
            if (++told <= MOST) {
                String reason = fewGroups
                        ? " is in " + groups(groups[label]) + ", too few for " + parts.size() + " parts"
                        : " has " + kept.total(label) + " records, too few for " + least + " in each of " + parts.size()
                                + " parts";
                found.add(Finding.warning("split/uncoverable", name(label) + reason)
                        .fix("write more pairs of it from other sources, or merge it with a like value")
                        .requirements(List.of("R24")));
            }
        }
        more("split/uncoverable", told);
    }

    private static String groups(int number) {
        return number == 1 ? "1 group" : number + " groups";
    }

    private void more(String code, int told) {
        if (told > MOST) {
            found.add(Finding.warning(code, "and " + (told - MOST) + " more values"));
        }
    }

    private void uncovered(Problem kept, int[] counts) {
        int[] groups = kept.groupsOfLabel();
        int least = split.margins().least();
        int told = 0;
        for (int label = 1; label < labels.size(); label++) {
            if (!split.margins().covered().contains(labels.attribute(label))
                    || groups[label] < parts.size()
                    || kept.total(label) < (long) least * parts.size()) {
                continue;
            }
            for (int part = 0; part < parts.size(); part++) {
                int got = counts[label * parts.size() + part];
                if (got < least && ++told <= MOST) {
                    found.add(Finding.warning(
                                    "split/uncovered",
                                    name(label) + " has " + got + " records in "
                                            + parts.get(part).name() + ", at least " + least
                                            + " are wanted; no way was found in "
                                            + groups(groups[label]))
                            .requirements(List.of("R24")));
                }
            }
        }
        more("split/uncovered", told);
    }

    private void refusals(List<Dropped> refused) {
        for (Dropped each : refused) {
            boolean isBridge = each.reason() == Dropped.Reason.BRIDGE;
            found.add(Finding.error(
                            isBridge ? "split/bridge" : "split/cross",
                            isBridge
                                    ? "the record ties parts of the earlier split together: " + each.by() + " is in "
                                            + each.part()
                                    : "the record is a near-duplicate (" + each.by() + ") of one in " + each.part())
                    .requirements(List.of(isBridge ? "R93" : "R91"))
                    .at(catalog.origin(each.record()))
                    .other(catalog.origin(each.partner())));
        }
    }

    private void retired() {
        int[] old = setting.old;
        int head = -1;
        int many = 0;
        for (int record = 0; record < old.length; record++) {
            if (old[record] > 0 && partOf[record] == 0) {
                many++;
                head = head < 0 ? record : head;
            }
        }
        if (many > 0) {
            found.add(Finding.warning(
                            "split/retired",
                            many + " records left evaluation for "
                                    + parts.get(0).name() + " because new records tie them to it")
                    .requirements(List.of("R93"))
                    .at(catalog.origin(head)));
        }
    }
}
