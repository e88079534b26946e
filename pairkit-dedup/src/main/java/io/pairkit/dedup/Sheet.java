package io.pairkit.dedup;

import io.pairkit.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text to be read on a screen: at most 80 columns wide, the first 1,000 characters of which JShell shows.
 *
 * <p>{@link #toString} is what fits into JShell's 1,000 characters, cut between lines; {@link #text} is everything.
 */
public final class Sheet {
    static final int COLUMNS = 80;
    private static final int SHOWN = 980;

    private final List<String> lines;

    private Sheet(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static Sheet of(List<String> lines) {
        return new Sheet(lines);
    }

    /**
     * Returns a table: a head, then rows; every column as wide as its widest cell, the last one cut to what is left. Numbers
     * stand to the right.
     */
    static Sheet table(List<String> head, List<List<String>> rows) {
        int columns = head.size();
        int[] widths = new int[columns];
        var all = new ArrayList<List<String>>();
        all.add(head);
        all.addAll(rows);
        for (List<String> row : all) {
            for (int i = 0; i < columns - 1; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : all) {
            var line = new StringBuilder();
            for (int i = 0; i < columns - 1; i++) {
                line.append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(row.get(i))
                        .append("  ");
            }
            line.append(Excerpt.of(row.get(columns - 1), Math.max(8, COLUMNS - 1 - line.length())));
            lines.add(line.toString().stripTrailing());
        }
        return new Sheet(lines);
    }

    /** Returns a long text as lines after a label, broken between words. */
    static List<String> wrapped(String label, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(label);
        int indent = label.length();
        boolean empty = true;
        for (String word : text.split(" ")) {
            String rest = word;
            if (!empty && line.length() + 1 + rest.length() > COLUMNS) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            while (line.length() + (empty ? 0 : 1) + rest.length() > COLUMNS) {
                int cut = rest.offsetByCodePoints(0, Math.min(rest.codePointCount(0, rest.length()), 20));
                lines.add(line + (empty ? "" : " ") + rest.substring(0, cut));
                line = new StringBuilder(" ".repeat(indent));
                rest = rest.substring(cut);
                empty = true;
            }
            line.append(empty ? "" : " ").append(rest);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Returns all lines. */
    public String text() {
        return String.join("\n", lines);
    }

    /** Returns the lines that fit into 1,000 characters, and how many more there are. */
    @Override
    public String toString() {
        var out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            if (out.length() + 1 + lines.get(i).length() > SHOWN - (last ? 0 : 40)) {
                return out.append("\n… ")
                        .append(lines.size() - i)
                        .append(" more lines: show(it)")
                        .toString();
            }
            out.append(i == 0 ? "" : "\n").append(lines.get(i));
        }
        return out.toString();
    }
}
