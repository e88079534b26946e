package io.pairkit.audit;

import io.pairkit.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an audit of a set came to: verdict, blockers, advice, what is missing, figures.
 *
 * @param readiness the verdict with blockers and advice
 * @param unmeasured gates that apply and could not be measured
 * @param notChecked gates that do not apply because their input was not given
 * @param figures the numbers; at least {@code read}, {@code valid}, {@code invalid}, {@code byCategory}, {@code byKind},
 *     {@code matrix}, {@code forms}, {@code interfaces}, {@code duplicates}, {@code leaks} and {@code authors}
 * @param profile the profile that set the limits
 * @param asOf the day by which "past" was judged
 */
public record AuditReport(
        Readiness readiness,
        List<Outcome.Gap> unmeasured,
        List<Outcome.Gap> notChecked,
        Map<String, @Nullable Object> figures,
        Profile profile,
        LocalDate asOf) {
    public AuditReport {
        unmeasured = List.copyOf(unmeasured);
        notChecked = List.copyOf(notChecked);
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return readiness.verdict();
    }

    /** Returns the gates that failed. */
    public List<Notice> blockers() {
        return readiness.blockers();
    }

    /** Returns what is worth doing and blocks nothing. */
    public List<Notice> advice() {
        return readiness.advice();
    }

    /** Returns a figure at a JSON pointer, such as {@code /duplicates/exact}; null where there is none. */
    public @Nullable Object figure(String pointer) {
        return Json.at(figures, pointer);
    }

    /**
     * Returns this report with what it quotes from records replaced.
     *
     * @param texts takes secrets and personal data out of texts of turns
     * @param names takes secrets out of all else that comes from records, such as the names of categories
     */
    public AuditReport quoting(UnaryOperator<String> texts, UnaryOperator<String> names) {
        var changed = new LinkedHashMap<>(figures);
        changed.computeIfPresent(Conflicts.TEXTS, (name, quoted) -> replaced(quoted, texts));
        changed.replaceAll((name, figure) -> figure == null ? null : replaced(figure, names));
        return new AuditReport(readiness, unmeasured, notChecked, changed, profile, asOf);
    }

    private static Object replaced(Object value, UnaryOperator<String> replacement) {
        if (value instanceof String text) {
            return replacement.apply(text);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> item == null ? "" : replaced(item, replacement))
                    .toList();
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((name, item) -> copy.put(
                    replacement.apply(String.valueOf(name)), item == null ? null : replaced(item, replacement)));
            return copy;
        }
        return value;
    }

    /** Returns the report as a JSON object. */
    public Map<String, @Nullable Object> toJson() {
        return Json.object(
                "verdict",
                verdict().label(),
                "blockers",
                fields(blockers()),
                "advice",
                fields(advice()),
                "unmeasured",
                unmeasured.stream().map(Outcome.Gap::fields).toList(),
                "notChecked",
                notChecked.stream().map(Outcome.Gap::fields).toList(),
                "figures",
                figures,
                "profile",
                profile.id(),
                "asOf",
                asOf.toString());
    }

    private static List<@Nullable Object> fields(List<Notice> notices) {
        var out = new ArrayList<@Nullable Object>();
        notices.forEach(notice -> out.add(notice.fields()));
        return out;
    }

    /** Returns the report as plain text: the verdict, the blockers with their first examples, what is missing, the advice. */
    public String text() {
        var out = new StringBuilder(readiness.headline()).append('\n');
        for (Notice blocker : blockers()) {
            line(out, blocker);
            out.append("      next: ").append(blocker.next()).append('\n');
        }
        section(out, "not measured", unmeasured);
        if (!advice().isEmpty()) {
            out.append("advice\n");
            advice().forEach(notice -> line(out, notice));
        }
        section(out, "not checked", notChecked);
        return out.toString();
    }

    private static void line(StringBuilder out, Notice notice) {
        out.append("  ").append(notice.code()).append("  ").append(notice.message());
        String places = String.join(
                ", ", notice.examples().stream().limit(3).map(Object::toString).toList());
        if (!places.isEmpty()) {
            out.append("  ").append(places).append(notice.examples().size() > 3 ? " …" : "");
        }
        out.append('\n');
    }

    private static void section(StringBuilder out, String name, List<Outcome.Gap> gaps) {
        if (!gaps.isEmpty()) {
            out.append(name).append('\n');
            gaps.forEach(gap -> out.append("  ")
                    .append(gap.code())
                    .append(
                            gap.requirements().isEmpty()
                                    ? ""
                                    : " (" + gap.requirements().get(0) + ")")
                    .append("  ")
                    .append(gap.message())
                    .append('\n'));
        }
    }

    @Override
    public String toString() {
        return "AuditReport[" + readiness.headline() + ", " + advice().size() + " pieces of advice]";
    }
}
