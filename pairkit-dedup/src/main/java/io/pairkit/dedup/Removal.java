package io.pairkit.dedup;

/**
 * Why a record goes.
 *
 * @param removed the ordinal of the record
 * @param kept the ordinal of the record for which it goes: of all that stay and are near it, the first in the order of
 *     {@link Keep}. Where none is to stay, one near it, which goes as well
 * @param prompt the similarity of the prompts, in [0, 1]
 * @param answer the similarity of the answers, in [0, 1]
 * @param verdict what the two are to each other
 */
public record Removal(int removed, int kept, double prompt, double answer, Verdict verdict) {}
