package io.pairkit;

import java.util.Objects;

/**
 * A piece of text and where it stands in its record.
 *
 * @param pointer a JSON pointer, such as {@code /messages/1/content}
 * @param value the text, decoded
 */
public record Text(String pointer, String value) {
    public Text {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(value, "value");
    }
}
