package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.files.WholeFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        loaded.pairs().pieces(bars, new Pairs.PieceSink() {
            private int record;

            @Override
            public void piece(int number, Pairs.Piece piece) throws IOException {
                OutputStream to = !loaded.isReadable(number) ? quarantine : isRemoved.test(record++) ? removed : kept;
                piece.writeTo(to);
                to.write('\n');
            }
        });
    }

    void rows(String name, Stream<Map<String, @Nullable Object>> rows) {
        OutputStream to = folder.file(name);
        rows.forEach(row -> {
            try {
                to.write(Json.write(row).getBytes(StandardCharsets.UTF_8));
                to.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be written", e);
            }
        });
    }

    void summary(Map<String, @Nullable Object> summary) {
        folder.file("dedup.json", Json.pretty(summary) + "\n");
    }
}
