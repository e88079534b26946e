package io.pairkit.validate;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a record waves aside itself, each with a reason:
 * {@code "pairkit_ignore": {"pair/answer-too-short": "the customer wants one word"}}, at top level or under
 * {@code metadata}, {@code meta} or {@code attributes}.
 */
final class Suppressions {
    static final String FIELD = "pairkit_ignore";
    private static final String[] NESTS = {"metadata", "meta", "attributes"};

    private Suppressions() {}

    /** What is left of the findings, and how many were waved aside. */
    record Left(List<Finding> findings, int suppressed) {}

    static Left apply(Pair pair, List<Finding> findings) {
        String place = "/" + FIELD;
        Object value = pair.fields().get(FIELD);
        for (int i = 0; value == null && i < NESTS.length; i++) {
            if (pair.fields().get(NESTS[i]) instanceof Map<?, ?> nest) {
                value = nest.get(FIELD);
                place = "/" + NESTS[i] + "/" + FIELD;
            }
        }
        return value == null ? new Left(findings, 0) : apply(pair, findings, value, place);
    }

    private static Left apply(Pair pair, List<Finding> findings, Object value, String place) {
        var left = new ArrayList<Finding>();
        if (!(value instanceof Map<?, ?> reasons)) {
            left.addAll(findings);
            left.add(problem(pair, place, "suppressions are an object of rule code and reason"));
            return new Left(left, 0);
        }
        for (Finding finding : findings) {
            if (!isReason(reasons.get(finding.code()))) {
                left.add(finding);
            }
        }
        int suppressed = findings.size() - left.size();
        for (Map.Entry<?, ?> entry : reasons.entrySet()) {
            String code = String.valueOf(entry.getKey());
            String here = place + "/" + Json.step(code);
            if (!isReason(entry.getValue())) {
                left.add(problem(pair, here, "suppressing " + Excerpt.of(code, 60) + " needs a reason"));
            } else if (findings.stream().noneMatch(finding -> finding.code().equals(code))) {
                left.add(problem(pair, here, "nothing to suppress for " + Excerpt.of(code, 60))
                        .severity(Severity.INFO)
                        .fix("take the entry out, or correct the code"));
            }
        }
        return new Left(left, suppressed);
    }

    private static boolean isReason(@Nullable Object value) {
        return value instanceof String text && !text.isBlank();
    }

    private static Finding problem(Pair pair, String place, String message) {
        return Finding.warning("record/suppression", message)
                .at(pair.origin())
                .pointer(place)
                .fix("write \"" + FIELD + "\": {\"rule/code\": \"why\"}");
    }
}
