package io.pairkit.format.target;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Unreadable;
import io.pairkit.files.WholeFile;
import io.pairkit.format.parquet.Library;
import io.pairkit.format.parquet.ParquetTable;
import io.pairkit.format.wire.LossKind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One run of a conversion over many pairs into a file. */
final class Export {
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Conversion conversion;
    private final Path file;
    private final boolean array;
    private final boolean parquet;
    private final List<Loss> kept = new ArrayList<>();
    private final Map<String, Long> byCode = new TreeMap<>();
    private long read;
    private long unchanged;
    private long changed;
    private long skipped;
    private long records;

    Export(Conversion conversion, Path file) {
        this.conversion = conversion;
        this.file = file;
        this.parquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        this.array = conversion.target().isArray() && !parquet;
    }

    Written run(Pairs pairs) {
        try (var whole = WholeFile.replacing(file)) {
            if (conversion.losses().isPresent()) {
                try (var ledger = WholeFile.replacing(conversion.losses().get())) {
                    convert(pairs, whole.stream(), ledger.stream());
                    ledger.commit();
                }
            } else {
                convert(pairs, whole.stream(), null);
            }
            boolean write = !conversion.isStrict() || byCode.isEmpty();
            if (write) {
                whole.commit();
            }
            return new Written(file, write, read, unchanged, changed, skipped, records, kept, byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private void convert(Pairs pairs, OutputStream out, @Nullable OutputStream ledger) throws IOException {
        if (!parquet) {
            lines(pairs, out, ledger);
            return;
        }
        Library.demand("writing");
        Path draft = Files.createTempFile("pairkit-", ".jsonl");
        try {
            try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(draft))) {
                lines(pairs, lines, ledger);
            }
            for (String place : ParquetTable.write(draft, out)) {
                lost(ofColumn(place), ledger);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Loss ofColumn(String place) {
        LossKind kind = LossKind.COLUMN;
        return new Loss(
                new Origin(file.toString(), 0, 0),
                place,
                kind.code(),
                "a column of one kind",
                kind.why(),
                Loss.Level.valueOf(kind.level().name()),
                kind.isReversible());
    }

    private void lines(Pairs pairs, OutputStream out, @Nullable OutputStream ledger) throws IOException {
        if (conversion.target().wantsByteOrderMark() && !parquet) {
            out.write(BOM);
        }
        pairs.process(conversion.threads(), conversion.progress(), conversion::convert, new Pairs.Sink<Converted>() {
            @Override
            public void pair(int ordinal, Pair pair, Converted converted) {
                take(converted, out, ledger);
            }

            @Override
            public void unreadable(Unreadable piece) {
                var loss = new Loss(
                        piece.origin(),
                        "",
                        "L-SKIP",
                        "the whole record",
                        "it cannot be read: " + piece.finding().message(),
                        Loss.Level.HIGH,
                        false);
                take(new Converted(List.of(), new byte[0], List.of(loss)), out, ledger);
            }
        });
        if (array) {
            out.write((records == 0 ? "[]\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void take(Converted converted, OutputStream out, @Nullable OutputStream ledger) {
        read++;
        if (converted.isSkipped()) {
            skipped++;
        } else if (converted.isUnchanged()) {
            unchanged++;
        } else {
            changed++;
        }
        try {
            for (byte[] line : converted.lines()) {
                if (array) {
                    out.write((records == 0 ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
                    out.write(line);
                } else {
                    out.write(line);
                    out.write('\n');
                }
                records++;
            }
            for (Loss loss : converted.losses()) {
                lost(loss, ledger);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private void lost(Loss loss, @Nullable OutputStream ledger) throws IOException {
        byCode.merge(loss.code(), 1L, Long::sum);
        if (kept.size() < Written.MOST) {
            kept.add(loss);
        }
        if (ledger != null) {
            ledger.write(Json.write(loss.fields()).getBytes(StandardCharsets.UTF_8));
            ledger.write('\n');
        }
    }
}
