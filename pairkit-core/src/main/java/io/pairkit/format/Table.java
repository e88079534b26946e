package io.pairkit.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.pairkit.Excerpt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a table, and how a row of it becomes an object. */
final class Table {
    private final char separator;
    private final List<String> columns;
    private final String fault;

    Table(char separator, String header) {
        this.separator = separator;
        List<String> names = List.of(header);
        String problem = "";
        try {
            names = header.isEmpty() ? List.of() : cells(header, separator);
            problem = repeated(names);
        } catch (BadRow e) {
            problem = String.valueOf(e.getMessage()).replace("the row", "the header");
        }
        this.columns = names;
        this.fault = problem;
    }

    /** Returns what is wrong with the header, empty if nothing is. */
    String fault() {
        return fault;
    }

    private static String repeated(List<String> names) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                return "two columns are named \"" + Excerpt.of(name, 40) + "\"; the last one counts";
            }
        }
        return "";
    }

    /** A row has not the columns of the header. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1;

        BadRow(String message) {
            super(message, null, false, false);
        }
    }

    Map<String, @Nullable Object> row(String text) throws BadRow {
        List<String> cells = cells(text, separator);
        if (cells.size() != columns.size()) {
            throw new BadRow("expected " + columns.size() + " columns, found " + cells.size());
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String text, char separator) throws BadRow {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> rows = reader.stream().toList();
            return rows.isEmpty() ? List.of("") : rows.get(0).getFields();
        } catch (CsvParseException e) {
            throw new BadRow("the row cannot be read: a quote is not closed or followed by text, or a carriage return "
                    + "stands outside quotes");
        } catch (IOException e) {
            throw new UncheckedIOException("reading a row from memory", e);
        }
    }
}
