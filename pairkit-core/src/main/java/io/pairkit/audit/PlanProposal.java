package io.pairkit.audit;

import io.pairkit.Json;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A first plan, from the figures of a set as it is; a person makes it what the set should be. */
final class PlanProposal {
    private static final int MOST_CATEGORIES = 200;
    private static final double MOSTLY = 0.8;

    private PlanProposal() {}

    static Map<String, @Nullable Object> of(Pairs pairs) {
        var keys = new ArrayList<Audit>();
        keys.add(new CategoryShare());
        keys.add(new Kinds());
        keys.add(new Labels());
        keys.add(new Interfaces());
        keys.add(new Authors());
        keys.add(new Forms());
        SplitGroups.KEYS.forEach(key -> keys.add(Audit.share(
                "has/" + key.replace('_', '-'), facts -> !facts.attribute(key).isEmpty())));
        AuditReport report = Audits.of(keys).run(pairs);
        long all = report.figure("/valid") instanceof Number valid ? valid.longValue() : 0;
        var plan = new LinkedHashMap<String, @Nullable Object>();
        plan.put("useCase", "say in one sentence what the model is for");
        Map<String, Long> labels = counts(report, "labels");
        Map<String, Long> forms = counts(report, "forms");
        String form = mostly(forms, all);
        if (!labels.isEmpty()) {
            plan.put("task", "classification");
        }
        plan.put("profile", "recommended");
        plan.put("size", Json.object("min", all, "target", 2 * all));
        String language = mostly(
                counts(report, "languages"),
                counts(report, "languages").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        if (!language.isEmpty()) {
            plan.put("language", language);
        }
        String served = mostly(counts(report, "interfaces"), all);
        if (List.of("messages", "instruction", "prompt-completion").contains(served)) {
            plan.put("interface", served);
        }
        if (List.of("prose", "bullets", "json", "label", "code").contains(form)) {
            plan.put("answer", Json.object("form", form));
        }
        if (!labels.isEmpty() && labels.size() <= MOST_CATEGORIES) {
            plan.put("labels", labels.keySet().stream().sorted().toList());
        }
        quotas(plan, "categories", counts(report, "byCategory"), all);
        kinds(plan, counts(report, "byKind"));
        quotas(plan, "modes", counts(report, "modes"), all);
        List<String> groups = SplitGroups.KEYS.stream()
                .filter(key -> report.figure("/has~1" + key.replace('_', '-') + "/count") instanceof Number count
                        && count.longValue() > 0)
                .toList();
        if (!groups.isEmpty()) {
            plan.put("groupBy", groups);
        }
        plan.put("review", Json.object("required", true));
        return plan;
    }

    private static Map<String, Long> counts(AuditReport report, String figure) {
        var counts = new LinkedHashMap<String, Long>();
        if (report.figures().get(figure) instanceof Map<?, ?> map) {
            map.forEach((name, count) -> {
                if (count instanceof Number number) {
                    counts.put(String.valueOf(name), number.longValue());
                }
            });
        }
        return counts;
    }

    private static String mostly(Map<String, Long> counts, long all) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= MOSTLY * all && all > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** What there is, to two leading digits downward, so that a few records less are no gap. */
    private static void quotas(Map<String, @Nullable Object> plan, String key, Map<String, Long> counts, long all) {
        if (counts.isEmpty() || counts.size() > MOST_CATEGORIES) {
            return;
        }
        var quotas = new LinkedHashMap<String, @Nullable Object>();
        counts.forEach((name, count) -> quotas.put(
                name, Json.object("min", rounded(count), "share", Math.floor(100.0 * count / Math.max(1, all)) / 100)));
        plan.put(key, quotas);
    }

    private static void kinds(Map<String, @Nullable Object> plan, Map<String, Long> counts) {
        var quotas = new LinkedHashMap<String, @Nullable Object>();
        quotas.put("refusal", Json.object("min", Math.max(30, rounded(counts.getOrDefault("refusal", 30L)))));
        counts.forEach((name, count) -> {
            if (!name.equals("answer") && !name.equals("refusal")) {
                quotas.put(
                        name,
                        Json.object("min", name.equals("multi-hop") ? Math.max(20, rounded(count)) : rounded(count)));
            }
        });
        plan.put("kinds", quotas);
    }

    private static long rounded(long count) {
        long unit = 1;
        while (count / unit >= 100) {
            unit *= 10;
        }
        return Math.max(1, count / unit * unit);
    }
}
