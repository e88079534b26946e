package io.pairkit.validate;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A recipe that checks pairs against rules.
 *
 * <p>Bad data are findings, never exceptions: unreadable lines, records that break rules, rules that throw. Immutable and
 * safe to use from many threads at once; the same input gives the same result whatever the number of threads.
 *
 * <pre>{@code
 * var checked = Validation.of(Rules.recommended()).run(Pairs.read(Path.of("support.jsonl")));
 * checked.counts().forEach((code, count) -> table.row(code, count));
 * }</pre>
 *
 * <p>A record may wave a finding aside itself, with a reason:
 * {@code "pairkit_ignore": {"pair/answer-too-short": "the customer wants one word"}}; see {@link Checked#suppressed}.
 */
public final class Validation {
    private final Rules rules;
    private final List<Rule> compiled;
    private final int threads;
    private final @Nullable Severity failOn;
    private final List<Condition> conditions;
    private final Baseline baseline;

    private Validation(
            Rules rules, int threads, @Nullable Severity failOn, List<Condition> conditions, Baseline baseline) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("at least one rule is needed");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        this.rules = rules;
        this.compiled = rules.all();
        this.threads = threads;
        this.failOn = failOn;
        this.conditions = List.copyOf(conditions);
        this.baseline = Objects.requireNonNull(baseline, "baseline");
    }

    /**
     * Returns a validation by some lists of rules, such as {@code of(Rules.recommended(), HouseRules.all())}.
     *
     * @throws IllegalArgumentException if there is no rule in them: checking nothing is no success; or a code stands twice
     */
    @SafeVarargs
    public static Validation of(Iterable<? extends Rule>... lists) {
        Rules all = Rules.none();
        for (Iterable<? extends Rule> list : lists) {
            all = all.and(list);
        }
        return new Validation(
                all, Runtime.getRuntime().availableProcessors(), Severity.ERROR, List.of(), Baseline.none());
    }

    /** Returns a validation by these rules alone. */
    public static Validation of(Rule first, Rule... more) {
        return of(Rules.of(first).and(more));
    }

    /** Returns the rules. */
    public Rules rules() {
        return rules;
    }

    /** Returns how many threads a run uses. */
    public int threads() {
        return threads;
    }

    /**
     * Returns this recipe for another number of threads; as many as the machine has by default.
     *
     * @param value at least 1; with 1 everything happens on the calling thread
     */
    public Validation threads(int value) {
        return new Validation(rules, value, failOn, conditions, baseline);
    }

    /** Returns the severity from which a finding makes {@link Checked#passed} false; empty if none does. */
    public Optional<Severity> failOn() {
        return Optional.ofNullable(failOn);
    }

    /** Returns this recipe with the severity from which a finding makes {@link Checked#passed} false; ERROR by default. */
    public Validation failOn(Severity value) {
        return new Validation(rules, threads, Objects.requireNonNull(value, "value"), conditions, baseline);
    }

    /** Returns this recipe so that no finding makes {@link Checked#passed} false; conditions still do. */
    public Validation failOnNothing() {
        return new Validation(rules, threads, null, conditions, baseline);
    }

    /**
     * Returns this recipe with another severity for one of its rules.
     *
     * @throws IllegalArgumentException if it has no rule of this code
     */
    public Validation severity(String code, Severity severity) {
        return new Validation(rules.severity(code, severity), threads, failOn, conditions, baseline);
    }

    /** Returns this recipe with one more condition on the share of records that have a finding. */
    public Validation condition(Condition condition) {
        var more = new ArrayList<>(conditions);
        more.add(Objects.requireNonNull(condition, "condition"));
        return new Validation(rules, threads, failOn, more, baseline);
    }

    /** Returns this recipe with a list of known findings, which are counted and otherwise passed over; none by default. */
    public Validation baseline(Baseline known) {
        return new Validation(rules, threads, failOn, conditions, known);
    }

    /** Returns the known findings. */
    public Baseline baseline() {
        return baseline;
    }

    /** Returns the conditions. */
    public List<Condition> conditions() {
        return conditions;
    }

    /**
     * Checks one pair: what the rules find, and what the reader noticed, less what the record waves aside. For callers that
     * read the pairs themselves; any thread.
     *
     * @return sorted by pointer and code, empty if all is well
     */
    public List<Finding> check(Pair pair) {
        return judge(pair).findings();
    }

    Judged judge(Pair pair) {
        List<Finding> found = Findings.of(pair, compiled);
        if (!pair.notes().isEmpty()) {
            found.addAll(pair.notes());
        }
        Suppressions.Left left = Suppressions.apply(pair, found);
        int before = left.findings().size();
        if (before == 0) {
            return left.suppressed() == 0 ? Judged.CLEAN : new Judged(List.of(), left.suppressed(), 0);
        }
        if (baseline.size() > 0) {
            left.findings().removeIf(finding -> baseline.knows(pair, finding));
        }
        left.findings().sort(null);
        return new Judged(
                left.findings(), left.suppressed(), before - left.findings().size());
    }

    /** What there is to say about one pair: findings, sorted; how many the record waved aside; how many are known. */
    record Judged(List<Finding> findings, int suppressed, int known) {
        static final Judged CLEAN = new Judged(List.of(), 0, 0);
    }

    /** Checks all pairs and keeps the findings. */
    public Checked run(Pairs pairs) {
        return run(pairs, Progress.none());
    }

    /**
     * Checks all pairs and keeps the findings, in some 40 bytes each.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled or the thread interrupted
     */
    public Checked run(Pairs pairs, Progress progress) {
        var log = new FindingLog();
        return new Run(this, pairs, log::add).run(progress).withFindings(log.sorted());
    }

    /**
     * Checks all pairs and hands each finding on as it is found; memory does not grow with the number of findings.
     *
     * @param findings receives the findings on the calling thread, in the order of the input, those about whole files last
     * @return a result whose {@link Checked#findings} is refused
     */
    public Checked run(Pairs pairs, Progress progress, Consumer<? super Finding> findings) {
        return new Run(this, pairs, Objects.requireNonNull(findings, "findings")).run(progress);
    }

    @Override
    public String toString() {
        return "Validation[" + rules.size() + " rules, " + conditions.size() + " conditions, " + threads + " threads]";
    }
}
