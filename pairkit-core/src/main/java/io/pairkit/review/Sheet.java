package io.pairkit.review;

import com.samskivert.mustache.Mustache;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.resource.Resource;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Pairs for a person to mark with {@code pass} or {@code fail}, as a table (CSV) and as a page (HTML) that works with the
 * keyboard, keeps its marks in the browser and saves them as the same table.
 *
 * @param rows in input order
 */
public record Sheet(List<Row> rows) {
    private static final List<String> HEADS = List.of("file", "line", "id", "prompt", "answer", "verdict", "reason");

    public Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One pair and what a person says of it.
     *
     * @param verdict {@code pass}, {@code fail}, or empty while nobody has looked
     * @param reason why, in the person's words
     */
    public record Row(String file, long line, String id, String prompt, String answer, String verdict, String reason) {
        public Row {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(verdict, "verdict");
        }

        static Row of(Pair pair) {
            String system = pair.system();
            return new Row(
                    pair.origin().file(),
                    pair.origin().line(),
                    pair.id(),
                    system.isEmpty() ? pair.prompt() : system + "\n\n" + pair.prompt(),
                    pair.answer(),
                    "",
                    "");
        }
    }

    /**
     * Returns the sheet as CSV. Cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    public String csv() {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(HEADS);
            rows.forEach(row -> csv.writeRecord(List.of(
                    safe(row.file()),
                    String.valueOf(row.line()),
                    safe(row.id()),
                    safe(row.prompt()),
                    safe(row.answer()),
                    safe(row.verdict()),
                    safe(row.reason()))));
        } catch (IOException e) {
            throw new UncheckedIOException("writing CSV to memory", e);
        }
        return out.toString();
    }

    /** Returns a cell that no spreadsheet takes for a formula. */
    static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** Returns the sheet as one HTML page that needs no network. */
    public String html() {
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            items.add(Map.of(
                    "number", i + 1,
                    "place", row.file() + ":" + row.line(),
                    "id", row.id(),
                    "prompt", row.prompt(),
                    "answer", row.answer()));
        }
        String data = Json.write(rows.stream()
                        .map(row -> Json.object(
                                "file",
                                safe(row.file()),
                                "line",
                                row.line(),
                                "id",
                                safe(row.id()),
                                "prompt",
                                safe(row.prompt()),
                                "answer",
                                safe(row.answer()),
                                "verdict",
                                row.verdict(),
                                "reason",
                                row.reason()))
                        .toList())
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        String key = Integer.toHexString(data.hashCode());
        return Mustache.compiler()
                .escapeHTML(true)
                .compile(Resource.text(Sheet.class, "sheet.html"))
                .execute(Map.of("rows", items, "count", items.size(), "data", data, "key", key));
    }

    /**
     * Reads a marked sheet.
     *
     * @param file CSV with the columns {@code file,line,id,prompt,answer,verdict,reason} in any order; {@code verdict} is needed
     * @throws IllegalArgumentException if a verdict is another word than pass or fail, or the column is missing; the message
     *     names the line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Sheet read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * Reads a marked sheet from text.
     *
     * @param name what messages call it
     */
    public static Sheet parse(String text, String name) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = body.lines().findFirst().orElse("");
        char separator =
                first.indexOf(';') >= 0 && first.indexOf(',') < 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        var rows = new ArrayList<Row>();
        Map<String, Integer> columns = new HashMap<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(body)) {
            for (CsvRecord record : csv) {
                if (columns.isEmpty()) {
                    for (int i = 0; i < record.getFieldCount(); i++) {
                        columns.put(record.getField(i).strip().toLowerCase(Locale.ROOT), i);
                    }
                    if (!columns.containsKey("verdict")) {
                        throw new IllegalArgumentException(name + ":1: expected the column verdict, found "
                                + Excerpt.of(String.join(", ", record.getFields()), 60));
                    }
                } else {
                    rows.add(row(record, columns, name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(name + ":1: expected the column verdict, found nothing");
        }
        return new Sheet(rows);
    }

    private static Row row(CsvRecord record, Map<String, Integer> columns, String name) {
        String verdict = cell(record, columns, "verdict").strip().toLowerCase(Locale.ROOT);
        if (!verdict.isEmpty() && !verdict.equals("pass") && !verdict.equals("fail")) {
            throw new IllegalArgumentException(name + ":" + record.getStartingLineNumber()
                    + ": verdict must be pass or fail, was \"" + Excerpt.of(verdict, 40) + "\"");
        }
        String line = cell(record, columns, "line").strip();
        return new Row(
                cell(record, columns, "file"),
                line.chars().allMatch(c -> c >= '0' && c <= '9') && !line.isEmpty() && line.length() < 18
                        ? Long.parseLong(line)
                        : 0,
                cell(record, columns, "id"),
                cell(record, columns, "prompt"),
                cell(record, columns, "answer"),
                verdict,
                cell(record, columns, "reason"));
    }

    private static String cell(CsvRecord record, Map<String, Integer> columns, String name) {
        Integer at = columns.get(name);
        return at == null || at >= record.getFieldCount() ? "" : record.getField(at);
    }

    @Override
    public String toString() {
        long marked = rows.stream().filter(row -> !row.verdict().isEmpty()).count();
        return "Sheet[" + rows.size() + " pairs, " + marked + " reviewed]";
    }
}
