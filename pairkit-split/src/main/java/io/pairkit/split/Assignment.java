package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Pairs;
import io.pairkit.privacy.Masking;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import io.pairkit.validate.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which record is in which part, and how good the split is.
 *
 * <p>Every record is in exactly one part or dropped. {@link #leaks()} was counted after the fact, over all keys and links.
 * Immutable, and safe for many threads.
 */
public final class Assignment {
    private static final Set<String> REFUSALS = Set.of("split/cross", "split/bridge", "split/missing-key");

    private final Split split;
    private final Catalog catalog;
    private final List<Key> keys;
    private final List<Part> filled; // parts that get something; others stay empty
    private final Outcome outcome;
    private final @Nullable Pairs pairs;

    Assignment(Split split, Catalog catalog, List<Key> keys, List<Part> filled, Outcome outcome) {
        this(split, catalog, keys, filled, outcome, null);
    }

    private Assignment(
            Split split, Catalog catalog, List<Key> keys, List<Part> filled, Outcome outcome, @Nullable Pairs pairs) {
        this.split = split;
        this.catalog = catalog;
        this.keys = keys;
        this.filled = filled;
        this.outcome = outcome;
        this.pairs = pairs;
    }

    /**
     * Returns this assignment with the pairs that the catalog was made from, for {@link #part(String)}.
     *
     * @throws IllegalArgumentException if there are more or fewer of them than records in the catalog
     */
    public Assignment of(Pairs all) {
        if (all.size() != size()) {
            throw new IllegalArgumentException(
                    "the pairs must be the " + size() + " that were split, were " + all.size());
        }
        return new Assignment(split, catalog, keys, filled, outcome, all);
    }

    /** Returns how many records there are, dropped ones included. */
    public int size() {
        return outcome.partOf().length;
    }

    /** Returns the name of a record's part; empty where it was dropped. */
    public Optional<String> partOf(int record) {
        int part = outcome.partOf()[record];
        return part < 0 ? Optional.empty() : Optional.of(filled.get(part).name());
    }

    /** Returns the names of the parts, the one for training first. */
    public List<String> parts() {
        return split.parts().stream().map(Part::name).toList();
    }

    /** Returns how many records each part has, in the order of the parts. */
    public Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        split.parts().forEach(part -> counts.put(part.name(), 0));
        int[] found = new int[filled.size()];
        for (int part : outcome.partOf()) {
            if (part >= 0) {
                found[part]++;
            }
        }
        for (int part = 0; part < found.length; part++) {
            counts.put(filled.get(part).name(), found[part]);
        }
        return java.util.Collections.unmodifiableMap(counts);
    }

    /** Returns how many groups there are. */
    public int groups() {
        return outcome.grouping().size();
    }

    /** Returns how many records the largest group has. */
    public int largestGroup() {
        return outcome.grouping().largest();
    }

    /** Returns the number of a record's group, 0 … groups − 1; empty for a record left out as a bridge. */
    public OptionalInt group(int record) {
        int group = outcome.grouping().groupOf(record);
        return group == Grouping.NONE ? OptionalInt.empty() : OptionalInt.of(group);
    }

    /**
     * Returns a name of a group that does not depend on the order of the records: the smallest value of the first key that
     * any of its records has, as {@code ticket_id=T-17}, or else the smallest id.
     */
    public String groupName(int group) {
        Grouping grouping = outcome.grouping();
        for (Key key : keys) {
            if (!key.name().equals("group") && !key.name().equals("no key")) {
                var smallest = new String[1];
                for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
                    key.forEach(grouping.member(i), value -> {
                        String text = key.value(value);
                        smallest[0] = smallest[0] == null || text.compareTo(smallest[0]) < 0 ? text : smallest[0];
                    });
                }
                if (smallest[0] != null) {
                    return key.name() + "=" + smallest[0];
                }
            }
        }
        return IntStream.range(grouping.start(group), grouping.start(group + 1))
                .mapToObj(i -> tableId(grouping.member(i)))
                .min(String::compareTo)
                .orElseThrow();
    }

    /** Returns the records that are in no part, by ordinal, each with the reason and the record because of which. */
    public List<Dropped> dropped() {
        return outcome.dropped();
    }

    /**
     * Returns whether the split was asked to fail rather than to drop, and had to: the findings name the records, nothing
     * was dropped for them and {@link #leaks()} counts what is left. Such a split is not to be used.
     */
    public boolean isRefused() {
        return outcome.findings().stream().anyMatch(finding -> REFUSALS.contains(finding.code()));
    }

    /** Returns the pairs of the part named {@code train}. */
    public Pairs train() {
        return part("train");
    }

    /** Returns the pairs of the part named {@code validation}. */
    public Pairs validation() {
        return part("validation");
    }

    /** Returns the pairs of the part named {@code test}. */
    public Pairs test() {
        return part("test");
    }

    /**
     * Returns the pairs of a part, in input order.
     *
     * @throws IllegalArgumentException if there is no such part
     * @throws IllegalStateException if a catalog was split and no pairs were given with {@link #of}
     */
    public Pairs part(String name) {
        int wanted = index(name);
        if (pairs == null) {
            throw new IllegalStateException("a catalog was split; give the pairs with of(pairs) first");
        }
        int[] partOf = outcome.partOf();
        return pairs.only(record -> wanted >= 0 && partOf[record] == wanted);
    }

    /**
     * Returns the parts as folds, each held out once while the others are trained on; for a split made by
     * {@link Split#folds}.
     *
     * @throws IllegalStateException if a catalog was split and no pairs were given with {@link #of}
     */
    public Folds folds() {
        if (pairs == null) {
            throw new IllegalStateException("a catalog was split; give the pairs with of(pairs) first");
        }
        int[] foldOf = outcome.partOf().clone();
        for (int record = 0; record < foldOf.length; record++) {
            foldOf[record] = foldOf[record] < 0 ? Folds.NEVER : foldOf[record];
        }
        return new Folds(pairs, filled.stream().map(Part::name).toList(), foldOf, List.of());
    }

    /**
     * Returns what a part can measure, its groups taken into account.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public Measurement measurement(String name) {
        int part = index(name);
        int[] sizes = new int[groups()];
        for (int record = 0; record < size(); record++) {
            if (part >= 0 && outcome.partOf()[record] == part) {
                sizes[outcome.grouping().groupOf(record)]++;
            }
        }
        return Measurement.ofGroups(sizes);
    }

    /** Returns the number of a part among those that get something, -1 for one that gets nothing. */
    private int index(String name) {
        if (!parts().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no part \"" + name + "\", there are " + String.join(", ", parts()));
        }
        return filled.stream().map(Part::name).toList().indexOf(name);
    }

    /** Returns how near the split comes to what was wanted. */
    public Balance balance() {
        return outcome.balance();
    }

    /**
     * Returns how many pairs of linked records and how many key values stand on both sides of a boundary, counted over all
     * of them when the split was done. It is 0 unless the split {@link #isRefused()}.
     */
    public long leaks() {
        return outcome.leaks();
    }

    /** Returns what could not be done and why, in the order of reports. */
    public List<Finding> findings() {
        return outcome.findings();
    }

    /**
     * Returns the assignment as a table to keep beside the data and to give to {@link Split#previous}. A record whose id
     * holds a secret stands in it by its content's id, so that the table may be shown and the next split still finds it.
     */
    public Assignments table() {
        String[] names = IntStream.range(0, groups()).mapToObj(this::groupName).toArray(String[]::new);
        String[] reasons = new String[size()];
        for (Dropped each : dropped()) {
            reasons[each.record()] = each.partner() < 0
                    ? each.reason().label()
                    : each.reason().label() + ": " + each.by() + " of " + tableId(each.partner()) + " ("
                            + catalog.origin(each.partner()) + ") in " + each.part();
        }
        return Assignments.of(IntStream.range(0, size())
                .mapToObj(record -> new Assignments.Row(
                        tableId(record),
                        catalog.origin(record).file(),
                        catalog.origin(record).line(),
                        group(record).isPresent() ? names[group(record).getAsInt()] : "",
                        partOf(record).orElse(Assignments.DROPPED),
                        reasons[record] == null ? "" : reasons[record]))
                .toList());
    }

    private String tableId(int record) {
        String id = catalog.id(record);
        return Masking.secrets().text(id).equals(id) ? id : catalog.contentId(record);
    }

    /** Writes {@link #table()}. */
    public void write(Path file) {
        table().write(file);
    }

    @Override
    public String toString() {
        var out = new StringBuilder("Assignment[");
        counts().forEach((name, count) ->
                out.append(name).append(' ').append(count).append(", "));
        return out.append(String.format(
                        Locale.ROOT,
                        "dropped %d, leaks %d, worst %.4f]",
                        dropped().size(),
                        leaks(),
                        balance().worst()))
                .toString();
    }
}
