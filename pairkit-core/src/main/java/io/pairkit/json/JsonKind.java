package io.pairkit.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How messages name the kind of a JSON value. */
public final class JsonKind {
    private JsonKind() {}

    /** Returns {@code an object}, {@code an array}, {@code a text}, {@code a number}, {@code a boolean} or {@code null}. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "an object";
        }
        if (value instanceof List) {
            return "an array";
        }
        return value instanceof String ? "a text" : value instanceof Boolean ? "a boolean" : "a number";
    }
}
