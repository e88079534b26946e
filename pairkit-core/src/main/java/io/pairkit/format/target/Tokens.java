package io.pairkit.format.target;

import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Counts the tokens of texts: exactly where the encoding is one of OpenAI's and the library jtokkit is on the class path,
 * else by an estimate.
 *
 * <p>The estimate takes four characters of a Latin, Greek or Cyrillic text and one of any other to a token. On English prose
 * it is off by a fifth or so, on code and numbers it counts too few. Immutable; safe for many threads.
 *
 * <pre>{@code
 * int tokens = Tokens.of("o200k_base").count(pair.prompt());
 * }</pre>
 */
public final class Tokens {
    private static final Tokens ESTIMATE = new Tokens("estimate", true, Tokens::estimated);

    private final String name;
    private final boolean estimate;
    private final ToIntFunction<String> counter;

    private Tokens(String name, boolean estimate, ToIntFunction<String> counter) {
        this.name = name;
        this.estimate = estimate;
        this.counter = counter;
    }

    /** Returns the estimate. */
    public static Tokens estimate() {
        return ESTIMATE;
    }

    /**
     * Returns the counter of an encoding, such as {@code o200k_base} or {@code cl100k_base}; the estimate where the encoding
     * is not known or the library is missing.
     */
    public static Tokens of(String encoding) {
        Objects.requireNonNull(encoding, "encoding");
        if (encoding.isEmpty()) {
            return ESTIMATE;
        }
        try {
            return Jtokkit.counter(encoding)
                    .map(counter -> new Tokens(encoding, false, counter))
                    .orElse(ESTIMATE);
        } catch (NoClassDefFoundError e) {
            return ESTIMATE; // the library is optional, and the result says that it is an estimate
        }
    }

    /** Returns the name of the encoding, or {@code estimate}. */
    public String name() {
        return name;
    }

    public boolean isEstimate() {
        return estimate;
    }

    /** Returns how many tokens a text has; marks of special tokens count as text. */
    public int count(String text) {
        return counter.applyAsInt(text);
    }

    private static int estimated(String text) {
        int narrow = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x0590) {
                narrow++;
            } else {
                wide++;
            }
        }
        return (narrow + 3) / 4 + wide;
    }

    @Override
    public String toString() {
        return "Tokens[" + name + "]";
    }
}
