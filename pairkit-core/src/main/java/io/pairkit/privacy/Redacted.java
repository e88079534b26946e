package io.pairkit.privacy;

import io.pairkit.Pair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pair without its secrets, and what was replaced. It prints no value. */
public final class Redacted {
    private final Pair pair;
    private final List<Replacement> replacements;
    private final Map<String, String> values;

    Redacted(Pair pair, List<Replacement> replacements, Map<String, String> values) {
        this.pair = pair;
        this.replacements = List.copyOf(replacements);
        this.values = values;
    }

    /** Returns the pair; the very same object where nothing was found. */
    public Pair pair() {
        return pair;
    }

    /** Returns what was replaced, in the order of the record. */
    public List<Replacement> replacements() {
        return replacements;
    }

    /** Returns whether anything was replaced. */
    public boolean isChanged() {
        return !replacements.isEmpty();
    }

    /** Returns how many places were replaced, by kind. */
    public Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        replacements.forEach(each -> counts.merge(each.hit().kind(), 1, Integer::sum));
        return counts;
    }

    /** Returns the value behind each placeholder; empty unless {@link Redaction#keepingValues()} was asked for. */
    public Map<String, String> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        return "Redacted[" + replacements.size() + " replaced: " + counts() + "]";
    }
}
