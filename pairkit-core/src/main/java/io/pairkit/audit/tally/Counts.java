package io.pairkit.audit.tally;

import io.pairkit.Origin;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each value occurs, with the first records of each. At most {@value #MOST} values are told apart. */
public final class Counts {
    /** How many values are told apart. */
    public static final int MOST = 50_000;

    private static final String REST = "…";

    private final int examples;
    private final Map<String, Examples> cells = new LinkedHashMap<>(); // the first values keep their cells
    private long total;

    /** Counts nothing yet; of each value the first records are kept, as many as given. */
    public Counts(int examples) {
        this.examples = examples;
    }

    /** Counts one more of a value; after {@value #MOST} values new ones are counted together as one. */
    public void add(String value, Origin origin) {
        total++;
        cell(value).add(origin);
    }

    private Examples cell(String value) {
        Examples known = cells.get(value);
        if (known == null) {
            String key = cells.size() < MOST ? value : REST;
            known = cells.computeIfAbsent(key, k -> new Examples(examples));
        }
        return known;
    }

    /** Adds the counts of records that come later. */
    public void merge(Counts later) {
        total += later.total;
        later.cells.forEach((value, cell) -> cell(value).merge(cell));
    }

    /** Returns how many were counted. */
    public long total() {
        return total;
    }

    /** Returns how many values are told apart. */
    public int distinct() {
        return cells.size();
    }

    /** Returns whether no value was counted. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Returns how often a value occurs. */
    public long of(String value) {
        Examples cell = cells.get(value);
        return cell == null ? 0 : cell.count();
    }

    /** Returns the first records with a value. */
    public List<Origin> shown(String value) {
        Examples cell = cells.get(value);
        return cell == null ? List.of() : cell.shown();
    }

    /** The values, the most frequent first, ties by name. */
    public List<String> byCount() {
        return cells.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Examples> e) -> -e.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The counts as a JSON object, the most frequent first, at most so many. */
    public Map<String, @Nullable Object> fields(int most) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        byCount().stream().limit(most).forEach(value -> out.put(value, of(value)));
        return out;
    }
}
