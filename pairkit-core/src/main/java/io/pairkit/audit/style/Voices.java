package io.pairkit.audit.style;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Drift;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Voices by author, and those of a generator beside people's. */
public final class Voices {
    public static final AuditInfo VOICE = AuditInfo.advice("voice/drift", Rows.VOICE)
            .limit("1.5 times the distance of random halves")
            .what("the answers of each author read like those of the others")
            .because("several voices in a small set become none")
            .errs("authors who write about other topics use other words");
    public static final AuditInfo GENERATED = AuditInfo.advice("voice/generator-drift", Rows.AUGMENTED)
            .limit("1.5 times the distance of random halves")
            .what("synthetic answers read like the written ones")
            .because("a generator's voice drowns the author's")
            .errs("synthetic pairs on other topics use other words");
    private static final int LEAST = 50;

    private Voices() {}

    /** Reports authors and generators that write unlike the others. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> texts) {
        apart(out, brief, VOICE, texts, Sample.by(texts, Sample.Kept::author), "author");
        Map<String, List<Sample.Kept>> sources =
                Sample.by(texts, kept -> kept.source().toLowerCase(Locale.ROOT));
        List<Sample.Kept> made = sources.getOrDefault("synthetic", List.of());
        List<Sample.Kept> written = texts.stream()
                .filter(kept -> !kept.source().isEmpty() && !kept.source().equalsIgnoreCase("synthetic"))
                .toList();
        if (made.size() >= LEAST && written.size() >= LEAST) {
            Drift drift = Drift.between(answers(made), answers(written));
            out.figure("generatorDrift", Json.object("distance", drift.distance(), "noise", drift.noise()));
            if (drift.isReal()) {
                out.report(GENERATED, drift.says("synthetic answers differ in wording from the written ones"))
                        .count(made.size())
                        .examples(Sample.places(brief, made))
                        .next("rewrite the synthetic answers in the voice of the written ones, or write more of those");
            }
        }
    }

    private static void apart(
            Outcome out,
            Brief brief,
            AuditInfo info,
            List<Sample.Kept> texts,
            Map<String, List<Sample.Kept>> groups,
            String what) {
        var measured = new TreeMap<String, Object>();
        for (Map.Entry<String, List<Sample.Kept>> group : groups.entrySet()) {
            List<Sample.Kept> others = texts.stream()
                    .filter(kept -> !kept.author().isEmpty() && !kept.author().equals(group.getKey()))
                    .toList();
            if (group.getValue().size() < LEAST || others.size() < LEAST || measured.size() >= 20) {
                continue;
            }
            Drift drift = Drift.between(answers(group.getValue()), answers(others));
            measured.put(group.getKey(), Json.object("distance", drift.distance(), "noise", drift.noise()));
            if (drift.isReal()) {
                out.report(
                                info,
                                drift.says("the answers of " + what + " " + Excerpt.of(group.getKey(), 40)
                                        + " differ in wording from those of the others"))
                        .count(group.getValue().size())
                        .examples(Sample.places(brief, group.getValue()))
                        .next("let one person go over all answers, or check that the topics differ and not the voice");
            }
        }
        if (!measured.isEmpty()) {
            out.figure("voices", measured);
        }
    }

    private static List<String> answers(List<Sample.Kept> kept) {
        return kept.stream().map(Sample.Kept::answer).toList();
    }
}
