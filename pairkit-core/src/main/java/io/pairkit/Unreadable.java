package io.pairkit;

import io.pairkit.validate.Finding;
import java.util.Objects;

/**
 * A piece of input that is no pair: a broken line, a record of no known shape, the rest of a file cut off.
 *
 * @param origin where it stands
 * @param bytes the piece byte for byte, without its line end
 * @param finding why it could not be read
 */
public record Unreadable(Origin origin, byte[] bytes, Finding finding) {
    public Unreadable {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(finding, "finding");
    }
}
