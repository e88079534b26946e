package io.pairkit.privacy.scan;

/** What a seeker belongs to, from the weakest to the strongest: which one wins where two hits overlap. */
public enum Family {
    /** People and places. */
    NAME,
    /** Values that only the words around them give away. */
    GENERIC_SECRET,
    /** Personal data with a form: mail, cards, telephone numbers. */
    STRUCTURED,
    /** Keys by their vendor's shape. */
    SECRET,
    /** What the user has added. */
    CUSTOM
}
