package io.pairkit.review;

import io.pairkit.Json;
import io.pairkit.audit.Evidence;
import io.pairkit.audit.Verdict;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a marked sheet proves and what it does not.
 *
 * @param n rows of the sheet
 * @param failed rows marked fail
 * @param unreviewed rows without a mark
 * @param decision NOT READY with more failures than the limit; else NOT ENOUGH EVIDENCE with fewer than 20 rows or unmarked
 *     ones; else READY
 * @param limit the most failures that pass: 2, or one in ten of a larger sample
 * @param upper95 how large the share of bad pairs in the set may be at 95 % confidence, from the reviewed rows
 * @param means one sentence for people
 */
public record ReviewVerdict(
        int n, int failed, int unreviewed, Verdict decision, int limit, double upper95, String means) {
    /** From how many rows on a sheet is evidence. */
    public static final int LEAST = 20;

    /** Returns the verdict on a sheet. */
    public static ReviewVerdict of(Sheet sheet) {
        int n = sheet.rows().size();
        int failed = (int) sheet.rows().stream()
                .filter(row -> row.verdict().equals("fail"))
                .count();
        int unreviewed = (int)
                sheet.rows().stream().filter(row -> row.verdict().isEmpty()).count();
        return of(n, failed, unreviewed);
    }

    /** Returns the verdict on so many rows. */
    public static ReviewVerdict of(int n, int failed, int unreviewed) {
        if (n < 0 || failed < 0 || unreviewed < 0 || failed + unreviewed > n) {
            throw new IllegalArgumentException("failed and unreviewed must be at most n together, were " + failed
                    + " and " + unreviewed + " of " + n);
        }
        int limit = Math.max(2, n / 10);
        Verdict decision = failed > limit
                ? Verdict.NOT_READY
                : n < LEAST || unreviewed > 0 ? Verdict.NOT_ENOUGH_EVIDENCE : Verdict.READY;
        int reviewed = n - unreviewed;
        double upper = Bound.upper(failed, reviewed, 0.95);
        return new ReviewVerdict(
                n, failed, unreviewed, decision, limit, upper, means(failed, reviewed, unreviewed, upper));
    }

    private static String means(int failed, int reviewed, int unreviewed, double upper) {
        if (reviewed == 0) {
            return "nothing was reviewed, so nothing is known";
        }
        String more = upper > 0.05
                ? "; " + Bound.sampleFor(0, 0.05, 0.95) + " without a failure would show less than 5 %"
                : "";
        return String.format(
                        Locale.ROOT,
                        "%d of %d reviewed pairs failed: at most %.1f %% of the set is bad, with 95 %% confidence",
                        failed,
                        reviewed,
                        100 * upper)
                + more
                + (unreviewed > 0 ? "; " + unreviewed + " pairs were not reviewed" : "");
    }

    /** Returns the verdict as a JSON object. */
    public Map<String, @Nullable Object> toJson() {
        return Json.object(
                "n",
                n,
                "failed",
                failed,
                "unreviewed",
                unreviewed,
                "decision",
                decision.label(),
                "limit",
                limit,
                "upper95",
                upper95,
                "means",
                means);
    }

    /** Returns the verdict as evidence for an audit of the set. */
    public Evidence.Review evidence() {
        return new Evidence.Review(n, failed, decision, upper95, means);
    }

    @Override
    public String toString() {
        return "ReviewVerdict[" + decision + ": " + failed + " of " + n + " failed, " + unreviewed + " unreviewed]";
    }
}
