package io.pairkit.audit.style;

import io.pairkit.Excerpt;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How answers begin and end: a template that shows through, an opening or a closing phrase that is always the same. */
public final class Edges {
    public static final AuditInfo TEMPLATE = AuditInfo.advice("consistency/template", Rows.TEMPLATES)
            .limit("max-template-share 0.2")
            .what("no template shows through the answers: their first or last eight words are not the same in many")
            .because("the model learns the template first and the content last")
            .errs("a fixed greeting or sign-off of the house is a template that is wanted");
    public static final AuditInfo OPENING = AuditInfo.advice("consistency/opening", Rows.CONSISTENCY)
            .limit("max-opening-share 0.3")
            .what("at most 30 % of the answers begin with the same two words")
            .because("\"Sure, here\" in every answer is learnt before anything else")
            .errs("a register in which answers begin alike on purpose");
    public static final AuditInfo CLOSING = AuditInfo.advice("consistency/closing", Rows.CONSISTENCY)
            .limit("max-opening-share 0.3")
            .what("at most 30 % of the answers end with the same four words")
            .because("\"Let me know if you need anything else\" under every answer says nothing")
            .errs("a sign-off of the house that is wanted");
    private static final int EDGE = 8;

    private Edges() {}

    /** Reports sentences that too many answers have in common, or begin or end with. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
        edge(
                out,
                brief,
                TEMPLATE,
                texts,
                kept -> edge(kept.answer(), EDGE, true),
                "begin with the same " + EDGE + " words",
                brief.limit("max-template-share"));
        edge(
                out,
                brief,
                TEMPLATE,
                texts,
                kept -> edge(kept.answer(), EDGE, false),
                "end with the same " + EDGE + " words",
                brief.limit("max-template-share"));
        edge(
                out,
                brief,
                CLOSING,
                texts,
                kept -> edge(kept.answer(), 4, false),
                "end with the same four words",
                brief.limit("max-opening-share"));
        edge(
                out,
                brief,
                OPENING,
                texts,
                kept -> edge(kept.answer(), 2, true),
                "begin with the same two words",
                brief.limit("max-opening-share"));
    }

    private static void edge(
            Outcome out,
            Brief brief,
            AuditInfo info,
            List<Sample.Kept> texts,
            Function<Sample.Kept, String> key,
            String says,
            double limit) {
        Map<String, List<Sample.Kept>> groups = Sample.by(texts, key);
        groups.entrySet().stream()
                .max(Map.Entry.<String, List<Sample.Kept>>comparingByValue(
                        (a, b) -> Integer.compare(a.size(), b.size())))
                .filter(entry -> entry.getValue().size() > limit * texts.size())
                .ifPresent(entry -> out.report(
                                info,
                                Sample.percent(entry.getValue().size(), texts.size()) + " of the answers " + says
                                        + " (\"" + Excerpt.of(entry.getKey(), 60) + "\"); at most "
                                        + Sample.percent(limit * 100, 100) + " are advised")
                        .count(entry.getValue().size())
                        .examples(Sample.places(brief, entry.getValue()))
                        .next("vary the wording, or keep it on purpose"));
    }

    /** The first or last words, folded, numbers as one sign; empty for a text that is not longer than twice that. */
    private static String edge(String text, int words, boolean first) {
        String part =
                text.length() <= 400 ? text : first ? text.substring(0, 400) : text.substring(text.length() - 400);
        String[] all = Fold.text(part).split(" ");
        if (all.length < 2 * words) {
            return "";
        }
        var out = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = all[first ? i : all.length - words + i];
            out.append(i == 0 ? "" : " ").append(Character.isDigit(word.charAt(0)) ? "#" : word);
        }
        return out.toString();
    }
}
