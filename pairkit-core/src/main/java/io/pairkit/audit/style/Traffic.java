package io.pairkit.audit.style;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.audit.AuditInfo;
import io.pairkit.audit.Language;
import io.pairkit.audit.Outcome;
import io.pairkit.audit.tally.Rows;
import io.pairkit.audit.text.Drift;
import io.pairkit.audit.text.Fold;
import io.pairkit.audit.text.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The prompts of the set beside a sample of real traffic: words and lengths as a whole, with the distance that chance alone
 * makes; then the shares of categories, languages, lengths and ways of writing, each told only where chance does not explain it.
 */
public final class Traffic {
    public static final AuditInfo DRIFT = AuditInfo.advice("traffic/drift", Rows.TRAFFIC)
            .limit("1.5 times the largest distance of nine random splits of the same sizes")
            .what("prompts have the words and lengths of real traffic")
            .because("a model is good at what it was shown, and traffic is what it will be asked")
            .errs("topics and wording are not told apart; a traffic sample of another season drifts too");
    public static final AuditInfo SHARES = AuditInfo.advice("traffic/shares", Rows.TRAFFIC)
            .limit("0.05 and 3 standard errors")
            .what("categories, languages, lengths and ways of writing have about the shares that they have in traffic")
            .because("what is rare in the set and frequent in traffic is learnt badly and asked often")
            .errs("rare categories are often written more of on purpose");
    public static final AuditInfo SCOPE = AuditInfo.advice("traffic/out-of-scope", Rows.KINDS)
            .limit("5 points and 3 standard errors above the share of the set's own prompts that resemble no other")
            .what("what users ask resembles something that the set answers or declines")
            .because("a model that was never shown a question of that kind answers it by guessing")
            .errs("resemblance is one of words; see the figures of the detector");
    private static final double MORE = 0.05;
    private static final int LEAST = 50;
    private static final int MOST = 20_000;
    private static final int MOST_COMPARED = 4000;
    private static final int NAMED = 5;

    private record Asked(String prompt, String category) {}

    private Traffic() {}

    /** Compares the prompts of a sample with those that users wrote. */
    public static void report(Outcome out, Pairs traffic, List<Sample.Kept> records) {
        var real = new ArrayList<Asked>();
        try (var stream = traffic.stream()) {
            stream.limit(MOST).forEach(pair -> real.add(new Asked(pair.prompt(), category(pair))));
        }
        if (real.size() < LEAST) {
            out.notChecked(
                    DRIFT, "the traffic sample has " + real.size() + " prompts; at least " + LEAST + " are needed");
            return;
        }
        List<Asked> own = records.stream()
                .map(kept -> new Asked(kept.prompt(), kept.category()))
                .toList();
        drift(out, records, prompts(own), prompts(real));
        shares(out, own, real);
        scope(out, prompts(own), prompts(real));
    }

    private static void scope(Outcome out, List<String> own, List<String> real) {
        var scope = new Scope(own);
        List<String> some = real.subList(0, Math.min(real.size(), MOST_COMPARED));
        List<String> outside = some.stream().filter(scope::isOutside).toList();
        double share = (double) outside.size() / some.size();
        double usual = scope.strangers(own);
        out.figure("outOfScope", Json.object("of", some.size(), "outside", outside.size(), "ownShare", usual));
        double error = Math.sqrt(share * (1 - share) / some.size() + usual * (1 - usual) / own.size());
        if (share - usual > Math.max(MORE, 3 * error)) {
            out.report(
                            SCOPE,
                            String.format(
                                    Locale.ROOT,
                                    "%.0f %% of the traffic resembles no prompt of the set (of the set's own prompts %.0f %% resemble no other)",
                                    100 * share,
                                    100 * usual))
                    .count(outside.size())
                    .next("answer, redirect or decline such questions in the set, for instance: "
                            + outside.stream()
                                    .limit(3)
                                    .map(prompt -> "\"" + io.pairkit.Excerpt.of(prompt, 60) + "\"")
                                    .collect(java.util.stream.Collectors.joining(", ")));
        }
    }

    private static String category(Pair pair) {
        return pair.attribute("category").map(String::valueOf).orElse("");
    }

    private static List<String> prompts(List<Asked> asked) {
        return asked.stream().map(Asked::prompt).toList();
    }

    private static void drift(Outcome out, List<Sample.Kept> records, List<String> own, List<String> real) {
        Drift drift = Drift.between(own, real);
        out.figure(
                "drift",
                Json.object(
                        "distance",
                        drift.distance(),
                        "noise",
                        drift.noise(),
                        "medianWords",
                        median(own),
                        "trafficMedianWords",
                        median(real)));
        if (drift.isReal()) {
            out.report(
                            DRIFT,
                            drift.says("the prompts differ from real traffic")
                                    + String.format(
                                            Locale.ROOT,
                                            "; their median length is %.0f words, in traffic %.0f",
                                            median(own),
                                            median(real)))
                    .count(records.size())
                    .next("write prompts as users do: their length, their words, their mistakes; rarest first: "
                            + missing(records, real));
        }
    }

    private static void shares(Outcome out, List<Asked> own, List<Asked> real) {
        Map<String, Function<Asked, String>> features = new LinkedHashMap<>();
        features.put("category", Asked::category);
        features.put("language", asked -> Language.of(asked.prompt()));
        features.put("length", asked -> length(asked.prompt()));
        features.put("style", asked -> style(asked.prompt()));
        var figures = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, Function<Asked, String>> feature : features.entrySet()) {
            Map<String, Integer> ours = counts(own, feature.getValue());
            Map<String, Integer> theirs = counts(real, feature.getValue());
            List<Gap> gaps = gaps(ours, theirs);
            if (gaps.isEmpty()) {
                continue;
            }
            figures.put(
                    feature.getKey(),
                    gaps.stream()
                            .map(gap ->
                                    Json.object("value", gap.value(), "share", gap.share(), "traffic", gap.traffic()))
                            .toList());
            List<String> named = gaps.stream().limit(NAMED).map(Gap::toString).toList();
            out.report(
                            SHARES,
                            "by " + feature.getKey() + " the prompts are spread otherwise than traffic: "
                                    + String.join("; ", named))
                    .count(gaps.size())
                    .next(next(feature.getKey(), gaps));
        }
        out.figure("trafficShares", figures);
    }

    private static String next(String feature, List<Gap> gaps) {
        List<String> more = gaps.stream()
                .filter(gap -> gap.traffic() > gap.share())
                .limit(NAMED)
                .map(Gap::value)
                .toList();
        return more.isEmpty()
                ? "write less of what users hardly send"
                : "write more of " + feature + " " + String.join(", ", more);
    }

    /** A value whose share differs by more than chance explains. */
    private record Gap(String value, double share, double traffic) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.0f %% here, %.0f %% in traffic", value, 100 * share, 100 * traffic);
        }
    }

    private static List<Gap> gaps(Map<String, Integer> ours, Map<String, Integer> theirs) {
        int n = ours.values().stream().mapToInt(Integer::intValue).sum();
        int m = theirs.values().stream().mapToInt(Integer::intValue).sum();
        var found = new ArrayList<Gap>();
        if (n < LEAST || m < LEAST) {
            return found; // too few records carry the feature
        }
        var values = new TreeMap<>(ours);
        values.putAll(theirs);
        for (String value : values.keySet()) {
            double share = (double) ours.getOrDefault(value, 0) / n;
            double traffic = (double) theirs.getOrDefault(value, 0) / m;
            double both = (share * n + traffic * m) / (n + m);
            double error = Math.sqrt(both * (1 - both) * (1.0 / n + 1.0 / m));
            if (Math.abs(share - traffic) > Math.max(0.05, 3 * error)) {
                found.add(new Gap(value, share, traffic));
            }
        }
        found.sort(java.util.Comparator.comparingDouble((Gap gap) -> gap.share() - gap.traffic())
                .thenComparing(Gap::value));
        return found;
    }

    private static Map<String, Integer> counts(List<Asked> asked, Function<Asked, String> feature) {
        var counts = new TreeMap<String, Integer>();
        for (Asked each : asked) {
            String value = feature.apply(each);
            if (!value.isEmpty()) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String length(String prompt) {
        int words = prompt.strip().split("\\s+").length;
        return words <= 5
                ? "1-5 words"
                : words <= 15 ? "6-15 words" : words <= 50 ? "16-50 words" : "more than 50 words";
    }

    /** Careful or quick: whether a prompt begins with a capital and ends with a sign. */
    private static String style(String prompt) {
        String text = prompt.strip();
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0)) || !hasCase(text.codePointAt(0))) {
            return "";
        }
        boolean capital = Character.isUpperCase(text.codePointAt(0));
        boolean sign = ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
        return capital && sign ? "careful" : capital || sign ? "half careful" : "quick";
    }

    private static boolean hasCase(int letter) {
        return Character.toUpperCase(letter) != Character.toLowerCase(letter);
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
                        .sorted(java.util.Comparator.comparingDouble(
                                        (Map.Entry<String, Integer> entry) -> -(double) entry.getValue() / real.size()
                                                + (double) own.getOrDefault(entry.getKey(), 0) / records.size())
                                .thenComparing(Map.Entry::getKey))
                        .limit(5)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void words(String text, Map<String, Integer> into) {
        for (String word : new HashSet<>(List.of(Fold.text(text).split(" ")))) {
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
}
