package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.split.OnCross;
import io.pairkit.split.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a split should be like, before the data are known.
 *
 * @param recipe parts, ratios, seed and policies
 * @param groupBy the keys that never cross; empty: the usual ones that occur
 * @param stratify the attributes whose values are spread evenly; empty: the category where it occurs
 * @param cover the attributes of which every value is wanted in every part
 * @param nearDuplicates prompts at least this similar never cross, in (0, 1]; 0: nothing is kept apart
 */
public record SplitWishes(
        Split recipe, List<String> groupBy, List<String> stratify, List<String> cover, double nearDuplicates) {
    public SplitWishes {
        Objects.requireNonNull(recipe, "recipe");
        groupBy = List.copyOf(groupBy);
        stratify = List.copyOf(stratify);
        cover = List.copyOf(cover);
        if (!(nearDuplicates >= 0 && nearDuplicates <= 1)) {
            throw new IllegalArgumentException("nearDuplicates must be in [0, 1], was " + nearDuplicates);
        }
    }

    /** Returns 80/10/10 with near-duplicates at 0.80 apart, evaluation records dropped where they would leak. */
    public static SplitWishes defaults() {
        return new SplitWishes(
                Split.of(80, 10, 10).onCross(OnCross.DROP_EVAL).seed(42), List.of(), List.of(), List.of(), 0.80);
    }

    /** Returns every attribute that the wishes name. */
    List<String> attributes() {
        var all = new ArrayList<>(groupBy);
        all.addAll(stratify);
        all.addAll(cover);
        return all;
    }

    /** Returns the recipe with keys and attributes that occur in the data. */
    Split on(Catalog catalog) {
        List<String> keys = groupBy.isEmpty() ? present(catalog, Curation.GROUP_KEYS) : groupBy;
        List<String> labels = stratify.isEmpty() ? present(catalog, List.of("category")) : stratify;
        Split split = recipe;
        if (!keys.isEmpty()) {
            split = split.groupedBy(keys.toArray(String[]::new));
        }
        if (!labels.isEmpty()) {
            split = split.stratifiedBy(labels.toArray(String[]::new));
        }
        return cover.isEmpty() ? split : split.covering(cover.toArray(String[]::new));
    }

    private static List<String> present(Catalog catalog, List<String> names) {
        return names.stream()
                .filter(name -> IntStream.range(0, catalog.size())
                        .anyMatch(record -> catalog.value(record, name).isPresent()))
                .toList();
    }
}
