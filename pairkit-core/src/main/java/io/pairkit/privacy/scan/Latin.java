package io.pairkit.privacy.scan;

/**
 * Characters as the pass over a text sees them: what is beyond Latin-1 is a question mark to it.
 *
 * <p>Both methods cost nothing where a text has one byte for each character, which the compiler sees: it makes two loops of
 * one over {@code charAt}, and in the one for such texts no character can be above 255.
 */
final class Latin {
    private Latin() {}

    static char of(char c) {
        return c > 255 ? '?' : c;
    }

    /** Returns whether a text has no character beyond Latin-1. */
    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 255) {
                return false;
            }
        }
        return true;
    }
}
