package io.pairkit.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The register of what may stay, judged on one day: an allowance whose date is past allows nothing.
 *
 * <pre>{@code
 * var allowed = Allowances.asOf(LocalDate.parse("2026-11-21"))
 *         .and(new Allowance("EMAIL", "public support addresses", LocalDate.parse("2027-12-31")));
 * }</pre>
 */
public final class Allowances {
    private static final Allowances NONE = new Allowances(List.of(), null);

    private final List<Allowance> all;
    private final @Nullable LocalDate day;

    private Allowances(List<Allowance> all, @Nullable LocalDate day) {
        this.all = List.copyOf(all);
        this.day = day;
    }

    /** Returns the empty register. */
    public static Allowances none() {
        return NONE;
    }

    /** Returns an empty register for a day, to which allowances are added. */
    public static Allowances asOf(LocalDate day) {
        return new Allowances(List.of(), Objects.requireNonNull(day, "day"));
    }

    /**
     * Returns this register with one more allowance.
     *
     * @throws IllegalStateException if the register was not made for a day
     */
    public Allowances and(Allowance more) {
        if (day == null) {
            throw new IllegalStateException("allowances are judged on a day; begin with Allowances.asOf(day)");
        }
        var copy = new ArrayList<>(all);
        copy.add(more);
        return new Allowances(copy, day);
    }

    /** Returns all allowances, those that hold and those that are past. */
    public List<Allowance> all() {
        return all;
    }

    /** Returns whether a kind may stay. */
    public boolean allows(String kind) {
        return holding().stream().anyMatch(allowance -> allowance.kind().equals(kind));
    }

    /** Returns the allowances that hold on the day, for the report. */
    public List<Allowance> holding() {
        LocalDate today = day;
        return today == null
                ? List.of()
                : all.stream().filter(allowance -> allowance.holdsAt(today)).toList();
    }

    /** Returns the allowances whose date is past: they allow nothing and should be renewed or removed. */
    public List<Allowance> past() {
        LocalDate today = day;
        return today == null
                ? List.of()
                : all.stream().filter(allowance -> !allowance.holdsAt(today)).toList();
    }

    /** Returns the number of allowances, past ones too. */
    public int size() {
        return all.size();
    }

    @Override
    public String toString() {
        return "Allowances[" + holding().size() + " hold, " + past().size() + " past, as of " + day + "]";
    }
}
