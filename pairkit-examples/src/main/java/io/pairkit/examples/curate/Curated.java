package io.pairkit.examples.curate;

import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Readiness;
import io.pairkit.split.Assignment;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a curation did: the accounting, the verdict, every finding. */
public final class Curated {
    private final Survey survey;
    private final Decisions decisions;
    private final Accounting accounting;
    private final List<Finding> findings;
    private final AuditReport report;
    private final Shown shown;

    Curated(
            Survey survey,
            Decisions decisions,
            Accounting accounting,
            AuditReport report,
            List<Finding> findings,
            Shown shown) {
        this.survey = survey;
        this.decisions = decisions;
        this.accounting = accounting;
        this.report = report;
        this.findings = List.copyOf(findings);
        this.shown = shown;
    }

    Shown shown() {
        return shown;
    }

    public Accounting accounting() {
        return accounting;
    }

    /** Returns the audit of what was exported. */
    public AuditReport report() {
        return report;
    }

    public Readiness readiness() {
        return report.readiness();
    }

    /** Returns every finding, by file, line and pointer. */
    public List<Finding> findings() {
        return findings;
    }

    /** Returns the split. */
    public Assignment assignment() {
        return decisions.assignment();
    }

    /** Returns whether a finding of at least this severity was made. */
    public boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(severity) >= 0);
    }

    /** Returns how often each code was found, by code. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
        return counts;
    }

    Survey survey() {
        return survey;
    }

    Decisions decisions() {
        return decisions;
    }

    @Override
    public String toString() {
        return "Curated[" + readiness().headline() + ", " + accounting + "]";
    }
}
