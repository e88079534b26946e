package io.pairkit.split;

/** What becomes of records that have none of the keys a split groups by. */
public enum MissingKeys {
    /** Each is free of the keys, a group of its own. The default. */
    ALONE,
    /** They are one group: nobody knows what ties them, so they stay together. */
    TOGETHER,
    /** The split is refused, see {@link Assignment#isRefused()}, with an error that counts them and names the first. */
    REFUSED
}
