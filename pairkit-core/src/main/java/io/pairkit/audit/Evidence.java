package io.pairkit.audit;

import io.pairkit.Links;
import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What others found out about a set before it is audited: near-duplicates, conflicts, leaks, findings of rules and of the
 * privacy scan, the split, a review, a sample of real traffic. What is not given is not checked, and the report says so.
 *
 * <p>Ordinals are those of the audited {@link Pairs}. Immutable.
 */
public final class Evidence {
    private static final Set<String> OWN =
            Set.of("chat/no-final-answer", "pair/answer-json-invalid", "text/unclosed-fence");
    private static final Evidence NONE = new Evidence(null, null, null, null, null, null, List.of(), null, null, null);

    private final @Nullable Links promptLinks;
    private final int @Nullable [] keeperOf;
    private final @Nullable List<Conflict> conflicts;
    private final @Nullable List<Leak> leaks;
    private final @Nullable Complaints findings;
    private final @Nullable IntFunction<Optional<String>> splitOf;
    private final List<String> groupKeys;
    private final @Nullable Pairs evaluation;
    private final @Nullable Pairs traffic;
    private final @Nullable Review review;

    /**
     * What a person's review of a sample came to.
     *
     * @param n how many pairs were sampled
     * @param failed how many failed
     * @param verdict what follows by the review's own rules
     * @param upper95 how large the share of bad pairs may be at 95 % confidence
     * @param means one sentence
     */
    public record Review(int n, int failed, Verdict verdict, double upper95, String means) {}

    private Evidence(
            @Nullable Links promptLinks,
            int @Nullable [] keeperOf,
            @Nullable List<Conflict> conflicts,
            @Nullable List<Leak> leaks,
            @Nullable Complaints findings,
            @Nullable IntFunction<Optional<String>> splitOf,
            List<String> groupKeys,
            @Nullable Pairs evaluation,
            @Nullable Pairs traffic,
            @Nullable Review review) {
        this.promptLinks = promptLinks;
        this.keeperOf = keeperOf;
        this.conflicts = conflicts;
        this.leaks = leaks;
        this.findings = findings;
        this.splitOf = splitOf;
        this.groupKeys = groupKeys;
        this.evaluation = evaluation;
        this.traffic = traffic;
        this.review = review;
    }

    /** Returns the evidence of a set about which nothing is known. */
    public static Evidence none() {
        return NONE;
    }

    /** Returns this evidence with links between near-duplicate prompts: for conflicts, and for leaks between splits. */
    public Evidence promptLinks(Links links) {
        return new Evidence(
                Objects.requireNonNull(links, "links"),
                keeperOf,
                conflicts,
                leaks,
                findings,
                splitOf,
                groupKeys,
                evaluation,
                traffic,
                review);
    }

    /**
     * Returns this evidence with the near-duplicates.
     *
     * @param keepers for each record the ordinal of the kept record that it resembles, or -1 where it is kept itself
     */
    public Evidence nearDuplicates(int[] keepers) {
        return new Evidence(
                promptLinks,
                keepers.clone(),
                conflicts,
                leaks,
                findings,
                splitOf,
                groupKeys,
                evaluation,
                traffic,
                review);
    }

    /** Returns this evidence with records that may disagree; they are candidates, the audit judges. */
    public Evidence conflicts(List<Conflict> candidates) {
        return new Evidence(
                promptLinks,
                keeperOf,
                List.copyOf(candidates),
                leaks,
                findings,
                splitOf,
                groupKeys,
                evaluation,
                traffic,
                review);
    }

    /** Returns this evidence with evaluation prompts found in the set; an empty list says that none was found. */
    public Evidence leaks(List<Leak> found) {
        return new Evidence(
                promptLinks,
                keeperOf,
                conflicts,
                List.copyOf(found),
                findings,
                splitOf,
                groupKeys,
                evaluation,
                traffic,
                review);
    }

    /**
     * Returns this evidence with findings of rules, schema and privacy scan, added to those it has. Errors in the row of a
     * gate block; all else is advice. Findings about lines that are no pairs are left out, since those are counted and go no
     * further, and so is what an audit measures by itself, since nothing should block twice. Where none are given, not even an
     * empty list, {@link Audits#run} checks the records itself.
     */
    public Evidence findings(Iterable<Finding> more) {
        var complaints = new Complaints();
        more.forEach(complaints::add);
        return complaints(complaints);
    }

    /** Returns this evidence with more complaints. */
    Evidence complaints(Complaints more) {
        Complaints all = findings == null ? more : findings.and(more);
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, all, splitOf, groupKeys, evaluation, traffic, review);
    }

    static boolean isAudited(String code) {
        return OWN.contains(code)
                || code.startsWith("json/")
                || code.startsWith("csv/")
                || code.startsWith("file/")
                || code.equals("text/not-utf8")
                || code.equals("record/no-pair");
    }

    /**
     * Returns this evidence with the part of each record.
     *
     * @param partOf for an ordinal {@code train}, {@code validation}, {@code test} or another name; empty for a record in no
     *     part. Without it the names of the files and the attribute {@code split} say.
     */
    public Evidence splits(IntFunction<Optional<String>> partOf) {
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, findings, partOf, groupKeys, evaluation, traffic, review);
    }

    /** Returns this evidence with the attributes that make groups, where the plan names none. */
    public Evidence groupedBy(String... keys) {
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, findings, splitOf, List.of(keys), evaluation, traffic, review);
    }

    /** Returns this evidence with the evaluation data themselves: equal prompts are found, near ones need {@link #leaks}. */
    public Evidence evaluation(Pairs pairs) {
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, findings, splitOf, groupKeys, pairs, traffic, review);
    }

    /** Returns this evidence with a sample of what users really ask. */
    public Evidence traffic(Pairs pairs) {
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, findings, splitOf, groupKeys, evaluation, pairs, review);
    }

    /** Returns this evidence with what a person's review came to. */
    public Evidence review(Review verdict) {
        return new Evidence(
                promptLinks, keeperOf, conflicts, leaks, findings, splitOf, groupKeys, evaluation, traffic, verdict);
    }

    Optional<Links> promptLinks() {
        return Optional.ofNullable(promptLinks);
    }

    int @Nullable [] keeperOf() {
        return keeperOf;
    }

    Optional<List<Conflict>> conflicts() {
        return Optional.ofNullable(conflicts);
    }

    Optional<List<Leak>> leaks() {
        return Optional.ofNullable(leaks);
    }

    /** Whether rules and privacy scan have run; none need have found anything. */
    boolean isChecked() {
        return findings != null;
    }

    Complaints complaints() {
        return findings == null ? new Complaints() : findings;
    }

    @Nullable
    IntFunction<Optional<String>> splitOf() {
        return splitOf;
    }

    List<String> groupKeys() {
        return groupKeys;
    }

    Optional<Pairs> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    Optional<Pairs> traffic() {
        return Optional.ofNullable(traffic);
    }

    Optional<Review> review() {
        return Optional.ofNullable(review);
    }

    @Override
    public String toString() {
        return findings == null ? "Evidence[not checked]" : "Evidence[" + findings.size() + " findings]";
    }
}
