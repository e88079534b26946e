package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A blocker or a piece of advice: what is wrong with the set, how often, where, and what to do next.
 *
 * @param code stable and path-like, such as {@code coverage/category-share}
 * @param requirements the requirements it serves, the leading one first; at least one
 * @param message one sentence with the figure and the limit
 * @param count how many records or cases, all of them
 * @param examples some of the offending records, never the innocent counterpart
 * @param next what to do, one sentence
 */
public record Notice(
        String code, List<String> requirements, String message, long count, List<Origin> examples, String next) {
    public Notice {
        Objects.requireNonNull(code, "code");
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a notice needs at least one requirement, " + code + " has none");
        }
        Objects.requireNonNull(message, "message");
        examples = List.copyOf(examples);
        Objects.requireNonNull(next, "next");
    }

    /** Returns this notice as the JSON object that reports print. */
    public Map<String, @Nullable Object> fields() {
        return Json.object(
                "code", code,
                "requirement", requirements.get(0),
                "requirements", requirements,
                "message", message,
                "count", count,
                "examples",
                        examples.stream()
                                .map(at -> Json.object("file", at.file(), "line", at.line()))
                                .toList(),
                "next", next);
    }
}
