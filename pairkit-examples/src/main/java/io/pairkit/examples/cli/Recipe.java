package io.pairkit.examples.cli;

import io.pairkit.audit.Audits;
import io.pairkit.audit.Plan;
import io.pairkit.audit.Profile;
import io.pairkit.dedup.Field;
import io.pairkit.dedup.Keep;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import io.pairkit.examples.curate.Curation;
import io.pairkit.examples.curate.SplitWishes;
import io.pairkit.format.target.Targets;
import io.pairkit.schema.Schema;
import io.pairkit.split.OnCross;
import io.pairkit.split.Split;
import io.pairkit.validate.Condition;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import io.pairkit.validate.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A recipe file as a curation. The keys are those of {@code recipe.schema.json}; an unknown one is refused and the nearest
 * known one named.
 */
final class Recipe {
    private Recipe() {}

    static Curation curation(Keys keys, Plan plan, @Nullable Long seed, LocalDate day) {
        Keys rules = keys.section("rules");
        Keys dedup = keys.section("dedup");
        Keys split = keys.section("split");
        Curation curation = Curation.defaults()
                .rules(rules(rules))
                .duplicates(duplicates(dedup))
                .split(split(split, seed))
                .audits(audits(keys, plan).asOf(day));
        String target = keys.text("target", "");
        if (!target.isEmpty()) {
            curation = curation.target(Targets.of(target));
        }
        for (Keys each : List.of(rules, dedup, split, keys)) {
            each.end();
        }
        return curation;
    }

    /**
     * Returns the plan of a recipe, or the one given instead; limits under {@code gates} and allowances under {@code privacy}
     * override the plan's own.
     */
    static Plan plan(Keys keys, Map<String, @Nullable Object> instead) {
        Map<String, @Nullable Object> own = keys.fields("plan");
        var plan = new LinkedHashMap<String, @Nullable Object>(instead.isEmpty() ? own : instead);
        var gates = new LinkedHashMap<String, @Nullable Object>();
        if (plan.get("gates") instanceof Map<?, ?> planned) {
            planned.forEach((name, limit) -> gates.put(String.valueOf(name), limit));
        }
        gates.putAll(keys.fields("gates"));
        if (!gates.isEmpty()) {
            plan.put("gates", gates);
        }
        Object privacy = keys.raw("privacy");
        if (privacy != null) {
            plan.put("privacy", privacy);
        }
        return Plan.of(plan);
    }

    private static Audits audits(Keys keys, Plan plan) {
        Audits audits = Audits.recommended().plan(plan);
        String profile = keys.text("profile", "");
        return profile.isEmpty() ? audits : audits.profile(Profile.named(profile));
    }

    /** Returns the rules of a rule file, or of the section of a recipe. */
    static Rules rules(Keys keys) {
        String task = keys.text("task", "");
        Rules rules = task.isEmpty() ? Rules.recommended() : Rules.recommended(task(task));
        rules = rules.except(keys.texts("except").toArray(String[]::new));
        List<String> only = keys.texts("only");
        if (!only.isEmpty()) {
            rules = rules.only(only.toArray(String[]::new));
        }
        for (Map.Entry<String, String> entry : keys.textMap("severity").entrySet()) {
            rules = rules.severity(entry.getKey(), severity(entry.getValue()));
        }
        Optional<Schema> answers = keys.schema("answerSchema");
        return answers.isPresent() ? rules.and(answers.get().answerRule()) : rules;
    }

    private static Task task(String name) {
        return Task.named(name)
                .orElseThrow(() -> new IllegalArgumentException("task must be one of "
                        + Arrays.stream(Task.values()).map(Task::label).collect(Collectors.joining(", ")) + ", was "
                        + name));
    }

    /** Returns the conditions of a rule file: which share of the records may have a finding of a code. */
    static List<Condition> conditions(Keys keys) {
        var conditions = new ArrayList<Condition>();
        keys.numberMap("conditions").forEach((code, share) -> conditions.add(Condition.atMost(share, code)));
        return conditions;
    }

    static Severity severity(String label) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("severity must be info, warning or error, was " + label));
    }

    private static NearDuplicates duplicates(Keys keys) {
        return NearDuplicates.defaults()
                .threshold(keys.number("threshold", 0.80))
                .on(Field.parse(keys.text("on", "both")))
                .shingles(Shingles.parse(keys.text("shingles", "words:3")))
                .keep(Keep.parse(keys.text("keep", "first")))
                .slotGuard(keys.truth("slotGuard", true));
    }

    private static SplitWishes split(Keys keys, @Nullable Long seed) {
        long fromFile = keys.whole("seed", 42);
        Split recipe = ratios(keys.text("ratios", "80/10/10"))
                .maxGroupShare(keys.number("maxGroupShare", 0.02))
                .onCross(onCross(keys.text("onCross", "drop-eval")))
                .seed(seed == null ? fromFile : seed);
        return new SplitWishes(
                recipe,
                keys.texts("groupBy"),
                keys.texts("stratify"),
                keys.texts("cover"),
                keys.number("nearDuplicates", 0.80));
    }

    /** Returns a split of {@code 80/10/10} or {@code 90/10}. */
    static Split ratios(String text) {
        double[] ratios;
        try {
            ratios = Arrays.stream(text.split("/"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("ratios must be like 80/10/10, was " + text, e);
        }
        return switch (ratios.length) {
            case 2 -> Split.of(ratios[0], ratios[1]);
            case 3 -> Split.of(ratios[0], ratios[1], ratios[2]);
            default -> throw new IllegalArgumentException("ratios must be like 80/10/10, was " + text);
        };
    }

    static OnCross onCross(String text) {
        return switch (text) {
            case "drop-eval" -> OnCross.DROP_EVAL;
            case "drop-train" -> OnCross.DROP_TRAIN;
            case "fail" -> OnCross.FAIL;
            default ->
                throw new IllegalArgumentException(
                        "onCross must be drop-eval, drop-train or fail, was " + text.toLowerCase(Locale.ROOT));
        };
    }
}
