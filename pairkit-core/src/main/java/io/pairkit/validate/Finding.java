package io.pairkit.validate;

import io.pairkit.Json;
import io.pairkit.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a check found: what, where, how bad, and what to do.
 *
 * <p>Immutable. Findings order by file, line, pointer and code, which is the order of every report.
 *
 * <pre>{@code
 * Finding.error("house/no-todo", "answer contains TODO").at(pair.origin()).pointer("/messages/1/content")
 * }</pre>
 */
public final class Finding implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing((Finding f) -> f.origin.file())
            .thenComparingLong(f -> f.origin.line())
            .thenComparing(f -> f.pointer)
            .thenComparing(f -> f.code)
            .thenComparing(f -> f.message);

    private final String code;
    private final Severity severity;
    private final String message;
    private final String fix;
    private final List<String> requirements;
    private final Origin origin;
    private final String pointer;
    private final @Nullable Origin other;

    private Finding(
            String code,
            Severity severity,
            String message,
            String fix,
            List<String> requirements,
            Origin origin,
            String pointer,
            @Nullable Origin other) {
        this.code = Objects.requireNonNull(code, "code");
        this.severity = Objects.requireNonNull(severity, "severity");
        this.message = Objects.requireNonNull(message, "message");
        this.fix = Objects.requireNonNull(fix, "fix");
        this.requirements = requirements;
        this.origin = Objects.requireNonNull(origin, "origin");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.other = other;
    }

    /**
     * Returns a finding that names no place yet.
     *
     * @param code stable and path-like, such as {@code pair/answer-too-short}
     * @param message one sentence with what was found and what is demanded; at most 60 characters of the user's data
     */
    public static Finding of(String code, Severity severity, String message) {
        return new Finding(code, severity, message, "", List.of(), Origin.code(), "", null);
    }

    /** Returns a finding of severity ERROR. */
    public static Finding error(String code, String message) {
        return of(code, Severity.ERROR, message);
    }

    /** Returns a finding of severity WARNING. */
    public static Finding warning(String code, String message) {
        return of(code, Severity.WARNING, message);
    }

    /** Returns this finding with the record it is about. */
    public Finding at(Origin where) {
        return new Finding(code, severity, message, fix, requirements, where, pointer, other);
    }

    /** Returns this finding with the place inside the record, a JSON pointer. */
    public Finding pointer(String place) {
        return new Finding(code, severity, message, fix, requirements, origin, place, other);
    }

    /** Returns this finding with what to do about it. */
    public Finding fix(String advice) {
        return new Finding(code, severity, message, advice, requirements, origin, pointer, other);
    }

    /** Returns this finding with another severity. */
    public Finding severity(Severity value) {
        return new Finding(code, value, message, fix, requirements, origin, pointer, other);
    }

    /** Returns this finding with the requirements that it serves, the leading one first. */
    public Finding requirements(List<String> ids) {
        return new Finding(code, severity, message, fix, List.copyOf(ids), origin, pointer, other);
    }

    /** Returns this finding with the second record of a pair of records; the first one is at fault. */
    public Finding other(Origin counterpart) {
        return new Finding(code, severity, message, fix, requirements, origin, pointer, counterpart);
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    public String message() {
        return message;
    }

    /** Returns what to do, or an empty text. */
    public String fix() {
        return fix;
    }

    /** Returns the leading requirement, or an empty text. */
    public String requirement() {
        return requirements.isEmpty() ? "" : requirements.get(0);
    }

    public List<String> requirements() {
        return requirements;
    }

    public Origin origin() {
        return origin;
    }

    public String pointer() {
        return pointer;
    }

    /** Returns the second record, for findings about two. */
    public Optional<Origin> other() {
        return Optional.ofNullable(other);
    }

    /** Returns this finding as the JSON object that reports print. */
    public Map<String, @Nullable Object> fields() {
        var out = Json.object(
                "file", origin.file(),
                "line", origin.line(),
                "pointer", pointer,
                "code", code,
                "severity", severity.label(),
                "message", message,
                "fix", fix,
                "requirement", requirement(),
                "requirements", requirements);
        if (other != null) {
            out.put("other", Json.object("file", other.file(), "line", other.line()));
        }
        return out;
    }

    @Override
    public int compareTo(Finding that) {
        return ORDER.compare(this, that);
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Finding f
                && code.equals(f.code)
                && severity == f.severity
                && message.equals(f.message)
                && fix.equals(f.fix)
                && requirements.equals(f.requirements)
                && origin.equals(f.origin)
                && pointer.equals(f.pointer)
                && Objects.equals(other, f.other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, message, origin, pointer);
    }

    /** Returns {@code file:line pointer severity code: message}. */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : " " + pointer;
        return origin + place + " " + severity.label() + " " + code + ": " + message;
    }
}
