package io.pairkit.split;

import java.util.Locale;

/**
 * What a held-out set of some size can show, and what it cannot.
 *
 * <p>Intervals are Wilson's at 95 %; the smallest visible difference between two models has a power of 80 % at a level of
 * 5 %. Records of one group resemble each other, so they count for less than as many records of different groups:
 * {@code n / (1 + (m - 1) * 0.1)}, where m is the size of the group that an average record is in and 0.1 a usual
 * correlation within groups (Kish 1965).
 *
 * @param records how many there are
 * @param groups in how many groups they are
 * @param effective how many records of groups of their own they are worth
 */
public record Measurement(int records, int groups, double effective) {
    private static final double Z = 1.959963984540054; // 97.5 % quantile of the normal distribution
    private static final double POWER = 0.8416212335729143; // 80 % quantile
    private static final double CORRELATION = 0.1;

    public Measurement {
        if (records < 0 || groups < 0 || groups > records) {
            throw new IllegalArgumentException(
                    "groups must be 0 … " + records + ", the number of records, was " + groups);
        }
    }

    /** Returns what so many records can show that have nothing to do with each other. */
    public static Measurement of(int records) {
        return new Measurement(records, records, records);
    }

    /** Returns what the records of groups of these sizes can show. */
    public static Measurement ofGroups(int... sizes) {
        int records = 0;
        double squares = 0;
        int groups = 0;
        for (int size : sizes) {
            records += size;
            squares += (double) size * size;
            groups += size > 0 ? 1 : 0;
        }
        double average = records == 0 ? 1 : squares / records;
        return new Measurement(records, groups, records / (1 + (average - 1) * CORRELATION));
    }

    /**
     * Returns the share of the records that is advised for evaluation: 10 %, but at least 100 records, but at most 30 %.
     */
    public static double advisedShare(int records) {
        return records == 0 ? 0.1 : Math.min(Math.max(0.1, 100.0 / records), 0.3);
    }

    /**
     * Returns half the width of the 95 % interval around a measured score, for the effective number of records.
     *
     * @param score in [0, 1], such as 0.8 for 80 % right
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Probable inference</a>
     */
    public double halfWidth(double score) {
        if (effective == 0) {
            return 1;
        }
        double z2 = Z * Z / effective;
        return Z / (1 + z2) * Math.sqrt(score * (1 - score) / effective + z2 / (4 * effective));
    }

    /**
     * Returns the smallest difference between two models that is likely to be noticed when both are measured on this set and
     * give different verdicts on a share of it.
     *
     * @param disagreement in (0, 1], such as 0.2
     * @return in (0, 1]; 1 where the set is too small for any
     */
    public double visibleDifference(double disagreement) {
        double root = Math.sqrt(Math.max(effective, 1e-9));
        double low = 0;
        double high = disagreement;
        if (needed(disagreement, high) > root) {
            return 1;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (needed(disagreement, middle) > root) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double needed(double disagreement, double difference) {
        return (Z * Math.sqrt(disagreement) + POWER * Math.sqrt(disagreement - difference * difference)) / difference;
    }

    /** Returns the share of failures that may still be there when none was seen, at 95 %. */
    public double failuresUnseen() {
        return effective == 0 ? 1 : 1 - Math.pow(0.05, 1 / effective);
    }

    /** Returns whether the set is too small to tell any but large differences, so that folds say more. */
    public boolean isSmall() {
        return effective < 50;
    }

    /** Returns this in a sentence, such as {@code 100 records in 100 groups: a score of 80 % is known to ±7.8 points …}. */
    public String sentence() {
        if (records == 0) {
            return "no record: nothing can be measured";
        }
        double visible = visibleDifference(0.2);
        return String.format(
                Locale.ROOT,
                "%d records in %d groups, worth %.0f independent ones: a score of 80 %% is known to ±%.1f points, %s",
                records,
                groups,
                effective,
                100 * halfWidth(0.8),
                visible >= 0.2
                        ? "two models cannot be told apart unless nearly every verdict differs"
                        : String.format(Locale.ROOT, "two models are told apart from %.1f points on", 100 * visible));
    }
}
