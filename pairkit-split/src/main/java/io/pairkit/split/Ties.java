package io.pairkit.split;

import io.pairkit.Excerpt;
import io.pairkit.split.grouping.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Names the values that tie the records of a group together. */
final class Ties {
    private static final int NAMED = 3;

    private Ties() {}

    private record Tie(String key, String value, int records) {}

    /** Returns the values that most records share, such as {@code customer "acme" (850 records) and 12 more values}. */
    static String of(List<Key> keys, int[] records) {
        var ties = new ArrayList<Tie>();
        for (Key key : keys) {
            var counts = new HashMap<Integer, Integer>();
            for (int record : records) {
                key.forEach(record, value -> counts.merge(value, 1, Integer::sum));
            }
            counts.forEach((value, count) -> {
                if (count > 1) {
                    ties.add(new Tie(key.name(), key.value(value), count));
                }
            });
        }
        ties.sort(Comparator.comparingInt(Tie::records)
                .reversed()
                .thenComparing(Tie::key)
                .thenComparing(Tie::value));
        var out = new StringBuilder();
        for (int i = 0; i < Math.min(NAMED, ties.size()); i++) {
            Tie tie = ties.get(i);
            out.append(i == 0 ? "" : ", ")
                    .append(tie.key)
                    .append(" \"")
                    .append(Excerpt.of(tie.value, 60))
                    .append("\" (")
                    .append(tie.records)
                    .append(" records)");
        }
        return ties.size() > NAMED
                ? out.append(" and ")
                        .append(ties.size() - NAMED)
                        .append(" more values")
                        .toString()
                : out.toString();
    }
}
