package io.pairkit.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table, and how a row of it becomes an object. */
final class Table {
    private final char separator;
    private final List<String> columns;

    Table(char separator, String header) {
        this.separator = separator;
        this.columns = header.isEmpty() ? List.of() : cells(header, separator);
    }

    /** A row has not the columns of the header. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1;

        BadRow(String message) {
            super(message, null, false, false);
        }
    }

    Map<String, @Nullable Object> row(String text) throws BadRow {
        List<String> cells;
        try {
            cells = cells(text, separator);
        } catch (CsvParseException e) {
            throw new BadRow("the row cannot be read: a quote is not closed or followed by text");
        }
        if (cells.size() != columns.size()) {
            throw new BadRow("expected " + columns.size() + " columns, found " + cells.size());
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String text, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> rows = reader.stream().toList();
            return rows.isEmpty() ? List.of("") : rows.get(0).getFields();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a row from memory", e);
        }
    }
}
