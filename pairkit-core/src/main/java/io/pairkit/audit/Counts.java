package io.pairkit.audit;

import io.pairkit.Origin;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each value occurs, with the first records of each. At most {@value #MOST} values are told apart. */
final class Counts {
    static final int MOST = 50_000;
    private static final String REST = "…";

    private final int examples;
    private final Map<String, Examples> cells = new HashMap<>();
    private long total;

    Counts(int examples) {
        this.examples = examples;
    }

    void add(String value, Origin origin) {
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

    void merge(Counts later) {
        total += later.total;
        later.cells.forEach((value, cell) -> cell(value).merge(cell));
    }

    long total() {
        return total;
    }

    int distinct() {
        return cells.size();
    }

    boolean isEmpty() {
        return total == 0;
    }

    long of(String value) {
        Examples cell = cells.get(value);
        return cell == null ? 0 : cell.count();
    }

    List<Origin> shown(String value) {
        Examples cell = cells.get(value);
        return cell == null ? List.of() : cell.shown();
    }

    /** The values, the most frequent first, ties by name. */
    List<String> byCount() {
        return cells.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Examples> e) -> -e.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The counts as a JSON object, the most frequent first, at most so many. */
    Map<String, @Nullable Object> fields(int most) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        byCount().stream().limit(most).forEach(value -> out.put(value, of(value)));
        return out;
    }
}
