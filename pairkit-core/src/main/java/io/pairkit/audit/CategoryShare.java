package io.pairkit.audit;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * No category may hold more than its share: a set in which one kind of question drowns the others teaches that kind alone.
 *
 * <p>Applies where at least three categories occur; below that one of them must hold half.
 */
public final class CategoryShare {
    /** From the advice profile {@code recommended}. */
    public static final double RECOMMENDED = 0.5;

    private static final List<String> REQUIREMENTS = List.of("R8", "R21", "R113");
    private static final int LEAST_CATEGORIES = 3;

    private CategoryShare() {}

    /**
     * Measures the largest category.
     *
     * @param attribute the attribute that holds the category; the catalog must have it
     * @param limit the largest share that passes, in (0, 1]
     * @param examples how many records to name at most
     * @return a blocker if the limit is passed
     */
    public static Optional<Notice> check(Catalog catalog, String attribute, double limit, int examples) {
        if (!(limit > 0 && limit <= 1)) {
            throw new IllegalArgumentException("limit must be in (0, 1], was " + limit);
        }
        Map<String, Integer> counts = new TreeMap<>();
        int labelled = 0;
        for (int record = 0; record < catalog.size(); record++) {
            Optional<String> category = catalog.value(record, attribute);
            if (category.isPresent()) {
                counts.merge(category.get(), 1, Integer::sum);
                labelled++;
            }
        }
        if (counts.size() < LEAST_CATEGORIES) {
            return Optional.empty();
        }
        var largest =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        double share = (double) largest.getValue() / labelled;
        if (share <= limit) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                "coverage/category-share",
                REQUIREMENTS,
                String.format(
                        Locale.ROOT,
                        "\"%s\" holds %.0f %% of the pairs; at most %.0f %%",
                        largest.getKey(),
                        100 * share,
                        100 * limit),
                largest.getValue(),
                recordsOf(catalog, attribute, largest.getKey(), examples),
                next(counts, largest.getKey(), limit)));
    }

    private static List<Origin> recordsOf(Catalog catalog, String attribute, String category, int most) {
        var found = new ArrayList<Origin>();
        for (int record = 0; record < catalog.size() && found.size() < most; record++) {
            if (catalog.value(record, attribute).filter(category::equals).isPresent()) {
                found.add(catalog.origin(record));
            }
        }
        return found;
    }

    /** The others together must reach (1 − limit) / limit of the largest; the smallest are named first. */
    private static String next(Map<String, Integer> counts, String largest, double limit) {
        int big = counts.getOrDefault(largest, 0);
        int others = counts.values().stream().mapToInt(Integer::intValue).sum() - big;
        int missing = (int) Math.ceil(big * (1 - limit) / limit) - others;
        List<String> smallest = counts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(largest))
                .sorted(Map.Entry.comparingByValue())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        return "write " + missing + " pairs in other categories, the smallest first: " + String.join(", ", smallest);
    }
}
