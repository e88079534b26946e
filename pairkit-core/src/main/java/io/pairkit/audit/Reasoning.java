package io.pairkit.audit;

import io.pairkit.audit.tally.Examples;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Chains;
import java.util.List;

/** Chains of reasoning have steps without a gap, and what they conclude comes from the steps. */
final class Reasoning implements Audit {
    private static final AuditInfo FORM = AuditInfo.advice("kinds/chain-form", Rows.CHAINS)
            .limit("two steps")
            .what("reasoning chains have at least two steps, numbered without a gap, and end with a conclusion")
            .because("a chain with a hole teaches to jump")
            .errs("only form is looked at, not whether a step follows");
    private static final AuditInfo CONCLUSION = AuditInfo.advice("kinds/chain-conclusion", Rows.CHAINS)
            .limit("none")
            .what("the number that a reasoning chain concludes, in its last line, is one that its steps reach")
            .because("a conclusion from nowhere teaches to ignore the steps")
            .errs(
                    "only numbers are compared: a chain in words is not judged, nor whether each step follows from those before it");

    @Override
    public AuditInfo info() {
        return FORM;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(FORM, CONCLUSION);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Judged(brief);
    }

    private static final class Judged implements Tally {
        private final Examples malformed;
        private final Examples unreached;

        Judged(Brief brief) {
            this.malformed = new Examples(brief.examples());
            this.unreached = new Examples(brief.examples());
        }

        @Override
        public void add(Facts facts) {
            if (facts.kind().filter(kind -> kind == Kind.REASONING).isEmpty()) {
                return;
            }
            if (!Chains.isWellFormed(facts.answer())) {
                malformed.add(facts.origin());
            } else if (!Chains.isConclusionReached(facts.answer())) {
                unreached.add(facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            malformed.merge(((Judged) later).malformed);
            unreached.merge(((Judged) later).unreached);
        }

        @Override
        public void report(Outcome out) {
            if (malformed.count() > 0) {
                out.report(
                                FORM,
                                malformed.count()
                                        + (malformed.count() == 1 ? " reasoning chain has" : " reasoning chains have")
                                        + " fewer than two steps, a gap in their numbers or no conclusion")
                        .count(malformed.count())
                        .examples(malformed.shown())
                        .next("write the steps one by one and end with what follows from them");
            }
            if (unreached.count() > 0) {
                out.report(
                                CONCLUSION,
                                unreached.count()
                                        + (unreached.count() == 1
                                                ? " reasoning chain concludes"
                                                : " reasoning chains conclude")
                                        + " with a number that no step reaches")
                        .count(unreached.count())
                        .examples(unreached.shown())
                        .next("compute again: is a step missing, or the conclusion wrong?");
            }
        }
    }
}
