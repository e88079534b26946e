package io.pairkit.audit;

import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.tally.SourceCount;

/** A multi-hop pair names two sources; one source is a plain answer. */
final class MultiHop implements Audit {
    static final AuditInfo INFO = AuditInfo.gate("kinds/multi-hop-one-source", Rows.MULTI_HOP)
            .limit("0 pairs with fewer than 2 sources")
            .what("each multi-hop pair names at least two different sources in the field sources")
            .because("a pair that needs one source only does not teach to put two together")
            .errs("that both sources are needed is for a person to judge");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Sources(brief);
    }

    private static final class Sources implements Tally {
        private final Brief brief;
        private final Examples few;
        private long all;
        private long named;

        Sources(Brief brief) {
            this.brief = brief;
            this.few = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            if (facts.kind().filter(kind -> kind == Kind.MULTI_HOP).isEmpty()) {
                return;
            }
            all++;
            int sources = SourceCount.of(facts);
            named += sources == 0 ? 0 : 1;
            if (sources < 2) {
                few.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            Sources that = (Sources) later;
            few.merge(that.few);
            all += that.all;
            named += that.named;
        }

        @Override
        public void report(Outcome out) {
            if (all == 0) {
                return;
            }
            boolean demanded = brief.plan().isEmpty()
                    ? brief.profile().demands().contains(Kind.MULTI_HOP)
                    : brief.plan().kinds().containsKey(Kind.MULTI_HOP);
            if (named == 0 && demanded) {
                out.unmeasured(INFO, "no multi-hop record has the field \"sources\"");
            } else if (few.count() > 0 && named > 0) {
                String message = few.count() + " of " + all + " multi-hop pairs name fewer than two sources";
                (demanded ? out.report(INFO, message) : out.advise(INFO, message))
                        .count(few.count())
                        .examples(few.shown())
                        .next("name both sources, or make the pair a plain answer");
            }
        }
    }
}
