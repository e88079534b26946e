package io.pairkit.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a set is meant to be, written before it: use case, categories and kinds with their quotas, form of the answers, terms,
 * cut-off date. Audits measure the set against it.
 *
 * <p>Read from a JSON object by {@link #of}; every key may be missing. Immutable.
 *
 * <pre>{@code
 * Plan plan = Plan.of(Json.parse("{\"categories\": {\"billing\": {\"min\": 30}}, \"kinds\": {\"refusal\": {}}}"));
 * }</pre>
 *
 * @param fields the plan as it was read
 * @param useCase one sentence, or empty
 * @param task {@code chat}, {@code qa}, {@code classification}, {@code extraction}, {@code code}, {@code generation}, {@code tools} or empty
 * @param profile the id of an advice profile, or empty
 * @param cutoff facts from before this day may be stale
 * @param superseded names of what is no longer valid, such as {@code Returns Policy v1}
 * @param minSize how many pairs at least, 0 where the plan says nothing
 * @param targetSize how many pairs are wanted, 0 where the plan says nothing
 * @param language a code such as {@code en}, or empty
 * @param tone such as {@code friendly, formal}, or empty
 * @param terms words of the domain as they are to be written
 * @param servedInterface {@code messages}, {@code instruction}, {@code prompt-completion} or empty
 * @param answer what an answer has to look like
 * @param labels the labels of a classification
 * @param categories quotas by category
 * @param kinds quotas by kind; a kind that is not listed is not demanded
 * @param modes quotas by mode
 * @param groupBy attributes whose values must not be in two parts of a split
 * @param attributeFields where attributes stand in the record, such as {@code category} in {@code meta.topic}
 * @param allowances personal data that may stay
 * @param reviewRequired whether a person must have looked at a sample
 * @param gates limits that override those of the profile
 */
public record Plan(
        Map<String, @Nullable Object> fields,
        String useCase,
        String task,
        String profile,
        Optional<LocalDate> cutoff,
        List<String> superseded,
        long minSize,
        long targetSize,
        String language,
        String tone,
        List<String> terms,
        String servedInterface,
        AnswerForm answer,
        List<String> labels,
        Map<String, Quota> categories,
        Map<Kind, Quota> kinds,
        Map<String, Quota> modes,
        List<String> groupBy,
        Map<String, String> attributeFields,
        List<Allowance> allowances,
        boolean reviewRequired,
        Map<String, BigDecimal> gates) {

    /**
     * How many pairs of one sort there should be.
     *
     * @param min at least so many; -1 where nothing is said
     * @param share of all pairs, in [0, 1]; -1 where nothing is said
     */
    public record Quota(long min, double share) {}

    /**
     * What an answer has to look like.
     *
     * @param form {@code prose}, {@code bullets}, {@code json}, {@code label}, {@code code} or empty
     * @param schema a JSON Schema for JSON answers
     * @param minChars least characters, 0 where nothing is said
     * @param maxChars most characters, 0 where nothing is said
     */
    public record AnswerForm(String form, Optional<Object> schema, int minChars, int maxChars) {}

    /**
     * Personal data of one kind that may stay until a day.
     *
     * @param kind such as {@code email}
     * @param reason why
     * @param until the last day
     */
    public record Allowance(String kind, String reason, LocalDate until) {}

    public Plan {
        superseded = List.copyOf(superseded);
        terms = List.copyOf(terms);
        labels = List.copyOf(labels);
        groupBy = List.copyOf(groupBy);
        allowances = List.copyOf(allowances);
    }

    /** Returns the plan that demands nothing. */
    public static Plan none() {
        return PlanReader.read(Map.of());
    }

    /**
     * Reads a plan.
     *
     * @param value a JSON object as plain values, from {@link io.pairkit.Json#parse} or from YAML
     * @throws IllegalArgumentException if it is no object, a key is not known (the message names the nearest one) or a value
     *     is of the wrong type
     */
    public static Plan of(@Nullable Object value) {
        return PlanReader.read(value);
    }

    /**
     * Proposes a plan for a set as it is, to be changed by a person: categories with quotas, kinds, modes, labels, form,
     * interface, language, groups. Reads the pairs once.
     *
     * @return a JSON object that {@link #of} reads; quotas are what the set has, rounded down, and never below 1
     */
    public static Map<String, @Nullable Object> propose(io.pairkit.Pairs pairs) {
        return PlanProposal.of(pairs);
    }

    /** Returns whether the plan demands anything at all. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns the kinds of personal data that may stay on a day: those whose last day has not passed. */
    public List<String> allowedOn(LocalDate day) {
        return allowances.stream()
                .filter(allowance -> !allowance.until().isBefore(day))
                .map(Allowance::kind)
                .toList();
    }

    @Override
    public String toString() {
        return "Plan[" + (useCase.isEmpty() ? "" : useCase + ", ") + categories.size() + " categories, " + kinds.size()
                + " kinds]";
    }
}
