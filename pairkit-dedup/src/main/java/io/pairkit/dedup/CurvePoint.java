package io.pairkit.dedup;

/**
 * How many records would go at a threshold.
 *
 * @param threshold in (0, 1]
 * @param removed how many would go
 * @param kept how many would stay
 */
public record CurvePoint(double threshold, int removed, int kept) {}
