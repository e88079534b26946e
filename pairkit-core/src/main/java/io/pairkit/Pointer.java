package io.pairkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON pointer (RFC 6901), read: the steps from a value to one inside it. */
final class Pointer {
    private final String pointer;
    private final List<String> steps;

    private Pointer(String pointer, List<String> steps) {
        this.pointer = pointer;
        this.steps = steps;
    }

    static Pointer of(String pointer) {
        var steps = new ArrayList<String>();
        if (pointer.isEmpty()) {
            return new Pointer(pointer, steps);
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer begins with /, was " + Excerpt.of(pointer, 60));
        }
        int from = 1;
        while (true) {
            int to = pointer.indexOf('/', from);
            String step = pointer.substring(from, to < 0 ? pointer.length() : to);
            steps.add(step.replace("~1", "/").replace("~0", "~"));
            if (to < 0) {
                return new Pointer(pointer, steps);
            }
            from = to + 1;
        }
    }

    /** Returns the value that it leads to, null where there is none. */
    @Nullable
    Object in(@Nullable Object value) {
        Object here = value;
        for (String step : steps) {
            here = child(here, step);
            if (here == null) {
                return null;
            }
        }
        return here;
    }

    private static @Nullable Object child(@Nullable Object here, String step) {
        if (here instanceof Map<?, ?> map) {
            return map.get(step);
        }
        if (here instanceof List<?> list) {
            int index = index(step);
            return index >= 0 && index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    private static int index(String step) {
        if (step.isEmpty() || step.length() > 9 || !step.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Integer.parseInt(step);
    }

    /** Returns a copy of a value with another one where this leads to; a last key that is missing is added. */
    @Nullable
    Object replace(@Nullable Object value, @Nullable Object replacement) {
        return replace(value, 0, replacement);
    }

    private @Nullable Object replace(@Nullable Object here, int depth, @Nullable Object replacement) {
        if (depth == steps.size()) {
            return replacement;
        }
        String step = steps.get(depth);
        if (here instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, old) -> copy.put(String.valueOf(key), old));
            copy.put(step, replace(map.get(step), depth + 1, replacement));
            return copy;
        }
        if (here instanceof List<?> list && index(step) >= 0 && index(step) < list.size()) {
            var copy = new ArrayList<@Nullable Object>(list);
            copy.set(index(step), replace(list.get(index(step)), depth + 1, replacement));
            return copy;
        }
        throw new IllegalArgumentException("nothing at " + pointer + " to replace");
    }
}
