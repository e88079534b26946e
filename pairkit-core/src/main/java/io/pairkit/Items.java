package io.pairkit;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A JSON array as read: cannot be changed, may hold nulls. */
final class Items extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object[] items;

    Items(@Nullable Object[] items) {
        this.items = items;
    }

    @Override
    public @Nullable Object get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
