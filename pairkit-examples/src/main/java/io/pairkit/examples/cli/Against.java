package io.pairkit.examples.cli;

import io.pairkit.Catalog;
import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.dedup.Contamination;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.Leak;
import io.pairkit.dedup.Leaks;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.files.WholeFolder;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code pairkit dedup INPUT --against EVAL}: which training records hold an evaluation prompt. */
final class Against {
    private static final int MOST_TOLD = 5;

    private final NearDuplicates recipe;
    private final int threads;
    private final List<Finding> findings = new ArrayList<>();
    private String told = "";

    Against(NearDuplicates recipe, int threads) {
        this.recipe = recipe;
        this.threads = threads;
    }

    /** Writes the folder's files and returns the summary. */
    Map<String, @Nullable Object> write(WholeFolder folder, Loaded train, Pairs evaluation, Bars bars) {
        Leaks leaks = Contamination.of(evaluation)
                .threshold(recipe.threshold())
                .on(recipe.on())
                .shingles(recipe.shingles())
                .threads(threads)
                .find(train.pairs(), bars);
        Loaded items = Loaded.of(evaluation, recipe.shingles(), threads, bars);
        findings.addAll(items.findings());
        told = leaks.leakedCount() + " of " + train.pieces() + " records hold an evaluation "
                + (recipe.on() == Field.BOTH ? "record" : recipe.on().label());
        var results = new DedupFolder(folder);
        results.copy(train, leaks::isLeaked, bars);
        results.rows("contamination.jsonl", leaks.stream().map(leak -> row(leak, train.catalog(), items.catalog())));
        var byKind = Json.object();
        for (Leak.Kind kind : Leak.Kind.values()) {
            byKind.put(kind.label(), leaks.leakedByKind().getOrDefault(kind, 0));
        }
        var summary = Json.object(
                "read", train.pieces(),
                "unreadable", train.pieces() - leaks.size(),
                "kept", leaks.size() - leaks.leakedCount(),
                "removed", leaks.leakedCount(),
                "byKind", byKind,
                "evaluation",
                        Json.object(
                                "read",
                                leaks.evaluationSize(),
                                "leaked",
                                leaks.leakedEvaluationCount(),
                                "findings",
                                findings.stream().map(Finding::fields).toList()),
                "settings",
                        Json.object(
                                "threshold", recipe.threshold(),
                                "on", recipe.on().label(),
                                "shingles", recipe.shingles().toString()));
        results.summary(summary);
        return summary;
    }

    /** Returns what could not be read of the evaluation files. */
    List<Finding> findings() {
        return findings;
    }

    /** Returns what was found, and what could not be read of the evaluation files, in a line each. */
    String told() {
        return Stream.concat(
                        Stream.of(told),
                        findings.stream().limit(MOST_TOLD).map(finding -> finding.origin() + ": " + finding.message()))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, @Nullable Object> row(Leak leak, Catalog train, Catalog items) {
        return Json.object(
                "train", place(train.origin(leak.train())),
                "eval", place(items.origin(leak.evaluation())),
                "kind", leak.kind().label(),
                "similarity", leak.similarity(),
                "span", List.of(leak.start(), leak.end()));
    }

    private static Map<String, @Nullable Object> place(Origin origin) {
        return Json.object("file", origin.file(), "line", origin.line());
    }
}
