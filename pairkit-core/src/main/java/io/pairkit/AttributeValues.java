package io.pairkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The attributes of a record: where {@link FieldNames} say, else at the top level, else in one of its nests. */
final class AttributeValues {
    private static final String[] NESTS = {"metadata", "meta", "attributes"};
    private static final byte NONE = 1;
    private static final byte SOME = 2;

    private final Map<String, @Nullable Object> fields;
    private final FieldNames names;
    private byte nests; // whether there are any: 0 while nobody has looked; racing threads see the same

    AttributeValues(Map<String, @Nullable Object> fields, FieldNames names) {
        this.fields = fields;
        this.names = names;
    }

    /** Returns the value of an attribute, of a list the first that is no blank. */
    Optional<String> first(String name) {
        Object value = value(name);
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> scalar(item).stream()).findFirst();
        }
        return scalar(value);
    }

    /** Returns all values of an attribute that may be a list. */
    List<String> all(String name) {
        Object value = value(name);
        if (value instanceof List<?> list) {
            return list.stream().flatMap(item -> scalar(item).stream()).toList();
        }
        return scalar(value).map(List::of).orElse(List.of());
    }

    private @Nullable Object value(String name) {
        String pointer = names.pointerOf(name);
        if (!pointer.isEmpty()) {
            return Json.at(fields, pointer);
        }
        Object value = fields.get(name);
        if (value != null || nests == NONE) {
            return value;
        }
        byte seen = NONE;
        for (int i = 0; value == null && i < NESTS.length; i++) {
            if (fields.get(NESTS[i]) instanceof Map<?, ?> nest) {
                seen = SOME;
                value = nest.get(name);
            }
        }
        nests = seen;
        return value;
    }

    private static Optional<String> scalar(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return Optional.of(value.toString());
        }
        return Optional.empty();
    }
}
