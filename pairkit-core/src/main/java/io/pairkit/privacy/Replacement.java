package io.pairkit.privacy;

import java.util.Objects;

/**
 * One value that was replaced.
 *
 * @param pointer the JSON pointer of the text in the record
 * @param hit kind, code and the span that the value had in the text before
 * @param placeholder what stands there now
 */
public record Replacement(String pointer, Hit hit, String placeholder) {
    public Replacement {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(hit, "hit");
        Objects.requireNonNull(placeholder, "placeholder");
    }
}
