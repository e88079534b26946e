package io.pairkit.audit.style;

import io.pairkit.Json;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Labels that a simple feature gives away, and labels that look alike. */
public final class Shortcuts {
    public static final AuditInfo SHORTCUT = AuditInfo.advice("labels/shortcut", Rows.SHORTCUTS)
            .limit("max-shortcut-accuracy 0.95")
            .what("no simple feature of the prompt predicts the label")
            .errs("a feature that defines the label, such as a marker in the text, is no shortcut")
            .because("a model takes the shortcut and fails where it is missing");
    public static final AuditInfo ALIKE = AuditInfo.advice("labels/look-alike", Rows.SUBGROUPS)
            .limit("the words of their prompts")
            .what("labels that are easily confused have examples that tell them apart")
            .because("a pair of labels nobody can tell apart is guessed")
            .errs("labels that share words and not meaning");
    private static final int LEAST_EACH = 20;
    private static final int MOST_LABELS = 200;

    private Shortcuts() {}

    /** Reports features of prompts that give a label away, and labels that look alike. */
    public static void report(Outcome out, Brief brief, List<Sample.Kept> records) {
        Map<String, List<Sample.Kept>> byLabel = Sample.by(records, Sample.Kept::label);
        List<Sample.Kept> labelled = byLabel.values().stream()
                .filter(kept -> kept.size() >= LEAST_EACH)
                .flatMap(List::stream)
                .toList();
        long labels = byLabel.values().stream()
                .filter(kept -> kept.size() >= LEAST_EACH)
                .count();
        if (labels < 2 || labels > MOST_LABELS || labelled.size() < 0.5 * records.size()) {
            return;
        }
        double baseline =
                (double) byLabel.values().stream().mapToInt(List::size).max().orElse(0) / labelled.size();
        var accuracy = new TreeMap<String, Object>();
        predict(
                out,
                brief,
                labelled,
                baseline,
                "the length of the prompt",
                accuracy,
                kept -> String.valueOf(Math.round(2 * Math.log(1 + kept.prompt().length()) / Math.log(2))));
        predict(out, brief, labelled, baseline, "the first word", accuracy, kept -> word(kept.prompt(), true));
        predict(out, brief, labelled, baseline, "the last word", accuracy, kept -> word(kept.prompt(), false));
        predict(out, brief, labelled, baseline, "the source", accuracy, Sample.Kept::source);
        keyword(out, brief, labelled, baseline, accuracy);
        out.figure("shortcuts", Json.object("baseline", baseline, "accuracy", accuracy));
        alike(out, brief, byLabel);
    }

    private static String word(String prompt, boolean first) {
        String[] words = Fold.text(prompt).split(" ");
        return words[first ? 0 : words.length - 1];
    }

    /** How well the usual label of a feature's value predicts, each record judged by the others. */
    private static void predict(
            Outcome out,
            Brief brief,
            List<Sample.Kept> labelled,
            double baseline,
            String what,
            Map<String, Object> accuracy,
            Function<Sample.Kept, String> feature) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (Sample.Kept kept : labelled) {
            counts.computeIfAbsent(feature.apply(kept), key -> new HashMap<>()).merge(kept.label(), 1, Integer::sum);
        }
        if (counts.size() < 2) {
            return;
        }
        String otherwise = usual(labelled.stream()
                .filter(kept -> sum(counts.getOrDefault(feature.apply(kept), Map.of())) == 1)
                .toList());
        long right = 0;
        for (Sample.Kept kept : labelled) {
            Map<String, Integer> seen = counts.getOrDefault(feature.apply(kept), Map.of());
            if (sum(seen) == 1) { // a value of its own: what such records usually are
                right += kept.label().equals(otherwise) ? 1 : 0;
                continue;
            }
            int own = seen.getOrDefault(kept.label(), 0) - 1;
            int best = seen.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(kept.label()))
                    .mapToInt(Map.Entry::getValue)
                    .max()
                    .orElse(0);
            right += own > best ? 1 : 0;
        }
        judge(out, brief, labelled, baseline, what, accuracy, (double) right / labelled.size());
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String usual(List<Sample.Kept> records) {
        return Sample.by(records, Sample.Kept::label).entrySet().stream()
                .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static void judge(
            Outcome out,
            Brief brief,
            List<Sample.Kept> labelled,
            double baseline,
            String what,
            Map<String, Object> accuracy,
            double share) {
        accuracy.put(what, share);
        if (share >= brief.limit("max-shortcut-accuracy") && share > baseline + 0.1) {
            out.report(
                            SHORTCUT,
                            String.format(
                                    Locale.ROOT,
                                    "%s alone gives the label of %.0f %% of the records; the most frequent label alone is right for %.0f %%",
                                    what,
                                    100 * share,
                                    100 * baseline))
                    .count(Math.round(share * labelled.size()))
                    .examples(labelled.stream()
                            .map(Sample.Kept::origin)
                            .sorted()
                            .limit(brief.examples())
                            .toList())
                    .next("write prompts of every label in which this feature says nothing");
        }
    }

    /** One word for each label, but for the one that is left: how many records they give away. */
    private static void keyword(
            Outcome out, Brief brief, List<Sample.Kept> labelled, double baseline, Map<String, Object> accuracy) {
        var with = new HashMap<String, Map<String, Integer>>();
        for (Sample.Kept kept : labelled) {
            for (String word : new HashSet<>(List.of(Fold.text(kept.prompt()).split(" ")))) {
                with.computeIfAbsent(word, key -> new HashMap<>()).merge(kept.label(), 1, Integer::sum);
            }
        }
        var best = new HashMap<String, Integer>();
        with.values().forEach(counts -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((label, count) -> {
                if (count >= 0.97 * all) {
                    best.merge(label, count, Math::max);
                }
            });
        });
        Map<String, List<Sample.Kept>> byLabel = Sample.by(labelled, Sample.Kept::label);
        long given = best.values().stream().mapToLong(Integer::longValue).sum()
                + byLabel.entrySet().stream()
                        .mapToLong(entry -> entry.getValue().size() - best.getOrDefault(entry.getKey(), 0))
                        .max()
                        .orElse(0);
        judge(out, brief, labelled, baseline, "one word for each label", accuracy, (double) given / labelled.size());
    }

    /** Rare labels whose prompts share most of their words with those of another label. */
    private static void alike(Outcome out, Brief brief, Map<String, List<Sample.Kept>> byLabel) {
        if (byLabel.size() > MOST_LABELS) {
            return;
        }
        var vectors = new TreeMap<String, Map<String, Double>>();
        byLabel.forEach((label, kept) -> vectors.put(label, vector(kept)));
        var pairs = new ArrayList<Object[]>();
        List<String> labels = List.copyOf(vectors.keySet());
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                double cosine = cosine(
                        vectors.getOrDefault(labels.get(i), Map.of()), vectors.getOrDefault(labels.get(j), Map.of()));
                pairs.add(new Object[] {cosine, labels.get(i), labels.get(j)});
            }
        }
        pairs.sort((a, b) -> Double.compare((double) b[0], (double) a[0]));
        out.figure(
                "lookAlikeLabels",
                pairs.stream()
                        .limit(10)
                        .map(pair -> Json.object("labels", List.of(pair[1], pair[2]), "similarity", pair[0]))
                        .toList());
        double least = brief.limit("min-per-label");
        pairs.stream().filter(pair -> (double) pair[0] > 0.6).limit(10).forEach(pair -> {
            List<Sample.Kept> a = byLabel.getOrDefault((String) pair[1], List.of());
            List<Sample.Kept> b = byLabel.getOrDefault((String) pair[2], List.of());
            List<Sample.Kept> fewer = a.size() <= b.size() ? a : b;
            if (fewer.size() < least) {
                out.report(
                                ALIKE,
                                String.format(
                                        Locale.ROOT,
                                        "the labels %s and %s look alike (%.2f) and one has %d examples",
                                        pair[1],
                                        pair[2],
                                        (double) pair[0],
                                        fewer.size()))
                        .count(fewer.size())
                        .examples(fewer.stream()
                                .map(Sample.Kept::origin)
                                .sorted()
                                .limit(brief.examples())
                                .toList())
                        .next("write pairs that show where the two differ");
            }
        });
    }

    private static Map<String, Double> vector(List<Sample.Kept> kept) {
        var counts = new HashMap<String, Double>();
        kept.forEach(one -> new HashSet<>(List.of(Fold.text(one.prompt()).split(" "))).forEach(word -> {
            if (word.length() > 3) {
                counts.merge(word, 1.0, Double::sum);
            }
        }));
        counts.replaceAll((word, count) -> Math.log1p(count));
        return counts;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        double norm = Math.sqrt(a.values().stream().mapToDouble(v -> v * v).sum())
                * Math.sqrt(b.values().stream().mapToDouble(v -> v * v).sum());
        return norm == 0 ? 0 : dot / norm;
    }
}
