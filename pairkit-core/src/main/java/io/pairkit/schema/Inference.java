package io.pairkit.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Concludes a schema from values: the types seen, fields that every object had (required), fields that some had, and for
 * texts the list of values where at most {@value #FEW} different short ones were seen at least {@value #OFTEN} times as often.
 *
 * <p>Nothing is concluded about lengths, ranges and patterns, and objects stay open: what was not seen yet may be right.
 * Objects with more than {@value #MANY} different fields are maps and their fields are not listed. Every value that was
 * added meets the schema.
 */
final class Inference {
    private static final int FEW = 12;
    private static final int OFTEN = 5;
    private static final int MANY = 200;
    private static final int SHORT = 40;

    private final Set<String> types = new TreeSet<>();
    private final Map<String, Inference> fields = new LinkedHashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean isMap;
    private boolean freeText;
    private long textCount;
    private long objects;
    private long seen;
    private @Nullable Inference items;

    void add(@Nullable Object value) {
        seen++;
        if (value instanceof Map<?, ?> map) {
            types.add("object");
            objects++;
            map.forEach((key, item) -> {
                if (!isMap) {
                    fields.computeIfAbsent(String.valueOf(key), none -> new Inference())
                            .add(item);
                }
            });
            isMap |= fields.size() > MANY;
            if (isMap) {
                fields.clear();
            }
        } else if (value instanceof List<?> list) {
            types.add("array");
            for (Object item : list) {
                Inference each = items == null ? new Inference() : items;
                items = each;
                each.add(item);
            }
        } else if (value instanceof String text) {
            types.add("string");
            text(text);
        } else if (value instanceof Boolean) {
            types.add("boolean");
        } else if (value == null) {
            types.add("null");
        } else {
            types.add(isWhole(value) ? "integer" : "number");
        }
    }

    private static boolean isWhole(Object number) {
        return !(number instanceof BigDecimal decimal)
                || decimal.signum() == 0
                || decimal.stripTrailingZeros().scale() <= 0;
    }

    private void text(String text) {
        textCount++;
        if (!freeText) {
            texts.add(text);
            freeText = texts.size() > FEW || text.length() > SHORT;
            if (freeText) {
                texts.clear();
            }
        }
    }

    Map<String, @Nullable Object> schema() {
        var out = new LinkedHashMap<String, @Nullable Object>();
        var kinds = new ArrayList<String>(types);
        if (kinds.contains("number")) {
            kinds.remove("integer");
        }
        if (!kinds.isEmpty()) {
            out.put("type", kinds.size() == 1 ? kinds.get(0) : List.copyOf(kinds));
        }
        if (objects > 0 && !isMap) {
            var properties = new LinkedHashMap<String, @Nullable Object>();
            var required = new ArrayList<String>();
            fields.forEach((name, field) -> {
                properties.put(name, field.schema());
                if (field.seen == objects) {
                    required.add(name);
                }
            });
            out.put("properties", properties);
            if (!required.isEmpty()) {
                out.put("required", required);
            }
        }
        if (items != null) {
            out.put("items", items.schema());
        }
        if (kinds.equals(List.of("string")) && !freeText && textCount >= (long) OFTEN * texts.size()) {
            out.put("enum", List.copyOf(new TreeSet<>(texts)));
        }
        return out;
    }
}
