package io.pairkit.examples.curate;

import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Conflict;
import io.pairkit.audit.Evidence;
import io.pairkit.audit.Notice;
import io.pairkit.audit.Readiness;
import io.pairkit.split.Assignment;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The full audit of what is exported, with what the steps before it found out: conflicts, warnings, the split.
 *
 * <p>Ordinals of the audited set number the exported records in input order.
 */
final class Gates {
    private final Survey survey;
    private final Decisions decisions;
    private final int[] exportedOf; // ordinal among the readable → among the exported, or -1
    private final int[] ordinals; // and back

    private Gates(Survey survey, Decisions decisions) {
        this.survey = survey;
        this.decisions = decisions;
        this.exportedOf = new int[survey.catalog().size()];
        this.ordinals = new int[exportedOf.length];
        int next = 0;
        for (int ordinal = 0; ordinal < exportedOf.length; ordinal++) {
            boolean exported = decisions.fates().of(ordinal) >= 0;
            ordinals[next] = ordinal;
            exportedOf[ordinal] = exported ? next++ : -1;
        }
    }

    /** Reads the exported records once more, and those that may contradict each other once again. */
    static AuditReport of(Curation recipe, Pairs pairs, Survey survey, Decisions decisions, Progress progress) {
        var gates = new Gates(survey, decisions);
        Pairs exported = pairs.only(ordinal -> gates.exportedOf[ordinal] >= 0);
        AuditReport report = recipe.audits()
                .threads(recipe.duplicates().threads())
                .evidence(gates.evidence(recipe, progress))
                .run(exported, progress);
        return gates.withTheSplit(report);
    }

    /** The report on a set of which nothing is left. */
    static AuditReport nothing(Curation recipe) {
        Brief brief = recipe.audits().brief();
        Notice blocker = new Notice(
                "coverage/no-pairs",
                List.of("R8", "R21", "R113"),
                "no pair is left to train on",
                0,
                List.of(),
                "look at the findings: every record was unreadable, broke a rule or was a duplicate");
        return new AuditReport(
                Readiness.of(List.of(blocker), List.of(), List.of()),
                List.of(),
                List.of(),
                Map.of("read", 0, "valid", 0, "invalid", 0),
                brief.profile(),
                brief.day());
    }

    private Evidence evidence(Curation recipe, Progress progress) {
        int size = (int) Arrays.stream(exportedOf).filter(record -> record >= 0).count();
        var keepers = new int[size];
        Arrays.fill(keepers, -1); // the others were removed
        Evidence evidence = Evidence.none()
                .nearDuplicates(keepers)
                .conflicts(conflicts(progress))
                .findings(warnings())
                .splits(this::partOf);
        List<String> keys = recipe.split().groupBy();
        return keys.isEmpty() ? evidence : evidence.groupedBy(keys.toArray(String[]::new));
    }

    private List<Conflict> conflicts(Progress progress) {
        var found = new ArrayList<Conflict>();
        decisions.duplicates().conflicts(progress).forEach(conflict -> {
            int record = exportedOf[decisions.ordinal(conflict.record())];
            conflict.others().forEach(each -> {
                int other = exportedOf[decisions.ordinal(each.record())];
                if (record >= 0 && other >= 0) {
                    found.add(new Conflict(record, other, each.kind().label()));
                }
            });
        });
        return found;
    }

    /** What rules say of exported records; records with errors are not among them. */
    private List<Finding> warnings() {
        Set<Origin> complained = new HashSet<>();
        List<Finding> warnings = survey.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .toList();
        warnings.forEach(finding -> complained.add(finding.origin()));
        Set<Origin> exported = new HashSet<>();
        for (int ordinal = 0; ordinal < exportedOf.length && !complained.isEmpty(); ordinal++) {
            Origin origin = survey.catalog().origin(ordinal);
            if (exportedOf[ordinal] >= 0 && complained.contains(origin)) {
                exported.add(origin);
            }
        }
        return warnings.stream()
                .filter(finding -> exported.contains(finding.origin()))
                .toList();
    }

    private Optional<String> partOf(int record) {
        return Optional.of(decisions.fates().parts().get(decisions.fates().of(ordinals[record])));
    }

    /** What the split could not do is a blocker or advice like any other. */
    private AuditReport withTheSplit(AuditReport report) {
        Assignment assignment = decisions.assignment();
        var blockers = new ArrayList<>(report.blockers());
        var advice = new ArrayList<>(report.advice());
        for (Finding finding : assignment.findings()) {
            Notice notice = new Notice(
                    finding.code(),
                    finding.requirements().isEmpty() ? List.of("R93", "R94", "R95", "R96") : finding.requirements(),
                    finding.message(),
                    1,
                    finding.origin().line() == 0 ? List.of() : List.of(finding.origin()),
                    finding.fix());
            (finding.severity() == Severity.ERROR ? blockers : advice).add(notice);
        }
        return new AuditReport(
                Readiness.of(blockers, advice, report.readiness().unmeasured()),
                report.unmeasured(),
                report.notChecked(),
                report.figures(),
                report.profile(),
                report.asOf());
    }
}
