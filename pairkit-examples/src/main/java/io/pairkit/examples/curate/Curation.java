package io.pairkit.examples.curate;

import io.pairkit.Catalog;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Audits;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.files.WholeFolder;
import io.pairkit.format.InputFile;
import io.pairkit.format.target.Target;
import io.pairkit.privacy.Allowances;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.privacy.Privacy;
import io.pairkit.privacy.Redacted;
import io.pairkit.privacy.Redaction;
import io.pairkit.privacy.Replacement;
import io.pairkit.split.Split;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Severity;
import io.pairkit.validate.Validation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * From raw files to a ready-to-train set: read, check, redact, take out near-duplicates, split without leaking, export, report.
 *
 * <p>The input is read three times: for what decisions need, to copy every record to where it belongs, and to audit what is
 * exported. Words are cut once for all steps. Immutable; the same recipe runs many times and on many threads.
 *
 * <pre>{@code
 * Curated result = Curation.defaults().run(files, Path.of("curated"), false, Progress.none());
 * }</pre>
 */
public final class Curation {
    /** The attributes whose records belong together, where they occur. */
    public static final List<String> GROUP_KEYS = List.of("ticket_id", "document_id", "customer_id", "conversation_id");

    private static final List<String> PRIVACY = List.of("R87", "R92", "R98");

    private static final Redaction SECRETS = Redaction.of(Privacy.of(Detectors.secrets()));
    private static final Privacy PEOPLE = Privacy.of(Detectors.names());

    private final Allowances allowed;
    private final Redaction redaction;
    private final Privacy people;
    private final Rules rules;
    private final NearDuplicates twins;
    private final SplitWishes split;
    private final Audits audits;
    private final Optional<Target> target;
    private final int threads;

    private Curation(
            Allowances allowed,
            Rules rules,
            NearDuplicates twins,
            SplitWishes split,
            Audits audits,
            Optional<Target> target,
            int threads) {
        this.allowed = Objects.requireNonNull(allowed, "allowed");
        redaction = Redaction.of(Privacy.recommended().allowing(allowed));
        people = PEOPLE.allowing(allowed);
        this.rules = Objects.requireNonNull(rules, "rules");
        this.twins = Objects.requireNonNull(twins, "twins");
        this.split = Objects.requireNonNull(split, "split");
        this.audits = Objects.requireNonNull(audits, "audits");
        this.target = Objects.requireNonNull(target, "target");
        this.threads = threads;
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
    }

    /** Returns the recommended rules, near-duplicates at 0.80, an 80/10/10 split, and one thread. */
    public static Curation defaults() {
        return new Curation(
                Allowances.none(),
                Rules.recommended(),
                NearDuplicates.defaults(),
                SplitWishes.defaults(),
                Audits.recommended(),
                Optional.empty(),
                1);
    }

    /** Returns this recipe with personal data that may stay in the set, by default none. */
    public Curation allowing(Allowances value) {
        return new Curation(value, rules, twins, split, audits, target, threads);
    }

    /** Returns this recipe with other rules. */
    public Curation rules(Rules value) {
        return new Curation(allowed, value, twins, split, audits, target, threads);
    }

    /** Returns this recipe with another way to find near-duplicates. */
    public Curation duplicates(NearDuplicates value) {
        return new Curation(allowed, rules, value.threads(threads), split, audits, target, threads);
    }

    /** Returns this recipe with other wishes for the split. */
    public Curation split(SplitWishes value) {
        return new Curation(allowed, rules, twins, value, audits, target, threads);
    }

    /** Returns this recipe with other audits of what is exported: a plan, a profile, a house audit. Their evidence is made here. */
    public Curation audits(Audits value) {
        return new Curation(allowed, rules, twins, split, value, target, threads);
    }

    /** Returns this recipe with the platform in whose shape records are exported; without it they keep their own. */
    public Curation target(Target value) {
        return new Curation(allowed, rules, twins, split, audits, Optional.of(value), threads);
    }

    Optional<Target> target() {
        return target;
    }

    /** Returns this recipe with a number of threads, for every step; results do not depend on it. */
    public Curation threads(int value) {
        return new Curation(allowed, rules, twins.threads(value), split, audits, target, value);
    }

    Allowances allowed() {
        return allowed;
    }

    NearDuplicates duplicates() {
        return twins;
    }

    SplitWishes split() {
        return split;
    }

    Audits audits() {
        return audits;
    }

    Rules rules() {
        return rules;
    }

    /**
     * Curates and writes the folder, which appears whole or not at all.
     *
     * @param pairs what to read
     * @param files the files behind it, for the manifest
     * @param out where the results go
     * @param force whether an existing folder is replaced
     * @throws java.io.UncheckedIOException if the folder exists, another run is writing it, or a file fails
     * @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
     */
    public Curated run(Pairs pairs, List<InputFile> files, Path out, boolean force, Progress progress) {
        try (var folder = WholeFolder.begin(out, force)) {
            Survey survey = survey(pairs, progress);
            Decisions decisions = Decisions.of(this, survey, progress);
            var findings = new ArrayList<>(survey.findings());
            findings.addAll(decisions.findings());
            findings.sort(null);
            var shown = new Shown(survey.catalog(), findings);
            var export = new Export(
                    folder,
                    survey,
                    decisions.fates(),
                    pair -> redaction.redact(pair).pair(),
                    shown,
                    target);
            Accounting accounting = export.run(pairs, progress);
            AuditReport report = accounting.exported() == 0
                    ? Gates.nothing(this)
                    : masked(Gates.of(this, pairs, survey, decisions, progress));
            var curated = new Curated(survey, decisions, accounting, report, findings, shown);
            new Papers(this, curated, files).write(folder, export);
            progress.check();
            folder.commit();
            return curated;
        }
    }

    /** The report quotes texts; nothing is quoted that was not exported. */
    private AuditReport masked(AuditReport report) {
        return report.quoting(redaction::redact, SECRETS::redact);
    }

    private Survey survey(Pairs pairs, Progress progress) {
        var wanted = new LinkedHashSet<String>(GROUP_KEYS);
        wanted.addAll(List.of("category", "kind", "label"));
        wanted.addAll(split.attributes());
        String[] attributes = wanted.toArray(String[]::new);
        Validation checks = Validation.of(rules);
        var entry = Catalog.Entry.of(attributes);
        var texts = Corpus.entry(twins.shingles());
        return Survey.of(
                pairs,
                threads,
                progress,
                pair -> facts(pair, checks, entry.apply(pair), texts),
                new Catalog.Draft(attributes),
                new Corpus.Draft(twins.shingles()));
    }

    /** Checks a pair as it is, then redacts it; words are cut of what is exported. */
    private Facts facts(Pair pair, Validation checks, Catalog.Entry entry, Function<Pair, Corpus.Entry> words) {
        List<Finding> findings = new ArrayList<>(checks.check(pair));
        findings.addAll(Poison.check(pair));
        findings.addAll(people.check(pair)); // warnings: reported only
        boolean invalid = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        Redacted redacted = redaction.redact(pair);
        var fixes = new ArrayList<Fix>(0);
        for (Replacement replacement : redacted.replacements()) {
            Fix fix = Fix.of(pair.origin(), replacement);
            fixes.add(fix);
            findings.add(Finding.of(fix.rule(), Severity.INFO, fix.before() + " was replaced by " + fix.after())
                    .pointer(fix.pointer())
                    .at(pair.origin())
                    .requirements(PRIVACY));
        }
        return new Facts(entry, words.apply(redacted.pair()), findings, invalid, fixes);
    }

    /** Returns the split that the wishes ask for, given which attributes occur in the data. */
    Split splitFor(Catalog catalog) {
        return split.on(catalog);
    }
}
