package io.pairkit.format.target;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a record says and its conversion does not.
 *
 * @param origin the record
 * @param pointer where in the record, a JSON pointer; empty for the record as a whole
 * @param code such as {@code L-WEIGHT}; the codes are listed in the catalogue of targets
 * @param lost what was lost, in words
 * @param why why the target cannot keep it
 * @param level how much it matters; without a loss above LOW the way back gives the same turns again
 * @param reversible whether it can be restored from what was written
 */
public record Loss(
        Origin origin, String pointer, String code, String lost, String why, Level level, boolean reversible) {
    /** How much a loss matters. */
    public enum Level {
        /** Form, not content: an id rewritten, parts joined. */
        LOW,
        /** Content or order has changed, and training may. */
        MEDIUM,
        /** Content, or what is trained, is gone. */
        HIGH
    }

    public Loss {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(lost, "lost");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(level, "level");
    }

    /** Returns the loss as the JSON object of a ledger's line. */
    public Map<String, @Nullable Object> fields() {
        return Json.object(
                "file",
                origin.file(),
                "line",
                origin.line(),
                "pointer",
                Excerpt.of(pointer, 400), // a name may be a key
                "lost",
                lost,
                "why",
                why,
                "code",
                code,
                "level",
                level.name().toLowerCase(Locale.ROOT),
                "reversible",
                reversible);
    }

    @Override
    public String toString() {
        return origin + " " + pointer + " " + code + ": " + lost + ": " + why;
    }
}
