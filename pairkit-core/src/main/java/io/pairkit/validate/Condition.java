package io.pairkit.validate;

import java.math.BigDecimal;
import java.util.List;

/**
 * A limit on how many records may break a rule: {@code Condition.atMost(0.02, "pair/answer-too-short")}.
 *
 * <p>The share is that of records with at least one finding of any of the codes among the readable records; a share
 * exactly at the limit holds. Where a condition is broken, {@link Checked#passed} is false.
 *
 * @param share in [0, 1]
 * @param codes of findings, at least one
 */
public record Condition(double share, List<String> codes) {
    public Condition {
        if (!(share >= 0 && share <= 1)) { // this way round, NaN is refused too
            throw new IllegalArgumentException("share must be in [0, 1], was " + share);
        }
        codes = List.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("at least one code is needed");
        }
    }

    /** Returns the condition that at most this share of the records has a finding of these codes. */
    public static Condition atMost(double share, String... codes) {
        return new Condition(share, List.of(codes));
    }

    /** Returns whether so many records of all are few enough; exact, without rounding. */
    boolean holds(long records, long readable) {
        return BigDecimal.valueOf(records).compareTo(BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(readable)))
                <= 0;
    }

    /** What became of a condition in a run. */
    public record Result(Condition condition, long records, long readable) {
        /** Returns whether the condition holds. */
        public boolean holds() {
            return condition.holds(records, readable);
        }

        /** Returns the share of records, 0 where there are none. */
        public double share() {
            return readable == 0 ? 0 : (double) records / readable;
        }

        /** Returns one line such as {@code 31 of 1000 records have pair/answer-too-short, at most 2 % may}. */
        @Override
        public String toString() {
            String limit = BigDecimal.valueOf(condition.share)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            return records + " of " + readable + " records have " + String.join(" or ", condition.codes) + ", at most "
                    + limit + " % may";
        }
    }
}
