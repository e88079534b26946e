package io.pairkit.validate;

import io.pairkit.Pair;
import java.util.Objects;

/** A check and what reports say about it. */
final class DescribedRule implements Rule {
    private final RuleInfo info;
    private final Rule check;
    private final boolean forced;

    DescribedRule(RuleInfo info, Rule check) {
        this(info, check, false);
    }

    private DescribedRule(RuleInfo info, Rule check, boolean forced) {
        this.info = Objects.requireNonNull(info, "info");
        this.check =
                check instanceof DescribedRule described ? described.check : Objects.requireNonNull(check, "check");
        this.forced = forced;
    }

    /** Returns a rule all of whose findings have one severity. */
    static Rule forced(Rule rule, Severity severity) {
        return new DescribedRule(rule.info().severity(severity), rule, true);
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
