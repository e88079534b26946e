package io.pairkit.audit;

import io.pairkit.Origin;
import io.pairkit.audit.tally.Examples;
import java.util.Locale;
import java.util.Set;

/** Records that end without an answer. */
final class Unanswered implements Audit {
    private final AuditInfo info;

    Unanswered(AuditInfo info) {
        this.info = info;
    }

    @Override
    public AuditInfo info() {
        return info;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private final class Counted implements Tally {
        private final Brief brief;
        private final boolean emptyIsFine;
        private final Set<Origin> broken;
        private final Examples without;
        private long all;

        Counted(Brief brief) {
            this.brief = brief;
            this.emptyIsFine = brief.plan().task().equals("extraction");
            this.broken = brief.evidence().complaints().misshapen();
            this.without = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            all++;
            if (broken.contains(facts.origin()) || facts.findings().stream().anyMatch(Complaints::isMisshapen)) {
                return; // a message that cannot be read as one blocks in its own row
            }
            boolean said = emptyIsFine || facts.form() != Form.EMPTY;
            if (!said || !facts.isAnswered()) {
                without.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            without.merge(((Counted) later).without);
            all += ((Counted) later).all;
        }

        @Override
        public void report(Outcome out) {
            out.figure("unanswered", without.count());
            if (without.count() == 0) {
                return;
            }
            String message = String.format(
                    Locale.ROOT,
                    "%d of %d records (%.1f %%) have no final answer; at most %.0f %% may",
                    without.count(),
                    all,
                    100.0 * without.count() / all,
                    100 * brief.limit("max-unanswered"));
            boolean passes = without.count() <= brief.limit("max-unanswered") * all;
            (passes ? out.advise(info, message) : out.report(info, message))
                    .count(without.count())
                    .examples(without.shown())
                    .next("take these records out, or write their answers");
        }
    }
}
