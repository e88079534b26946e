package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Excerpt;
import io.pairkit.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which record went to which part, as a table that is kept beside the data and given to the next split.
 *
 * <p>In a file: a header, then a line for each record with its id, file, line, group, split and reason, separated by tabs;
 * tab, CR, LF and backslash in a cell are escaped by a backslash. Sorted by id, so that people can merge it.
 */
public final class Assignments {
    /** What stands for the part of a record that is in none. */
    public static final String DROPPED = "dropped";

    private static final List<String> COLUMNS = List.of("id", "file", "line", "group", "split", "reason");

    private final List<Row> rows;

    private Assignments(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * One record.
     *
     * @param id given by the record or made from its content
     * @param file as the caller named it
     * @param line from 1
     * @param group a name that the records of a group share
     * @param split the name of a part, or {@link #DROPPED}
     * @param reason why it was dropped, else empty
     */
    public record Row(String id, String file, long line, String group, String split, String reason) {}

    /** Returns a table of these rows, sorted by id, file and line. */
    public static Assignments of(List<Row> rows) {
        return new Assignments(rows.stream()
                .sorted(Comparator.comparing(Row::id).thenComparing(Row::file).thenComparingLong(Row::line))
                .toList());
    }

    /**
     * Reads a file; columns are found by the header's names, others are passed over.
     *
     * @throws IllegalArgumentException if it is not such a table; the message names the line
     * @throws UncheckedIOException if it cannot be read
     */
    public static Assignments read(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            List<String> names = header == null ? List.of() : cells(header);
            int[] at = COLUMNS.stream().mapToInt(names::indexOf).toArray();
            if (at[0] < 0 || at[4] < 0) {
                throw new IllegalArgumentException(
                        file + ":1: expected the columns id and split, found " + Excerpt.of(names.toString(), 60));
            }
            var rows = new ArrayList<Row>();
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                List<String> cells = cells(line);
                if (cells.size() != names.size()) {
                    throw new IllegalArgumentException(
                            file + ":" + number + ": expected " + names.size() + " cells, found " + cells.size());
                }
                rows.add(new Row(
                        cells.get(at[0]),
                        cell(cells, at[1]),
                        line(cell(cells, at[2]), file, number),
                        cell(cells, at[3]),
                        cells.get(at[4]),
                        cell(cells, at[5])));
            }
            return of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    private static String cell(List<String> cells, int at) {
        return at < 0 ? "" : cells.get(at);
    }

    private static long line(String cell, Path file, long number) {
        try {
            return cell.isEmpty() ? 0 : Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    file + ":" + number + ": expected a line number, found " + Excerpt.of(cell, 60), e);
        }
    }

    /** Writes the table; the file appears whole or not at all and takes the place of an older one. */
    public void write(Path file) {
        try (var whole = WholeFile.replacing(file)) {
            write(whole.stream());
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /** Writes the table to a stream, which is not closed. */
    public void write(OutputStream out) throws IOException {
        out.write((String.join("\t", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
        var line = new StringBuilder();
        for (Row row : rows) {
            line.setLength(0);
            escape(row.id, line).append('\t');
            escape(row.file, line).append('\t').append(row.line).append('\t');
            escape(row.group, line).append('\t');
            escape(row.split, line).append('\t');
            escape(row.reason, line).append('\n');
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static StringBuilder escape(String cell, StringBuilder out) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                case '\n' -> out.append("\\n");
                case '\\' -> out.append("\\\\");
                default -> out.append(c);
            }
        }
        return out;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                cell.append(next == 't' ? '\t' : next == 'r' ? '\r' : next == 'n' ? '\n' : next);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Returns the rows, sorted by id, file and line. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Returns for each record of a catalog the row that is about it, or null: matched by id, else by the content's id (for
     * what had no id when the table was written, or one that a table must not show), among equal ids by file and line
     * first and then one by one.
     */
    @Nullable
    Row[] match(Catalog catalog) {
        var left = new HashMap<String, List<Row>>(rows.size() * 2);
        for (Row row : rows) {
            left.merge(row.id, List.of(row), (old, one) -> {
                var many = new ArrayList<>(old);
                many.addAll(one);
                return many;
            });
        }
        var found = new @Nullable Row[catalog.size()];
        fill(found, left, catalog, catalog::id);
        fill(found, left, catalog, catalog::contentId);
        return found;
    }

    private static void fill(
            @Nullable Row[] found, Map<String, List<Row>> left, Catalog catalog, IntFunction<String> id) {
        for (boolean exact : new boolean[] {true, false}) {
            for (int record = 0; record < found.length; record++) {
                if (found[record] == null) {
                    found[record] = take(left, catalog, record, id.apply(record), exact);
                }
            }
        }
    }

    private static @Nullable Row take(
            Map<String, List<Row>> left, Catalog catalog, int record, String id, boolean exact) {
        List<Row> candidates = left.get(id);
        if (candidates == null) {
            return null;
        }
        for (Row row : candidates) {
            if (!exact
                    || row.line == catalog.origin(record).line()
                            && row.file.equals(catalog.origin(record).file())) {
                List<Row> others =
                        candidates.stream().filter(other -> other != row).toList();
                if (others.isEmpty()) {
                    left.remove(row.id);
                } else {
                    left.put(row.id, others);
                }
                return row;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        long dropped = rows.stream().filter(row -> row.split.equals(DROPPED)).count();
        return "Assignments[" + rows.size() + " records, " + dropped + " dropped]";
    }
}
