package io.pairkit.examples.curate;

import io.pairkit.Json;
import io.pairkit.examples.Paper;
import io.pairkit.examples.Version;
import io.pairkit.files.WholeFolder;
import io.pairkit.format.InputFile;
import io.pairkit.format.target.Target;
import io.pairkit.privacy.Allowances;
import io.pairkit.provenance.Manifest;
import io.pairkit.report.Report;
import io.pairkit.split.Balance;
import io.pairkit.validate.Finding;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written beside the data: findings, manifest, report for people and for machines. */
final class Papers {
    private static final int ROWS = 40;

    private final Curation recipe;
    private final Curated curated;
    private final List<InputFile> files;

    Papers(Curation recipe, Curated curated, List<InputFile> files) {
        this.recipe = recipe;
        this.curated = curated;
        this.files = files;
    }

    void write(WholeFolder folder, Export export) {
        Manifest manifest = Manifest.begin("curate", Version.OF_THIS_BUILD);
        files.forEach(manifest::input);
        settings().forEach(manifest::setting);
        export.enter(manifest);
        Map<String, @Nullable Object> fields = manifest.fields();
        Paper.text(folder, "manifest.json", Json.pretty(fields) + "\n");
        Paper.rows(folder, "findings.jsonl", curated.findings().stream().map(Finding::fields));
        Paper.rows(folder, "fixed.jsonl", curated.survey().fixes().stream().map(Fix::fields));
        Paper.text(folder, "report.json", Json.pretty(json(fields)) + "\n");
        Paper.text(folder, "report.html", html(fields));
    }

    private Map<String, @Nullable Object> settings() {
        var split = recipe.split();
        return Json.object(
                "rules", recipe.rules().codes(),
                "duplicates",
                        Json.object(
                                "threshold", recipe.duplicates().threshold(),
                                "on", recipe.duplicates().on().label(),
                                "shingles", recipe.duplicates().shingles().toString(),
                                "keep", recipe.duplicates().keep().label(),
                                "slotGuard", recipe.duplicates().slotGuard()),
                "split",
                        Json.object(
                                "parts",
                                        split.recipe().parts().stream()
                                                .map(part -> Json.object("name", part.name(), "amount", part.amount()))
                                                .toList(),
                                "groupBy", split.groupBy(),
                                "stratify", split.stratify(),
                                "cover", split.cover(),
                                "nearDuplicates", split.nearDuplicates(),
                                "seed", split.recipe().seed()),
                "target", recipe.target().map(Target::id).orElse(""),
                "audit",
                        Json.object(
                                "profile", curated.report().profile().id(),
                                "plan", recipe.audits().brief().plan().fields()));
    }

    /** Returns the register of what may stay in the set, for how long and why. */
    private List<Map<String, @Nullable Object>> allowances() {
        Allowances allowed = recipe.allowed();
        return allowed.all().stream()
                .map(each -> Json.object(
                        "kind", each.kind(),
                        "reason", each.reason(),
                        "until", each.until().toString(),
                        "holds", allowed.holding().contains(each)))
                .toList();
    }

    private Map<String, @Nullable Object> json(Map<String, @Nullable Object> manifest) {
        var assignment = curated.assignment();
        var duplicates = curated.decisions().duplicates();
        var fields = new LinkedHashMap<>(curated.report().toJson());
        fields.putAll(Json.object(
                "accounting", curated.accounting().fields(),
                "findings", curated.counts(),
                "allowances", allowances(),
                "duplicates",
                        Json.object(
                                "read", duplicates.size(),
                                "kept", duplicates.keptCount(),
                                "removed", duplicates.removedCount()),
                "split",
                        Json.object(
                                "counts", assignment.counts(),
                                "groups", assignment.groups(),
                                "largestGroup", assignment.largestGroup(),
                                "worst", assignment.balance().worst(),
                                "bound", assignment.balance().bound(),
                                "dropped", assignment.dropped().size(),
                                "leaks", assignment.leaks()),
                "dataset", manifest.get("dataset"),
                "version", Version.OF_THIS_BUILD));
        return fields;
    }

    private String html(Map<String, @Nullable Object> manifest) {
        Accounting accounting = curated.accounting();
        Survey survey = curated.survey();
        var duplicates = curated.decisions().duplicates();
        var assignment = curated.assignment();
        Report report = Report.of(title(), curated.report())
                .accounting(accounting.toString())
                .stage("read", accounting.read(), "")
                .stage("readable", accounting.read() - survey.unreadable(), lost(survey.unreadable(), "unreadable"))
                .stage("valid", duplicates.size(), lost(survey.invalidCount(), "broke a rule"))
                .stage("distinct", duplicates.keptCount(), lost(duplicates.removedCount(), "duplicates"))
                .stage(
                        "exported",
                        accounting.exported(),
                        lost(assignment.dropped().size(), "would have leaked"));
        assignment.counts().forEach((part, count) -> report.stage("· " + part, count, ""));
        reasons(report);
        if (recipe.allowed().size() > 0) {
            report.table(
                    "Allowed personal data",
                    List.of("kind", "reason", "until", "holds"),
                    allowances().stream()
                            .map(row ->
                                    row.values().stream().map(String::valueOf).toList())
                            .toList());
        }
        report.table("Split", List.of("attribute", "label", "part", "wanted", "got", "deviation", "bound"), balance());
        return report.footer("pairkit " + Version.OF_THIS_BUILD + " · dataset " + manifest.get("dataset")
                        + " · every finding is in findings.jsonl, every setting in manifest.json")
                .html();
    }

    private String title() {
        String first = files.isEmpty() ? "pairs" : files.get(0).name();
        return files.size() > 1 ? first + " and " + (files.size() - 1) + " more" : first;
    }

    private static String lost(long count, String why) {
        return count == 0 ? "" : String.format(Locale.ROOT, "− %,d %s", count, why);
    }

    private void reasons(Report report) {
        Shown shown = curated.shown();
        for (List<Finding> all : shown.byCode()) {
            Finding first = all.get(0);
            report.reason(
                    first.code(),
                    first.severity().label(),
                    said(first, all.size()),
                    all.size(),
                    Shown.examples(all).stream()
                            .map(finding -> new Report.Example(finding.origin().toString(), shown.text(finding)))
                            .toList());
        }
    }

    /** What a reason says of all its findings; of one finding, what it says itself. */
    private String said(Finding first, int count) {
        if (count == 1) {
            return first.message();
        }
        return switch (first.code()) {
            case "dedup/duplicate" -> "near-duplicates of a record that stays";
            case "split/near-duplicate" -> "left out of the split: near a record in another part";
            case "split/bridge" -> "left out of the split: ties parts of the earlier split together";
            default ->
                recipe.rules()
                        .find(first.code())
                        .map(rule -> rule.info().what())
                        .filter(what -> !what.isEmpty())
                        .map(what -> "Not met: " + what)
                        .orElse(first.message());
        };
    }

    private List<List<String>> balance() {
        return curated.assignment().balance().rows().stream()
                .sorted(Comparator.comparingDouble((Balance.Row row) -> -Math.abs(row.deviation())))
                .limit(ROWS)
                .map(row -> List.of(
                        row.attribute(),
                        row.label(),
                        row.part(),
                        String.format(Locale.ROOT, "%.1f", row.wanted()),
                        Integer.toString(row.got()),
                        String.format(Locale.ROOT, "%+.2f %%", 100 * row.deviation()),
                        String.format(Locale.ROOT, "%.2f %%", 100 * row.bound())))
                .toList();
    }
}
