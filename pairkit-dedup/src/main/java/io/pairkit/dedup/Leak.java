package io.pairkit.dedup;

import java.util.Locale;

/**
 * An evaluation prompt that stands in training data.
 *
 * @param train the ordinal of the training record
 * @param evaluation the ordinal of the evaluation record
 * @param kind how much of it is there
 * @param similarity of the prompts, in [0, 1]; of a contained item what it is, often small
 * @param start where in the training prompt the evaluation prompt begins, in code points; 0 unless contained
 * @param end where it ends, exclusive; the length of the training prompt unless contained
 */
public record Leak(int train, int evaluation, Kind kind, double similarity, int start, int end) {
    /** How much of an evaluation prompt stands in a training prompt. */
    public enum Kind {
        /** The prompts have the same words in the same order. */
        EXACT,
        /** The prompts reach the threshold. */
        NEAR,
        /** The words of the evaluation prompt, at least three, stand whole and in order in the training prompt. */
        CONTAINED;

        /** Returns the name in lower case, as reports print it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
