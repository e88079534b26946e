package io.pairkit.validate;

import io.pairkit.Pair;
import java.util.Objects;

/** A check and what reports say about it. */
final class DescribedRule implements Rule {
    private final RuleInfo info;
    private final Rule check;
    private final boolean forced;
    private final Severity most;

    DescribedRule(RuleInfo info, Rule check) {
        this(info, check, false, Severity.ERROR);
    }

    private DescribedRule(RuleInfo info, Rule check, boolean forced, Severity most) {
        this.info = Objects.requireNonNull(info, "info");
        this.check =
                check instanceof DescribedRule described ? described.check : Objects.requireNonNull(check, "check");
        this.forced = forced;
        this.most = most;
    }

    /** Returns a rule all of whose findings have one severity. */
    static Rule forced(Rule rule, Severity severity) {
        return new DescribedRule(rule.info().severity(severity), rule, true, Severity.ERROR);
    }

    /** Returns a rule whose findings weigh no more than a severity. */
    static Rule atMost(Rule rule, Severity most) {
        RuleInfo info = rule.info();
        return new DescribedRule(
                info.severity(info.severity().compareTo(most) > 0 ? most : info.severity()),
                rule,
                isForced(rule),
                most);
    }

    /** Returns how much the findings of a rule may weigh. */
    static Severity most(Rule rule) {
        return rule instanceof DescribedRule described ? described.most : Severity.ERROR;
    }

    /** Returns whether the severity of the entry counts also for findings that the rule gives another. */
    static boolean isForced(Rule rule) {
        return rule instanceof DescribedRule described && described.forced;
    }

    @Override
    public void check(Pair pair, Findings out) {
        check.check(pair, out);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public String toString() {
        return "Rule[" + info.code() + "]";
    }
}
