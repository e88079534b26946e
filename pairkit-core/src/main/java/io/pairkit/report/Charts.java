package io.pairkit.report;

import io.pairkit.Json;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of an audit as what a page can show: a heat map, bars, texts side by side, single facts. */
final class Charts {
    private static final int MOST_ROWS = 40;

    private Charts() {}

    static Map<String, Object> of(AuditReport report) {
        var out = new LinkedHashMap<String, Object>();
        Map<String, Object> heat = heat(report.figures().get("matrix"));
        out.put("hasHeat", !heat.isEmpty());
        out.put("heat", heat);
        List<Map<String, Object>> bars = new ArrayList<>();
        bars(bars, "Forms of the answers", report.figures().get("forms"));
        lengths(bars, report.figures().get("lengths"));
        bars(bars, "Split", report.figures().get("splits"));
        bars(bars, "Interfaces", report.figures().get("interfaces"));
        bars(bars, "Sources", report.figures().get("sources"));
        bars(bars, "Languages", report.figures().get("languages"));
        out.put("bars", bars);
        out.put("facts", facts(report));
        List<Map<String, Object>> conflicts = conflicts(report.figures().get("conflictTexts"));
        out.put("conflicts", conflicts);
        out.put("hasConflicts", !conflicts.isEmpty());
        out.put(
                "notChecked",
                report.notChecked().stream()
                        .map(Outcome.Gap::message)
                        .distinct()
                        .toList());
        out.put("hasNotChecked", !report.notChecked().isEmpty());
        return out;
    }

    /** Categories by kinds; the deeper the colour the more pairs, an empty cell is a gap. */
    private static Map<String, Object> heat(@Nullable Object matrix) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        var kinds = new LinkedHashSet<String>();
        long most = 1;
        for (Object cell : list(matrix)) {
            String category = String.valueOf(Json.at(cell, "/category"));
            String kind = String.valueOf(Json.at(cell, "/kind"));
            long count = number(Json.at(cell, "/count"));
            rows.computeIfAbsent(category, key -> new TreeMap<>()).put(kind, count);
            kinds.add(kind);
            most = Math.max(most, count);
        }
        if (rows.size() < 2 && kinds.size() < 2) {
            return Map.of();
        }
        List<String> heads = kinds.stream().sorted().toList();
        var shown = new ArrayList<Map<String, Object>>();
        List<Map.Entry<String, Map<String, Long>>> sorted = rows.entrySet().stream()
                .sorted((a, b) -> Long.compare(sum(b.getValue()), sum(a.getValue())))
                .limit(MOST_ROWS)
                .toList();
        for (Map.Entry<String, Map<String, Long>> row : sorted) {
            var cells = new ArrayList<Map<String, Object>>();
            for (String kind : heads) {
                long count = row.getValue().getOrDefault(kind, 0L);
                cells.add(Map.of(
                        "count",
                        count == 0 ? "·" : grouped(count),
                        "strength",
                        String.format(
                                Locale.ROOT, "%.0f", count == 0 ? 0 : 8 + 40 * Math.sqrt((double) count / most))));
            }
            shown.add(Map.of("name", row.getKey(), "cells", cells, "sum", grouped(sum(row.getValue()))));
        }
        return Map.of(
                "heads",
                heads,
                "rows",
                shown,
                "more",
                rows.size() > MOST_ROWS ? rows.size() - MOST_ROWS + " more categories" : "");
    }

    private static long sum(Map<String, Long> row) {
        return row.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void bars(List<Map<String, Object>> bars, String name, @Nullable Object counts) {
        if (counts instanceof Map<?, ?> map && !map.isEmpty()) {
            var values = new LinkedHashMap<String, Long>();
            map.forEach((key, value) -> {
                if (value instanceof Number count && values.size() < 12) {
                    values.put(String.valueOf(key), count.longValue());
                }
            });
            chart(bars, name, values);
        }
    }

    private static void lengths(List<Map<String, Object>> bars, @Nullable Object lengths) {
        var values = new LinkedHashMap<String, Long>();
        for (Object bar : list(lengths)) {
            long from = number(Json.at(bar, "/from"));
            long below = number(Json.at(bar, "/below"));
            values.put(
                    below - from <= 1 ? grouped(from) : grouped(from) + "–" + grouped(below - 1),
                    number(Json.at(bar, "/count")));
        }
        chart(bars, "Words of an answer", values);
    }

    private static void chart(List<Map<String, Object>> bars, String name, Map<String, Long> values) {
        long most = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most == 0) {
            return;
        }
        long all = values.values().stream().mapToLong(Long::longValue).sum();
        List<Map<String, Object>> rows = values.entrySet().stream()
                .map(value -> Map.<String, Object>of(
                        "name", value.getKey(),
                        "count", grouped(value.getValue()),
                        "share", String.format(Locale.ROOT, "%.1f %%", 100.0 * value.getValue() / all),
                        "width", String.format(Locale.ROOT, "%.2f", 100.0 * value.getValue() / most)))
                .toList();
        bars.add(Map.of("name", name, "rows", rows));
    }

    private static List<Map<String, Object>> facts(AuditReport report) {
        var facts = new ArrayList<Map<String, Object>>();
        if (report.figures().get("review") instanceof Map<?, ?> review) {
            facts.add(fact(
                    "Review",
                    Json.at(review, "/failed") + " of " + Json.at(review, "/n") + " failed",
                    String.format(
                            Locale.ROOT,
                            "at most %.1f %% of the set is bad (95 %% confidence)",
                            100 * decimal(Json.at(review, "/upper95")))));
        }
        facts.add(fact("Exact duplicates", text(report, "/duplicates/exact"), ""));
        facts.add(fact("Near-duplicates", text(report, "/duplicates/near"), ""));
        boolean looked = report.notChecked().stream()
                        .filter(gap -> gap.code().startsWith("leakage/"))
                        .count()
                < 2;
        facts.add(fact(
                "Leaked prompts", looked ? text(report, "/leaks") : "not measured", "in training and in evaluation"));
        facts.add(fact("Contradictions", text(report, "/conflicts/records"), ""));
        facts.add(fact("Size", text(report, "/valid"), report.profile().band(number(report.figure("/valid")))));
        for (Object allowed : list(report.figures().get("allowances"))) {
            boolean holds = Boolean.TRUE.equals(Json.at(allowed, "/holds"));
            facts.add(fact(
                    "Allowed: " + Json.at(allowed, "/kind"),
                    (holds ? "until " : "expired ") + Json.at(allowed, "/until"),
                    Json.at(allowed, "/reason") + ", " + Json.at(allowed, "/findings") + " findings"));
        }
        return facts;
    }

    private static Map<String, Object> fact(String name, String value, String note) {
        return Map.of("name", name, "value", value, "note", note);
    }

    private static String text(AuditReport report, String pointer) {
        Object value = report.figure(pointer);
        return value instanceof Number number ? grouped(number.longValue()) : "not measured";
    }

    /** Two answers with the words that only one of them has marked. */
    private static List<Map<String, Object>> conflicts(@Nullable Object texts) {
        var out = new ArrayList<Map<String, Object>>();
        for (Object text : list(texts)) {
            String answer = String.valueOf(Json.at(text, "/answer"));
            String against = String.valueOf(Json.at(text, "/against"));
            out.add(Map.of(
                    "question", String.valueOf(Json.at(text, "/question")),
                    "record", String.valueOf(Json.at(text, "/record")),
                    "other", String.valueOf(Json.at(text, "/other")),
                    "answer", marked(answer, against),
                    "against", marked(against, answer)));
        }
        return out;
    }

    private static List<Map<String, Object>> marked(String text, String other) {
        List<String> there = Arrays.stream(other.split(" ")).map(Charts::plain).toList();
        return Arrays.stream(text.split(" "))
                .map(word -> Map.<String, Object>of("word", word, "differs", !there.contains(plain(word))))
                .toList();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[.,;:!?]+$", "");
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static double decimal(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
