package io.pairkit.format.platform;

/** How a conversation is written as a record. */
public interface Wire {
    /** Returns the name of the notation, such as {@code messages}. */
    String name();
}
