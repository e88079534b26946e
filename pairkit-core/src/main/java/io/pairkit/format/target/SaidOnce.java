package io.pairkit.format.target;

import io.pairkit.Pair;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Findings;
import io.pairkit.validate.Rule;
import io.pairkit.validate.Rules;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Silences a rule where the target says the same of the record in its own words. */
final class SaidOnce {
    private static final Set<String> NO_TURN = Set.of(
            "target/empty-turn", "target/missing-field", "target/count", "target/empty", "target/type", "target/role");
    private static final Set<String> NO_ANSWER = Set.of(
            "target/no-assistant",
            "target/last-role",
            "target/order",
            "target/role",
            "target/type",
            "target/missing-field",
            "target/count",
            "target/roles");

    /** By the code of a rule: codes of the target that say the same. */
    private static final Map<String, Set<String>> SAME = Map.ofEntries(
            Map.entry("chat/no-final-answer", NO_ANSWER),
            Map.entry("chat/no-user-turn", Set.of("target/missing-role", "target/order")),
            Map.entry("chat/unknown-role", Set.of("target/role")),
            Map.entry("chat/role-order", Set.of("target/order", "target/role")),
            Map.entry("chat/empty-turn", NO_TURN),
            Map.entry("chat/nothing-trained", Set.of("target/weight")),
            Map.entry("chat/template-marker", Set.of("target/template-markers")),
            Map.entry("pair/empty-answer", NO_TURN),
            Map.entry("pair/empty-prompt", NO_TURN),
            Map.entry("preference/same-answers", Set.of("target/same-sides")),
            Map.entry("preference/prompt-differs", Set.of("target/prompt-differs")),
            Map.entry("preference/empty-rejected", NO_TURN),
            Map.entry("preference/no-rejected", NO_TURN),
            Map.entry("tool/arguments-not-json", Set.of("target/arguments")),
            Map.entry("tool/unknown-tool", Set.of("target/unknown-tool")),
            Map.entry(
                    "tool/result-without-call",
                    Set.of("target/tool-call-id", "target/calls-and-results", "target/role", "target/order")));

    private SaidOnce() {}

    static Rules by(Target target, Rules others) {
        return Rules.of(
                others.all().stream().map(rule -> silenced(rule, target)).toList());
    }

    private static Rule silenced(Rule rule, Target target) {
        Set<String> same = SAME.get(rule.code());
        if (same == null) {
            return rule;
        }
        return Rule.of(rule.info(), (Pair pair, Findings out) -> {
            List<Finding> found = Findings.of(pair, List.of(rule));
            if (!found.isEmpty()
                    && target.check(pair.fields()).stream().noneMatch(finding -> same.contains(finding.code()))) {
                found.forEach(out::report);
            }
        });
    }
}
