package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.audit.tally.Rows;
import java.util.Locale;

/** A person has looked at a random sample, and it was good enough. */
final class ReviewGate implements Audit {
    static final AuditInfo INFO = AuditInfo.gate("review/failures", Rows.REVIEW)
            .limit("more than 2 failures in 20, or one in ten of a larger sample")
            .what("a random sample of 20 has at most 2 failures; where the plan requires a review there is one")
            .because("what no machine can judge, a person sees in 20 pairs")
            .errs("2 failures in 20 still allow up to 28.3 % bad pairs at 95 % confidence");

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Tally() {
            @Override
            public void add(Facts facts) {
                // the review came with the brief
            }

            @Override
            public void merge(Tally later) {
                // the review came with the brief
            }

            @Override
            public void report(Outcome out) {
                judge(brief, out);
            }
        };
    }

    private static void judge(Brief brief, Outcome out) {
        Evidence.Review review = out.evidence().review().orElse(null);
        if (review == null) {
            if (brief.plan().reviewRequired()) {
                out.unmeasured(INFO, "the plan requires a review and no review sheet was given");
            } else {
                out.notChecked(INFO, "no review sheet was given");
            }
            return;
        }
        out.figure(
                "review",
                Json.object(
                        "n",
                        review.n(),
                        "failed",
                        review.failed(),
                        "decision",
                        review.verdict().label(),
                        "upper95",
                        review.upper95()));
        if (review.verdict() == Verdict.NOT_READY) {
            out.report(
                            INFO,
                            String.format(
                                    Locale.ROOT,
                                    "%d of %d reviewed pairs failed; up to %.1f %% of the set may be bad (95 %% confidence)",
                                    review.failed(),
                                    review.n(),
                                    100 * review.upper95()))
                    .count(review.failed())
                    .next("mend what the failures have in common, then draw a new sample");
        } else if (review.verdict() == Verdict.NOT_ENOUGH_EVIDENCE) {
            out.unmeasured(INFO, "the review is not finished: " + review.means());
        }
    }
}
