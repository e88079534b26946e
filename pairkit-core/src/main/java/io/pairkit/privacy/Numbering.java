package io.pairkit.privacy;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.value.Never;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The replacements of one record: the distinct values of each kind, numbered in the order in which they are met. */
final class Numbering {
    private final Replacing replacing;
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param record placeholders in it from an earlier run keep their numbers to themselves */
    Numbering(Replacing replacing, Map<String, @Nullable Object> record) {
        this.replacing = replacing;
        taken(record);
    }

    private void taken(@Nullable Object value) {
        if (value instanceof String text) {
            for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
                int close = text.indexOf(']', at);
                if (close > at && close - at < 40 && Never.ours(text.substring(at, close + 1))) {
                    int mark = text.lastIndexOf('_', close);
                    String number = text.substring(mark + 1, close);
                    if (number.length() < 9) {
                        last.merge(text.substring(at + 1, mark), Integer.parseInt(number), Math::max);
                    }
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::taken);
        } else if (value instanceof Iterable<?> items) {
            items.forEach(this::taken);
        }
    }

    /** Returns the replacement of a value; values that differ only in how they are written share one. */
    String name(String kind, String value) {
        String key = kind + '\n' + plain(kind, value);
        String known = names.get(key);
        if (known == null) {
            int number = last.merge(kind, 1, Integer::sum);
            known = replacing.replace(kind, value, number);
            names.put(key, known);
        }
        return known;
    }

    private static String plain(String kind, String value) {
        return switch (kind) {
            case "EMAIL" -> value.toLowerCase(java.util.Locale.ROOT);
            case "CARD", "IBAN", "SSN", "PHONE" -> Ascii.lower(value.replaceAll("[^0-9A-Za-z+]", ""));
            default -> value;
        };
    }
}
