package io.pairkit.split;

import io.pairkit.Catalog;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the values of an attribute into labels: as they are, numbers in bands, rare values merged. */
final class Bands {
    private final List<String> values;
    private final int[] records; // per value

    private Bands(Catalog catalog, String attribute) {
        this.values = catalog.distinct(attribute);
        this.records = new int[values.size()];
        for (int record = 0; record < catalog.size(); record++) {
            catalog.forEachNumber(record, attribute, number -> records[number]++);
        }
    }

    /**
     * Returns for each value the text of its label.
     *
     * @param bands into how many bands numbers go, 0 if they are labels like others
     * @param rare values of fewer records are merged into one label
     */
    static String[] labels(Catalog catalog, String attribute, int bands, int rare) {
        if (bands == 0 && rare <= 1) {
            return catalog.distinct(attribute).toArray(String[]::new);
        }
        var all = new Bands(catalog, attribute);
        String[] labels = all.values.toArray(String[]::new);
        if (bands > 0) {
            all.band(labels, bands);
        }
        if (rare > 1) {
            all.merge(labels, rare);
        }
        return labels;
    }

    /** Cuts the numbers so that each band has about as many records; equal numbers are never cut. */
    private void band(String[] labels, int bands) {
        @Nullable BigDecimal[] numbers = values.stream().map(Bands::number).toArray(BigDecimal[]::new);
        int[] order = IntStream.range(0, values.size())
                .filter(i -> numbers[i] != null && records[i] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> numbers[i]).thenComparing(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        long all = Arrays.stream(order).mapToLong(i -> records[i]).sum();
        long before = 0;
        for (int from = 0; from < order.length; ) {
            long band = before * bands / Math.max(1, all);
            long upTo = before;
            int to = from;
            while (to < order.length && (upTo * bands / all == band || isSame(numbers, order, to))) {
                upTo += records[order[to++]];
            }
            String low = values.get(order[from]);
            String high = values.get(order[to - 1]);
            String text = low.equals(high) ? low : low + " to " + high;
            for (int i = from; i < to; i++) {
                labels[order[i]] = text;
            }
            before = upTo;
            from = to;
        }
    }

    private static boolean isSame(@Nullable BigDecimal[] numbers, int[] order, int at) {
        BigDecimal here = numbers[order[at]];
        BigDecimal last = at == 0 ? null : numbers[order[at - 1]];
        return here != null && last != null && here.compareTo(last) == 0;
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > 40 ? null : new BigDecimal(text.trim());
        } catch (NumberFormatException e) {
            return null; // a word among the numbers is a label of its own
        }
    }

    private void merge(String[] labels, int rare) {
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < labels.length; i++) {
            counts.merge(labels[i], records[i], Integer::sum);
        }
        long merged = counts.values().stream().filter(n -> n > 0 && n < rare).count();
        for (int i = 0; i < labels.length && merged > 1; i++) {
            if (counts.getOrDefault(labels[i], 0) < rare) {
                labels[i] = "(" + merged + " values of fewer than " + rare + " records)";
            }
        }
    }
}
