package io.pairkit.validate;

import io.pairkit.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A list of rules, each code once, in the order in which they were added.
 *
 * <p>Immutable: every method returns another list. Codes that are not there are a caller's mistake and refused, with the
 * nearest known one, so that a misspelt code never switches nothing off unseen.
 *
 * <pre>{@code
 * var rules = Rules.recommended().except("pair/answer-too-short").and(noTodo);
 * rules.catalogue().forEach(info -> table.row(info.code(), info.severity(), info.what()));
 * }</pre>
 */
public final class Rules implements Iterable<Rule> {
    private final Map<String, Rule> rules;

    private Rules(Map<String, Rule> rules) {
        this.rules = Collections.unmodifiableMap(rules);
    }

    /**
     * Returns the built-in rules that suit any set. What task each record serves is guessed from the record, and only ever
     * to allow more: a number, JSON, a label or words of the prompt may be short answers.
     */
    public static Rules recommended() {
        return builtIn(null);
    }

    /** Returns the built-in rules with the limits of a task, see {@link Task}. */
    public static Rules recommended(Task task) {
        return builtIn(Objects.requireNonNull(task, "task"));
    }

    private static Rules builtIn(@Nullable Task task) {
        var list = new ArrayList<Rule>();
        list.addAll(List.of(Emptiness.PROMPT, Lengths.prompt(task)));
        if (task != Task.EXTRACTION) {
            list.add(Emptiness.answer());
        }
        list.addAll(List.of(
                Lengths.answer(task),
                Echoes.EQUAL,
                Echoes.ECHO,
                Echoes.MIMICRY,
                JsonAnswers.INVALID,
                JsonAnswers.MISSING,
                Limits.LENGTH,
                Markers.RUNS_ON,
                Markers.PLACEHOLDER,
                Wording.ABUSE,
                Wording.MISTAKE,
                Wording.MODEL_TALK,
                Wording.RUN_TIME,
                Turntaking.UNKNOWN_ROLE,
                Turntaking.NO_FINAL_ANSWER,
                Emptiness.NO_USER,
                Turntaking.FIRST_TURN,
                Turntaking.ORDER,
                Emptiness.TURN,
                Turntaking.NOTHING_TRAINED,
                Markers.MARKER,
                Wording.FRUSTRATION,
                ToolUse.ARGUMENTS,
                ToolUse.DEFINITIONS,
                ToolUse.RESULT_WITHOUT_CALL,
                ToolUse.CALL_WITHOUT_RESULT,
                ToolUse.UNKNOWN_TOOL,
                Preferences.NO_REJECTED,
                Preferences.EMPTY,
                Preferences.SAME,
                Preferences.PROMPT_DIFFERS,
                Preferences.SWAPPED,
                Attributes.KIND,
                Attributes.REVIEW,
                Attributes.REJECTED,
                TextFaults.REPLACEMENT,
                TextFaults.MOJIBAKE,
                TextFaults.CONTROL,
                TextFaults.HIDDEN,
                TextFaults.UNCLOSED_FENCE,
                TextFaults.ENTITY));
        return of(list);
    }

    /** Returns no rule at all, to begin with. A {@link Validation} of none is refused. */
    public static Rules none() {
        return new Rules(Map.of());
    }

    /** Returns a list of these rules. */
    public static Rules of(Rule... rules) {
        return of(Arrays.asList(rules));
    }

    /**
     * Returns a list of these rules.
     *
     * @throws IllegalArgumentException if two have the same code, or one has no name
     */
    public static Rules of(Iterable<? extends Rule> rules) {
        return none().and(rules);
    }

    /**
     * Returns this list and some more rules.
     *
     * @throws IllegalArgumentException if a code is there already, or a rule has no name: a bare lambda cannot be reported
     */
    public Rules and(Rule... more) {
        return and(Arrays.asList(more));
    }

    /** Returns this list and the rules of another one. */
    public Rules and(Iterable<? extends Rule> more) {
        var copy = new LinkedHashMap<>(rules);
        for (Rule rule : more) {
            String code = rule.code();
            if (code.equals("rule/unnamed")) {
                throw new IllegalArgumentException("a rule needs a name: use Rule.named or Rule.of");
            }
            if (copy.put(code, rule) != null) {
                throw new IllegalArgumentException("two rules have the code " + code);
            }
        }
        return new Rules(copy);
    }

    /**
     * Returns this list without some rules.
     *
     * @throws IllegalArgumentException if there is no rule of a code
     */
    public Rules except(String... codes) {
        var copy = new LinkedHashMap<>(rules);
        for (String code : codes) {
            known(code);
            copy.remove(code);
        }
        return new Rules(copy);
    }

    /**
     * Returns the rules of these codes and no others, in the order of this list.
     *
     * @throws IllegalArgumentException if there is no rule of a code
     */
    public Rules only(String... codes) {
        for (String code : codes) {
            known(code);
        }
        var copy = new LinkedHashMap<>(rules);
        copy.keySet().retainAll(Set.of(codes));
        return new Rules(copy);
    }

    /**
     * Returns this list with another severity for a rule. All findings of the rule get it, also those to which the rule
     * itself gives another.
     *
     * @throws IllegalArgumentException if there is no rule of this code
     */
    public Rules severity(String code, Severity severity) {
        Rule rule = known(code);
        var copy = new LinkedHashMap<>(rules);
        copy.put(code, DescribedRule.forced(rule, severity));
        return new Rules(copy);
    }

    /**
     * Returns this list with findings that weigh no more than a severity, whatever the rules say. What {@linkplain #severity set} for a
     * rule by hand stays.
     */
    public Rules atMost(Severity most) {
        var copy = new LinkedHashMap<>(rules);
        copy.replaceAll((code, rule) -> DescribedRule.isForced(rule) ? rule : DescribedRule.atMost(rule, most));
        return new Rules(copy);
    }

    private Rule known(String code) {
        Rule rule = rules.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("there is no rule " + code + nearest(code));
        }
        return rule;
    }

    private String nearest(String code) {
        return Spelling.near(code, rules.keySet())
                .map(name -> ", did you mean " + name + "?")
                .orElse("");
    }

    /** Returns the rule of a code. */
    public Optional<Rule> find(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /** Returns the codes, sorted. */
    public List<String> codes() {
        return List.copyOf(new TreeSet<>(rules.keySet()));
    }

    /** Returns the rules in their order. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    /** Returns what reports say about each rule, by code. */
    public List<RuleInfo> catalogue() {
        return rules.values().stream()
                .map(Rule::info)
                .sorted(java.util.Comparator.comparing(RuleInfo::code))
                .toList();
    }

    public int size() {
        return rules.size();
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }

    @Override
    public Iterator<Rule> iterator() {
        return rules.values().iterator();
    }

    @Override
    public String toString() {
        return "Rules[" + size() + "]";
    }
}
