package io.pairkit.format;

import io.pairkit.Origin;
import io.pairkit.format.parquet.Library;
import io.pairkit.format.parquet.ParquetRows;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a line of JSON of each row of a Parquet file; the line of a row is its number. */
final class ParquetSlicer implements Slicer, AutoCloseable {
    private static final int PIECES = 512;

    private final String name;
    private final List<Finding> notes = new ArrayList<>();
    private @Nullable ParquetRows rows;
    private long row;

    ParquetSlicer(InputFile file) {
        this.name = file.name();
        Library.demand("reading");
        try {
            rows = ParquetRows.open(file.path());
        } catch (ParquetRows.Damaged e) {
            damaged(e);
        }
    }

    private void damaged(ParquetRows.Damaged e) {
        notes.add(
                Finding.error("file/damaged", "the Parquet file cannot be read from here on: " + e.getMessage())
                        .at(new Origin(name, row + 1, 0))
                        .requirements(RecordReader.VALID_JSONL)
                        .fix(
                                "write it again, uncompressed or by Snappy, Zstandard, gzip or LZ4_RAW; the rows before this one were read"));
    }

    @Override
    public Optional<List<Slice>> next() {
        if (rows == null) {
            return Optional.empty();
        }
        var pieces = new ArrayList<Slice>();
        try {
            while (pieces.size() < PIECES) {
                Optional<String> next = rows.next();
                if (next.isEmpty()) {
                    close();
                    break;
                }
                byte[] line = next.get().getBytes(StandardCharsets.UTF_8);
                pieces.add(new Slice(line, 0, line.length, ++row, 0, null));
            }
        } catch (ParquetRows.Damaged e) {
            damaged(e);
            close();
        }
        return Optional.of(pieces);
    }

    @Override
    public List<Finding> notes() {
        return notes;
    }

    @Override
    public void close() {
        if (rows != null) {
            try {
                rows.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(name + ": cannot be closed", e);
            } finally {
                rows = null;
            }
        }
    }
}
