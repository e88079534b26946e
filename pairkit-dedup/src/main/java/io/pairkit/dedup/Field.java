package io.pairkit.dedup;

import java.util.Locale;

/** Which texts of a pair are compared. */
public enum Field {
    /** Prompt and answer, each for itself: both must reach the threshold. */
    BOTH,
    /** The prompt alone. */
    PROMPT,
    /** The answer alone. */
    ANSWER;

    boolean prompt() {
        return this != ANSWER;
    }

    boolean answer() {
        return this != PROMPT;
    }

    /** Returns the name in lower case, as {@link #parse} reads it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the field of a name.
     *
     * @param label {@code both}, {@code prompt} or {@code answer}
     * @throws IllegalArgumentException if it is none of these
     */
    public static Field parse(String label) {
        for (Field field : values()) {
            if (field.label().equals(label)) {
                return field;
            }
        }
        throw new IllegalArgumentException("field must be both, prompt or answer, was \"" + label + "\"");
    }
}
