package io.pairkit.audit;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Spelling;
import io.pairkit.Unreadable;
import io.pairkit.validate.Finding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A recipe that judges a set as a whole: which audits, by which plan and profile, with which evidence.
 *
 * <p>Immutable; the same recipe runs many times and on many threads. A run reads the pairs once, checking them by
 * the recommended rules and the privacy scan as it goes unless the evidence holds {@linkplain Evidence#findings findings}, and once
 * more those that have to be compared with each other. The result is the same whatever the number of threads.
 *
 * <pre>{@code
 * AuditReport report = Audits.recommended().plan(plan).run(Pairs.read(Path.of("support.jsonl")));
 * if (report.verdict() == Verdict.NOT_READY) report.blockers().forEach(this::show);
 * }</pre>
 */
public final class Audits {
    private static final int EXAMPLES = 20;

    private static final Pairs.Gatherer<Integer> NOBODY = new Pairs.Gatherer<>() {
        @Override
        public Integer begin() {
            return 0;
        }

        @Override
        public void add(Integer part, Pair pair) {
            // there is nobody
        }

        @Override
        public void merge(Integer part) {
            // there is nobody
        }
    };

    private final List<Audit> audits;
    private final List<FigureLimit> conditions;
    private final Brief brief;
    private final int threads;

    private Audits(List<Audit> audits, List<FigureLimit> conditions, Brief brief, int threads) {
        if (audits.isEmpty()) {
            throw new IllegalArgumentException("at least one audit is needed");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.audits = List.copyOf(audits);
        this.conditions = List.copyOf(conditions);
        this.brief = brief;
        this.threads = threads;
    }

    /** Returns all built-in audits, with the profile {@code recommended}, no plan, no evidence and today's date in UTC. */
    public static Audits recommended() {
        return of(BuiltIn.all());
    }

    /**
     * Returns these audits alone.
     *
     * @throws IllegalArgumentException if there is none: checking nothing is no success
     */
    public static Audits of(List<Audit> audits) {
        return new Audits(
                audits,
                List.of(),
                new Brief(Plan.none(), Profile.recommended(), Evidence.none(), LocalDate.now(ZoneOffset.UTC), EXAMPLES),
                Runtime.getRuntime().availableProcessors());
    }

    /** Returns this recipe with one more audit. */
    public Audits and(Audit audit) {
        var more = new ArrayList<>(audits);
        more.add(Objects.requireNonNull(audit, "audit"));
        return new Audits(more, conditions, brief, threads);
    }

    /**
     * Returns this recipe without an audit.
     *
     * @throws IllegalArgumentException if it has none of this code; the message names the nearest one
     */
    public Audits except(String code) {
        List<Audit> fewer = audits.stream()
                .filter(audit -> !audit.info().code().equals(code))
                .toList();
        if (fewer.size() == audits.size()) {
            throw new IllegalArgumentException("there is no audit \"" + code + "\", the nearest is \""
                    + Spelling.nearest(
                            code, audits.stream().map(a -> a.info().code()).toList()) + "\"");
        }
        return new Audits(fewer, conditions, brief, threads);
    }

    /** Returns this recipe with one more condition on a figure. */
    public Audits condition(FigureLimit condition) {
        var more = new ArrayList<>(conditions);
        more.add(Objects.requireNonNull(condition, "condition"));
        return new Audits(audits, more, brief, threads);
    }

    /** Returns this recipe with a plan; a profile that the plan names is taken too. */
    public Audits plan(Plan plan) {
        Profile profile = plan.profile().isEmpty() ? brief.profile() : Profile.named(plan.profile());
        return with(new Brief(plan, profile, brief.evidence(), brief.day(), brief.examples()));
    }

    /** Returns this recipe with another advice profile. */
    public Audits profile(Profile profile) {
        return with(new Brief(brief.plan(), profile, brief.evidence(), brief.day(), brief.examples()));
    }

    /** Returns this recipe with what others found out about the set; it replaces what was given before. */
    public Audits evidence(Evidence evidence) {
        return with(new Brief(brief.plan(), brief.profile(), evidence, brief.day(), brief.examples()));
    }

    /** Returns this recipe with the day by which "past" is judged. */
    public Audits asOf(LocalDate day) {
        return with(new Brief(brief.plan(), brief.profile(), brief.evidence(), day, brief.examples()));
    }

    /**
     * Returns this recipe with another number of examples for each notice, 20 by default.
     *
     * @param most at least 0; {@code Integer.MAX_VALUE} for all
     */
    public Audits examples(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("examples must be at least 0, was " + most);
        }
        return with(new Brief(brief.plan(), brief.profile(), brief.evidence(), brief.day(), most));
    }

    /** Returns this recipe for another number of threads; as many as the machine has by default. */
    public Audits threads(int value) {
        return new Audits(audits, conditions, brief, value);
    }

    private Audits with(Brief changed) {
        return new Audits(audits, conditions, changed, threads);
    }

    /** Returns the audits, in the order in which they report. */
    public List<Audit> all() {
        return audits;
    }

    /** Returns what this recipe measures by. */
    public Brief brief() {
        return brief;
    }

    /**
     * Begins a run whose records the caller hands in; see {@link AuditRun}. It runs no rules: without findings in the evidence
     * the verdict is not READY.
     */
    public AuditRun begin() {
        return new AuditRun(brief, audits, conditions, null);
    }

    /** Judges a set. */
    public AuditReport run(Pairs pairs) {
        return run(pairs, Progress.none());
    }

    /**
     * Judges a set.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public AuditReport run(Pairs pairs, Progress progress) {
        return run(pairs, NOBODY, evidence -> evidence, progress);
    }

    /**
     * Judges a set and lets somebody else gather from the same read, such as the words by which near-duplicates are found.
     *
     * @param alongside sees every record that the audits see
     * @param found asked once, when all is read, with the evidence of this recipe: returns it with what has come of the
     *     gathering. Splits, group keys and evaluation data must have been given before.
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public <P> AuditReport run(
            Pairs pairs, Pairs.Gatherer<P> alongside, UnaryOperator<Evidence> found, Progress progress) {
        boolean checked = brief.evidence().isChecked() || audits.stream().noneMatch(FindingGates.class::isInstance);
        AuditRun run = new AuditRun(brief, audits, conditions, checked ? null : new Checks());
        pairs.gather(threads, progress, new Together<>(run, alongside));
        Evidence evidence = found.apply(brief.evidence());
        for (Audit.Tally tally : run.tallies()) {
            if (tally instanceof Compared compared) {
                compared.compare(pairs, evidence, threads, progress);
            }
        }
        return run.report(evidence);
    }

    private record Two<P>(AuditRun.Part audited, P other) {}

    /** One read for the audits and for somebody else. */
    private record Together<P>(AuditRun run, Pairs.Gatherer<P> other) implements Pairs.Gatherer<Two<P>> {
        @Override
        public Two<P> begin() {
            return new Two<>(run.part(), other.begin());
        }

        @Override
        public void add(Two<P> part, Pair pair) {
            run.add(part.audited(), pair);
            other.add(part.other(), pair);
        }

        @Override
        public void merge(Two<P> part) {
            run.merge(part.audited());
            other.merge(part.other());
        }

        @Override
        public void unreadable(Unreadable piece) {
            run.addUnreadable(piece);
            other.unreadable(piece);
        }

        @Override
        public void note(Finding finding) {
            run.note(finding);
            other.note(finding);
        }
    }

    /** A tally that needs the records one after the other, because it numbers them or keeps few of many; the others add up. */
    interface Ordered {}

    /** A tally that has to read some records again to compare them with each other. */
    interface Compared {
        void compare(Pairs pairs, Evidence evidence, int threads, Progress progress);
    }

    @Override
    public String toString() {
        return "Audits[" + audits.size() + " audits, profile " + brief.profile().id() + "]";
    }
}
