package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import java.util.ArrayList;
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
 * @param others for each example its counterpart, where the notice is about two records; else empty
 * @param next what to do, one sentence
 */
public record Notice(
        String code,
        List<String> requirements,
        String message,
        long count,
        List<Origin> examples,
        List<Origin> others,
        String next) {
    public Notice {
        Objects.requireNonNull(code, "code");
        requirements = List.copyOf(requirements);
        if (requirements.isEmpty()) {
            throw new IllegalArgumentException("a notice needs at least one requirement, " + code + " has none");
        }
        Objects.requireNonNull(message, "message");
        examples = List.copyOf(examples);
        others = List.copyOf(others);
        if (!others.isEmpty() && others.size() != examples.size()) {
            throw new IllegalArgumentException("a notice has as many counterparts as examples or none, " + code
                    + " has " + others.size() + " and " + examples.size());
        }
        Objects.requireNonNull(next, "next");
    }

    /** Returns a notice about single records. */
    public Notice(
            String code, List<String> requirements, String message, long count, List<Origin> examples, String next) {
        this(code, requirements, message, count, examples, List.of(), next);
    }

    /** Returns this notice as the JSON object that reports print. */
    public Map<String, @Nullable Object> fields() {
        var places = new ArrayList<@Nullable Object>();
        for (int i = 0; i < examples.size(); i++) {
            Map<String, @Nullable Object> place = place(examples.get(i));
            if (!others.isEmpty()) {
                place.put("other", place(others.get(i)));
            }
            places.add(place);
        }
        return Json.object(
                "code",
                code,
                "requirement",
                requirements.get(0),
                "requirements",
                requirements,
                "message",
                message,
                "count",
                count,
                "examples",
                places,
                "next",
                next);
    }

    private static Map<String, @Nullable Object> place(Origin at) {
        return Json.object("file", at.file(), "line", at.line());
    }
}
