package io.pairkit.privacy.scan;

import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How one kind of value is found: the literals (or digits) that set a look off, the look itself, the conditions on what it
 * reports, and the catalogue entry of its findings. The inside of a {@code Detector}; immutable.
 */
public final class Seeker {
    /** A condition on a hit, in characters. */
    @FunctionalInterface
    public interface Guard {
        boolean holds(Scan scan, int from, int to);
    }

    private final String kind;
    private final RuleInfo info;
    private final Family family;
    private final double confidence;
    private final List<String> literals;
    private final boolean digits;
    private final Probe probe;
    private final List<Guard> guards;

    private Seeker(
            String kind,
            RuleInfo info,
            Family family,
            double confidence,
            List<String> literals,
            boolean digits,
            Probe probe,
            List<Guard> guards) {
        if (!kind.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("a kind is upper-case words joined by _, was \"" + kind + "\"");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1], was " + confidence);
        }
        this.kind = kind;
        this.info = info;
        this.family = family;
        this.confidence = confidence;
        this.literals = List.copyOf(literals);
        this.digits = digits;
        this.probe = Objects.requireNonNull(probe, "probe");
        this.guards = guards;
    }

    /** Returns a seeker whose look is set off by any of some literals. */
    public static Seeker of(
            Family family, String kind, String code, double confidence, List<String> literals, Probe probe) {
        RuleInfo info = RuleInfo.of(code)
                .severity(family == Family.NAME ? Severity.WARNING : Severity.ERROR)
                .requirements("R87", "R92", "R98")
                .what(what(family, kind))
                .because("a model repeats what it was trained on, to anybody")
                .fix("redact it, or allow it with a reason and a date");
        return new Seeker(kind, info, family, confidence, literals, false, probe, List.of());
    }

    private static String what(Family family, String kind) {
        return switch (family) {
            case NAME, STRUCTURED -> "no personal data of the kind " + kind;
            case SECRET, GENERIC_SECRET -> "no secret of the kind " + kind;
            case CUSTOM -> "no " + kind.toLowerCase(java.util.Locale.ROOT) + " in any text";
        };
    }

    /** Returns this seeker, called for every group of digits too. */
    public Seeker onDigits() {
        return new Seeker(kind, info, family, confidence, literals, true, probe, guards);
    }

    /** Returns this seeker, set off by these literals instead. */
    public Seeker containing(List<String> words) {
        Probe floating = probe instanceof Matching matching ? matching.floating() : probe;
        return new Seeker(kind, info, family, confidence, words, digits, floating, guards);
    }

    /** Returns this seeker with one more condition on its hits. */
    public Seeker guarded(Guard guard) {
        var more = new ArrayList<>(guards);
        more.add(guard);
        return new Seeker(kind, info, family, confidence, literals, digits, probe, List.copyOf(more));
    }

    public Seeker severity(Severity value) {
        return new Seeker(kind, info.severity(value), family, confidence, literals, digits, probe, guards);
    }

    public Seeker confidence(double value) {
        return new Seeker(kind, info, family, value, literals, digits, probe, guards);
    }

    public String kind() {
        return kind;
    }

    public String code() {
        return info.code();
    }

    public Severity severity() {
        return info.severity();
    }

    /** Returns how sure a hit is, unless the text around it says otherwise. */
    public double confidence() {
        return confidence;
    }

    public RuleInfo info() {
        return info;
    }

    public Family family() {
        return family;
    }

    public List<String> literals() {
        return literals;
    }

    /** Returns whether the case of its literals counts. */
    public boolean isExact() {
        return probe.isExact();
    }

    boolean isOnDigits() {
        return digits;
    }

    /** Looks at a place and reports to the scan what is there and holds. */
    public void look(Scan scan, int from, int to) {
        if (guards.isEmpty()) {
            probe.look(scan, this, from, to);
            return;
        }
        var trial = new Scan(scan.text);
        probe.look(trial, this, from, to);
        for (Scan.Found found : trial.result()) {
            if (guards.stream().allMatch(guard -> guard.holds(scan, found.start(), found.end()))) {
                scan.hit(this, found.start(), found.end(), found.confidence());
            }
        }
    }
}
