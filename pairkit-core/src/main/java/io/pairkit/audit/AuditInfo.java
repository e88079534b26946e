package io.pairkit.audit;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The catalogue entry of an audit.
 *
 * @param code stable, lower-case words joined by {@code -} and {@code /}
 * @param isGate whether its notices block; else they are advice
 * @param requirements the requirements it serves, the leading one first
 * @param limit the default limit in words and figures, such as {@code at most 0.5}; empty where there is none
 * @param what one sentence: what it demands of the set
 * @param why one sentence: what goes wrong otherwise
 * @param errs one sentence: how it can be wrong
 */
public record AuditInfo(
        String code, boolean isGate, List<String> requirements, String limit, String what, String why, String errs) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");

    public AuditInfo {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "an audit code is lower-case words joined by - and /, was \"" + code + "\"");
        }
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(errs, "errs");
    }

    /** Returns an entry for a gate: what it finds makes a set NOT READY. */
    public static AuditInfo gate(String code, String... requirements) {
        return new AuditInfo(code, true, List.of(requirements), "", "", "", "");
    }

    /** Returns an entry for advice: what it finds is shown and blocks nothing. */
    public static AuditInfo advice(String code, String... requirements) {
        return new AuditInfo(code, false, List.of(requirements), "", "", "", "");
    }

    /** Returns this entry with its default limit. */
    public AuditInfo limit(String value) {
        return new AuditInfo(code, isGate, requirements, value, what, why, errs);
    }

    /** Returns this entry with what the audit demands. */
    public AuditInfo what(String sentence) {
        return new AuditInfo(code, isGate, requirements, limit, sentence, why, errs);
    }

    /** Returns this entry with the reason. */
    public AuditInfo because(String sentence) {
        return new AuditInfo(code, isGate, requirements, limit, what, sentence, errs);
    }

    /** Returns this entry with how the audit can be wrong. */
    public AuditInfo errs(String sentence) {
        return new AuditInfo(code, isGate, requirements, limit, what, why, sentence);
    }
}
