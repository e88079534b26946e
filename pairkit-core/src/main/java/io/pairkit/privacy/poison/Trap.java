package io.pairkit.privacy.poison;

/**
 * One thing hidden in a text, in characters.
 *
 * @param code the code of its finding
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param message what it is, with its place made visible
 */
public record Trap(String code, int start, int end, String message) {}
