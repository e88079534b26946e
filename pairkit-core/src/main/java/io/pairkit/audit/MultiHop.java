package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.tally.SourceCount;
import io.pairkit.audit.text.Hops;
import io.pairkit.audit.text.Passages;
import java.util.List;

/** A multi-hop pair names two sources and needs both; one source is a plain answer. */
final class MultiHop implements Audit {
    static final AuditInfo INFO = AuditInfo.gate("kinds/multi-hop-one-source", Rows.MULTI_HOP)
            .limit("0 pairs with fewer than 2 sources")
            .what("each multi-hop pair names at least two different sources in the field sources")
            .because("a pair that needs one source only does not teach to put two together")
            .errs("what the sources hold is looked at only where the record holds them");
    static final AuditInfo ENOUGH = AuditInfo.gate("kinds/multi-hop-one-enough", Rows.MULTI_HOP)
            .limit("a fifth of the multi-hop pairs that hold their passages, and at least 5 of them")
            .what("a multi-hop pair needs more than one of the passages that it holds")
            .because("a question that one passage answers teaches to look no further")
            .errs(
                    "told by words: one passage is enough where it has every word of question and answer that any has; 2 % of questions "
                            + "that go from one passage to the next look so, hence advice below a fifth");
    private static final double MOST_ENOUGH = 0.2;
    private static final int LEAST_ENOUGH = 5;

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(INFO, ENOUGH);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Sources(brief);
    }

    private static final class Sources implements Tally {
        private final Brief brief;
        private final Examples few;
        private final Examples enough;
        private long judged;
        private long all;
        private long named;

        Sources(Brief brief) {
            this.brief = brief;
            this.few = new Examples(brief.examples());
            this.enough = new Examples(brief.examples());
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
            Passages passages = Passages.of(facts.pair().fields(), facts.prompt());
            if (passages.texts().size() > 1) {
                judged++;
                if (Hops.isOneEnough(passages.question(), facts.answer(), passages.texts())) {
                    enough.add(facts.origin());
                }
            }
        }

        @Override
        public void merge(Tally later) {
            Sources that = (Sources) later;
            few.merge(that.few);
            enough.merge(that.enough);
            judged += that.judged;
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
            out.figure("multiHop", Json.object("pairs", all, "withPassages", judged, "oneEnough", enough.count()));
            if (enough.count() > 0) {
                boolean blocks = demanded && enough.count() >= LEAST_ENOUGH && enough.count() > MOST_ENOUGH * judged;
                String message = enough.count() + " of " + judged
                        + " multi-hop pairs that hold their passages find every word in one of them";
                (blocks ? out.report(ENOUGH, message) : out.advise(ENOUGH, message))
                        .count(enough.count())
                        .examples(enough.shown())
                        .next("ask for what only two of the passages say together, or make the pair a plain answer");
            }
        }
    }
}
