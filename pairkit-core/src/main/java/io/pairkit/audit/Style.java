package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Consistency of a sample of at most {@value Sample#MOST} records: openings, templates, terms, tone, voice, traffic, shortcuts. */
final class Style implements Audit {
    private static final AuditInfo TEMPLATE = AuditInfo.advice("consistency/template", Rows.TEMPLATES)
            .limit("max-template-share 0.2")
            .what("no template shows through the answers: their first or last eight words are not the same in many")
            .because("the model learns the template first and the content last")
            .errs("a fixed greeting or sign-off of the house is a template that is wanted");
    private static final AuditInfo OPENING = AuditInfo.advice("consistency/opening", Rows.CONSISTENCY);
    private static final AuditInfo TERMS = AuditInfo.advice("consistency/terms", Rows.TERMS);
    private static final AuditInfo SPELLING = AuditInfo.advice("consistency/term-spelling", Rows.TERMS);
    private static final AuditInfo TONE = AuditInfo.advice("consistency/tone", Rows.TONE);
    private static final AuditInfo VOICE = AuditInfo.advice("voice/drift", Rows.VOICE);
    private static final AuditInfo GENERATED = AuditInfo.advice("voice/generator-drift", Rows.AUGMENTED);
    private static final AuditInfo TRAFFIC = AuditInfo.advice("traffic/drift", Rows.TRAFFIC);
    private static final AuditInfo PROPOSED = AuditInfo.advice("kinds/proposed", Rows.KINDS);
    private static final int LEAST = 50;
    private static final int EDGE = 8;

    @Override
    public AuditInfo info() {
        return TEMPLATE;
    }

    @Override
    public Tally begin(Brief brief) {
        return new Sampled(brief);
    }

    private static final class Sampled implements Tally {
        private final Brief brief;
        private final Sample sample = new Sample();

        Sampled(Brief brief) {
            this.brief = brief;
        }

        @Override
        public void add(Facts facts) {
            sample.add(facts);
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
                edges(out, texts);
                tone(out, texts);
                terms(out, texts);
                voices(out, texts);
            }
            if (records.size() >= LEAST) {
                traffic(out, records);
                Shortcuts.report(out, brief, records);
            }
        }

        /** Kinds by wording, for records that name none; they count for nothing. */
        private void proposed(Outcome out, List<Sample.Kept> texts) {
            var found = new Counts(brief.examples());
            List<Sample.Kept> without = texts.stream()
                    .filter(kept -> kept.kind().isEmpty())
                    .sorted(java.util.Comparator.comparing(Sample.Kept::origin))
                    .toList();
            without.forEach(kept ->
                    KindDetector.propose(kept.answer()).ifPresent(kind -> found.add(kind.label(), kept.origin())));
            out.figure("proposedKinds", Json.object("withoutKind", without.size(), "proposed", found.fields(10)));
            if (found.total() > 0
                    && without.size() == texts.size()
                    && !brief.plan().kinds().isEmpty()) {
                String most = found.byCount().get(0);
                out.report(
                                PROPOSED,
                                "no record names its kind; by their wording " + found.of(most) + " of " + texts.size()
                                        + " sampled answers look like a " + most
                                        + ", which counts for nothing until the field says so")
                        .count(found.total())
                        .examples(found.shown(most))
                        .next("set the field kind, starting with the proposed records");
            }
        }

        private void edges(Outcome out, List<Sample.Kept> texts) {
            edge(
                    out,
                    TEMPLATE,
                    texts,
                    kept -> edge(kept.answer(), EDGE, true),
                    "begin with the same " + EDGE + " words",
                    brief.limit("max-template-share"));
            edge(
                    out,
                    TEMPLATE,
                    texts,
                    kept -> edge(kept.answer(), EDGE, false),
                    "end with the same " + EDGE + " words",
                    brief.limit("max-template-share"));
            edge(
                    out,
                    OPENING,
                    texts,
                    kept -> edge(kept.answer(), 2, true),
                    "begin with the same two words",
                    brief.limit("max-opening-share"));
        }

        private void edge(
                Outcome out,
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
                                    percent(entry.getValue().size(), texts.size()) + " of the answers " + says
                                            + " (\"" + io.pairkit.Excerpt.of(entry.getKey(), 60) + "\"); at most "
                                            + percent(limit * 100, 100) + " are advised")
                            .count(entry.getValue().size())
                            .examples(places(entry.getValue()))
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

        private void tone(Outcome out, List<Sample.Kept> texts) {
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
                                percent(fewer.size(), both) + " of the answers that could be told "
                                        + (fewer == casual
                                                ? "use contractions (don't, you're), the others full forms"
                                                : "use full forms (do not, you are), the others contractions"))
                        .count(fewer.size())
                        .examples(places(fewer))
                        .next("choose one tone and bring the answers to it");
            }
        }

        private void terms(Outcome out, List<Sample.Kept> texts) {
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
                                percent(with, texts.size()) + " of the answers use a term of the plan; at least "
                                        + percent(100 * brief.limit("min-term-share"), 100) + " are advised")
                        .count(without.size())
                        .examples(places(without))
                        .next("name things as the domain does, in every answer that speaks of them");
            }
            wrong.forEach((term, found) -> out.report(
                            SPELLING, found.size() + " answers write the term \"" + term + "\" otherwise")
                    .count(found.size())
                    .examples(places(found))
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

        private void voices(Outcome out, List<Sample.Kept> texts) {
            apart(out, VOICE, texts, Sample.by(texts, Sample.Kept::author), "author");
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
                    out.report(GENERATED, says("synthetic answers differ in wording from the written ones", drift))
                            .count(made.size())
                            .examples(places(made))
                            .next(
                                    "rewrite the synthetic answers in the voice of the written ones, or write more of those");
                }
            }
        }

        private void apart(
                Outcome out,
                AuditInfo info,
                List<Sample.Kept> texts,
                Map<String, List<Sample.Kept>> groups,
                String what) {
            var measured = new TreeMap<String, Object>();
            for (Map.Entry<String, List<Sample.Kept>> group : groups.entrySet()) {
                List<Sample.Kept> others = texts.stream()
                        .filter(kept ->
                                !kept.author().isEmpty() && !kept.author().equals(group.getKey()))
                        .toList();
                if (group.getValue().size() < LEAST || others.size() < LEAST || measured.size() >= 20) {
                    continue;
                }
                Drift drift = Drift.between(answers(group.getValue()), answers(others));
                measured.put(group.getKey(), Json.object("distance", drift.distance(), "noise", drift.noise()));
                if (drift.isReal()) {
                    out.report(
                                    info,
                                    says(
                                            "the answers of " + what + " " + io.pairkit.Excerpt.of(group.getKey(), 40)
                                                    + " differ in wording from those of the others",
                                            drift))
                            .count(group.getValue().size())
                            .examples(places(group.getValue()))
                            .next(
                                    "let one person go over all answers, or check that the topics differ and not the voice");
                }
            }
            if (!measured.isEmpty()) {
                out.figure("voices", measured);
            }
        }

        private void traffic(Outcome out, List<Sample.Kept> records) {
            if (brief.evidence().traffic().isEmpty()) {
                return;
            }
            var real = new ArrayList<String>();
            try (var stream = brief.evidence().traffic().get().stream()) {
                stream.limit(20_000).forEach(pair -> real.add(pair.prompt()));
            }
            if (real.size() < LEAST) {
                out.notChecked(
                        TRAFFIC,
                        "the traffic sample has " + real.size() + " prompts; at least " + LEAST + " are needed");
                return;
            }
            Drift drift =
                    Drift.between(records.stream().map(Sample.Kept::prompt).toList(), real);
            double own = median(records.stream().map(Sample.Kept::prompt).toList());
            double theirs = median(real);
            out.figure(
                    "drift",
                    Json.object(
                            "distance",
                            drift.distance(),
                            "noise",
                            drift.noise(),
                            "medianWords",
                            own,
                            "trafficMedianWords",
                            theirs));
            if (drift.isReal()) {
                out.report(
                                TRAFFIC,
                                says("the prompts differ from real traffic", drift)
                                        + String.format(
                                                Locale.ROOT,
                                                "; their median length is %.0f words, in traffic %.0f",
                                                own,
                                                theirs))
                        .count(records.size())
                        .next("write prompts as users do: their length, their words, their mistakes; rarest first: "
                                + missing(records, real));
            }
        }

        /** Words that are frequent in traffic and rare in the set. */
        private static String missing(List<Sample.Kept> records, List<String> real) {
            var own = new HashMap<String, Integer>();
            records.forEach(kept -> words(kept.prompt(), own));
            var theirs = new HashMap<String, Integer>();
            real.forEach(text -> words(text, theirs));
            return String.join(
                    ", ",
                    theirs.entrySet().stream()
                            .filter(entry -> entry.getValue() > 0.01 * real.size())
                            .sorted(java.util.Comparator.comparingDouble((Map.Entry<String, Integer> entry) ->
                                            -(double) entry.getValue() / real.size()
                                                    + (double) own.getOrDefault(entry.getKey(), 0) / records.size())
                                    .thenComparing(Map.Entry::getKey))
                            .limit(5)
                            .map(Map.Entry::getKey)
                            .toList());
        }

        private static void words(String text, Map<String, Integer> into) {
            for (String word : new java.util.HashSet<>(List.of(Fold.text(text).split(" ")))) {
                if (word.length() > 3) {
                    into.merge(word, 1, Integer::sum);
                }
            }
        }

        private static double median(List<String> texts) {
            int[] sorted = texts.stream()
                    .mapToInt(text -> text.split("\\s+").length)
                    .sorted()
                    .toArray();
            return sorted[sorted.length / 2];
        }

        private static String says(String what, Drift drift) {
            return String.format(
                    Locale.ROOT, "%s (distance %.3f; chance alone makes %.3f)", what, drift.distance(), drift.noise());
        }

        private static List<String> answers(List<Sample.Kept> kept) {
            return kept.stream().map(Sample.Kept::answer).toList();
        }

        private List<Origin> places(List<Sample.Kept> kept) {
            return kept.stream()
                    .map(Sample.Kept::origin)
                    .sorted()
                    .limit(brief.examples())
                    .toList();
        }

        private static String percent(double some, double all) {
            return String.format(Locale.ROOT, "%.0f %%", 100 * some / all);
        }
    }
}
