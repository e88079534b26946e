package io.pairkit.format.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the arguments of a tool call against the schema of the tool: types, required and unknown properties, enumerations
 * and items. Other keywords of JSON Schema are passed over.
 */
final class Arguments {
    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "object", "array", "null");

    private Arguments() {}

    /** Warns of every argument that the schema does not allow. */
    static void check(Node value, @Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> rules)) {
            return;
        }
        if (!hasType(value.value(), rules.get("type"))) {
            value.warn(
                    "target/arguments",
                    "the tool's schema wants " + wanted(rules.get("type")) + ", the argument is " + value.kind(),
                    "make the call fit the tool, or mend the tool's schema");
            return;
        }
        if (rules.get("enum") instanceof List<?> allowed && !allowed.contains(value.value())) {
            value.warn(
                    "target/arguments",
                    "the tool's schema does not list the value " + value.shown(),
                    "use one of the listed values, or mend the tool's schema");
        }
        properties(value, rules);
        if (rules.get("items") instanceof Map<?, ?> items) {
            value.items().forEach(item -> check(item, items));
        }
    }

    private static void properties(Node value, Map<?, ?> rules) {
        if (!value.isObject()) {
            return;
        }
        if (rules.get("required") instanceof List<?> required) {
            for (Object name : required) {
                if (name instanceof String key && !value.has(key)) {
                    value.warn(
                            "target/arguments",
                            "the tool's schema requires \"" + io.pairkit.Excerpt.of(key, 40) + "\"",
                            "add it to the call");
                }
            }
        }
        Map<?, ?> properties = rules.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        boolean closed = Boolean.FALSE.equals(rules.get("additionalProperties"));
        for (String key : value.keys()) {
            if (properties.containsKey(key)) {
                check(value.get(key), properties.get(key));
            } else if (closed) {
                value.get(key)
                        .warn(
                                "target/arguments",
                                "the tool's schema does not know \"" + io.pairkit.Excerpt.of(key, 40) + "\"",
                                "remove it from the call");
            }
        }
    }

    private static boolean hasType(@Nullable Object value, @Nullable Object type) {
        if (type instanceof List<?> several) {
            return several.stream().anyMatch(one -> hasType(value, one));
        }
        if (!(type instanceof String name)) {
            return true;
        }
        return switch (name) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> isWhole(value);
            case "boolean" -> value instanceof Boolean;
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "null" -> value == null;
            default -> true;
        };
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || (value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0);
    }

    private static String wanted(@Nullable Object type) {
        return type instanceof List<?> several ? "one of " + several : String.valueOf(type);
    }

    /** Refuses what is no JSON Schema (draft 7) on the face of it: unknown types, keywords with values of a wrong kind. */
    static Check isSchema() {
        return node -> {
            if (node.value() instanceof Boolean) {
                return;
            }
            if (!node.isObject()) {
                node.error("target/tool", "a schema must be an object, was " + node.kind(), "write a JSON Schema");
                return;
            }
            Node type = node.get("type");
            boolean known = type.isList()
                    ? type.isFilled() && type.items().stream().allMatch(one -> TYPES.contains(one.text()))
                    : TYPES.contains(type.text());
            if (type.isThere() && !known) {
                type.error("target/tool", "expected a type of JSON Schema, was " + type.shown(), "use one of " + TYPES);
            }
            kind(node.get("properties"), node.get("properties").isObject(), "an object");
            kind(
                    node.get("required"),
                    node.get("required").isList()
                            && node.get("required").items().stream().allMatch(Node::isText),
                    "an array of texts");
            kind(node.get("enum"), node.get("enum").isList(), "an array");
            for (String key : node.get("properties").keys()) {
                isSchema().check(node.get("properties").get(key));
            }
            if (node.get("items").isObject()) {
                isSchema().check(node.get("items"));
            }
        };
    }

    private static void kind(Node keyword, boolean right, String demand) {
        if (keyword.isThere() && !right) {
            keyword.error(
                    "target/tool", "in a schema this must be " + demand + ", was " + keyword.kind(), "mend the schema");
        }
    }
}
