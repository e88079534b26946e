package io.pairkit.privacy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What one kind of secret or personal data looks like: its shape, its checksum, the words that stand near it.
 *
 * <p>pairkit's own are in {@link Detectors}; another one is a few words:
 *
 * <pre>{@code
 * var staff = Detector.of("STAFF_ID", "house/staff-id", "EMP-[0-9]{6}").near("employee", "staff");
 * var privacy = Privacy.of(Detectors.recommended().and(staff));
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. Regular expressions are those of RE2: matching takes time linear in the
 * text, whatever the pattern.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">the syntax of RE2</a>
 */
public final class Detector {
    /** What a detector belongs to, and with it which one wins where two hits overlap. */
    enum Family {
        NAME,
        GENERIC_SECRET,
        STRUCTURED,
        SECRET,
        CUSTOM
    }

    private static final int NEAR = 60;

    private final String kind;
    private final RuleInfo info;
    private final Family family;
    private final double confidence;
    private final List<String> literals;
    private final boolean digits;
    private final Probe probe;
    private final List<Guard> guards;

    private Detector(
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

    /**
     * Returns a detector of what matches a regular expression. The expression must begin with literal characters, at
     * least two of them, or {@link #containing} must name some: they are what a text is searched for first.
     *
     * @param kind the name in placeholders, upper case, such as {@code STAFF_ID}
     * @param code the code of its findings, such as {@code house/staff-id}
     * @param pattern in the syntax of RE2; a match may not touch a letter or a digit on either side and has at most 512
     *     characters
     * @throws IllegalArgumentException if a name or the pattern is malformed
     */
    public static Detector of(String kind, String code, String pattern) {
        RuleInfo info = info(code, Severity.ERROR, "no " + kind.toLowerCase(java.util.Locale.ROOT) + " in any text");
        String prefix = Matching.prefix(pattern);
        List<String> literals = prefix.length() < 2 ? List.of() : List.of(prefix);
        return new Detector(kind, info, Family.CUSTOM, 0.9, literals, false, matching(pattern), List.of());
    }

    private static Probe matching(String pattern) {
        try {
            return Matching.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "not a regular expression of RE2: \"" + pattern + "\", " + e.getDescription(), e);
        }
    }

    /** Returns a detector with hand-written search. */
    static Detector builtIn(
            Family family, String kind, String code, double confidence, List<String> literals, Probe probe) {
        Severity severity = family == Family.NAME ? Severity.WARNING : Severity.ERROR;
        String what = family == Family.NAME || family == Family.STRUCTURED
                ? "no personal data of the kind " + kind
                : "no secret of the kind " + kind;
        return new Detector(kind, info(code, severity, what), family, confidence, literals, false, probe, List.of());
    }

    /** Returns this detector, called for every group of digits too. */
    Detector onDigits() {
        return new Detector(kind, info, family, confidence, literals, true, probe, guards);
    }

    private static RuleInfo info(String code, Severity severity, String what) {
        return RuleInfo.of(code)
                .severity(severity)
                .requirements("R87", "R92", "R98")
                .what(what)
                .because("a model repeats what it was trained on, to anybody")
                .fix("redact it, or allow it with a reason and a date");
    }

    /** Returns this detector, set off by these literals instead of the beginning of its pattern; case does not matter. */
    public Detector containing(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("at least one literal is needed");
        }
        Probe floating = probe instanceof Matching matching ? matching.floating() : probe;
        return new Detector(kind, info, family, confidence, Arrays.asList(words), digits, floating, guards);
    }

    /** Returns this detector with one more condition on the value, such as a checksum. */
    public Detector checked(Predicate<String> condition) {
        Objects.requireNonNull(condition, "condition");
        return guarded((scan, from, to) -> condition.test(scan.text(from, to)));
    }

    /** Returns this detector, silent unless one of these words stands within 60 characters before or after. */
    public Detector near(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("at least one word is needed");
        }
        List<String> lower = Arrays.stream(words).map(Ascii::lower).toList();
        return guarded((scan, from, to) ->
                Cues.around(scan, from - NEAR, from, lower) || Cues.around(scan, to, to + NEAR, lower));
    }

    /** A condition on a hit, in characters. */
    private interface Guard {
        boolean holds(Scan scan, int from, int to);
    }

    private Detector guarded(Guard guard) {
        var more = new ArrayList<>(guards);
        more.add(guard);
        return new Detector(kind, info, family, confidence, literals, digits, probe, List.copyOf(more));
    }

    /** Returns this detector with another severity; secrets and structured data are errors, names warnings. */
    public Detector severity(Severity value) {
        return new Detector(kind, info.severity(value), family, confidence, literals, digits, probe, guards);
    }

    /**
     * Returns this detector with another confidence.
     *
     * @param value in (0, 1]
     */
    public Detector confidence(double value) {
        return new Detector(kind, info, family, value, literals, digits, probe, guards);
    }

    /** Returns the kind, the name in placeholders. */
    public String kind() {
        return kind;
    }

    /** Returns the code of its findings. */
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

    /** Returns the catalogue entry. */
    public RuleInfo info() {
        return info;
    }

    Family family() {
        return family;
    }

    int rank() {
        return family.ordinal();
    }

    List<String> literals() {
        return literals;
    }

    /** Whether the case of its literals counts. */
    boolean isExact() {
        return probe.isExact();
    }

    boolean isOnDigits() {
        return digits;
    }

    void look(Scan scan, int from, int to) {
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

    /** Returns detectors of several shapes of one vendor's keys. */
    static List<Detector> vendor(String vendor, String kind, String... shapes) {
        var all = new ArrayList<Detector>();
        for (String pattern : shapes) {
            Shape shape = Shape.of(pattern);
            all.add(builtIn(
                    Family.SECRET,
                    kind,
                    "privacy/secret/" + vendor,
                    0.95,
                    List.of(shape.literal()),
                    new KeyProbe(shape)));
        }
        return all;
    }

    @Override
    public String toString() {
        return "Detector[" + kind + " " + code() + "]";
    }
}
