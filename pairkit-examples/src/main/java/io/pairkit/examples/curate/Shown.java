package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.Excerpt;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The few examples that a report shows for each code, and what they say, taken as the records pass by. */
final class Shown {
    private static final int EXAMPLES = 5;
    private static final int CHARACTERS = 160;

    private final Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    private final BitSet wanted = new BitSet();
    private final Map<Origin, String> texts = new HashMap<>();

    Shown(Catalog catalog, List<Finding> findings) {
        for (Finding finding : findings) {
            byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
        }
        Set<Origin> origins = new HashSet<>();
        byCode.values().forEach(all -> all.stream().limit(EXAMPLES).forEach(finding -> origins.add(finding.origin())));
        for (int ordinal = 0; ordinal < catalog.size(); ordinal++) {
            if (origins.contains(catalog.origin(ordinal))) {
                wanted.set(ordinal);
            }
        }
    }

    boolean isWanted(int ordinal) {
        return wanted.get(ordinal);
    }

    void take(Pair pair) {
        texts.put(pair.origin(), Excerpt.of(pair.prompt(), CHARACTERS) + " → " + Excerpt.of(pair.answer(), CHARACTERS));
    }

    /** Returns all findings of each code, errors first, then the most frequent. */
    List<List<Finding>> byCode() {
        return byCode.values().stream()
                .sorted(Comparator.comparing((List<Finding> all) -> all.get(0).severity())
                        .reversed()
                        .thenComparing(all -> -all.size()))
                .toList();
    }

    /** Returns the findings to show, at most a handful. */
    static List<Finding> examples(List<Finding> all) {
        return all.subList(0, Math.min(EXAMPLES, all.size()));
    }

    /** Returns what the record of a finding says; the finding's own message where the record could not be read. */
    String text(Finding finding) {
        return texts.getOrDefault(finding.origin(), finding.message());
    }
}
