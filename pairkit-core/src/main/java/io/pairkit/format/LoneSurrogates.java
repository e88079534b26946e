package io.pairkit.format;

import io.pairkit.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds texts that hold half of a character. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    static void find(@Nullable Object value, String pointer, Consumer<String> found) {
        if (value instanceof String text) {
            if (has(text)) {
                found.accept(pointer);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> find(item, pointer + "/" + Json.step(String.valueOf(key)), found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                find(list.get(i), pointer + "/" + i, found);
            }
        }
    }

    static boolean has(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
