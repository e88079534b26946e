package io.pairkit.privacy;

/**
 * What stands where a value stood. The same value gets the same replacement everywhere in a record.
 *
 * <pre>{@code
 * Redaction.recommended().replacing((kind, value, number) -> "<" + kind.toLowerCase(Locale.ROOT) + ">")
 * }</pre>
 *
 * @see Replacings the ready-made ones
 */
@FunctionalInterface
public interface Replacing {
    /**
     * Returns the replacement of a value.
     *
     * @param kind such as {@code EMAIL}
     * @param value what was found; keep it out of logs
     * @param number 1 for the first distinct value of this kind in the record, then 2 …
     */
    String replace(String kind, String value, int number);
}
