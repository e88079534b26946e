package io.pairkit.format.parquet;

import io.pairkit.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of one file in order; one row group is in memory at a time. */
public final class ParquetRows implements AutoCloseable {
    private final ParquetFileReader file;
    private final MessageType schema;
    private @Nullable RecordReader<Group> rows;
    private long left;

    private ParquetRows(ParquetFileReader file) {
        this.file = file;
        this.schema = file.getFooter().getFileMetaData().getSchema();
    }

    /** The file is no Parquet or cannot be read further; the message says why. */
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(Throwable cause) {
            super(firstLine(cause), cause);
        }

        private static String firstLine(Throwable cause) {
            String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            String line =
                    text.lines().findFirst().orElse("").replaceAll("\\S*/\\S*: ?", ""); // paths are told elsewhere
            return line.length() > 120 ? line.substring(0, 119) + "…" : line;
        }
    }

    /** Opens a file, once the {@link Library} is known to be there. */
    public static ParquetRows open(Path path) throws Damaged {
        try {
            ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                    .withCodecFactory(new Codecs())
                    .build();
            return new ParquetRows(ParquetFileReader.open(new LocalInputFile(path), options));
        } catch (IOException | RuntimeException | OutOfMemoryError e) { // lengths in a broken footer may be anything
            throw new Damaged(e);
        }
    }

    /** Returns the next row as the text of a JSON object, or nothing at the end. */
    public Optional<String> next() throws Damaged {
        try {
            while (left == 0) {
                PageReadStore pages = file.readNextRowGroup();
                if (pages == null) {
                    return Optional.empty();
                }
                MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
                rows = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                left = pages.getRowCount();
            }
            left--;
            return Optional.of(Json.write(
                    Cells.object(java.util.Objects.requireNonNull(rows).read())));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw new Damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
