package io.pairkit.split;

import io.pairkit.validate.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit found out about a split. */
public final class SplitReport {
    private final Map<String, Integer> counts;
    private final List<Border> borders;
    private final List<Shift> shifts;
    private final List<Telling> telling;
    private final List<Finding> findings;

    /**
     * What stands on both sides of a border.
     *
     * @param part the part whose records are counted
     * @param other the part on the other side
     * @param by the key, or the field that links compare
     * @param records how many records of the part share a key value, or have a link, with the other part
     * @param share of the part's records
     */
    public record Border(String part, String other, String by, int records, double share) {}

    /**
     * How an attribute differs between two parts.
     *
     * @param attribute what is compared
     * @param part an evaluation part
     * @param other the part for training
     * @param distance half the sum of the differences of all shares (total variation), 0 to 1
     * @param chance what 95 of 100 random splits of the same groups stay below
     * @param value the value whose share differs most
     * @param share its share in the part
     * @param otherShare its share in the other part
     */
    public record Shift(
            String attribute,
            String part,
            String other,
            double distance,
            double chance,
            String value,
            double share,
            double otherShare) {
        /** Returns whether the difference is more than chance makes. */
        public boolean isReal() {
            return distance > chance;
        }
    }

    /**
     * How well a single cut of a trivial feature tells two parts apart.
     *
     * @param feature such as {@code prompt length}
     * @param cut records up to this value are taken for one part, those above for the other
     * @param accuracy how often that is right when both parts are as large, 0.5 for not at all (Kolmogorov–Smirnov)
     * @param chance what that would be by chance alone, 99 times of 100
     */
    public record Telling(String feature, String part, String other, double cut, double accuracy, double chance) {
        /** Returns whether the feature tells the parts apart clearly, and more than by chance. */
        public boolean isAlarming() {
            return accuracy >= 0.6 && accuracy > chance;
        }
    }

    SplitReport(
            Map<String, Integer> counts,
            List<Border> borders,
            List<Shift> shifts,
            List<Telling> telling,
            List<Finding> findings) {
        this.counts = counts;
        this.borders = List.copyOf(borders);
        this.shifts = List.copyOf(shifts);
        this.telling = List.copyOf(telling);
        this.findings = List.copyOf(findings);
    }

    /** Returns how many records each part has, training first. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Returns every border, both ways, with what stands on both sides of it; also those where nothing does. */
    public List<Border> borders() {
        return borders;
    }

    /** Returns for each attribute and evaluation part how it differs from training. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** Returns for each feature and evaluation part how well it tells the part from training. */
    public List<Telling> telling() {
        return telling;
    }

    /**
     * Returns what is wrong: {@code split/key-across} and {@code split/near-duplicate-across} for each record on the side
     * that should give way (errors), {@code split/shift} and {@code split/telling-feature} for the parts (warnings).
     */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns how many records stand on the wrong side of a border, each counted once for each key or field. */
    public long leaks() {
        return findings.stream()
                .filter(finding -> finding.code().endsWith("-across"))
                .count();
    }

    /** Returns the borders as a table. */
    public String table() {
        var out = new StringBuilder(String.format(
                Locale.ROOT, "%-14s %-14s %-20s %10s %8s\n", "part", "shared with", "by", "records", "share"));
        for (Border border : borders) {
            out.append(String.format(
                    Locale.ROOT,
                    "%-14s %-14s %-20s %10d %8s\n",
                    border.part,
                    border.other,
                    border.by,
                    border.records,
                    Explanation.percent(border.share)));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "SplitReport[" + counts.size() + " parts, " + leaks() + " records across, "
                + shifts.stream().filter(Shift::isReal).count() + " shifts, "
                + telling.stream().filter(Telling::isAlarming).count() + " telling features]";
    }
}
