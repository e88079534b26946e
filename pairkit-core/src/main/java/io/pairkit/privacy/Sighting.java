package io.pairkit.privacy;

import io.pairkit.Origin;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.validate.Finding;
import java.util.List;

/**
 * A hit in a pair: where it is, and as much of it as may be shown.
 *
 * @param pointer the JSON pointer of the text in the record
 * @param hit kind, code and span in code points of the decoded text
 * @param hint the first two characters of a value of eight or more, else empty
 */
public record Sighting(String pointer, Hit hit, String hint) {
    static Sighting of(String pointer, String text, Scan.Found found, Hit hit) {
        String hint = hit.length() < 8 ? "" : text.substring(found.start(), text.offsetByCodePoints(found.start(), 2));
        boolean plain = hint.chars().allMatch(c -> c > ' ' && c < 127);
        return new Sighting(pointer, hit, plain ? hint : "");
    }

    /** Returns this as a finding. */
    public Finding finding(Origin origin) {
        String begins = hint.isEmpty() ? "" : ", begins with " + hint;
        return Finding.of(
                        hit.code(),
                        hit.severity(),
                        hit.kind() + " of " + hit.length() + " characters at " + hit.start() + begins)
                .fix("redact it, or allow it with a reason and a date")
                .requirements(List.of("R87", "R92", "R98"))
                .pointer(pointer)
                .at(origin);
    }
}
