package io.pairkit.schema;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import io.pairkit.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain JSON values as the validator sees them. */
final class PlainNode implements JsonNode {
    static final JsonNodeFactory FACTORY = new JsonNodeFactory() {
        @Override
        public JsonNode wrap(@Nullable Object value) {
            return value instanceof JsonNode node ? node : new PlainNode(value, "");
        }

        @Override
        public JsonNode create(String text) {
            try {
                return wrap(Json.parse(text));
            } catch (Json.Malformed e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    };

    private final @Nullable Object value;
    private final String pointer;
    private final SimpleType type;

    private PlainNode(@Nullable Object value, String pointer) {
        this.value = value;
        this.pointer = pointer;
        this.type = typeOf(value);
    }

    private static SimpleType typeOf(@Nullable Object value) {
        if (value == null) {
            return SimpleType.NULL;
        }
        if (value instanceof String) {
            return SimpleType.STRING;
        }
        if (value instanceof Boolean) {
            return SimpleType.BOOLEAN;
        }
        if (value instanceof Map) {
            return SimpleType.OBJECT;
        }
        if (value instanceof List) {
            return SimpleType.ARRAY;
        }
        return isWhole(value) ? SimpleType.INTEGER : SimpleType.NUMBER;
    }

    private static boolean isWhole(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return true;
        }
        BigDecimal number = decimal(value);
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return type;
    }

    @Override
    public boolean asBoolean() {
        return Boolean.TRUE.equals(value);
    }

    @Override
    public String asString() {
        return String.valueOf(value);
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return value == null ? BigDecimal.ZERO : decimal(value);
    }

    @Override
    public List<JsonNode> asArray() {
        var items = new ArrayList<JsonNode>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new PlainNode(list.get(i), pointer + "/" + i));
            }
        }
        return items;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        var fields = new LinkedHashMap<String, JsonNode>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> fields.put(
                    String.valueOf(key), new PlainNode(item, pointer + "/" + Json.step(String.valueOf(key)))));
        }
        return fields;
    }

    @Nullable
    Object value() {
        return value;
    }
}
