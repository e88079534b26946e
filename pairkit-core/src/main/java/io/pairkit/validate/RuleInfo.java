package io.pairkit.validate;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The catalogue entry of a rule.
 *
 * @param code stable, lower-case words joined by {@code -} and {@code /}
 * @param severity of its findings, WARNING by default
 * @param requirements the requirements it serves, the leading one first
 * @param what one sentence: what it demands
 * @param why one sentence: what goes wrong otherwise
 * @param fix what to do about a hit
 * @param good a record that passes, as JSON, or empty
 * @param bad a record that does not, as JSON, or empty
 */
public record RuleInfo(
        String code,
        Severity severity,
        List<String> requirements,
        String what,
        String why,
        String fix,
        String good,
        String bad) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:[-/][a-z0-9]+)*");

    public RuleInfo {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "a rule code is lower-case words joined by - and /, was \"" + code + "\"");
        }
        Objects.requireNonNull(severity, "severity");
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(good, "good");
        Objects.requireNonNull(bad, "bad");
    }

    /** Returns an entry with a code alone. */
    public static RuleInfo of(String code) {
        return new RuleInfo(code, Severity.WARNING, List.of(), "", "", "", "", "");
    }

    /** Returns this entry with another severity. */
    public RuleInfo severity(Severity value) {
        return new RuleInfo(code, value, requirements, what, why, fix, good, bad);
    }

    /** Returns this entry with the requirements it serves, the leading one first. */
    public RuleInfo requirements(String... ids) {
        return new RuleInfo(code, severity, List.of(ids), what, why, fix, good, bad);
    }

    /** Returns this entry with what the rule demands. */
    public RuleInfo what(String sentence) {
        return new RuleInfo(code, severity, requirements, sentence, why, fix, good, bad);
    }

    /** Returns this entry with the reason. */
    public RuleInfo because(String sentence) {
        return new RuleInfo(code, severity, requirements, what, sentence, fix, good, bad);
    }

    /** Returns this entry with what to do about a hit. */
    public RuleInfo fix(String advice) {
        return new RuleInfo(code, severity, requirements, what, why, advice, good, bad);
    }

    /** Returns this entry with a record that passes and one that does not, as JSON. */
    public RuleInfo examples(String passing, String failing) {
        return new RuleInfo(code, severity, requirements, what, why, fix, passing, failing);
    }
}
