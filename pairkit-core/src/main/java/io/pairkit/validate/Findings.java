package io.pairkit.validate;

import io.pairkit.Pair;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule reports what it found in one pair; the rule's code, severity and requirements and the pair's place are
 * filled in.
 */
public final class Findings {
    private static final RuleInfo NONE_YET = RuleInfo.of("rule/unnamed");

    private final List<Finding> found = new ArrayList<>(0);
    private final Pair pair;
    private RuleInfo rule = NONE_YET;
    private boolean forced;
    private Severity most = Severity.ERROR;
    private @Nullable Signals signals; // made by the first built-in rule that asks, shared by all of them

    private Findings(Pair pair) {
        this.pair = pair;
    }

    /** Runs rules on one pair and returns what they found, in the order of the rules. */
    public static List<Finding> of(Pair pair, Iterable<? extends Rule> rules) {
        var out = new Findings(pair);
        for (Rule each : rules) {
            out.run(each);
        }
        return out.found;
    }

    private void run(Rule each) {
        rule = each.info();
        forced = DescribedRule.isForced(each);
        most = DescribedRule.most(each);
        int before = found.size();
        try {
            each.check(pair, this);
        } catch (RuntimeException | StackOverflowError e) {
            found.subList(before, found.size()).clear(); // half a judgement is none
            found.add(Finding.error(
                            "rule/failed",
                            "the rule " + rule.code() + " failed: "
                                    + e.getClass().getSimpleName())
                    .fix("mend the rule; the record was not judged by it")
                    .at(pair.origin()));
        }
    }

    /** Returns the code of the rule that is running. */
    String code() {
        return rule.code();
    }

    /** Returns what one pass over the texts of the pair found. */
    Signals signals() {
        Signals known = signals;
        if (known == null) {
            known = new Signals(pair);
            signals = known;
        }
        return known;
    }

    /** Reports a hit that concerns the record as a whole. */
    public void report(String message) {
        report("", message);
    }

    /**
     * Reports a hit at a place.
     *
     * @param pointer a JSON pointer into the record
     * @param message one sentence with what was found and what is demanded
     */
    public void report(String pointer, String message) {
        report(Finding.of(rule.code(), rule.severity(), message)
                .pointer(pointer)
                .fix(rule.fix()));
    }

    /** Reports a finding made by the rule itself; place and requirements are filled in. */
    public void report(Finding finding) {
        Finding placed = finding.at(pair.origin());
        if (placed.requirements().isEmpty()) {
            placed = placed.requirements(rule.requirements());
        }
        Severity severity = forced ? rule.severity() : placed.severity();
        found.add(placed.severity(severity.compareTo(most) > 0 ? most : severity));
    }
}
