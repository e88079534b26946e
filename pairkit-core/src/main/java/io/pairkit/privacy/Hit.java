package io.pairkit.privacy;

import io.pairkit.validate.Severity;
import java.util.Objects;

/**
 * A value that a detector found in a text. The value itself is not in here, so that a hit can be printed.
 *
 * @param kind what it is, such as {@code EMAIL}; the name in the placeholder
 * @param code the code of its findings, such as {@code privacy/email}
 * @param severity how bad it is
 * @param start where it begins, in code points
 * @param end where it ends, exclusive, in code points
 * @param confidence how sure the detector is, in (0, 1]
 */
public record Hit(String kind, String code, Severity severity, int start, int end, double confidence) {
    public Hit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
    }

    /** Returns the number of code points. */
    public int length() {
        return end - start;
    }
}
