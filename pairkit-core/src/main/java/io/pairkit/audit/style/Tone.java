package io.pairkit.audit.style;

import io.pairkit.Json;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tone of answers: contractions or full forms. */
public final class Tone {
    public static final AuditInfo MIXED = AuditInfo.advice("consistency/tone", Rows.TONE)
            .limit("0.3 of the answers that can be told")
            .what("answers use contractions, or full forms, and not both")
            .because("one voice is learnt faster than two")
            .errs("contractions are all of the tone that is looked at, in English");
    private static final int LEAST = 50;

    private Tone() {}

    /** Reports a tone that is mixed. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
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
                            MIXED,
                            Sample.percent(fewer.size(), both) + " of the answers that could be told "
                                    + (fewer == casual
                                            ? "use contractions (don't, you're), the others full forms"
                                            : "use full forms (do not, you are), the others contractions"))
                    .count(fewer.size())
                    .examples(Sample.places(brief, fewer))
                    .next("choose one tone and bring the answers to it");
        }
    }
}
