package io.pairkit.examples.cli;

import io.pairkit.Catalog;
import io.pairkit.Json;
import io.pairkit.examples.Paper;
import io.pairkit.files.WholeFolder;
import io.pairkit.split.Assignment;
import io.pairkit.split.Balance;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folder that {@code split} writes: the records byte for byte by part, and what became of each. */
final class SplitFolder {
    private final WholeFolder folder;
    private final Loaded loaded;
    private final Assignment assignment;

    SplitFolder(WholeFolder folder, Loaded loaded, Assignment assignment) {
        this.folder = folder;
        this.loaded = loaded;
        this.assignment = assignment;
    }

    /** Writes all, and returns what {@code split.json} holds. */
    Map<String, @Nullable Object> write(Map<String, @Nullable Object> settings, Bars bars) {
        copy(bars);
        try {
            assignment.table().write(Paper.begin(folder, "assignments.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException("assignments.tsv cannot be written", e);
        }
        Map<String, @Nullable Object> summary = summary(settings);
        Paper.text(folder, "split.json", Json.pretty(summary) + "\n");
        return summary;
    }

    private void copy(Bars bars) {
        var parts = new LinkedHashMap<String, OutputStream>();
        assignment.parts().forEach(part -> parts.put(part, folder.file(part + ".jsonl")));
        OutputStream dropped = folder.file("dropped.jsonl");
        OutputStream quarantine = folder.file("quarantine.jsonl");
        loaded.copy(record -> assignment.partOf(record).map(parts::get).orElse(dropped), quarantine, bars);
    }

    private Map<String, @Nullable Object> summary(Map<String, @Nullable Object> settings) {
        Catalog catalog = loaded.catalog();
        var counts = new LinkedHashMap<String, @Nullable Object>(assignment.counts());
        counts.put("dropped", assignment.dropped().size());
        Balance balance = assignment.balance();
        return Json.object(
                "read", loaded.pieces(),
                "unreadable", loaded.pieces() - catalog.size(),
                "counts", counts,
                "groups", assignment.groups(),
                "largestGroup", assignment.largestGroup(),
                "labels",
                        balance.rows().stream()
                                .map(row -> Json.object(
                                        "attribute", row.attribute(),
                                        "label", row.label(),
                                        "part", row.part(),
                                        "wanted", row.wanted(),
                                        "got", row.got(),
                                        "deviation", row.deviation(),
                                        "bound", row.bound()))
                                .toList(),
                "worst", balance.worst(),
                "bound", balance.bound(),
                "gap", balance.gap(),
                "dropped", assignment.dropped().size(),
                "leaks", assignment.leaks(),
                "findings", assignment.findings().stream().map(Finding::fields).toList(),
                "settings", settings);
    }
}
