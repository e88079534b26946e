package io.pairkit.audit;

import io.pairkit.Origin;
import io.pairkit.audit.tally.Examples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * A check of a set as a whole. It starts a {@link Tally} for each run; the tally looks at every record once and reports.
 *
 * <p>A house audit is one line where it limits a share, and one small class else:
 *
 * <pre>{@code
 * Audit apologies = Audit.share("house/apologies", f -> f.answer().startsWith("Sorry")).atMost(0.05);
 * }</pre>
 *
 * <p>An audit has no state and serves many runs at once; a tally belongs to one run.
 */
public interface Audit {
    /** What one run of an audit has seen so far. Not safe for several threads. */
    interface Tally {
        /** Takes in the next record, in the order of the input. */
        void add(Facts facts);

        /**
         * Takes in what another tally of the same audit and the same brief has seen of the records that follow. The two
         * together report what one tally over all records would.
         */
        void merge(Tally later);

        /** Reports, once, after the last record. */
        void report(Outcome out);
    }

    /** Returns the catalogue entry: code, requirements, default limit, why, how it can be wrong. */
    AuditInfo info();

    /** Returns the entries under which this audit reports, the leading one first; that one alone unless it has several. */
    default List<AuditInfo> infos() {
        return List.of(info());
    }

    /** Starts a tally for one run. */
    Tally begin(Brief brief);

    /**
     * Returns an audit of how many records have some property; without a limit it only adds to the figures.
     *
     * @param code stable and path-like, such as {@code house/apologies}
     * @param property says of a record whether it counts; called on any thread
     */
    static Share share(String code, Predicate<? super Facts> property) {
        return new Share(AuditInfo.advice(code, "house"), property, 0, 1);
    }

    /**
     * A limit on the share of records that have some property. A share exactly at the limit holds.
     *
     * <p>Immutable. Its figure has the name of its code: {@code {"count": 31, "of": 1000}}.
     */
    final class Share implements Audit {
        private final AuditInfo info;
        private final Predicate<? super Facts> property;
        private final double least;
        private final double most;

        private Share(AuditInfo info, Predicate<? super Facts> property, double least, double most) {
            if (!(least >= 0 && least <= 1 && most >= 0 && most <= 1)) {
                throw new IllegalArgumentException(
                        "a share must be in [0, 1], was " + (least >= 0 && least <= 1 ? most : least));
            }
            this.info = Objects.requireNonNull(info, "info");
            this.property = Objects.requireNonNull(property, "property");
            this.least = least;
            this.most = most;
        }

        /** Returns this audit with the largest share that passes, in [0, 1]. */
        public Share atMost(double value) {
            return new Share(info, property, least, value);
        }

        /** Returns this audit with the smallest share that passes, in [0, 1]. */
        public Share atLeast(double value) {
            return new Share(info, property, value, most);
        }

        /** Returns this audit as a gate: passing the limit makes the set NOT READY. */
        public Share gate() {
            return new Share(
                    new AuditInfo(
                            info.code(), true, info.requirements(), info.limit(), info.what(), info.why(), info.errs()),
                    property,
                    least,
                    most);
        }

        /** Returns this audit with the requirements it serves, the leading one first. */
        public Share requirements(String... ids) {
            return new Share(
                    new AuditInfo(
                            info.code(),
                            info.isGate(),
                            List.of(ids),
                            info.limit(),
                            info.what(),
                            info.why(),
                            info.errs()),
                    property,
                    least,
                    most);
        }

        /** Returns this audit with the reason that reports give. */
        public Share because(String why) {
            return new Share(info.because(why), property, least, most);
        }

        @Override
        public AuditInfo info() {
            return info;
        }

        @Override
        public Tally begin(Brief brief) {
            return new Counting(brief.examples());
        }

        private final class Counting implements Tally {
            private final Examples with;
            private final Examples without;

            Counting(int examples) {
                with = new Examples(examples);
                without = new Examples(examples);
            }

            @Override
            public void add(Facts facts) {
                (property.test(facts) ? with : without).add(facts.origin());
            }

            @Override
            public void merge(Tally later) {
                with.merge(((Counting) later).with);
                without.merge(((Counting) later).without);
            }

            @Override
            public void report(Outcome out) {
                long all = with.count() + without.count();
                out.figure(info.code(), io.pairkit.Json.object("count", with.count(), "of", all));
                double share = all == 0 ? 0 : (double) with.count() / all;
                if (share > most || share < least) {
                    boolean many = share > most;
                    List<Origin> shown = new ArrayList<>(many ? with.shown() : without.shown());
                    out.report(
                                    info,
                                    with.count() + " of " + all + " records ("
                                            + String.format(Locale.ROOT, "%.1f", 100 * share) + " %) have it, "
                                            + (many ? "at most " + percent(most) : "at least " + percent(least))
                                            + " % may")
                            .count(many ? with.count() : without.count())
                            .examples(shown)
                            .next(info.why().isEmpty() ? "look at the examples" : info.why());
                }
            }
        }

        private static String percent(double share) {
            return BigDecimal.valueOf(share)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
