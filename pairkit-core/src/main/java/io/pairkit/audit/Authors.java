package io.pairkit.audit;

import io.pairkit.audit.tally.Counts;
import io.pairkit.audit.tally.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Forms of the answers, who wrote them and where they come from: figures, and advice on one voice. */
final class Authors implements Audit {
    static final AuditInfo INFO = AuditInfo.advice("voice/many-authors", Rows.VOICE)
            .limit("one-voice-below 1000")
            .what("below 1,000 pairs one author wrote them, or one person went over them")
            .because("a small set teaches a voice only if it has one")
            .errs("several authors may well have one voice: see voice/drift");
    static final AuditInfo SOURCES = AuditInfo.advice("sources/unknown", Rows.SOURCES)
            .limit("none")
            .what("every record says where it comes from: logs, expert, synthetic, edited or hybrid")
            .because("what came from where decides what must be read before it counts")
            .errs("the field source may hold a word of the house that means one of these");

    static final AuditInfo STRANGE = AuditInfo.advice("sources/strange", Rows.SOURCES)
            .limit("none")
            .what("a source is one of logs, expert, synthetic, edited or hybrid")
            .because("a synthetic pair under another name passes unreviewed")
            .errs("a house may have words of its own");
    static final AuditInfo MODES = AuditInfo.advice("modes/too-few", Rows.MODES)
            .limit("the plan's min, or nine tenths of its share")
            .what("each mode of the plan has enough pairs")
            .because("a mode that is hardly trained does not come when it is called")
            .errs("a mode under another name counts as missing");
    private static final List<String> KNOWN = List.of("logs", "expert", "synthetic", "edited", "hybrid");
    private static final double NEAR = 0.9;

    @Override
    public AuditInfo info() {
        return INFO;
    }

    @Override
    public List<AuditInfo> infos() {
        return List.of(INFO, SOURCES, STRANGE, MODES);
    }

    @Override
    public Tally begin(Brief brief) {
        return new Counted(brief);
    }

    private static final class Counted implements Tally {
        private final Brief brief;
        private final Counts authors;
        private final Counts sources;
        private final Counts modes;
        private final Counts rounds;
        private final long[] forms = new long[Form.values().length];
        private long all;

        Counted(Brief brief) {
            this.brief = brief;
            this.authors = new Counts(brief.examples());
            this.sources = new Counts(brief.examples());
            this.modes = new Counts(0);
            this.rounds = new Counts(0);
        }

        @Override
        public void add(Facts facts) {
            all++;
            forms[facts.form().ordinal()]++;
            count(authors, facts, "author");
            count(sources, facts, "source");
            count(modes, facts, "mode");
            count(rounds, facts, "round");
        }

        private static void count(Counts counts, Facts facts, String attribute) {
            String value = facts.attribute(attribute);
            if (!value.isEmpty()) {
                counts.add(value, facts.origin());
            }
        }

        @Override
        public void merge(Tally later) {
            Counted that = (Counted) later;
            all += that.all;
            for (int i = 0; i < forms.length; i++) {
                forms[i] += that.forms[i];
            }
            authors.merge(that.authors);
            sources.merge(that.sources);
            modes.merge(that.modes);
            rounds.merge(that.rounds);
        }

        @Override
        public void report(Outcome out) {
            var byForm = new java.util.LinkedHashMap<String, Object>();
            for (Form form : Form.values()) {
                if (forms[form.ordinal()] > 0) {
                    byForm.put(form.label(), forms[form.ordinal()]);
                }
            }
            out.figure("forms", byForm);
            out.figure("authors", authors.fields(100));
            out.figure("sources", sources.fields(100));
            out.figure("modes", modes.fields(100));
            out.figure("rounds", rounds.fields(100));
            if (authors.distinct() > 1 && all < brief.limit("one-voice-below")) {
                out.report(
                                INFO,
                                String.format(
                                        Locale.ROOT,
                                        "%d authors wrote %d pairs; below %.0f one author or one rewriter is advised",
                                        authors.distinct(),
                                        all,
                                        brief.limit("one-voice-below")))
                        .count(authors.distinct())
                        .examples(authors.shown(authors.byCount().get(1)))
                        .next("let one person go over all answers");
            }
            modes(out);
            List<String> strange = sources.byCount().stream()
                    .filter(source -> !KNOWN.contains(source.strip().toLowerCase(Locale.ROOT)))
                    .toList();
            if (!strange.isEmpty()) {
                out.report(
                                STRANGE,
                                "\"" + io.pairkit.Excerpt.of(strange.get(0), 40) + "\" is no known source"
                                        + (strange.size() > 1 ? ", nor are " + (strange.size() - 1) + " others" : ""))
                        .count(strange.stream().mapToLong(sources::of).sum())
                        .examples(sources.shown(strange.get(0)))
                        .next("set source to logs, expert, synthetic, edited or hybrid");
            }
            if (sources.total() > 0 && sources.total() < all) {
                out.report(SOURCES, (all - sources.total()) + " of " + all + " records do not say where they come from")
                        .count(all - sources.total())
                        .next("set source to logs, expert, synthetic, edited or hybrid");
            }
        }

        private void modes(Outcome out) {
            Map<String, Plan.Quota> planned = brief.plan().modes();
            if (!planned.isEmpty() && modes.total() == 0 && all > 0) {
                out.report(MODES, "the plan lists modes and no record has the field \"mode\"")
                        .count(all)
                        .next("set mode in every record");
                return;
            }
            planned.forEach((mode, quota) -> {
                long there = modes.of(mode);
                long wanted = Math.max(
                        quota.min() >= 0 ? quota.min() : 1,
                        quota.share() > 0 ? (long) Math.floor(NEAR * quota.share() * all) : 0);
                if (there < wanted) {
                    out.report(
                                    MODES,
                                    "there are " + there + " pairs in mode " + mode + "; the plan wants at least "
                                            + wanted)
                            .count(wanted - there)
                            .next("write " + (wanted - there) + " pairs in mode " + mode);
                }
            });
        }
    }
}
