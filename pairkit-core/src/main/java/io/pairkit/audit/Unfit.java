package io.pairkit.audit;

import io.pairkit.audit.tally.Examples;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** An audit of single records that must not be in the set, or hardly: they are counted and named. */
final class Unfit implements Audit {
    private final AuditInfo info;
    private final Predicate<? super Facts> fault;
    private final String limit; // the name of the largest share, or empty for none at all
    private final BiFunction<Long, Integer, String> message;
    private final String next;

    private Unfit(
            AuditInfo info,
            Predicate<? super Facts> fault,
            String limit,
            BiFunction<Long, Integer, String> message,
            String next) {
        this.info = info;
        this.fault = fault;
        this.limit = limit;
        this.message = message;
        this.next = next;
    }

    /** None of the records may have the fault. */
    static Unfit none(AuditInfo info, Predicate<? super Facts> fault, String says, String next) {
        return new Unfit(info, fault, "", (count, of) -> count + " of " + of + " records " + says, next);
    }

    /** At most a share of the records may have the fault. */
    static Unfit atMost(String limit, AuditInfo info, Predicate<? super Facts> fault, String says, String next) {
        return new Unfit(
                info,
                fault,
                limit,
                (count, of) -> String.format(
                        Locale.ROOT, "%d of %d records (%.1f %%) %s", count, of, 100.0 * count / Math.max(1, of), says),
                next);
    }

    @Override
    public AuditInfo info() {
        return info;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Found(brief);
    }

    private final class Found implements Tally {
        private final Brief brief;
        private final Examples found;

        Found(Brief brief) {
            this.brief = brief;
            this.found = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            if (fault.test(facts)) {
                found.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            found.merge(((Found) later).found);
        }

        @Override
        public void report(Outcome out) {
            if (found.count() == 0) {
                return;
            }
            String says = message.apply(found.count(), out.size());
            boolean passes = !limit.isEmpty() && found.count() <= brief.limit(limit) * out.size();
            (passes ? out.advise(info, says) : out.report(info, says))
                    .count(found.count())
                    .examples(found.shown())
                    .next(next);
        }
    }
}
