package io.pairkit.validate;

import io.pairkit.Pair;
import java.util.Optional;
import java.util.function.Function;

/**
 * A check of one pair. What others write is this one method:
 *
 * <pre>{@code
 * Rule noTodo = Rule.named("house/no-todo", p ->
 *         p.answer().contains("TODO") ? Optional.of("answer contains TODO") : Optional.empty());
 * }</pre>
 *
 * <p>A rule has no state and may be called on many threads at once. One that throws becomes a finding of the record it
 * threw on and never stops a run.
 */
@FunctionalInterface
public interface Rule {
    /** Checks a pair and reports any number of hits. */
    void check(Pair pair, Findings out);

    /** Returns what a report says about this rule: code, severity, requirements, why. */
    default RuleInfo info() {
        return RuleInfo.of("rule/unnamed");
    }

    /** Returns the stable code, such as {@code pair/answer-too-short}. */
    default String code() {
        return info().code();
    }

    /**
     * Returns a rule that finds at most one problem in a pair.
     *
     * @param code stable and path-like, such as {@code house/no-todo}
     * @param problem says what is wrong with a pair; the text is shown as it is
     * @throws IllegalArgumentException if the code is not lower-case words joined by {@code -} and {@code /}
     */
    static Rule named(String code, Function<? super Pair, Optional<String>> problem) {
        return of(RuleInfo.of(code), (pair, out) -> problem.apply(pair).ifPresent(out::report));
    }

    /** Returns a rule that reports by itself, with places and fixes. */
    static Rule of(RuleInfo info, Rule check) {
        return new DescribedRule(info, check);
    }

    /** Returns this rule with another severity. */
    default Rule severity(Severity value) {
        return of(info().severity(value), this);
    }

    /** Returns this rule with the reason that reports give. */
    default Rule because(String why) {
        return of(info().because(why), this);
    }

    /** Returns this rule with what to do about a hit. */
    default Rule fix(String advice) {
        return of(info().fix(advice), this);
    }

    /** Returns this rule with the requirements that it serves, the leading one first. */
    default Rule requirements(String... ids) {
        return of(info().requirements(ids), this);
    }
}
