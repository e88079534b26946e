package io.pairkit.format.target;

import io.pairkit.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a conversion wrote.
 *
 * @param file the file
 * @param isWritten false where strictness forbade it
 * @param read how many records there were, unreadable ones included
 * @param unchanged how many were written byte for byte
 * @param changed how many were written in another form
 * @param skipped how many were left out
 * @param records how many records the file has; more than read where a preference was taken apart
 * @param losses the first {@value #MOST} losses, in input order
 * @param byCode how many losses of each code there were
 */
public record Written(
        Path file,
        boolean isWritten,
        long read,
        long unchanged,
        long changed,
        long skipped,
        long records,
        List<Loss> losses,
        Map<String, Long> byCode) {
    /** How many losses are kept in memory; the ledger's file has all. */
    public static final int MOST = 1000;

    public Written {
        losses = List.copyOf(losses);
        byCode = java.util.Collections.unmodifiableMap(new TreeMap<>(byCode));
    }

    /** Returns how many losses there were. */
    public long lossCount() {
        return byCode.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the counts as plain JSON values. */
    public Map<String, @Nullable Object> fields() {
        return Json.object(
                "file", file.toString(),
                "written", isWritten,
                "read", read,
                "unchanged", unchanged,
                "changed", changed,
                "skipped", skipped,
                "records", records,
                "losses", lossCount(),
                "byCode", byCode);
    }

    @Override
    public String toString() {
        return "Written[" + read + " read: " + unchanged + " unchanged, " + changed + " changed, " + skipped
                + " skipped, " + lossCount() + " losses" + (isWritten ? "]" : ", nothing written]");
    }
}
