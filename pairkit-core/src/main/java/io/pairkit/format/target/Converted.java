package io.pairkit.format.target;

import io.pairkit.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record.
 *
 * @param records the records of the target: none if it cannot be expressed, two for a preference that is taken apart, mostly
 *     one
 * @param unchanged the record as it was read where it fits the target as it is; empty otherwise
 * @param losses what was left behind
 */
public record Converted(List<Map<String, @Nullable Object>> records, byte[] unchanged, List<Loss> losses) {
    public Converted {
        records = List.copyOf(records);
        losses = List.copyOf(losses);
    }

    /** Returns whether the record is written byte for byte as it was read. */
    public boolean isUnchanged() {
        return unchanged.length > 0;
    }

    /** Returns whether nothing is written for the record. */
    public boolean isSkipped() {
        return records.isEmpty();
    }

    /** Returns the lines to write, without line ends. */
    public List<byte[]> lines() {
        if (isUnchanged()) {
            return List.of(unchanged);
        }
        return records.stream()
                .map(record -> Json.write(record).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public String toString() {
        return "Converted[" + (isSkipped() ? "skipped" : isUnchanged() ? "unchanged" : records.size() + " records")
                + ", " + losses.size() + " losses]";
    }
}
