package io.pairkit.dedup;

/**
 * A record that stays although one is near it, because they differ only in numbers, names or negations.
 *
 * @param record the ordinal of the record
 * @param near the ordinal of the first near record that stays, in the order of {@link Keep}
 * @param prompt the similarity of the prompts, in [0, 1]
 * @param answer the similarity of the answers, in [0, 1]
 */
public record Variant(int record, int near, double prompt, double answer) {}
