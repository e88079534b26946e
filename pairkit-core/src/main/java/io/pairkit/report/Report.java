package io.pairkit.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Notice;
import io.pairkit.audit.Readiness;
import io.pairkit.audit.Verdict;
import io.pairkit.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A report as one HTML file: verdict first, then blockers, the funnel from read to exported, reasons with examples, tables.
 *
 * <p>Filled part by part, then printed by {@link #html}. Everything shown is escaped; the page loads nothing.
 */
public final class Report {
    private static final int WIDEST = 100;
    private static final int SHOWN = 8;
    private static final int ADVISED = 3;

    private final String title;
    private final Readiness readiness;
    private final List<Stage> funnel = new ArrayList<>();
    private final List<Map<String, Object>> reasons = new ArrayList<>();
    private final List<Map<String, Object>> tables = new ArrayList<>();
    private String accounting = "";
    private String footer = "";
    private Map<String, Object> charts = Map.of();
    private List<List<String>> guides = List.of();
    private List<String> next = List.of();
    private String why = "";
    private long most = 1;

    private Report(String title, Readiness readiness) {
        this.title = Objects.requireNonNull(title, "title");
        this.readiness = Objects.requireNonNull(readiness, "readiness");
    }

    /** Begins a report. */
    public static Report of(String title, Readiness readiness) {
        return new Report(title, readiness);
    }

    /** Begins a report of an audit, with its figures as charts. */
    public static Report of(String title, AuditReport report) {
        return of(title, report.readiness()).audit(report);
    }

    /**
     * Adds the figures of an audit: coverage by category and kind, forms and lengths, the split, contradicting answers side by
     * side, what was not checked.
     */
    public Report audit(AuditReport report) {
        charts = Charts.of(report);
        guides = Guides.rows(report);
        next = nextSteps(report);
        why = why(report);
        return this;
    }

    /** Why a set without blockers has none; blockers and gaps say themselves why. */
    private static String why(AuditReport report) {
        if (report.verdict() != Verdict.READY) {
            return "";
        }
        int gaps = report.notChecked().size();
        return "No gate of the profile " + report.profile().id() + " is broken"
                + (gaps == 0 ? "." : "; " + gaps + (gaps == 1 ? " gate" : " gates") + " had no input to check.");
    }

    /** What is worth doing where nothing blocks: the gates that nobody gave the input for, and the first advice. */
    private static List<String> nextSteps(AuditReport report) {
        var steps = new ArrayList<String>();
        for (var gap : report.notChecked()) {
            switch (gap.code()) {
                case "review/failures" -> steps.add("Let a person mark 20 pairs: pairkit review sample.");
                case "leakage/evaluation" -> steps.add("Compare with your evaluation data: pairkit audit --eval.");
                default -> {}
            }
        }
        report.advice().stream()
                .filter(notice -> !notice.next().isEmpty())
                .limit(ADVISED)
                .forEach(notice -> steps.add(
                        notice.message() + ": " + notice.next() + (notice.next().endsWith("?") ? "" : ".")));
        return List.copyOf(steps);
    }

    private record Stage(String name, long records, String note) {}

    /** One example under a reason: where it stands and what it says, cut by the caller to what may be shown. */
    public record Example(String place, String text) {}

    /** Sets the sentence in which all records are accounted for. */
    public Report accounting(String sentence) {
        accounting = sentence;
        return this;
    }

    /** Sets the small print: version, settings. */
    public Report footer(String line) {
        footer = line;
        return this;
    }

    /** Adds a stage of the funnel; the first one is the widest. */
    public Report stage(String name, long records, String note) {
        most = Math.max(most, records);
        funnel.add(new Stage(name, records, note));
        return this;
    }

    /** Adds a reason why records were taken out or complained about. */
    public Report reason(String code, String severity, String message, long count, List<Example> examples) {
        reasons.add(Map.of(
                "code",
                code,
                "severity",
                severity,
                "message",
                message,
                "count",
                grouped(count),
                "examples",
                examples.stream()
                        .map(example -> Map.of("place", example.place(), "text", example.text()))
                        .toList(),
                "more",
                Math.max(0, count - examples.size())));
        return this;
    }

    /** Adds a table; every row has as many cells as there are heads. */
    public Report table(String name, List<String> heads, List<List<String>> rows) {
        tables.add(Map.of("name", name, "heads", heads, "rows", rows));
        return this;
    }

    /** Returns the page. */
    public String html() {
        List<Map<String, Object>> bars = funnel.stream()
                .map(stage -> Map.<String, Object>of(
                        "name", stage.name(),
                        "records", grouped(stage.records()),
                        "note", stage.note(),
                        "width", String.format(Locale.ROOT, "%.2f", WIDEST * (double) stage.records() / most)))
                .toList();
        var all = new ArrayList<>(tables);
        if (!guides.isEmpty()) {
            all.add(Map.of("name", "What the guides say", "heads", Guides.HEADS, "rows", guides));
        }
        boolean blocked = !readiness.blockers().isEmpty();
        return template()
                .execute(Map.ofEntries(
                        Map.entry("next", next),
                        Map.entry("hasNext", !blocked && !next.isEmpty()),
                        Map.entry("journey", journey()),
                        Map.entry("title", title),
                        Map.entry("why", why),
                        Map.entry("hasWhy", !why.isEmpty()),
                        Map.entry("headline", readiness.headline()),
                        Map.entry("tone", readiness.verdict().name().toLowerCase(Locale.ROOT)),
                        Map.entry("blockers", notices(readiness.blockers())),
                        Map.entry("hasBlockers", !readiness.blockers().isEmpty()),
                        Map.entry("advice", notices(readiness.advice())),
                        Map.entry("hasAdvice", !readiness.advice().isEmpty()),
                        Map.entry("unmeasured", readiness.unmeasured()),
                        Map.entry("hasUnmeasured", !readiness.unmeasured().isEmpty()),
                        Map.entry("accounting", accounting),
                        Map.entry("funnel", bars),
                        Map.entry("hasFunnel", !bars.isEmpty()),
                        Map.entry("charts", charts.isEmpty() ? List.of() : List.of(charts)),
                        Map.entry("reasons", reasons),
                        Map.entry("hasReasons", !reasons.isEmpty()),
                        Map.entry("tables", all),
                        Map.entry("footer", footer)));
    }

    private static List<Map<String, Object>> notices(List<Notice> notices) {
        return notices.stream()
                .map(notice -> Map.<String, Object>of(
                        "code", notice.code(),
                        "requirement", notice.requirements().get(0),
                        "message", notice.message(),
                        "count", grouped(notice.count()),
                        "examples",
                                notice.examples().stream()
                                        .limit(SHOWN)
                                        .map(Object::toString)
                                        .toList(),
                        "more", notice.examples().size() > SHOWN,
                        "next", notice.next()))
                .toList();
    }

    private String journey() {
        boolean judged =
                !funnel.isEmpty() && funnel.get(funnel.size() - 1).name().equals("valid");
        return funnel.isEmpty() || judged ? "What was judged" : "From read to exported";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static Template template() {
        return Mustache.compiler().escapeHTML(true).compile(Resource.text(Report.class, "report.html"));
    }
}
