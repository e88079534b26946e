package io.pairkit.audit.style;

import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Kind;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.SourceCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What each mode demands of its answers: code of a developer, analysis of a thinker, a source of factual answers. */
public final class Modes {
    public static final AuditInfo DEMANDS = AuditInfo.advice("modes/demands", Rows.MODES)
            .limit("0.2 of a mode's answers may lack it")
            .what("developer answers hold code, thinker answers analysis, factual answers name their source")
            .because("a mode that does not do what its name says teaches nothing by it")
            .errs(
                    "analysis is told by words such as because and therefore, in English and German; own modes are not judged");
    private static final Pattern ANALYSIS = Pattern.compile(
            "(?i)\\b(because|therefore|however|whereas|since|thus|hence|trade-?off|on the one hand|so that|implies|depends|means that|if|weil|daher|jedoch|deshalb)\\b");
    private static final Pattern SOURCE = Pattern.compile(
            "(?i)(according to|as stated|as described|states that|says|source:|\\[[^\\]]+\\]|\\([^)]*\\.(md|pdf|html|txt)[^)]*\\)|[\"“”«]|laut |gemäß |https?:|§|\\bsection\\b|\\bchapter\\b)");
    private static final int LEAST = 10;

    private Modes() {}

    /** Reports answers that do not do what their mode demands. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> records) {
        Map<String, List<Sample.Kept>> byMode =
                Sample.by(records, kept -> kept.mode().strip().toLowerCase(Locale.ROOT));
        byMode.forEach((mode, answers) -> {
            List<Sample.Kept> judged = answers.stream()
                    .filter(kept -> Kind.named(kept.kind()).map(Modes::answers).orElse(true))
                    .toList();
            List<Sample.Kept> without =
                    judged.stream().filter(kept -> lacks(mode, kept)).toList();
            if (judged.size() >= LEAST && without.size() > 0.2 * judged.size()) {
                out.report(
                                DEMANDS,
                                without.size() + " of " + judged.size() + " answers in mode " + mode + " " + says(mode))
                        .count(without.size())
                        .examples(Sample.places(brief, without))
                        .next("write them as the mode demands, or give them another mode");
            }
        });
    }

    private static boolean answers(Kind kind) {
        return kind == Kind.ANSWER || kind == Kind.MULTI_HOP || kind == Kind.REASONING;
    }

    private static boolean lacks(String mode, Sample.Kept kept) {
        String answer = kept.answer();
        return switch (mode) {
            case "developer" -> answer.indexOf('`') < 0 && !SourceCode.isCode(answer);
            case "thinker" -> !ANALYSIS.matcher(answer).find();
            case "factual" -> kept.sources() == 0 && !SOURCE.matcher(answer).find();
            default -> false;
        };
    }

    private static String says(String mode) {
        return switch (mode) {
            case "developer" -> "hold no code";
            case "thinker" -> "weigh nothing: no reason, condition or consequence is named";
            default -> "name no source";
        };
    }
}
