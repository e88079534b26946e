package io.pairkit.audit;

import io.pairkit.Excerpt;
import io.pairkit.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads plans; every message names the place, the demand and the value. */
final class PlanReader {
    private static final List<String> KEYS = List.of(
            "useCase",
            "task",
            "profile",
            "cutoff",
            "superseded",
            "size",
            "language",
            "tone",
            "terms",
            "interface",
            "answer",
            "labels",
            "categories",
            "kinds",
            "modes",
            "groupBy",
            "fields",
            "privacy",
            "review",
            "gates");
    private static final List<String> TASKS =
            List.of("chat", "qa", "classification", "extraction", "code", "generation", "tools");
    private static final List<String> INTERFACES = List.of("messages", "instruction", "prompt-completion");
    private static final List<String> FORMS = List.of("prose", "bullets", "json", "label", "code");

    private PlanReader() {}

    static Plan read(@Nullable Object value) {
        Map<String, @Nullable Object> plan = object(value, "the plan");
        known(plan, KEYS, "the plan");
        Map<String, @Nullable Object> size = object(plan.get("size"), "size");
        known(size, List.of("min", "target"), "size");
        Map<String, @Nullable Object> review = object(plan.get("review"), "review");
        known(review, List.of("required"), "review");
        return new Plan(
                plan,
                text(plan.get("useCase"), "useCase"),
                oneOf(plan.get("task"), "task", TASKS),
                text(plan.get("profile"), "profile"),
                Optional.ofNullable(plan.get("cutoff")).map(day -> date(day, "cutoff")),
                texts(plan.get("superseded"), "superseded"),
                whole(size.get("min"), "size.min", 0),
                whole(size.get("target"), "size.target", 0),
                text(plan.get("language"), "language"),
                text(plan.get("tone"), "tone"),
                texts(plan.get("terms"), "terms"),
                oneOf(plan.get("interface"), "interface", INTERFACES),
                answer(plan.get("answer")),
                texts(plan.get("labels"), "labels"),
                quotas(plan.get("categories"), "categories"),
                kinds(plan.get("kinds")),
                quotas(plan.get("modes"), "modes"),
                texts(plan.get("groupBy"), "groupBy"),
                pointers(plan.get("fields")),
                allowances(plan.get("privacy")),
                truth(review.get("required"), "review.required"),
                gates(plan.get("gates")));
    }

    private static Plan.AnswerForm answer(@Nullable Object value) {
        Map<String, @Nullable Object> answer = object(value, "answer");
        known(answer, List.of("form", "schema", "minChars", "maxChars"), "answer");
        return new Plan.AnswerForm(
                oneOf(answer.get("form"), "answer.form", FORMS),
                Optional.ofNullable(answer.get("schema")),
                (int) whole(answer.get("minChars"), "answer.minChars", 0),
                (int) whole(answer.get("maxChars"), "answer.maxChars", 0));
    }

    private static Map<String, Plan.Quota> quotas(@Nullable Object value, String place) {
        var out = new LinkedHashMap<String, Plan.Quota>();
        if (value instanceof List<?>) { // a list of names without quotas
            texts(value, place).forEach(name -> out.put(name, new Plan.Quota(-1, -1)));
            return out;
        }
        object(value, place).forEach((name, quota) -> out.put(name, quota(quota, place + "." + name)));
        return out;
    }

    private static Plan.Quota quota(@Nullable Object value, String place) {
        if (value instanceof Number) {
            return new Plan.Quota(whole(value, place, -1), -1);
        }
        Map<String, @Nullable Object> quota = object(value, place);
        known(quota, List.of("min", "share"), place);
        double share = -1;
        if (quota.get("share") != null) {
            share = number(quota.get("share"), place + ".share").doubleValue();
            if (share < 0 || share > 1) {
                throw new IllegalArgumentException(place + ".share must be in [0, 1], was " + quota.get("share"));
            }
        }
        return new Plan.Quota(whole(quota.get("min"), place + ".min", -1), share);
    }

    private static Map<Kind, Plan.Quota> kinds(@Nullable Object value) {
        var out = new EnumMap<Kind, Plan.Quota>(Kind.class);
        List<String> names =
                java.util.Arrays.stream(Kind.values()).map(Kind::label).toList();
        quotas(value, "kinds").forEach((name, quota) -> {
            Kind kind = Kind.named(name).orElseThrow(() -> unknown(name, names, "kinds"));
            out.put(kind, quota);
        });
        return out;
    }

    private static Map<String, String> pointers(@Nullable Object value) {
        var out = new LinkedHashMap<String, String>();
        object(value, "fields").forEach((name, field) -> out.put(name, text(field, "fields." + name)));
        return out;
    }

    private static List<Plan.Allowance> allowances(@Nullable Object value) {
        Map<String, @Nullable Object> privacy = object(value, "privacy");
        known(privacy, List.of("allow"), "privacy");
        var out = new ArrayList<Plan.Allowance>();
        if (privacy.get("allow") == null) {
            return out;
        }
        if (!(privacy.get("allow") instanceof List<?> list)) {
            throw wrong("privacy.allow", "a list", privacy.get("allow"));
        }
        for (Object item : list) {
            Map<String, @Nullable Object> allow = object(item, "privacy.allow");
            known(allow, List.of("kind", "reason", "until"), "privacy.allow");
            for (String key : List.of("kind", "reason", "until")) {
                if (text(allow.get(key), "privacy.allow." + key).isBlank()) {
                    throw new IllegalArgumentException(
                            "an allowance needs kind, reason and until, " + key + " is missing");
                }
            }
            out.add(new Plan.Allowance(
                    text(allow.get("kind"), "kind"),
                    text(allow.get("reason"), "reason"),
                    date(String.valueOf(allow.get("until")), "privacy.allow.until")));
        }
        return out;
    }

    private static Map<String, BigDecimal> gates(@Nullable Object value) {
        var out = new LinkedHashMap<String, BigDecimal>();
        Map<String, @Nullable Object> gates = object(value, "gates");
        known(gates, Profile.recommended().limits().keySet().stream().sorted().toList(), "gates");
        gates.forEach((name, limit) -> out.put(name, number(limit, "gates." + name)));
        return out;
    }

    private static void known(Map<String, @Nullable Object> object, List<String> keys, String place) {
        for (String key : object.keySet()) {
            if (!keys.contains(key)) {
                throw unknown(key, keys, place);
            }
        }
    }

    private static IllegalArgumentException unknown(String key, List<String> keys, String place) {
        return new IllegalArgumentException("unknown key \"" + Excerpt.of(key, 40) + "\" in " + place
                + ", the nearest known one is \"" + Spelling.nearest(key, keys) + "\"");
    }

    private static Map<String, @Nullable Object> object(@Nullable Object value, String place) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(place, "an object", value);
        }
        var out = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> out.put(String.valueOf(key), item));
        return out;
    }

    private static String text(@Nullable Object value, String place) {
        if (value == null) {
            return "";
        }
        if (value instanceof Map || value instanceof List) {
            throw wrong(place, "a text", value);
        }
        return value.toString();
    }

    private static String oneOf(@Nullable Object value, String place, List<String> allowed) {
        String text = text(value, place);
        if (!text.isEmpty() && !allowed.contains(text)) {
            throw new IllegalArgumentException(place + " must be one of " + String.join(", ", allowed) + ", was \""
                    + Excerpt.of(text, 40) + "\"; the nearest is \"" + Spelling.nearest(text, allowed) + "\"");
        }
        return text;
    }

    private static List<String> texts(@Nullable Object value, String place) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof String one) {
            return List.of(one);
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(place, "a list of texts", value);
        }
        return list.stream().map(item -> text(item, place)).toList();
    }

    private static BigDecimal number(@Nullable Object value, String place) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw wrong(place, "a number", value);
    }

    private static long whole(@Nullable Object value, String place, long otherwise) {
        if (value == null) {
            return otherwise;
        }
        BigDecimal number = number(value, place);
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(place + " must be a whole number of at least 0, was " + value);
        }
        return number.longValue();
    }

    private static boolean truth(@Nullable Object value, String place) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw wrong(place, "true or false", value);
    }

    private static LocalDate date(Object value, String place) {
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    place + " must be a date such as 2025-06-30, was \"" + Excerpt.of(value.toString(), 40) + "\"", e);
        }
    }

    private static IllegalArgumentException wrong(String place, String demand, @Nullable Object value) {
        return new IllegalArgumentException(
                place + " must be " + demand + ", was " + Excerpt.of(String.valueOf(value), 40));
    }
}
