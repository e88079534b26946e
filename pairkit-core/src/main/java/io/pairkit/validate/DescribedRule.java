package io.pairkit.validate;

import io.pairkit.Pair;
import java.util.Objects;

/** A check and what reports say about it. */
final class DescribedRule implements Rule {
    private final RuleInfo info;
    private final Rule check;

    DescribedRule(RuleInfo info, Rule check) {
        this.info = Objects.requireNonNull(info, "info");
        this.check =
                check instanceof DescribedRule described ? described.check : Objects.requireNonNull(check, "check");
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
