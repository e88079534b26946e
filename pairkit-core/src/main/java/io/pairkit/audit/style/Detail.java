package io.pairkit.audit.style;

import io.pairkit.Json;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The level of detail from answer to answer: how far lengths spread, and whether long answers have headings or have not. */
public final class Detail {
    public static final AuditInfo LENGTHS = AuditInfo.advice("consistency/lengths", Rows.CONSISTENCY)
            .limit("a quartile ratio of 6")
            .what("of the answers of one category and kind the third quartile is at most 6 times as long as the first")
            .because("a model that sees three words and three pages for like questions guesses how long to be")
            .errs("tasks that ask for different lengths should carry different categories or modes");
    public static final AuditInfo HEADINGS = AuditInfo.advice("consistency/headings", Rows.CONSISTENCY)
            .limit("0.3 of the long answers")
            .what("long answers have headings, or have none")
            .because("structure is learnt from structure that is always the same")
            .errs("headings are lines that begin with # or are bold as a whole");
    private static final double MOST = 6;
    private static final int LEAST = 50;
    private static final int LONG = 150;

    private Detail() {}

    /** Reports lengths that differ among like questions, and headings that only some long answers have. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
        lengths(out, brief, texts);
        headings(out, brief, texts);
    }

    private static void lengths(Outcome out, Brief brief, List<Sample.Kept> texts) {
        Map<String, List<Sample.Kept>> alike =
                Sample.by(texts, kept -> "of " + kept.category() + "/" + kept.kind() + "/" + kept.mode());
        double worst = 0;
        List<Sample.Kept> spread = List.of();
        for (List<Sample.Kept> group : alike.values()) {
            if (group.size() >= LEAST) {
                double ratio = ratio(group);
                if (ratio > worst) {
                    worst = ratio;
                    spread = group;
                }
            }
        }
        out.figure("lengthSpread", worst);
        if (worst > MOST) {
            List<Sample.Kept> longest = spread.stream()
                    .sorted(Comparator.comparingInt((Sample.Kept kept) -> -words(kept)))
                    .limit(brief.examples())
                    .toList();
            out.report(
                            LENGTHS,
                            String.format(
                                    Locale.ROOT,
                                    "answers to questions of one sort differ much in length: a quarter has at least %.0f times the words of another quarter",
                                    worst))
                    .count(spread.size())
                    .examples(Sample.places(brief, longest))
                    .next("bring the answers to one level of detail, or say by category or mode where more is wanted");
        }
    }

    private static double ratio(List<Sample.Kept> group) {
        int[] sorted = group.stream().mapToInt(Detail::words).sorted().toArray();
        return (double) sorted[sorted.length * 3 / 4] / Math.max(1, sorted[sorted.length / 4]);
    }

    private static int words(Sample.Kept kept) {
        return kept.answer().strip().split("\\s+").length;
    }

    private static void headings(Outcome out, Brief brief, List<Sample.Kept> texts) {
        List<Sample.Kept> all =
                texts.stream().filter(kept -> words(kept) >= LONG).toList();
        List<Sample.Kept> with =
                all.stream().filter(kept -> hasHeading(kept.answer())).toList();
        out.figure("headings", Json.object("with", with.size(), "of", all.size()));
        int fewer = Math.min(with.size(), all.size() - with.size());
        if (all.size() >= LEAST && fewer > 0.3 * all.size()) {
            List<Sample.Kept> rarer = with.size() == fewer
                    ? with
                    : all.stream().filter(kept -> !hasHeading(kept.answer())).toList();
            out.report(
                            HEADINGS,
                            Sample.percent(with.size(), all.size())
                                    + " of the long answers have headings, the others have none")
                    .count(fewer)
                    .examples(Sample.places(brief, rarer))
                    .next("give all long answers headings, or none");
        }
    }

    private static boolean hasHeading(String answer) {
        return answer.lines().anyMatch(line -> {
            String text = line.strip();
            return text.matches("#{1,6} \\S.*") || (text.length() > 4 && text.matches("\\*\\*[^*]+\\*\\*:?"));
        });
    }
}
