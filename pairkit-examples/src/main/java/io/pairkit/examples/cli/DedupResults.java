package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.dedup.Conflict;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.files.WholeFolder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What {@code pairkit dedup} found, in the files and rows of its folder. */
final class DedupResults {
    private static final double[] CURVE = {0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0};

    private final Loaded loaded;
    private final Duplicates found;
    private final NearDuplicates recipe;
    private final TemplateRows shared;
    private final boolean ignore;
    private final boolean curve;

    /**
     * @param shared templates of prompts
     * @param ignore whether they were left out of the comparison
     * @param curve whether lower thresholds are told too
     */
    DedupResults(Loaded loaded, Duplicates found, TemplateRows shared, boolean ignore, boolean curve) {
        this.loaded = loaded;
        this.found = found;
        this.recipe = found.recipe();
        this.shared = shared;
        this.ignore = ignore;
        this.curve = curve;
    }

    /** Writes the folder's files and returns the summary. */
    Map<String, @Nullable Object> write(WholeFolder whole, Bars bars) {
        var folder = new DedupFolder(whole);
        folder.copy(loaded, found::isRemoved, bars);
        folder.rows("duplicates.jsonl", found.removals().map(removal -> {
            var row = Json.object(
                    "removed", loaded.who(removal.removed()),
                    "kept", loaded.who(removal.kept()),
                    "prompt", removal.prompt(),
                    "answer", removal.answer(),
                    "verdict", removal.verdict().label());
            found.rejectedSimilarity(removal).ifPresent(shares -> row.put("rejected", shares));
            return row;
        }));
        var conflicts = found.conflicts(bars);
        folder.rows("conflicts.jsonl", conflicts.stream().map(this::conflict));
        var variants = found.variants().toList();
        var differing = Differing.words(loaded.pairs(), variants, recipe.on(), bars);
        folder.rows(
                "variants.jsonl",
                variants.stream()
                        .map(variant -> Json.object(
                                "record", loaded.who(variant.record()),
                                "near", loaded.who(variant.near()),
                                "prompt", variant.prompt(),
                                "answer", variant.answer(),
                                "differs", differing.get(variant))));
        var byVerdict = new LinkedHashMap<String, @Nullable Object>();
        found.removedByVerdict().forEach((verdict, count) -> byVerdict.put(verdict.label(), count));
        var summary = Json.object(
                "read", loaded.pieces(),
                "unreadable", loaded.pieces() - found.size(),
                "kept", found.keptCount(),
                "removed", found.removedCount(),
                "byVerdict", byVerdict,
                "conflicts", conflicts.size(),
                "variants", variants.size(),
                "templates", shared.rows(),
                "settings", settings(),
                "curve",
                        found.curve(thresholds()).stream()
                                .map(point -> Json.object("threshold", point.threshold(), "removed", point.removed()))
                                .toList());
        folder.summary(summary);
        return summary;
    }

    private Map<String, @Nullable Object> settings() {
        var settings = NearOptions.settings(recipe);
        settings.put("templates", ignore ? "ignore" : "report");
        settings.put("rejected", recipe.rejected());
        settings.put("engine", recipe.engine().toString());
        settings.put("foundBy", found.engine().toString());
        settings.put("expectedRecall", found.expectedRecall());
        return settings;
    }

    private double[] thresholds() {
        return DoubleStream.concat(DoubleStream.of(recipe.threshold()), Arrays.stream(CURVE))
                .filter(t -> curve || t >= recipe.threshold())
                .sorted()
                .distinct()
                .toArray();
    }

    private Map<String, @Nullable Object> conflict(Conflict conflict) {
        return Json.object(
                "record", loaded.who(conflict.record()),
                "others",
                        conflict.others().stream()
                                .map(other -> {
                                    var row = loaded.who(other.record());
                                    row.put("prompt", other.prompt());
                                    row.put("answer", other.answer());
                                    return row;
                                })
                                .toList(),
                "count", conflict.count(),
                "kind", conflict.kind().label());
    }
}
