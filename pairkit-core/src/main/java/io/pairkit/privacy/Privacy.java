package io.pairkit.privacy;

import io.pairkit.Pair;
import io.pairkit.privacy.record.Walk;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Search;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rule;
import io.pairkit.validate.RuleInfo;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds secrets and personal data in texts and pairs.
 *
 * <p>A recipe: immutable, without state, safe to share between threads. Making one costs some milliseconds, running it one
 * pass over the text; the time is linear in the length of the text, whatever it holds. No result and no message contains a
 * value that was found.
 *
 * <pre>{@code
 * List<Hit> hits = Privacy.recommended().find("mail me at jo@acme.io"); // [EMAIL, 11 to 21]
 * }</pre>
 */
public final class Privacy {
    private static final Privacy RECOMMENDED = of(Detectors.recommended());
    private static final RuleInfo RULE = RuleInfo.of("privacy/found")
            .severity(Severity.ERROR)
            .requirements("R87", "R92", "R98")
            .what("no secrets or personal data in any text")
            .because("a model repeats what it was trained on, to anybody")
            .fix("redact it, or allow it with a reason and a date")
            .examples(
                    "{\"prompt\":\"Who can help?\",\"completion\":\"Write to [EMAIL_1].\"}",
                    "{\"prompt\":\"Who can help?\",\"completion\":\"Write to jo@acme-support.io.\"}");

    private final Detectors detectors;
    private final Allowances allowances;
    private final double least;
    private final Search search;

    private Privacy(Detectors detectors, Allowances allowances, double least, Search search) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("confidence must be in [0, 1], was " + least);
        }
        this.detectors = detectors;
        this.allowances = allowances;
        this.least = least;
        this.search = search;
    }

    /** Returns a search for secrets and structured personal data. */
    public static Privacy recommended() {
        return RECOMMENDED;
    }

    /**
     * Returns a search with these detectors.
     *
     * @throws IllegalArgumentException if there is none, or one has no literal to be found by
     */
    public static Privacy of(Detectors detectors) {
        if (detectors.size() == 0) {
            throw new IllegalArgumentException("at least one detector is needed");
        }
        return new Privacy(detectors, Allowances.none(), 0.5, detectors.search());
    }

    /** Returns this search with data that may stay; what they allow is not reported. */
    public Privacy allowing(Allowances allowed) {
        return new Privacy(detectors, allowed, least, search);
    }

    /**
     * Returns this search with another least confidence of hits.
     *
     * @param confidence in [0, 1], by default 0.5
     */
    public Privacy atLeast(double confidence) {
        return new Privacy(detectors, allowances, confidence, search);
    }

    public Detectors detectors() {
        return detectors;
    }

    public Allowances allowances() {
        return allowances;
    }

    /** Returns what is in a text, in order and without overlaps; where two detectors meet, the more specific one counts. */
    public List<Hit> find(String text) {
        return Spans.hits(text, search(text));
    }

    /** Returns what is in a text, in characters. */
    List<Scan.Found> search(String text) {
        List<Scan.Found> result = search.find(text);
        if (result.isEmpty()) {
            return result;
        }
        return result.stream()
                .filter(found -> found.confidence() >= least
                        && !allowances.allows(found.seeker().kind()))
                .toList();
    }

    /** Returns how many characters a search looks at, one counted as often as it is looked at; for tests of linearity. */
    long steps(String text) {
        return search.steps(text);
    }

    /**
     * Returns what is in the texts of a pair, in the order of the record: messages, tool calls with their arguments, the
     * rejected answer, other fields with text. Ids and attributes (category, author, ticket_id …) are left alone.
     */
    public List<Sighting> locate(Pair pair) {
        var sightings = new ArrayList<Sighting>(0);
        Walk.over(pair, this::search, (pointer, text, found) -> {
            List<Hit> hits = Spans.hits(text, found);
            for (int i = 0; i < hits.size(); i++) {
                sightings.add(Sighting.of(pointer, text, found.get(i), hits.get(i)));
            }
        });
        return sightings;
    }

    /** Returns what is in the texts of a pair as findings, which name kind, length and place and never the value. */
    public List<Finding> check(Pair pair) {
        return locate(pair).stream()
                .map(sighting -> sighting.finding(pair.origin()))
                .toList();
    }

    /** Returns this search as a rule for a validation; its findings have the codes of the detectors. */
    public Rule rule() {
        return Rule.of(RULE, (pair, out) -> check(pair).forEach(out::report));
    }

    @Override
    public String toString() {
        return "Privacy[" + detectors.size() + " detectors, " + allowances.size() + " allowances]";
    }
}
