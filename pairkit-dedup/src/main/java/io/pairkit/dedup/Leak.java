package io.pairkit.dedup;

import java.util.Locale;

/**
 * An evaluation record that stands in training data, by its prompt or by what else was compared.
 *
 * @param train the ordinal of the training record
 * @param evaluation the ordinal of the evaluation record
 * @param kind how much of it is there
 * @param similarity of the compared texts, the lesser where they are two, in [0, 1]; of a contained item often small
 * @param start where in the training text the evaluation text begins, in code points; 0 unless contained; of two compared
 *     texts that of the prompt
 * @param end where it ends, exclusive; the length of the training text unless contained
 */
public record Leak(int train, int evaluation, Kind kind, double similarity, int start, int end) {
    /** How much of an evaluation text stands in a training text. */
    public enum Kind {
        /** The same words in the same order. */
        EXACT,
        /** The threshold is reached. */
        NEAR,
        /** The words of the evaluation text, at least three, stand whole and in order in the training text. */
        CONTAINED;

        /** Returns the name in lower case, as reports print it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
