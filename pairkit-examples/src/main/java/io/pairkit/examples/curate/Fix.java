package io.pairkit.examples.curate;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.privacy.Replacement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change made to a record before it is exported.
 *
 * @param origin the record
 * @param pointer the place in it
 * @param rule why, such as {@code privacy/email}
 * @param before what stood there; of a secret or personal data only the kind and the length
 * @param after what stands there now
 */
record Fix(Origin origin, String pointer, String rule, String before, String after) {
    static Fix of(Origin origin, Replacement replacement) {
        return new Fix(
                origin,
                replacement.pointer(),
                replacement.hit().code(),
                replacement.hit().kind() + " of " + replacement.hit().length() + " characters",
                replacement.placeholder());
    }

    /** Returns the row of {@code fixed.jsonl}. */
    Map<String, @Nullable Object> fields() {
        return Json.object(
                "file", origin.file(),
                "line", origin.line(),
                "pointer", pointer,
                "rule", rule,
                "before", before,
                "after", after);
    }
}
