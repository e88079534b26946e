package io.pairkit.validate;

import com.google.common.hash.Hashing;
import io.pairkit.Excerpt;
import io.pairkit.Pair;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds ids that more than one record gives; records without an id of their own are passed over.
 *
 * <p>Remembers 64 bits of each id in an open table, about 16 bytes a record. Two different ids are taken for one with a
 * probability of about n² / 2⁶⁵: one in 300,000 for ten million ids. Not safe for several threads.
 */
public final class RepeatedIds {
    private long[] table = new long[1024];
    private int size;

    /** Takes in the next record and returns a warning if its id was met before. */
    public Optional<Finding> meet(Pair pair) {
        Optional<String> id = pair.attribute("id");
        if (id.isEmpty()
                || add(Hashing.farmHashFingerprint64()
                        .hashString(id.get(), StandardCharsets.UTF_8)
                        .asLong())) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                        "record/repeated-id",
                        "the id \"" + Excerpt.of(id.get(), 60) + "\" stands in an earlier record too")
                .fix("give every record an id of its own; until then file and line tell them apart")
                .requirements(List.of(Rows.FORMAT))
                .at(pair.origin()));
    }

    /** Adds a hash and returns whether it is new; 0 marks a free place and stands for itself as 1. */
    private boolean add(long hash) {
        long key = hash == 0 ? 1 : hash;
        int mask = table.length - 1;
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (table[place] != 0) {
            if (table[place] == key) {
                return false;
            }
            place = (place + 1) & mask;
        }
        table[place] = key;
        if (++size * 2 > table.length) {
            long[] old = Arrays.copyOf(table, table.length);
            table = new long[old.length * 2];
            size = 0;
            for (long each : old) {
                if (each != 0) {
                    add(each);
                }
            }
        }
        return true;
    }
}
