package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.split.grouping.Grouper;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds out what there is to say before a split. */
final class Diagnosing {
    private static final int TEXTS = 3; // texts that are named
    private static final double GIANT = 0.05;

    private final Split split;
    private final Catalog catalog;
    private final int n;
    private final List<Key> keys = new ArrayList<>();
    private final List<Diagnosis.Component> components = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    Diagnosing(Split split, Catalog catalog) {
        this.split = split;
        this.catalog = catalog;
        this.n = catalog.size();
        split.together().keys().forEach(name -> keys.add(Key.attribute(catalog, name)));
        split.together().groups().forEach(groups -> keys.add(Key.groups(groups)));
    }

    Diagnosis run() {
        Assignment trial = split.assign(catalog);
        keys.forEach(key -> tell(component(key.name(), List.of(key))));
        if (keys.size() > 1) {
            Diagnosis.Component all = component("all keys", keys);
            tell(all);
            blame(all);
        }
        split.apart().links().forEach(this::texts);
        dropped(trial);
        trial.findings().forEach(finding -> sentences.add(finding.message()));
        balance(trial);
        measurements(trial);
        return new Diagnosis(components, sentences, trial);
    }

    private Grouping grouping(List<Key> of) {
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return new Grouper(catalog, of, none, false).run(List.of(), 0, 0);
    }

    private Diagnosis.Component component(String name, List<Key> of) {
        Grouping grouping = grouping(of);
        int largest = IntStream.range(0, grouping.size())
                .boxed()
                .max(Comparator.comparingInt(grouping::sizeOf))
                .orElse(-1);
        int[] members = largest < 0
                ? new int[0]
                : IntStream.range(grouping.start(largest), grouping.start(largest + 1))
                        .map(grouping::member)
                        .toArray();
        Key none = Key.none(of, n);
        int[] missing = new int[1];
        for (int record = 0; record < n; record++) {
            none.forEach(record, value -> missing[0]++);
        }
        return new Diagnosis.Component(name, missing[0], grouping.size(), grouping.largest(), Ties.of(of, members));
    }

    private void tell(Diagnosis.Component component) {
        components.add(component);
        String without = component.missing() == 0 ? "" : " (" + component.missing() + " have none)";
        String by = component.largest() > 1 ? ": " + component.by() : "";
        sentences.add("by " + component.key() + ": " + n + " records" + without + " in " + component.groups()
                + " groups, the largest of " + component.largest() + by);
    }

    /** Where keys percolate together, says which one to leave out. */
    private void blame(Diagnosis.Component all) {
        if (all.largest() <= GIANT * n) {
            return;
        }
        for (Key key : keys) {
            List<Key> others = keys.stream().filter(each -> each != key).toList();
            int left = grouping(others).largest();
            if (2L * left <= all.largest()) {
                sentences.add("without " + key.name() + " the largest group would have " + left + " records instead of "
                        + all.largest());
            }
        }
    }

    /** Names the texts that so many records share that their groups are not united. */
    private void texts(Links links) {
        int cap = split.apart().cap(n);
        IntStream.range(0, links.texts())
                .filter(text -> links.countOf(text) > cap)
                .boxed()
                .sorted(Comparator.comparingInt(links::countOf).reversed())
                .limit(TEXTS)
                .forEach(text -> sentences.add("the " + links.basis().field() + " of "
                        + catalog.origin(links.recordsOf(text).findFirst().orElseThrow()) + " is that of "
                        + links.countOf(text) + " records, too many for a group of at most " + cap
                        + "; where they stand on two sides, one side is dropped"));
    }

    private void dropped(Assignment trial) {
        if (!trial.dropped().isEmpty()) {
            sentences.add(trial.dropped().size() + " of " + n + " records ("
                    + Explanation.percent((double) trial.dropped().size() / n) + ") will be dropped");
        }
    }

    private void balance(Assignment trial) {
        Balance balance = trial.balance();
        balance.rows().stream()
                .max(Comparator.comparingDouble(row -> Math.abs(row.deviation())))
                .ifPresent(row -> sentences.add("the largest distance from a wanted share is "
                        + Explanation.percent(balance.worst()) + " ("
                        + (row.attribute().isEmpty() ? "all records" : row.attribute() + " \"" + row.label() + "\"")
                        + " in " + row.part() + "); no split of these groups stays below "
                        + Explanation.percent(balance.bound())));
    }

    private void measurements(Assignment trial) {
        boolean small = false;
        for (Map.Entry<String, Integer> part : trial.counts().entrySet()) {
            if (!part.getKey().equals(trial.parts().get(0))) {
                Measurement measurement = trial.measurement(part.getKey());
                sentences.add(part.getKey() + ": " + measurement.sentence());
                small |= measurement.isSmall();
            }
        }
        if (small) {
            sentences.add("folds measure on every record once: Split.folds(5)");
        }
    }
}
