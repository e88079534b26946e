package io.pairkit.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What an audit is to measure by: the plan, the profile with the plan's limits over it, the evidence, the day.
 *
 * <p>Immutable and shared by all audits of a run.
 */
public final class Brief {
    private final Plan plan;
    private final Profile profile;
    private final Evidence evidence;
    private final LocalDate day;
    private final int examples;

    Brief(Plan plan, Profile profile, Evidence evidence, LocalDate day, int examples) {
        this.plan = Objects.requireNonNull(plan, "plan");
        this.profile = Objects.requireNonNull(profile, "profile");
        this.evidence = Objects.requireNonNull(evidence, "evidence");
        this.day = Objects.requireNonNull(day, "day");
        this.examples = examples;
    }

    /** Returns the plan; {@link Plan#none} where there is none. */
    public Plan plan() {
        return plan;
    }

    /** Returns the advice profile. */
    public Profile profile() {
        return profile;
    }

    /** Returns what others found out. */
    public Evidence evidence() {
        return evidence;
    }

    /** Returns the day by which "past" is judged. */
    public LocalDate day() {
        return day;
    }

    /** Returns how many examples a notice names at most. */
    public int examples() {
        return examples;
    }

    /** Returns a limit: the plan's where it sets one, else the profile's. */
    public double limit(String name) {
        BigDecimal own = plan.gates().get(name);
        return own != null ? own.doubleValue() : profile.limit(name);
    }
}
