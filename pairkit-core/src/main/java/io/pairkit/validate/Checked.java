package io.pairkit.validate;

import io.pairkit.Pairs;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Validation} found.
 *
 * <p>read = readable + unreadable = valid + invalid. A record with an ERROR is invalid, and so is a piece of input that
 * could not be read; warnings make nothing invalid.
 */
public final class Checked {
    private final Validation recipe;
    private final Pairs pairs;
    private final long readable;
    private final long unreadable;
    private final long suppressed;
    private final long known;
    private final BitSet invalid;
    private final Map<String, long[]> byCode;
    private final long[] bySeverity;
    private final List<Condition.Result> conditions;
    private final @Nullable List<Finding> findings;

    Checked(
            Validation recipe,
            Pairs pairs,
            long readable,
            long unreadable,
            long suppressed,
            long known,
            BitSet invalid,
            Map<String, long[]> byCode,
            long[] bySeverity,
            List<Condition.Result> conditions) {
        this(recipe, pairs, readable, unreadable, suppressed, known, invalid, byCode, bySeverity, conditions, null);
    }

    private Checked(
            Validation recipe,
            Pairs pairs,
            long readable,
            long unreadable,
            long suppressed,
            long known,
            BitSet invalid,
            Map<String, long[]> byCode,
            long[] bySeverity,
            List<Condition.Result> conditions,
            @Nullable List<Finding> findings) {
        this.recipe = recipe;
        this.pairs = pairs;
        this.readable = readable;
        this.unreadable = unreadable;
        this.suppressed = suppressed;
        this.known = known;
        this.invalid = invalid;
        this.byCode = byCode;
        this.bySeverity = bySeverity;
        this.conditions = List.copyOf(conditions);
        this.findings = findings;
    }

    Checked withFindings(List<Finding> sorted) {
        return new Checked(
                recipe,
                pairs,
                readable,
                unreadable,
                suppressed,
                known,
                invalid,
                byCode,
                bySeverity,
                conditions,
                sorted);
    }

    /** Returns how many records were read: lines that are not blank, elements, rows, readable or not. */
    public long read() {
        return readable + unreadable;
    }

    /** Returns how many records have no error. */
    public long valid() {
        return readable - invalid.cardinality();
    }

    /** Returns how many records have an error or could not be read. */
    public long invalid() {
        return unreadable + invalid.cardinality();
    }

    /** Returns how many pieces of the input could not be read. */
    public long unreadable() {
        return unreadable;
    }

    /** Returns how many findings records waved aside, each with a reason. */
    public long suppressed() {
        return suppressed;
    }

    /** Returns how many findings were passed over because the {@link Baseline} knows them. */
    public long known() {
        return known;
    }

    /** Returns the pairs without an error: a view that reads the input again. */
    public Pairs validPairs() {
        return pairs.only(ordinal -> !invalid.get(ordinal));
    }

    /** Returns the readable pairs with an error: a view that reads the input again. */
    public Pairs invalidPairs() {
        return pairs.only(invalid::get);
    }

    /** Returns whether the readable pair of this ordinal has an error. */
    public boolean isInvalid(int ordinal) {
        return invalid.get(ordinal);
    }

    /**
     * Returns the findings in the order of reports: by file, line, pointer and code. Each is made anew when asked for.
     *
     * @throws IllegalStateException if the run handed its findings to a consumer
     */
    public List<Finding> findings() {
        if (findings == null) {
            throw new IllegalStateException("the findings went to the consumer of the run, none were kept");
        }
        return findings;
    }

    /** Returns how many findings there are of each code, by code. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        byCode.forEach((code, count) -> counts.put(code, count[0]));
        return Collections.unmodifiableMap(counts);
    }

    /** Returns how many findings there are of a code, 0 for one that was not found. */
    public long count(String code) {
        long[] count = byCode.get(code);
        return count == null ? 0 : count[0];
    }

    /** Returns how many findings there are of a severity. */
    public long count(Severity severity) {
        return bySeverity[severity.ordinal()];
    }

    /** Returns what became of each condition, in their order. */
    public List<Condition.Result> conditions() {
        return conditions;
    }

    /** Returns whether no finding is as bad as {@link Validation#failOn} or worse, and every condition holds. */
    public boolean passed() {
        boolean bad = recipe.failOn()
                .filter(limit -> {
                    for (Severity severity : Severity.values()) {
                        if (severity.compareTo(limit) >= 0 && count(severity) > 0) {
                            return true;
                        }
                    }
                    return false;
                })
                .isPresent();
        return !bad && conditions.stream().allMatch(Condition.Result::holds);
    }

    /** Returns one line such as {@code Checked[500 read: 498 valid, 2 invalid, 31 findings]}. */
    @Override
    public String toString() {
        long all = 0;
        for (long count : bySeverity) {
            all += count;
        }
        return "Checked[" + read() + " read: " + valid() + " valid, " + invalid() + " invalid, " + all + " findings]";
    }
}
