package io.pairkit.examples.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pairkit.Spelling;
import io.pairkit.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a settings file, JSON or YAML. Each is asked for by name; {@link #end} refuses what nobody asked for and names
 * the nearest known key.
 */
final class Keys {
    private final String place;
    private final Map<String, @Nullable Object> values;
    private final Set<String> known = new LinkedHashSet<>();

    private Keys(String place, Map<String, @Nullable Object> values) {
        this.place = place;
        this.values = values;
    }

    /** Reads a file; YAML takes in JSON. */
    static Keys read(Path file) {
        Object value = value(file);
        return value == null ? new Keys(file.toString(), Map.of()) : of(file.toString(), value);
    }

    /** Returns what a file holds as plain values; null for an empty one. */
    static @Nullable Object value(Path file) {
        try {
            return new YAMLMapper().readValue(Files.readString(file), Object.class);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(file + ": line " + line + " is neither JSON nor YAML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    static Keys none() {
        return new Keys("", Map.of());
    }

    private static Keys of(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(place + " must be an object");
        }
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> values.put(String.valueOf(key), item));
        return new Keys(place, values);
    }

    private @Nullable Object ask(String key) {
        known.add(key);
        return values.get(key);
    }

    private IllegalArgumentException wrong(String key, String demand, @Nullable Object value) {
        return new IllegalArgumentException(place + ": " + key + " must be " + demand + ", was " + value);
    }

    /** Returns a value as it is, for a reader of its own; null where the file has none. */
    @Nullable
    Object raw(String key) {
        return ask(key);
    }

    /** Returns a section; an empty one where the file has none. */
    Keys section(String key) {
        Object value = ask(key);
        return value == null ? new Keys(place + ": " + key, Map.of()) : of(place + ": " + key, value);
    }

    String text(String key, String otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, "a text", value);
        }
        return value.toString();
    }

    double number(String key, double otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Number number)) {
            throw wrong(key, "a number", value);
        }
        return number.doubleValue();
    }

    long whole(String key, long otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Integer || value instanceof Long)) {
            throw wrong(key, "a whole number", value);
        }
        return ((Number) value).longValue();
    }

    boolean truth(String key, boolean otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong(key, "true or false", value);
    }

    /** Returns a list of texts; one text stands for a list of one. */
    List<String> texts(String key) {
        Object value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(value));
    }

    /** Returns a section as plain values, whose keys somebody else knows; empty where the file has none. */
    Map<String, @Nullable Object> fields(String key) {
        return section(key).values;
    }

    /** Returns a section of any keys with texts behind them. */
    Map<String, String> textMap(String key) {
        Object value = ask(key);
        var map = new LinkedHashMap<String, String>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, item) -> map.put(String.valueOf(name), String.valueOf(item)));
        } else if (value != null) {
            throw wrong(key, "an object", value);
        }
        return map;
    }

    /** Returns a section of any keys with numbers behind them. */
    Map<String, Double> numberMap(String key) {
        Object value = ask(key);
        var map = new LinkedHashMap<String, Double>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, item) -> {
                if (!(item instanceof Number number)) {
                    throw wrong(key + ": " + name, "a number", item);
                }
                map.put(String.valueOf(name), number.doubleValue());
            });
        } else if (value != null) {
            throw wrong(key, "an object", value);
        }
        return map;
    }

    /** Returns a JSON Schema that is written here, or in the file that is named here. */
    Optional<Schema> schema(String key) {
        Object value = ask(key);
        if (value instanceof Map<?, ?> given) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            given.forEach((name, item) -> json.put(String.valueOf(name), item));
            return Optional.of(Schema.of(json));
        }
        if (value != null && !(value instanceof String)) {
            throw wrong(key, "a JSON Schema or the name of its file", value);
        }
        return Optional.ofNullable(value).map(file -> Schema.read(Path.of(file.toString())));
    }

    /**
     * Ends the reading of these keys.
     *
     * @throws IllegalArgumentException if there is a key that nobody asked for
     */
    void end() {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(place + ": unknown key \"" + key + "\"; did you mean \""
                        + Spelling.nearest(key, known) + "\"?");
            }
        }
    }
}
