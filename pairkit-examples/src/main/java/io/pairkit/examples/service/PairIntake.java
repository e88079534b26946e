package io.pairkit.examples.service;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Duplicates;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.util.Objects;

/**
 * How a service takes in pairs: one recipe, shared by all requests; findings and never exceptions for bad data.
 *
 * <p>Immutable and safe for many threads. No logger is configured, no thread outlives the call, no file stays.
 */
public final class PairIntake {
    private final Validation checks;
    private final NearDuplicates twins;

    private PairIntake(Validation checks, NearDuplicates twins) {
        this.checks = Objects.requireNonNull(checks, "checks");
        this.twins = Objects.requireNonNull(twins, "twins");
    }

    /** Returns the intake that most requests use. */
    public static PairIntake defaults() {
        return new PairIntake(
                Validation.of(Rules.recommended().except("pair/answer-too-short")), NearDuplicates.defaults());
    }

    /** Returns this intake with another threshold, for one request. */
    public PairIntake threshold(double value) {
        return new PairIntake(checks, twins.threshold(value));
    }

    /** What became of one batch. */
    public record Intake(Checked checked, Duplicates duplicates) {}

    /** Checks a batch and takes the near-duplicates out of what is valid. */
    public Intake accept(Pairs batch, Progress progress) {
        Checked checked = checks.run(batch, progress);
        return new Intake(checked, twins.find(checked.validPairs(), progress));
    }
}
