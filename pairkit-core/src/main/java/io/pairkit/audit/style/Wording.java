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

/** Tone and domain terms of answers. */
public final class Wording {
    public static final AuditInfo TERMS = AuditInfo.advice("consistency/terms", Rows.TERMS)
            .limit("min-term-share 0.5")
            .what("at least half of the answers use a term of the plan")
            .because("terms in a tenth of the answers are noise, not vocabulary")
            .errs("answers that have no occasion to use a term count against it");
    public static final AuditInfo SPELLING = AuditInfo.advice("consistency/term-spelling", Rows.TERMS)
            .limit("none")
            .what("terms of the plan are written as in the plan")
            .because("two spellings of a product's name teach both")
            .errs("a term in a quotation or in code may be written otherwise");
    public static final AuditInfo TONE = AuditInfo.advice("consistency/tone", Rows.TONE)
            .limit("0.3 of the answers that can be told")
            .what("answers use contractions, or full forms, and not both")
            .because("one voice is learnt faster than two")
            .errs("contractions are all of the tone that is looked at, in English");
    private static final int LEAST = 50;

    private Wording() {}

    /** Reports a tone that is mixed and terms that are missing or spelled otherwise. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
        tone(out, brief, texts);
        terms(out, brief, texts);
    }

    private static void tone(Outcome out, Brief brief, List<Sample.Kept> texts) {
        var casual = new ArrayList<Sample.Kept>();
        var formal = new ArrayList<Sample.Kept>();
        for (Sample.Kept kept : texts) {
            String text = " " + kept.answer().toLowerCase(Locale.ROOT).replace('\u2019', '\'') + " ";
            boolean shortened = text.contains("n't ")
                    || text.contains("'re ")
                    || text.contains("'ll ")
                    || text.contains("i'm ")
                    || text.contains("'ve ");
            boolean whole = text.contains(" do not ")
                    || text.contains(" cannot ")
                    || text.contains(" will not ")
                    || text.contains(" you are ")
                    || text.contains(" we are ")
                    || text.contains(" i am ");
            if (shortened != whole) {
                (shortened ? casual : formal).add(kept);
            }
        }
        int both = casual.size() + formal.size();
        List<Sample.Kept> fewer = casual.size() < formal.size() ? casual : formal;
        out.figure("tone", Json.object("contracted", casual.size(), "full", formal.size()));
        if (both >= LEAST && fewer.size() > 0.3 * both) {
            out.report(
                            TONE,
                            Sample.percent(fewer.size(), both) + " of the answers that could be told "
                                    + (fewer == casual
                                            ? "use contractions (don't, you're), the others full forms"
                                            : "use full forms (do not, you are), the others contractions"))
                    .count(fewer.size())
                    .examples(Sample.places(brief, fewer))
                    .next("choose one tone and bring the answers to it");
        }
    }

    private static void terms(Outcome out, Brief brief, List<Sample.Kept> texts) {
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
                            TERMS,
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
