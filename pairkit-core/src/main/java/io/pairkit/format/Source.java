package io.pairkit.format;

import io.pairkit.FieldNames;
import io.pairkit.Layout;
import io.pairkit.Origin;
import io.pairkit.validate.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pieces of several files, one file after the other; at most one is open. */
final class Source implements AutoCloseable {
    private final List<InputFile> files;
    private final @Nullable Layout forced;
    private final FieldNames names;
    private final int maxRecord;
    private final List<Finding> notes = new ArrayList<>();
    private final long bytesInAll;
    private long bytesBefore;
    private long pieces;
    private int next;
    private Compression.@Nullable Opened open;
    private @Nullable Slicer slicer;
    private @Nullable RecordReader reader;

    Source(List<InputFile> files, @Nullable Layout forced, FieldNames names, int maxRecord) {
        this.files = files;
        this.forced = forced;
        this.names = names;
        this.maxRecord = maxRecord;
        long sum = 0;
        for (InputFile file : files) {
            try {
                sum += Files.size(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(file.name() + ": cannot be read", e);
            }
        }
        this.bytesInAll = sum;
    }

    /** Pieces of one file, the number of the first among all pieces of all files, and the reader that makes pairs of them. */
    record Batch(List<Slice> pieces, long first, RecordReader reader) {}

    Optional<Batch> next() {
        while (true) {
            if (slicer == null && !openNext()) {
                return Optional.empty();
            }
            Slicer current = java.util.Objects.requireNonNull(slicer);
            Optional<List<Slice>> batch = current.next();
            if (batch.isPresent()) {
                if (batch.get().isEmpty()) {
                    continue;
                }
                long first = pieces;
                pieces += batch.get().size();
                return Optional.of(new Batch(batch.get(), first, java.util.Objects.requireNonNull(reader)));
            }
            notes.addAll(current.notes());
            close();
        }
    }

    private boolean openNext() {
        if (next == files.size()) {
            return false;
        }
        InputFile file = files.get(next++);
        var opened = Compression.open(file.path());
        open = opened;
        var blocks = new BlockReader(file.name(), opened, maxRecord);
        if (blocks.hadBom) {
            notes.add(new FindingOfBom(file.name()).finding());
        }
        Container container = Container.of(file.name(), blocks.block, blocks.from, blocks.to);
        char separator = container.separatorOfTable();
        if (container == Container.PARQUET) {
            slicer = new ParquetSlicer(file);
            reader = new RecordReader(file.name(), forced, names, null);
        } else if (container == Container.YAML) {
            slicer = YamlSlicer.of(blocks);
            reader = new RecordReader(file.name(), forced, names, null);
        } else if (separator != 0) {
            var rows = new CsvSlicer(blocks, (byte) separator);
            var table = new Table(separator, new String(rows.header(), StandardCharsets.UTF_8));
            if (!table.fault().isEmpty()) {
                notes.add(Finding.of("csv/header", io.pairkit.validate.Severity.WARNING, table.fault())
                        .at(new Origin(file.name(), 1, 0))
                        .requirements(RecordReader.VALID_JSONL)
                        .fix("give each column a name of its own in the first line"));
            }
            slicer = rows;
            reader = new RecordReader(file.name(), forced, names, table);
        } else {
            slicer = container == Container.VALUES ? new ValueSlicer(blocks) : new LineSlicer(blocks);
            reader = new RecordReader(file.name(), forced, names, null);
        }
        return true;
    }

    private record FindingOfBom(String name) {
        Finding finding() {
            return Finding.of(
                            "file/byte-order-mark",
                            io.pairkit.validate.Severity.INFO,
                            "the file begins with a byte-order mark, which was passed over")
                    .at(new Origin(name, 1, 0))
                    .requirements(RecordReader.VALID_JSONL)
                    .fix("most platforms want UTF-8 without it");
        }
    }

    List<Finding> notes() {
        return notes;
    }

    long pieces() {
        return pieces;
    }

    long bytesRead() {
        return bytesBefore + (open == null ? 0 : open.bytesRead());
    }

    long bytesInAll() {
        return bytesInAll;
    }

    @Override
    public void close() {
        if (slicer instanceof ParquetSlicer rows) {
            rows.close();
        }
        slicer = null;
        if (open != null) {
            try {
                bytesBefore += open.bytesRead();
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException("closing " + files.get(next - 1).name(), e);
            } finally {
                open = null;
            }
        }
    }
}
