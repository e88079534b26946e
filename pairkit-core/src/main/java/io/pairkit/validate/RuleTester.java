package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Pair;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test of one rule, for any test framework:
 *
 * <pre>{@code
 * RuleTester.of(NO_INTERNAL_HOSTS)
 *         .accepts(Pair.of("Where is the status page?", "At status.example.com."))
 *         .rejects(Pair.of("Where is the build server?", "At ci.corp.internal."), "answer names an internal host");
 * }</pre>
 *
 * <p>Every method returns the tester and throws an {@link AssertionError} that says what was expected and what came. A rule
 * that throws fails the test too.
 */
public final class RuleTester {
    private final Rule rule;

    private RuleTester(Rule rule) {
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /** Returns a tester of a rule. */
    public static RuleTester of(Rule rule) {
        return new RuleTester(rule);
    }

    /** Demands that the rule finds nothing in a pair. */
    public RuleTester accepts(Pair pair) {
        List<Finding> found = run(pair);
        if (!found.isEmpty()) {
            throw new AssertionError(rule.code() + " should accept " + pair + ", but found " + messages(found));
        }
        return this;
    }

    /** Demands that the rule finds nothing in a record, given as JSON. */
    public RuleTester accepts(String json) {
        return accepts(pair(json));
    }

    /** Demands that the rule finds something in a pair. */
    public RuleTester rejects(Pair pair) {
        if (run(pair).isEmpty()) {
            throw new AssertionError(rule.code() + " should reject " + pair + ", but found nothing");
        }
        return this;
    }

    /** Demands that the rule finds something in a record, given as JSON. */
    public RuleTester rejects(String json) {
        return rejects(pair(json));
    }

    /** Demands that the rule finds exactly one thing in a pair, in these words. */
    public RuleTester rejects(Pair pair, String message) {
        return rejects(pair, null, message);
    }

    /** Demands that the rule finds exactly one thing in a record, in these words. */
    public RuleTester rejects(String json, String message) {
        return rejects(pair(json), null, message);
    }

    /** Demands that the rule finds exactly one thing in a pair, at this place and in these words. */
    public RuleTester rejectsAt(Pair pair, String pointer, String message) {
        return rejects(pair, Objects.requireNonNull(pointer, "pointer"), message);
    }

    /** Demands that the rule finds exactly one thing in a record, at this place and in these words. */
    public RuleTester rejectsAt(String json, String pointer, String message) {
        return rejectsAt(pair(json), pointer, message);
    }

    private RuleTester rejects(Pair pair, @Nullable String pointer, String message) {
        List<Finding> found = run(pair);
        if (found.size() != 1
                || !found.get(0).message().equals(message)
                || (pointer != null && !found.get(0).pointer().equals(pointer))) {
            String place = pointer == null ? "" : " at " + pointer;
            throw new AssertionError(rule.code() + " should reject " + pair + place + " with \"" + message
                    + "\", but found " + (found.isEmpty() ? "nothing" : messages(found)));
        }
        return this;
    }

    private List<Finding> run(Pair pair) {
        List<Finding> found = Findings.of(pair, List.of(rule));
        for (Finding finding : found) {
            if (finding.code().equals("rule/failed")) {
                throw new AssertionError(finding.message() + " on " + pair);
            }
        }
        return found;
    }

    private static String messages(List<Finding> found) {
        return found.stream()
                .map(finding -> "\"" + finding.message() + "\""
                        + (finding.pointer().isEmpty() ? "" : " at " + finding.pointer()))
                .toList()
                .toString();
    }

    private static Pair pair(String json) {
        try {
            if (Json.parse(json) instanceof Map<?, ?> record) {
                @SuppressWarnings("unchecked") // Json makes objects with text keys only
                var fields = (Map<String, @Nullable Object>) record;
                return Pair.of(fields);
            }
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e.getMessage() + ": " + Excerpt.of(json, 60), e);
        }
        throw new IllegalArgumentException("a record is a JSON object, was " + Excerpt.of(json, 60));
    }
}
