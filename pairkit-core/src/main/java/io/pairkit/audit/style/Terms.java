package io.pairkit.audit.style;

import io.pairkit.Json;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The terms of a plan in answers: whether they are used, and how they are spelled. */
public final class Terms {
    public static final AuditInfo SHARE = AuditInfo.advice("consistency/terms", Rows.TERMS)
            .limit("min-term-share 0.5")
            .what("at least half of the answers use a term of the plan")
            .because("terms in a tenth of the answers are noise, not vocabulary")
            .errs("answers that have no occasion to use a term count against it");
    public static final AuditInfo SPELLING = AuditInfo.advice("consistency/term-spelling", Rows.TERMS)
            .limit("none")
            .what("terms of the plan are written as in the plan")
            .because("two spellings of a product's name teach both")
            .errs("a term in a quotation or in code may be written otherwise");

    private Terms() {}

    /** Reports terms that are missing or spelled otherwise. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
        List<String> terms = brief.plan().terms();
        if (terms.isEmpty()) {
            return;
        }
        long with = 0;
        var without = new ArrayList<Sample.Kept>();
        Map<String, List<Sample.Kept>> wrong = new TreeMap<>();
        for (Sample.Kept kept : texts) {
            String lower = kept.answer().toLowerCase(Locale.ROOT);
            boolean any = false;
            for (String term : terms) {
                int at = wordAt(lower, term.toLowerCase(Locale.ROOT));
                any |= at >= 0;
                if (at >= 0 && !kept.answer().contains(term) && !isSentenceCase(kept.answer(), at, term)) {
                    wrong.computeIfAbsent(term, key -> new ArrayList<>()).add(kept);
                }
            }
            with += any ? 1 : 0;
            if (!any) {
                without.add(kept);
            }
        }
        out.figure("terms", Json.object("with", with, "of", texts.size()));
        if (with < brief.limit("min-term-share") * texts.size()) {
            out.report(
                            SHARE,
                            Sample.percent(with, texts.size()) + " of the answers use a term of the plan; at least "
                                    + Sample.percent(100 * brief.limit("min-term-share"), 100) + " are advised")
                    .count(without.size())
                    .examples(Sample.places(brief, without))
                    .next("name things as the domain does, in every answer that speaks of them");
        }
        wrong.forEach((term, found) -> out.report(
                        SPELLING, found.size() + " answers write the term \"" + term + "\" otherwise")
                .count(found.size())
                .examples(Sample.places(brief, found))
                .next("write \"" + term + "\" everywhere"));
    }

    private static int wordAt(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return at;
            }
            at = text.indexOf(word, at + 1);
        }
        return -1;
    }

    private static boolean isSentenceCase(String text, int at, String term) {
        return at + term.length() <= text.length()
                && text.substring(at + 1, at + term.length()).equals(term.substring(1))
                && (at == 0 || text.charAt(at - 1) == '\n' || (at > 1 && ".!?".indexOf(text.charAt(at - 2)) >= 0));
    }
}
