package io.pairkit.split;

import java.util.List;
import java.util.Locale;

/**
 * How near a split comes to what was wanted, for every label in every part, and how much nearer any split could come.
 *
 * <p>What is wanted is the part's share of the records that stay. Rows are in the order of attributes, labels and parts.
 */
public final class Balance {
    private final List<Row> rows;
    private final double worst;
    private final double bound;

    /**
     * A label in a part.
     *
     * @param attribute such as {@code category}; empty for the number of all records
     * @param label a value of the attribute; empty for all records
     * @param part the name of the part
     * @param wanted how many records the part should have
     * @param got how many it has
     * @param deviation {@code (got - wanted)} as a share of the label's records
     * @param bound proven: however these groups are placed, and if this label were the only one, it is this far off in the part
     *     where it is furthest off; 0 where nothing is in the way but other labels
     */
    public record Row(
            String attribute, String label, String part, double wanted, int got, double deviation, double bound) {
        /** Returns how far the deviation, without its sign, exceeds the bound; 0 where it does not. */
        public double gap() {
            return Math.max(0, Math.abs(deviation) - bound);
        }
    }

    Balance(List<Row> rows, double worst, double bound) {
        this.rows = List.copyOf(rows);
        this.worst = worst;
        this.bound = bound;
    }

    /** Returns a row for each label and part, those of all records first. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the largest deviation of any label in any part, without its sign; 0.02 is two points. */
    public double worst() {
        return worst;
    }

    /**
     * Returns a proven lower bound: no way of placing these groups in these parts has a smaller {@link #worst()}. Demanded
     * coverage is not taken into account, it can only make the distance larger.
     */
    public double bound() {
        return bound;
    }

    /** Returns how far the worst deviation is from its bound; 0 means that none can be better. */
    public double gap() {
        return worst - bound;
    }

    /** Returns the table as text, worst labels first, at most so many lines. */
    public String table(int most) {
        int widest = rows.stream()
                .mapToInt(row -> row.attribute.length() + row.label.length() + 3)
                .max()
                .orElse(8);
        String format = "%-" + Math.min(48, Math.max(8, widest)) + "s  %-12s %10s %8s %10s %8s %8s\n";
        var out = new StringBuilder(
                String.format(Locale.ROOT, format, "label", "part", "wanted", "got", "deviation", "bound", "gap"));
        rows.stream()
                .sorted((a, b) -> Double.compare(Math.abs(b.deviation), Math.abs(a.deviation)))
                .limit(most)
                .forEach(row -> out.append(String.format(
                        Locale.ROOT,
                        format,
                        row.attribute.isEmpty() ? "all records" : row.attribute + " = " + row.label,
                        row.part,
                        String.format(Locale.ROOT, "%.1f", row.wanted),
                        row.got,
                        String.format(Locale.ROOT, "%+.2f %%", 100 * row.deviation),
                        String.format(Locale.ROOT, "%.2f %%", 100 * row.bound),
                        String.format(Locale.ROOT, "%.2f %%", 100 * row.gap()))));
        return out.toString();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Balance[worst %.4f, no split below %.4f]", worst, bound);
    }
}
