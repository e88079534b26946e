package io.pairkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain Java values: {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} and {@code null}.
 *
 * <p>Whole numbers are {@code Integer}, {@code Long} or {@code BigInteger}, others {@code BigDecimal}, so that no digit is
 * lost. What {@link #parse} returns cannot be changed and keeps the order of keys; of a key that stands twice the last
 * value counts. Reading is strict: no comments, no {@code NaN}, nothing after the value.
 */
public final class Json {
    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 1000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(10_000)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    /** The text is not one JSON value; the message says where and why, without repeating the text. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean tooDeep;

        private Malformed(String message, boolean tooDeep) {
            super(message, null, false, false);
            this.tooDeep = tooDeep;
        }

        /** Returns whether the nesting is deeper than {@link #MAX_DEPTH}. */
        public boolean isTooDeep() {
            return tooDeep;
        }
    }

    /** Reads one JSON value from text. */
    public static @Nullable Object parse(String text) throws Malformed {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return whole(parser, new ArrayList<>());
        } catch (IOException e) {
            throw malformed(e);
        } catch (NumberFormatException e) {
            throw new Malformed("not readable: a number has an exponent of more than 10 digits", false);
        }
    }

    /**
     * Reads one JSON value from UTF-8 bytes.
     *
     * @param duplicates receives the pointer of every key that stands twice in its object
     */
    public static @Nullable Object parse(byte[] bytes, int offset, int length, List<String> duplicates)
            throws Malformed {
        try (JsonParser parser = FACTORY.createParser(bytes, offset, length)) {
            return whole(parser, duplicates);
        } catch (IOException e) {
            throw malformed(e);
        } catch (NumberFormatException e) {
            throw new Malformed("not readable: a number has an exponent of more than 10 digits", false);
        }
    }

    private static @Nullable Object whole(JsonParser parser, List<String> duplicates) throws IOException, Malformed {
        if (parser.nextToken() == null) {
            throw new Malformed("not valid JSON: nothing there", false);
        }
        Object value = value(parser, duplicates);
        if (parser.nextToken() != null) {
            throw new Malformed(
                    "not valid JSON at column " + column(parser) + ": something follows the first value", false);
        }
        return value;
    }

    private static long column(JsonParser parser) {
        return parser.currentTokenLocation().getByteOffset() >= 0
                ? parser.currentTokenLocation().getByteOffset() + 1
                : parser.currentTokenLocation().getCharOffset() + 1;
    }

    private static @Nullable Object value(JsonParser parser, List<String> duplicates) throws IOException {
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT:
                return object(parser, duplicates);
            case START_ARRAY:
                return array(parser, duplicates);
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
                return parser.getNumberValue();
            case VALUE_NUMBER_FLOAT:
                return parser.getDecimalValue();
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            default:
                return null;
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser, List<String> duplicates) throws IOException {
        var fields = new Fields.Draft();
        String key;
        while ((key = parser.nextFieldName()) != null) {
            parser.nextToken();
            if (fields.put(key, value(parser, duplicates))) {
                duplicates.add(parser.getParsingContext().pathAsPointer().toString());
            }
        }
        return fields.build();
    }

    private static List<@Nullable Object> array(JsonParser parser, List<String> duplicates) throws IOException {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, duplicates));
        }
        return new Items(items.toArray());
    }

    private static Malformed malformed(IOException e) {
        if (e instanceof StreamConstraintsException) {
            String text = String.valueOf(e.getMessage());
            if (text.contains("depth")) {
                return new Malformed("nested deeper than " + MAX_DEPTH + " levels", true);
            }
            return new Malformed("not valid JSON: a number has more than 10000 digits", false);
        }
        if (e instanceof JsonEOFException) {
            return new Malformed("not valid JSON: the text ends inside a value", false);
        }
        if (e instanceof com.fasterxml.jackson.core.JsonProcessingException problem) {
            long at = problem.getLocation() == null
                    ? -1
                    : Math.max(
                            problem.getLocation().getByteOffset(),
                            problem.getLocation().getCharOffset());
            String where = at < 0 ? "" : " at column " + (at + 1);
            return new Malformed("not valid JSON" + where + ": " + plain(problem.getOriginalMessage()), false);
        }
        throw new UncheckedIOException("reading JSON from memory", e);
    }

    /** Says what the parser met without repeating the user's text, which may hold a secret. */
    private static String plain(@Nullable String message) {
        String text = message == null ? "" : message;
        if (text.startsWith("Unrecognized token")) {
            return "a word that is not true, false or null";
        }
        if (text.startsWith("Illegal unquoted character")) {
            return "a control character inside a string";
        }
        if (text.startsWith("Invalid UTF-8")) {
            return "a byte that is not UTF-8";
        }
        if (text.contains("escape")) {
            return "an unknown escape in a string";
        }
        if (text.startsWith("Unexpected character") || text.startsWith("Unexpected close marker")) {
            return "an unexpected character";
        }
        if (text.contains("Leading zeroes") || text.startsWith("Invalid numeric value")) {
            return "a malformed number";
        }
        return "the text is malformed";
    }

    /** Writes a value as JSON text without white space, keys in their order. */
    public static String write(@Nullable Object value) {
        var out = new StringWriter();
        write(value, out, false);
        return out.toString();
    }

    /** Writes a value as JSON text that people read: indented by two blanks. */
    public static String pretty(@Nullable Object value) {
        var out = new StringWriter();
        write(value, out, true);
        return out.toString();
    }

    private static void write(@Nullable Object value, Writer out, boolean pretty) {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            if (pretty) {
                var printer = new DefaultPrettyPrinter()
                        .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"));
                generator.setPrettyPrinter(printer);
                generator.setRootValueSeparator(new SerializedString("\n"));
            }
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory", e);
        }
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                out.writeFieldName(String.valueOf(field.getKey()));
                write(field.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Number number) {
            double d = number.doubleValue();
            if (!Double.isFinite(d)) {
                throw new IllegalArgumentException("JSON has no number for " + d);
            }
            out.writeNumber(d);
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName());
        }
    }

    /** Returns an object with these keys and values in turn, for output: {@code Json.object("read", 3, "valid", 2)}. */
    public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    /**
     * Returns the value at a JSON pointer (RFC 6901).
     *
     * @param pointer such as {@code /messages/0/content}; the empty pointer is the value itself
     * @return null where there is nothing, and for a JSON null
     */
    public static @Nullable Object at(@Nullable Object value, String pointer) {
        return Pointer.of(pointer).in(value);
    }

    /**
     * Returns a copy of a value in which another value stands at a pointer. A key that is not there yet is added to its
     * object.
     *
     * @throws IllegalArgumentException if the pointer leads through something that is neither object nor array
     */
    public static @Nullable Object with(@Nullable Object value, String pointer, @Nullable Object replacement) {
        return Pointer.of(pointer).replace(value, replacement);
    }

    /** Returns one step of a pointer, escaped: {@code a/b} becomes {@code a~1b}. */
    public static String step(String key) {
        if (key.indexOf('~') < 0 && key.indexOf('/') < 0) {
            return key;
        }
        return key.replace("~", "~0").replace("/", "~1");
    }
}
