package io.pairkit.privacy;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Matching;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
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
    private static final int NEAR = 60;

    private final Seeker seeker;

    private Detector(Seeker seeker) {
        this.seeker = seeker;
    }

    static Detector of(Seeker seeker) {
        return new Detector(seeker);
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
        String prefix = Matching.prefix(pattern);
        List<String> literals = prefix.length() < 2 ? List.of() : List.of(prefix);
        return new Detector(Seeker.of(Family.CUSTOM, kind, code, 0.9, literals, Matching.of(pattern)));
    }

    /** Returns this detector, set off by these literals instead of the beginning of its pattern; case does not matter. */
    public Detector containing(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("at least one literal is needed");
        }
        return new Detector(seeker.containing(Arrays.asList(words)));
    }

    /** Returns this detector with one more condition on the value, such as a checksum. */
    public Detector checked(Predicate<String> condition) {
        Objects.requireNonNull(condition, "condition");
        return new Detector(seeker.guarded((scan, from, to) -> condition.test(scan.text(from, to))));
    }

    /** Returns this detector, silent unless one of these words stands within 60 characters before or after. */
    public Detector near(String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("at least one word is needed");
        }
        List<String> lower = Arrays.stream(words).map(Ascii::lower).toList();
        return new Detector(seeker.guarded((scan, from, to) ->
                Cues.around(scan, from - NEAR, from, lower) || Cues.around(scan, to, to + NEAR, lower)));
    }

    /** Returns this detector with another severity; secrets and structured data are errors, names warnings. */
    public Detector severity(Severity value) {
        return new Detector(seeker.severity(value));
    }

    /**
     * Returns this detector with another confidence.
     *
     * @param value in (0, 1]
     */
    public Detector confidence(double value) {
        return new Detector(seeker.confidence(value));
    }

    /** Returns the kind, the name in placeholders. */
    public String kind() {
        return seeker.kind();
    }

    /** Returns the code of its findings. */
    public String code() {
        return seeker.code();
    }

    public Severity severity() {
        return seeker.severity();
    }

    /** Returns how sure a hit is, unless the text around it says otherwise. */
    public double confidence() {
        return seeker.confidence();
    }

    /** Returns the catalogue entry. */
    public RuleInfo info() {
        return seeker.info();
    }

    Seeker seeker() {
        return seeker;
    }

    @Override
    public String toString() {
        return "Detector[" + kind() + " " + code() + "]";
    }
}
