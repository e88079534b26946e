package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.examples.Paper;
import io.pairkit.files.WholeFolder;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that everything writes which takes duplicates out. */
final class DedupFolder {
    private final WholeFolder folder;

    DedupFolder(WholeFolder folder) {
        this.folder = folder;
    }

    /** Writes the input's lines, byte for byte, to where they belong. */
    void copy(Loaded loaded, IntPredicate isRemoved, Bars bars) {
        OutputStream kept = folder.file("kept.jsonl");
        OutputStream removed = folder.file("removed.jsonl");
        OutputStream quarantine = folder.file("quarantine.jsonl");
        loaded.copy(record -> isRemoved.test(record) ? removed : kept, quarantine, bars);
    }

    /** Writes rows, with secrets hidden. */
    void rows(String name, Stream<Map<String, @Nullable Object>> rows) {
        Paper.rows(folder, name, rows);
    }

    void summary(Map<String, @Nullable Object> summary) {
        Paper.text(folder, "dedup.json", Json.pretty(summary) + "\n");
    }
}
