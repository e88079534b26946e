package io.pairkit.dedup;

/** Finds near-duplicates. */
public final class NearDuplicates {
    private NearDuplicates() {}
}
