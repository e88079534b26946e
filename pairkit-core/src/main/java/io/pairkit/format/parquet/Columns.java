package io.pairkit.format.parquet;

import io.pairkit.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * The columns that some records need, learned from all of them. Where values of one place are of several kinds, such as a text
 * here and a list there, or an object has no field in any record, the column holds their JSON and says so by its type.
 */
final class Columns {
    /** More fields than this are keys of a map rather than fields of a struct. */
    private static final int MOST_FIELDS = 500;

    private enum Kind {
        TEXT,
        TRUTH,
        WHOLE,
        NUMBER,
        OBJECT,
        LIST,
        /** A number that neither 64 bits nor a double hold. */
        LARGE
    }

    /** What was seen at one place. */
    private static final class Place {
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final Map<String, Place> fields = new LinkedHashMap<>();
        private @Nullable Place item;

        void see(@Nullable Object value) {
            if (value == null) {
                return;
            }
            kinds.add(kind(value));
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, each) -> fields.computeIfAbsent(String.valueOf(key), name -> new Place())
                        .see(each));
            } else if (value instanceof List<?> list) {
                Place below = item == null ? new Place() : item;
                item = below;
                list.forEach(below::see);
            }
        }

        boolean isText() {
            boolean numbers = kinds.equals(EnumSet.of(Kind.WHOLE, Kind.NUMBER));
            return (kinds.size() > 1 && !numbers)
                    || kinds.contains(Kind.LARGE)
                    || (kinds.contains(Kind.OBJECT) && (fields.isEmpty() || fields.size() > MOST_FIELDS));
        }
    }

    private final Place root = new Place();
    private final Set<String> texts = new TreeSet<>();

    /** Learns from a record. */
    void see(Map<String, @Nullable Object> record) {
        root.see(record);
    }

    private static Kind kind(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Kind.WHOLE;
        }
        if (value instanceof BigDecimal number) {
            double near = number.doubleValue();
            return Double.isFinite(near) && BigDecimal.valueOf(near).compareTo(number) == 0 ? Kind.NUMBER : Kind.LARGE;
        }
        if (value instanceof Number) {
            return Kind.LARGE;
        }
        return value instanceof String
                ? Kind.TEXT
                : value instanceof Boolean ? Kind.TRUTH : value instanceof Map ? Kind.OBJECT : Kind.LIST;
    }

    /**
     * Returns the schema for all records seen.
     *
     * @throws IllegalArgumentException if no record has a field
     */
    MessageType schema() {
        if (root.fields.isEmpty()) {
            throw new IllegalArgumentException("a Parquet file needs at least one record with a field");
        }
        var fields = new ArrayList<Type>();
        root.fields.forEach((name, place) -> fields.add(type(name, place, "/" + Json.step(name))));
        return new MessageType("record", fields);
    }

    private Type type(String name, Place place, String path) {
        if (place.isText()) {
            texts.add(path);
            return Types.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.jsonType())
                    .named(name);
        }
        if (place.kinds.isEmpty() || place.kinds.contains(Kind.TEXT)) {
            return text(name);
        }
        if (place.kinds.contains(Kind.TRUTH)) {
            return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
        }
        if (place.kinds.contains(Kind.NUMBER)) {
            return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
        }
        if (place.kinds.contains(Kind.WHOLE)) {
            return Types.optional(PrimitiveTypeName.INT64).named(name);
        }
        if (place.kinds.contains(Kind.LIST)) {
            Type element = type("element", place.item == null ? new Place() : place.item, path + "/*");
            return Types.optionalList().setElementType(element).named(name);
        }
        var fields = new ArrayList<Type>();
        place.fields.forEach((key, below) -> fields.add(type(key, below, path + "/" + Json.step(key))));
        return new GroupType(Type.Repetition.OPTIONAL, name, fields);
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    /** Returns the places whose columns hold JSON, such as {@code /messages/*\/content}; known after the schema. */
    Set<String> jsonTexts() {
        return texts;
    }
}
