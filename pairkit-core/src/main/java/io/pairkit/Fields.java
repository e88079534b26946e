package io.pairkit;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as read: cannot be changed, keeps its order, may hold nulls. Two arrays instead of a hash table, because
 * records have few keys and there are millions of records; above {@value #SMALL} keys an index is added.
 */
final class Fields extends AbstractMap<String, @Nullable Object> {
    private static final int SMALL = 12;

    private final String[] keys;
    private final @Nullable Object[] values;
    private final @Nullable Map<String, Integer> index;

    private Fields(String[] keys, @Nullable Object[] values, @Nullable Map<String, Integer> index) {
        this.keys = keys;
        this.values = values;
        this.index = index;
    }

    /** An object being read. */
    static final class Draft {
        private String[] keys = new String[6];
        private @Nullable Object[] values = new Object[6];
        private int size;
        private @Nullable Map<String, Integer> index;

        /** Adds a field and returns whether its key was there before. */
        boolean put(String key, @Nullable Object value) {
            int at = find(key);
            if (at >= 0) {
                values[at] = value;
                return true;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            keys[size] = key;
            values[size] = value;
            if (index != null) {
                index.put(key, size);
            }
            size++;
            if (size == SMALL + 1) {
                index = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    index.put(keys[i], i);
                }
            }
            return false;
        }

        private int find(String key) {
            if (index != null) {
                return index.getOrDefault(key, -1);
            }
            return position(keys, size, key);
        }

        Fields build() {
            return new Fields(Arrays.copyOf(keys, size), Arrays.copyOf(values, size), index);
        }
    }

    /** Compares hashes first: texts keep theirs, and most questions are about keys that are not there. */
    private static int position(String[] keys, int size, String key) {
        int hash = key.hashCode();
        for (int i = 0; i < size; i++) {
            if (keys[i].hashCode() == hash && keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private int position(Object key) {
        if (!(key instanceof String name)) {
            return -1;
        }
        return index != null ? index.getOrDefault(name, -1) : position(keys, keys.length, name);
    }

    @Override
    public @Nullable Object get(Object key) {
        int at = position(key);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(Object key) {
        return position(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < keys.length;
                    }

                    @Override
                    public Map.Entry<String, @Nullable Object> next() {
                        if (next == keys.length) {
                            throw new NoSuchElementException();
                        }
                        int at = next++;
                        return new AbstractMap.SimpleImmutableEntry<>(keys[at], values[at]);
                    }
                };
            }
        };
    }
}
