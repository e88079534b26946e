package io.pairkit.dedup;

import io.pairkit.Origin;

/**
 * A record of a {@link PairIndex}, of this batch or of an earlier one.
 *
 * @param number counts all records ever added to the index, from 0; those of a batch that is only looked up follow
 * @param id the record's id, given or made from its content
 * @param origin where it came from
 */
public record Known(long number, String id, Origin origin) {
    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
