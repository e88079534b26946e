package io.pairkit.schema;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.validate.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON value must look like: JSON Schema draft 2020-12, written in Java, read from a file or inferred from data.
 *
 * <p>Immutable and safe for many threads; checking a value of a few fields takes some microseconds. Patterns run in linear
 * time, whatever the text (RE2 syntax: no look-around, no back-references); {@code format} is an annotation and checks
 * nothing, as the standard says; nothing is ever fetched over a network.
 */
public final class Schema {
    private final Map<String, @Nullable Object> json;
    private volatile @Nullable Compiled compiled; // on first use; racing threads compile the same

    private Schema(Map<String, @Nullable Object> json) {
        this.json = Collections.unmodifiableMap(json);
    }

    private static Schema type(String name) {
        return new Schema(Json.object("type", name));
    }

    /** Returns a schema for objects, with any fields until fields are named. */
    public static Schema object() {
        return type("object");
    }

    /** Returns a schema for texts. */
    public static Schema string() {
        return type("string");
    }

    /** Returns a schema for numbers. */
    public static Schema number() {
        return type("number");
    }

    /** Returns a schema for whole numbers; 2.0 is one. */
    public static Schema integer() {
        return type("integer");
    }

    /** Returns a schema for true and false. */
    public static Schema bool() {
        return type("boolean");
    }

    /** Returns a schema for arrays of such items. */
    public static Schema array(Schema items) {
        return type("array").with("items", items.json);
    }

    /** Returns a schema that any value meets. */
    public static Schema any() {
        return new Schema(Map.of());
    }

    /** Returns a schema for these values and no others. */
    public static Schema oneOf(Object... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("at least one value is needed");
        }
        return new Schema(Json.object("enum", List.of(values)));
    }

    /** Returns a schema that a value meets if it meets one of these. */
    public static Schema anyOf(Schema... schemas) {
        return new Schema(Json.object(
                "anyOf", Arrays.stream(schemas).map(schema -> schema.json).toList()));
    }

    /** Returns this schema, or null. */
    public Schema orNull() {
        return anyOf(this, type("null"));
    }

    /**
     * Returns the schema in a JSON Schema document.
     *
     * @throws IllegalArgumentException if the text is no JSON object, or no schema
     */
    public static Schema parse(String text) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> document) {
                @SuppressWarnings("unchecked") // Json makes objects with text keys only
                var json = (Map<String, @Nullable Object>) document;
                return of(json);
            }
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException("a schema must be JSON: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("a schema must be a JSON object");
    }

    /** Returns the schema that a JSON Schema document means, given as plain values; it is checked at once. */
    public static Schema of(Map<String, @Nullable Object> json) {
        var schema = new Schema(new LinkedHashMap<>(json));
        schema.compiled();
        return schema;
    }

    /**
     * Reads a JSON Schema document from a file.
     *
     * @throws IllegalArgumentException if the file holds no schema
     * @throws UncheckedIOException if it cannot be read
     */
    public static Schema read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns a schema that all records meet, to be reviewed and kept: types, fields that every record has, and the values
     * of fields that have few.
     *
     * <p>Reads the pairs once. See {@link Inference} for what is concluded and what is not.
     */
    public static Schema infer(Pairs pairs) {
        var inference = new Inference();
        pairs.stream().forEach(pair -> inference.add(pair.fields()));
        return new Schema(inference.schema());
    }

    /** Returns this schema with a field that must be there. Fields that are not named remain allowed, see {@link #closed}. */
    public Schema required(String field, Schema schema) {
        var names = new ArrayList<@Nullable Object>();
        if (json.get("required") instanceof List<?> already) {
            names.addAll(already);
        }
        names.remove(field);
        names.add(field);
        return optional(field, schema).with("required", names);
    }

    /** Returns this schema with a field that may be missing. */
    public Schema optional(String field, Schema schema) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        if (json.get("properties") instanceof Map<?, ?> already) {
            already.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        fields.put(Objects.requireNonNull(field, "field"), schema.json);
        return with("properties", fields);
    }

    /** Returns this schema so that fields which are not named are faults. */
    public Schema closed() {
        return with("additionalProperties", false);
    }

    /**
     * Returns this schema for texts that match a regular expression as a whole.
     *
     * @throws IllegalArgumentException if it is none, or one that cannot run in linear time
     */
    public Schema matches(String regex) {
        Patterns.compile(regex);
        return with("pattern", "^(?:" + regex + ")$");
    }

    /** Returns this schema for texts of at least so many characters (code points). */
    public Schema minLength(int characters) {
        return with("minLength", atLeastZero("minLength", characters));
    }

    /** Returns this schema for texts of at most so many characters (code points). */
    public Schema maxLength(int characters) {
        return with("maxLength", atLeastZero("maxLength", characters));
    }

    /** Returns this schema for arrays of at least so many items. */
    public Schema minItems(int items) {
        return with("minItems", atLeastZero("minItems", items));
    }

    /** Returns this schema for arrays of at most so many items. */
    public Schema maxItems(int items) {
        return with("maxItems", atLeastZero("maxItems", items));
    }

    /** Returns this schema for numbers not below this one. */
    public Schema atLeast(Number least) {
        return with("minimum", least);
    }

    /** Returns this schema for numbers not above this one. */
    public Schema atMost(Number most) {
        return with("maximum", most);
    }

    private static int atLeastZero(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must be at least 0, was " + value);
        }
        return value;
    }

    private Schema with(String keyword, @Nullable Object value) {
        var copy = new LinkedHashMap<String, @Nullable Object>(json);
        copy.put(keyword, value);
        return new Schema(copy);
    }

    /** Returns the JSON Schema document as plain values. */
    public Map<String, @Nullable Object> json() {
        return json;
    }

    /**
     * Checks a value.
     *
     * @param value plain JSON values as {@link Json} makes them
     * @return the faults in the order of their places, empty if the value meets the schema
     * @throws IllegalStateException if {@code dev.harrel:json-schema} is not on the class path
     */
    public List<Fault> check(@Nullable Object value) {
        return compiled().check(value);
    }

    private Compiled compiled() {
        Compiled known = compiled;
        if (known == null) {
            known = Compiled.of(json);
            compiled = known;
        }
        return known;
    }

    /**
     * A way in which a value does not meet a schema.
     *
     * @param pointer the place in the value
     * @param message what is demanded and what is there
     */
    public record Fault(String pointer, String message) {}

    /** Returns a rule, {@code record/schema}, that every record as a whole meets this schema; an ERROR where it does not. */
    public Rule rule() {
        return SchemaRules.records(this);
    }

    /**
     * Returns a rule, {@code pair/answer-schema}, that every answer is JSON and meets this schema; an ERROR where it does not.
     * An answer that claims to be JSON and is broken is left to {@code pair/answer-json-invalid}.
     */
    public Rule answerRule() {
        return SchemaRules.answers(this);
    }

    /** Returns whether a record meets this schema. */
    public boolean accepts(Pair pair) {
        return check(pair.fields()).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns the JSON Schema document, cut to one line. */
    @Override
    public String toString() {
        return "Schema[" + io.pairkit.Excerpt.of(Json.write(json), 70) + "]";
    }
}
