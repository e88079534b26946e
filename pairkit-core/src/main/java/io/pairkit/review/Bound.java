package io.pairkit.review;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What a sample says about the whole: exact binomial bounds.
 *
 * @see <a href="https://doi.org/10.1093/biomet/26.4.404">Clopper and Pearson 1934, confidence or fiducial limits</a>
 */
public final class Bound {
    private static final int MOST = 1_000_000;

    private Bound() {}

    /**
     * Returns how large the share of bad pairs may be: the one-sided upper Clopper–Pearson bound.
     *
     * <p>It holds with at least the stated confidence whatever the true share: the error falls on the safe side.
     *
     * @param failed in [0, n]
     * @param n how many were looked at; of none the bound is 1
     * @param confidence in (0, 1), such as 0.95
     */
    public static double upper(int failed, int n, double confidence) {
        if (n < 0 || failed < 0 || failed > n) {
            throw new IllegalArgumentException("failed must be in [0, n], was " + failed + " of " + n);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), was " + confidence);
        }
        return failed == n ? 1 : BetaDistribution.of(failed + 1.0, n - failed).inverseCumulativeProbability(confidence);
    }

    /**
     * Returns how many pairs have to be looked at so that some failures among them still prove a share below a bound.
     *
     * @param failed how many failures are to be allowed, at least 0
     * @param below the share to stay below, in (0, 1)
     * @param confidence in (0, 1)
     * @return the smallest n whose upper bound is below {@code below}
     */
    public static int sampleFor(int failed, double below, double confidence) {
        if (!(below > 0 && below < 1)) {
            throw new IllegalArgumentException("below must be in (0, 1), was " + below);
        }
        int least = failed + 1;
        int most = least;
        while (upper(failed, most, confidence) >= below) {
            if (most >= MOST) {
                throw new IllegalArgumentException("below must need at most a million pairs, was " + below);
            }
            least = most;
            most *= 2;
        }
        while (least < most) {
            int middle = (least + most) >>> 1;
            if (upper(failed, middle, confidence) < below) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }
}
