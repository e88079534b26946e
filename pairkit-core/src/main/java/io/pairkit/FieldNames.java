package io.pairkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where attributes stand in records whose fields have other names than pairkit's.
 *
 * <pre>{@code
 * FieldNames.none().with("category", "meta.topic").with("ticket_id", "case")
 * }</pre>
 *
 * <p>An attribute that is not mapped is looked up under its own name at the top level of the record, then under
 * {@code metadata}, {@code meta} and {@code attributes}.
 */
public final class FieldNames {
    private static final FieldNames NONE = new FieldNames(Map.of());

    private final Map<String, String> pointers;

    private FieldNames(Map<String, String> pointers) {
        this.pointers = pointers;
    }

    /** Returns a mapping that renames nothing. */
    public static FieldNames none() {
        return NONE;
    }

    /**
     * Returns this mapping with one more attribute.
     *
     * @param attribute the name that pairkit uses
     * @param field the path in the record, its steps joined by dots ({@code meta.topic}), or a JSON pointer
     */
    public FieldNames with(String attribute, String field) {
        if (attribute.isBlank() || field.isBlank()) {
            throw new IllegalArgumentException(
                    "a mapping needs an attribute and a field, was \"" + attribute + "\" = \"" + field + "\"");
        }
        var copy = new LinkedHashMap<>(pointers);
        copy.put(attribute, pointer(field));
        return new FieldNames(copy);
    }

    /** Returns the JSON pointer that an attribute is mapped to, or an empty string. */
    public String pointerOf(String attribute) {
        return pointers.getOrDefault(attribute, "");
    }

    /** Returns the JSON pointers of all mapped attributes. */
    public java.util.Set<String> pointers() {
        return java.util.Set.copyOf(pointers.values());
    }

    /** Returns the JSON pointer for a path whose steps are joined by dots; a pointer is returned as it is. */
    public static String pointer(String field) {
        if (field.startsWith("/")) {
            return field;
        }
        var pointer = new StringBuilder();
        for (String step : field.split("\\.", -1)) {
            pointer.append('/').append(Json.step(step));
        }
        return pointer.toString();
    }

    @Override
    public String toString() {
        return "FieldNames" + pointers;
    }
}
