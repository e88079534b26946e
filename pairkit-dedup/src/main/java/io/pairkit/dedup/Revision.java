package io.pairkit.dedup;

import java.util.Optional;

/**
 * A decision about a record of an earlier batch that came out otherwise, because records came or went.
 *
 * @param record the record
 * @param was the record for which it went before, empty where it stayed
 * @param is the record for which it goes now, empty where it stays
 */
public record Revision(Known record, Optional<Known> was, Optional<Known> is) {}
