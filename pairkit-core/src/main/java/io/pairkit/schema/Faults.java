package io.pairkit.schema;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a validator reports: one sentence for each fault, nothing for what only leads to it. */
final class Faults {
    private static final List<String> CHOICES = List.of("anyOf", "oneOf", "not", "if", "contains");
    private static final List<String> PATHS = List.of(
            "allOf",
            "properties",
            "patternProperties",
            "items",
            "prefixItems",
            "$ref",
            "$dynamicRef",
            "then",
            "else",
            "dependentSchemas",
            "propertyNames");

    private final Map<String, @Nullable Object> schema;

    Faults(Map<String, @Nullable Object> schema) {
        this.schema = schema;
    }

    /** What the validator says. */
    record Raw(String pointer, String path, @Nullable String keyword, String text) {}

    List<Schema.Fault> of(@Nullable Object value, List<Raw> errors) {
        var faults = new ArrayList<Schema.Fault>();
        for (Raw error : errors) {
            if (!isInside(error, errors) && !leadsOnly(error, errors)) {
                faults.addAll(say(value, error));
            }
        }
        faults.sort(Comparator.comparing(Schema.Fault::pointer).thenComparing(Schema.Fault::message));
        return faults.stream().distinct().toList();
    }

    /** Faults inside a choice are left to the choice: which branch was meant is not known. */
    private static boolean isInside(Raw error, List<Raw> errors) {
        for (Raw other : errors) {
            if (other != error
                    && other.keyword() != null
                    && CHOICES.contains(other.keyword())
                    && error.path().startsWith(other.path() + "/")) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsOnly(Raw error, List<Raw> errors) {
        return error.keyword() != null
                && PATHS.contains(error.keyword())
                && errors.stream()
                        .anyMatch(other -> other != error && other.path().startsWith(error.path() + "/"));
    }

    private List<Schema.Fault> say(@Nullable Object whole, Raw error) {
        Object value = Json.at(whole, error.pointer());
        Object demand = Json.at(schema, error.path());
        String keyword = error.keyword() == null ? "" : error.keyword();
        String was = ", was " + show(value);
        String message = switch (keyword) {
            case "type" -> "must be " + types(demand) + was;
            case "enum" -> "must be one of " + show(demand) + was;
            case "const" -> "must be " + show(demand) + was;
            case "pattern" -> "must match " + Excerpt.of(String.valueOf(demand), 60) + was;
            case "minLength" -> "must have at least " + demand + " characters" + was;
            case "maxLength" ->
                "must have at most " + demand + " characters, has "
                        + (value instanceof String text ? text.codePointCount(0, text.length()) : 0);
            case "minimum" -> "must be at least " + demand + was;
            case "maximum" -> "must be at most " + demand + was;
            case "minItems" -> "must have at least " + demand + " items, has " + size(value);
            case "maxItems" -> "must have at most " + demand + " items, has " + size(value);
            case "anyOf", "oneOf" -> "meets none of the allowed forms, or more than one where one is wanted" + was;
            case "required" -> "";
            default -> Excerpt.of(error.text(), 120);
        };
        if (keyword.equals("required") && demand instanceof List<?> names && value instanceof Map<?, ?> map) {
            return names.stream()
                    .filter(name -> !map.containsKey(name))
                    .map(name -> new Schema.Fault(
                            error.pointer(), "needs the field \"" + Excerpt.of(String.valueOf(name), 60) + "\""))
                    .toList();
        }
        boolean unexpected = error.path().endsWith("additionalProperties") || keyword.isEmpty();
        return List.of(new Schema.Fault(
                error.pointer(), message.isEmpty() ? error.text() : unexpected ? "is not expected here" : message));
    }

    private static String types(@Nullable Object demand) {
        if (demand instanceof List<?> list) {
            return String.join(" or ", list.stream().map(Faults::types).toList());
        }
        String type = String.valueOf(demand);
        return switch (type) {
            case "object", "array", "integer" -> "an " + type;
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static int size(@Nullable Object value) {
        return value instanceof List<?> list ? list.size() : 0;
    }

    private static String show(@Nullable Object value) {
        return Excerpt.of(
                value instanceof Map
                        ? "an object"
                        : value instanceof String text ? "\"" + text + "\"" : Json.write(value),
                60);
    }
}
