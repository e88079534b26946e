package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.audit.style.Constraints;
import io.pairkit.audit.style.Detail;
import io.pairkit.audit.style.Edges;
import io.pairkit.audit.style.Modes;
import io.pairkit.audit.style.Refusals;
import io.pairkit.audit.style.Sample;
import io.pairkit.audit.style.Shortcuts;
import io.pairkit.audit.style.Terms;
import io.pairkit.audit.style.Tone;
import io.pairkit.audit.style.Traffic;
import io.pairkit.audit.style.Voices;
import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Consistency of a sample of at most {@value Sample#MOST} records: openings, templates, terms, tone, voice, traffic, shortcuts. */
final class Style implements Audit {
    static final AuditInfo PROPOSED = AuditInfo.advice("kinds/proposed", Rows.KINDS)
            .limit("none; without a plan 2 % of the answers, and 3 of them")
            .what("records name their kind, so that nothing has to be guessed")
            .because("what is proposed by wording counts for nothing until a person sets the field")
            .errs("see the figures of the detector");
    private static final int LEAST = 50;
    private static final int FEW = 3;

    @Override
    public AuditInfo info() {
        return Edges.TEMPLATE;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(
                Edges.TEMPLATE,
                Edges.OPENING,
                Edges.CLOSING,
                Terms.SHARE,
                Terms.SPELLING,
                Tone.MIXED,
                Detail.LENGTHS,
                Detail.HEADINGS,
                Voices.VOICE,
                Voices.GENERATED,
                Traffic.DRIFT,
                Traffic.SHARES,
                Traffic.SCOPE,
                Shortcuts.SHORTCUT,
                Shortcuts.ALIKE,
                Modes.DEMANDS,
                Refusals.ALIKE,
                Constraints.LANGUAGE,
                Constraints.LENGTH,
                PROPOSED);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Sampled(brief);
    }

    private static final class Sampled implements Tally, Audits.Ordered {
        private final Brief brief;
        private final Sample sample = new Sample();

        Sampled(Brief brief) {
            this.brief = brief;
        }

        @Override
        public void add(Facts facts) {
            sample.add(facts, facts.identity());
        }

        @Override
        public void merge(Tally later) {
            sample.merge(((Sampled) later).sample);
        }

        @Override
        public void report(Outcome out) {
            List<Sample.Kept> records = sample.records();
            out.figure("sampled", records.size());
            List<Sample.Kept> texts = records.stream()
                    .filter(kept -> kept.form() == Form.PROSE || kept.form() == Form.BULLETS)
                    .toList();
            proposed(out, texts);
            if (texts.size() >= LEAST) {
                Edges.report(out, brief, texts);
                Tone.report(out, brief, texts);
                Terms.report(out, brief, texts);
                Detail.report(out, brief, texts);
                Voices.report(out, brief, texts);
            }
            if (records.size() >= LEAST) {
                out.evidence().traffic().ifPresent(real -> Traffic.report(out, real, records));
                Shortcuts.report(out, brief, records);
            }
            Modes.report(out, brief, records);
            Refusals.report(out, brief, records);
            Constraints.report(out, brief, records);
        }

        /** Kinds by wording, for records that name none; they count for nothing. */
        private void proposed(Outcome out, List<Sample.Kept> texts) {
            var found = new Counts(brief.examples());
            List<Sample.Kept> without = texts.stream()
                    .filter(kept -> kept.kind().isEmpty())
                    .sorted(Comparator.comparing(Sample.Kept::origin))
                    .toList();
            without.forEach(kept ->
                    KindDetector.propose(kept.answer()).ifPresent(kind -> found.add(kind.label(), kept.origin())));
            out.figure("proposedKinds", Json.object("withoutKind", without.size(), "proposed", found.fields(10)));
            boolean isPlanned = !brief.plan().kinds().isEmpty();
            if (found.total() > 0 && without.size() == texts.size() && (isPlanned || isMuch(found, without.size()))) {
                String most = found.byCount().get(0);
                var kinds = new ArrayList<String>();
                found.byCount().forEach(kind -> kinds.add(found.of(kind) + " as " + named(kind)));
                out.report(
                                PROPOSED,
                                "no record names its kind; of " + texts.size()
                                        + " sampled answers, wording proposes " + String.join(", ", kinds)
                                        + ", which counts for nothing until the field says so")
                        .count(found.total())
                        .examples(found.shown(most))
                        .next("set the field kind, starting with the proposed records");
            }
        }

        private static String named(String kind) {
            return kind.equals(Kind.REASONING.label()) ? "reasoning" : "a " + kind;
        }

        /** Whether so many decline, ask back or send elsewhere that a set without a plan should say so. */
        private static boolean isMuch(Counts found, int answers) {
            long behaviour = found.total() - found.of(Kind.REASONING.label());
            return behaviour >= FEW && behaviour >= 0.02 * answers;
        }
    }
}
