package io.pairkit.review;

import io.pairkit.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of tune and evaluate: how each went, which failure modes are left, what to write for the next.
 *
 * @param rounds in the order of their names, numbers by value
 * @param next what to write, the most failures first
 */
public record Rounds(List<Round> rounds, List<Next> next) {
    private static final int ADD = 500;
    private static final int MOST_NEXT = 20;

    /**
     * One round.
     *
     * @param name as the results write it
     * @param evaluated how many examples
     * @param failed how many of them failed
     * @param modes failures by failure mode, the most frequent first
     * @param mended how many failed in the round before and pass now
     * @param broken how many passed in the round before and fail now
     */
    public record Round(String name, int evaluated, int failed, Map<String, Integer> modes, int mended, int broken) {}

    /**
     * Pairs to write for the next round.
     *
     * @param category where the failures are, or empty
     * @param mode the failure mode, or empty
     * @param failures how many in the last round
     * @param pairs how many pairs to write, a share of 500
     */
    public record Next(String category, String mode, int failures, int pairs) {}

    public Rounds {
        rounds = List.copyOf(rounds);
        next = List.copyOf(next);
    }

    private record Result(String round, String id, String category, String mode, boolean failed) {}

    /**
     * Reads evaluation results.
     *
     * @param results JSON objects with {@code id}, {@code category}, {@code round} and {@code failure_mode} (all optional), and
     *     the outcome as {@code pass} or {@code passed} (true, false, "pass", "fail") or as {@code result} or {@code verdict};
     *     a failure mode alone says that it failed
     */
    public static Rounds of(List<? extends Map<String, ?>> results) {
        Map<String, List<Result>> byRound = new TreeMap<>(Rounds::byNumber);
        for (Map<String, ?> map : results) {
            Result result = result(map);
            byRound.computeIfAbsent(result.round(), key -> new ArrayList<>()).add(result);
        }
        var rounds = new ArrayList<Round>();
        Map<String, Boolean> before = Map.of();
        List<Result> last = List.of();
        for (Map.Entry<String, List<Result>> round : byRound.entrySet()) {
            last = round.getValue();
            var now = new HashMap<String, Boolean>();
            int mended = 0;
            int broken = 0;
            for (Result result : last) {
                Boolean failedBefore = result.id().isEmpty() ? null : before.get(result.id());
                mended += failedBefore != null && failedBefore && !result.failed() ? 1 : 0;
                broken += failedBefore != null && !failedBefore && result.failed() ? 1 : 0;
                now.put(result.id(), result.failed());
            }
            int failed = (int) last.stream().filter(Result::failed).count();
            rounds.add(new Round(round.getKey(), last.size(), failed, modes(last), mended, broken));
            before = now;
        }
        return new Rounds(rounds, next(last));
    }

    private static int byNumber(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers ? Long.compare(Long.parseLong(a), Long.parseLong(b)) : a.compareTo(b);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Result result(Map<String, ?> map) {
        String mode = text(map, "failure_mode", "failureMode", "failure");
        return new Result(text(map, "round"), text(map, "id"), text(map, "category"), mode, failed(map, mode));
    }

    private static boolean failed(Map<String, ?> map, String mode) {
        for (String name : List.of("pass", "passed", "ok", "correct", "result", "verdict", "outcome")) {
            Object value = map.get(name);
            if (value instanceof Boolean truth) {
                return !truth;
            }
            if (value instanceof Number number) {
                return number.doubleValue() < 0.5;
            }
            if (value instanceof String word) {
                return !List.of("pass", "passed", "ok", "correct", "true", "yes")
                        .contains(word.strip().toLowerCase(Locale.ROOT));
            }
        }
        return !mode.isEmpty();
    }

    private static String text(Map<String, ?> map, String... names) {
        for (String name : names) {
            Object value = map.get(name);
            if (value instanceof String || value instanceof Number) {
                return value.toString().strip();
            }
        }
        return "";
    }

    private static Map<String, Integer> modes(List<Result> results) {
        var counts = new TreeMap<String, Integer>();
        results.stream()
                .filter(Result::failed)
                .forEach(result ->
                        counts.merge(result.mode().isEmpty() ? "(not named)" : result.mode(), 1, Integer::sum));
        var sorted = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static List<Next> next(List<Result> last) {
        var counts = new LinkedHashMap<List<String>, Integer>();
        last.stream()
                .filter(Result::failed)
                .forEach(result -> counts.merge(List.of(result.category(), result.mode()), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .map(entry -> new Next(entry.getKey().get(0), entry.getKey().get(1), entry.getValue(), (int)
                        Math.round((double) ADD * entry.getValue() / all)))
                .sorted(Comparator.comparingInt((Next next) -> -next.failures())
                        .thenComparing(Next::category)
                        .thenComparing(Next::mode))
                .limit(MOST_NEXT)
                .toList();
    }

    /** Returns the rounds as a JSON object. */
    public Map<String, @Nullable Object> toJson() {
        return Json.object(
                "rounds",
                rounds.stream()
                        .map(round -> Json.object(
                                "round",
                                round.name(),
                                "evaluated",
                                round.evaluated(),
                                "failed",
                                round.failed(),
                                "failureModes",
                                round.modes(),
                                "mended",
                                round.mended(),
                                "broken",
                                round.broken()))
                        .toList(),
                "next",
                next.stream()
                        .map(item -> Json.object(
                                "category",
                                item.category(),
                                "failureMode",
                                item.mode(),
                                "failures",
                                item.failures(),
                                "write",
                                item.pairs()))
                        .toList());
    }

    /** Returns the rounds as a table for people. */
    @Override
    public String toString() {
        var out = new StringBuilder("round      evaluated   failed   mended   broken   most frequent failure\n");
        for (Round round : rounds) {
            String mode = round.modes().entrySet().stream()
                    .findFirst()
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .orElse("");
            out.append(String.format(
                    Locale.ROOT,
                    "%-10s %9d %8d %8d %8d   %s\n",
                    io.pairkit.Excerpt.of(round.name(), 10),
                    round.evaluated(),
                    round.failed(),
                    round.mended(),
                    round.broken(),
                    io.pairkit.Excerpt.of(mode, 40)));
        }
        for (Next item : next) {
            out.append("write ")
                    .append(item.pairs())
                    .append(" pairs")
                    .append(item.category().isEmpty() ? "" : " in " + item.category())
                    .append(item.mode().isEmpty() ? "" : " against \"" + item.mode() + "\"")
                    .append(" (")
                    .append(item.failures())
                    .append(item.failures() == 1 ? " failure)" : " failures)")
                    .append("\n");
        }
        return out.toString();
    }
}
