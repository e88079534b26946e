package io.pairkit.dedup;

import io.pairkit.Links;
import java.util.Locale;
import java.util.Objects;

/**
 * What sketches found near each other: approximate, for some links may be missing; none is wrong. Made by
 * {@link Sketches#candidates}.
 *
 * @param links what was found, each with its exact similarity; their basis says that they are not all
 * @param bands in how many bands texts could meet
 * @param rows how many rows of a band had to agree
 * @param compared how many pairs of different texts met and were compared exactly
 */
public record Candidates(Links links, int bands, int rows, long compared) {
    public Candidates {
        Objects.requireNonNull(links, "links");
    }

    /** Returns the chance with which a link exactly at the threshold was found; those above it are found more often. */
    public double expectedRecall() {
        return expectedRecall(links.basis().threshold());
    }

    /**
     * Returns the chance with which two texts of a similarity meet: 1 − (1 − similarity<sup>rows</sup>)<sup>bands</sup>.
     *
     * @param similarity in [0, 1]
     * @throws IllegalArgumentException if it is out of range or NaN
     */
    public double expectedRecall(double similarity) {
        if (!(similarity >= 0 && similarity <= 1)) {
            throw new IllegalArgumentException("similarity must be in [0, 1], was " + similarity);
        }
        return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
    }

    /** Returns such as {@code Candidates[4535 records: 12 links at 0.80, approximate, recall 0.990]}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Candidates[%d records: %d links at %.2f, approximate, recall %.3f]",
                links.records(),
                links.size(),
                links.basis().threshold(),
                expectedRecall());
    }
}
