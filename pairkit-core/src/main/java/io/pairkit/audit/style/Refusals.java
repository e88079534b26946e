package io.pairkit.audit.style;

import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Kind;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How refusals are worded: several ways, and with a word on where to go instead. */
public final class Refusals {
    public static final AuditInfo ALIKE = AuditInfo.advice("kinds/refusals-alike", Rows.KINDS)
            .limit("0.5 of at least 20 refusals")
            .what("at most half of the refusals say the same sentence")
            .because("a model that knows one refusal says it wherever a word of it fits")
            .errs("a wording that the house prescribes is wanted");
    private static final int LEAST = 20;

    private Refusals() {}

    /** Reports refusals that all say the same. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> records) {
        List<Sample.Kept> refusals = records.stream()
                .filter(kept -> Kind.named(kept.kind())
                        .filter(kind -> kind == Kind.REFUSAL)
                        .isPresent())
                .toList();
        if (refusals.size() < LEAST) {
            return;
        }
        Map<String, List<Sample.Kept>> wordings = Sample.by(refusals, kept -> opening(kept.answer()));
        List<Sample.Kept> most = wordings.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        out.figure("refusalWordings", wordings.size());
        if (most.size() > 0.5 * refusals.size()) {
            out.report(
                            ALIKE,
                            Sample.percent(most.size(), refusals.size()) + " of the refusals are worded alike, as in \""
                                    + io.pairkit.Excerpt.of(most.get(0).answer(), 60) + "\"")
                    .count(most.size())
                    .examples(Sample.places(brief, most))
                    .next("word refusals in several ways, and say where to go instead");
        }
    }

    /** The first eight words, folded. */
    private static String opening(String answer) {
        String[] words =
                Fold.text(answer.substring(0, Math.min(200, answer.length()))).split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(8, words.length)));
    }
}
