package io.pairkit.privacy;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.privacy.record.Repeats;
import io.pairkit.privacy.record.Rewriting;
import io.pairkit.privacy.record.Walk;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replaces secrets and personal data in pairs by placeholders, so that the pair stays good training data.
 *
 * <p>Placeholders are {@code [KIND_n]}, n numbering the distinct values of that kind within the record; one value is the
 * same placeholder in all turns, in tool calls, in the chosen and the rejected answer. JSON inside arguments stays valid, a
 * record without a hit is returned as it is, and redacting twice is redacting once. A recipe: immutable, thread-safe.
 *
 * <pre>{@code
 * Redacted redacted = Redaction.recommended().redact(pair);
 * redacted.pair();   // "Write to [EMAIL_1]."
 * redacted.counts(); // {EMAIL=1}
 * }</pre>
 */
public final class Redaction {
    private static final int MAX_ROUNDS = 4;

    private final Privacy privacy;
    private final Replacing replacing;
    private final boolean keeping;

    private Redaction(Privacy privacy, Replacing replacing, boolean keeping) {
        this.privacy = Objects.requireNonNull(privacy, "privacy");
        this.replacing = Objects.requireNonNull(replacing, "replacing");
        this.keeping = keeping;
    }

    /** Returns the redaction of secrets and structured personal data. */
    public static Redaction recommended() {
        return of(Privacy.recommended());
    }

    /** Returns the redaction of whatever a search finds. */
    public static Redaction of(Privacy privacy) {
        return new Redaction(privacy, Replacings.placeholders(), false);
    }

    /** Returns this redaction with other replacements. */
    public Redaction replacing(Replacing other) {
        return new Redaction(privacy, other, keeping);
    }

    /** Returns this redaction, whose results also carry the values, for a {@link Vault}. */
    public Redaction keepingValues() {
        return new Redaction(privacy, replacing, true);
    }

    public Privacy privacy() {
        return privacy;
    }

    /** A text with hits. */
    private record Place(String pointer, String text, List<Scan.Found> found) {}

    /** Returns a pair without what the search finds in it. */
    public Redacted redact(Pair pair) {
        var places = new ArrayList<Place>(0);
        Walk.over(pair, privacy::search, (pointer, text, found) -> places.add(new Place(pointer, text, found)));
        if (places.isEmpty()) {
            return new Redacted(pair, List.of(), Map.of());
        }
        List<Place> all = withRepeats(pair, places);
        Redacted redacted = apply(pair, all);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            List<Place> more = uncovered(pair, redacted.pair(), all);
            if (more.isEmpty()) {
                return redacted;
            }
            all = more;
            redacted = apply(pair, all);
        }
        return redacted;
    }

    /**
     * Returns all places with those added that came to light when their neighbours were replaced (a name that had been
     * taken for part of a number); empty where there is none.
     */
    private List<Place> uncovered(Pair before, Pair after, List<Place> known) {
        var byPointer = new LinkedHashMap<String, Place>();
        known.forEach(place -> byPointer.put(place.pointer, place));
        boolean[] added = new boolean[1];
        Walk.over(after, privacy::search, (pointer, text, found) -> {
            Place old = byPointer.get(pointer);
            String original = old != null
                    ? old.text
                    : before.field(pointer).map(Object::toString).orElse("");
            List<Scan.Found> all = old != null ? old.found : List.of();
            for (Scan.Found each : found) {
                var repeats = new Repeats(Map.of(text.substring(each.start(), each.end()), each.seeker()));
                List<Scan.Found> both = repeats.in(original, all);
                added[0] |= both.size() > all.size();
                all = both;
            }
            if (!all.isEmpty()) {
                byPointer.put(pointer, new Place(pointer, original, all));
            }
        });
        return added[0] ? List.copyOf(byPointer.values()) : List.of();
    }

    private Redacted apply(Pair pair, List<Place> all) {
        var names = new Numbering(replacing, pair.fields());
        Object record = pair.fields();
        var replacements = new ArrayList<Replacement>();
        var values = new LinkedHashMap<String, String>();
        for (Place place : all) {
            List<Hit> hits = Spans.hits(place.text, place.found);
            var edits = new ArrayList<Rewriting.Edit>(hits.size());
            for (int i = 0; i < hits.size(); i++) {
                Scan.Found found = place.found.get(i);
                String value = place.text.substring(found.start(), found.end());
                String name = names.name(hits.get(i).kind(), value);
                edits.add(new Rewriting.Edit(found.start(), found.end(), name));
                replacements.add(new Replacement(place.pointer, hits.get(i), name));
                if (keeping) {
                    values.putIfAbsent(name, value);
                }
            }
            record = Json.with(record, place.pointer, Rewriting.apply(place.text, edits));
        }
        return new Redacted(pair.with("", record), replacements, values);
    }

    /** Adds the places where a value that was found elsewhere in the record stands again without the words that gave it away. */
    private List<Place> withRepeats(Pair pair, List<Place> places) {
        var values = new LinkedHashMap<String, Seeker>();
        for (Place place : places) {
            for (Scan.Found found : place.found) {
                String value = place.text.substring(found.start(), found.end());
                if (Repeats.telling(value, found.seeker())) {
                    values.putIfAbsent(value, found.seeker());
                }
            }
        }
        if (values.isEmpty()) {
            return places;
        }
        var repeats = new Repeats(values);
        var all = new ArrayList<Place>();
        Walk.texts(pair, (pointer, text) -> {
            List<Scan.Found> known = places.stream()
                    .filter(place -> place.pointer.equals(pointer))
                    .findFirst()
                    .map(Place::found)
                    .orElse(List.of());
            List<Scan.Found> both = repeats.in(text, known);
            if (!both.isEmpty()) {
                all.add(new Place(pointer, text, both));
            }
        });
        return all;
    }

    /** Returns a text without what the search finds in it; numbers begin at 1 in each text. */
    public String redact(String text) {
        List<Scan.Found> found = privacy.search(text);
        if (found.isEmpty()) {
            return text;
        }
        var names = new Numbering(replacing, Map.<String, @Nullable Object>of("text", text));
        var edits = new ArrayList<Rewriting.Edit>(found.size());
        for (Scan.Found each : found) {
            String value = text.substring(each.start(), each.end());
            edits.add(new Rewriting.Edit(
                    each.start(), each.end(), names.name(each.seeker().kind(), value)));
        }
        return Rewriting.apply(text, edits);
    }

    @Override
    public String toString() {
        return "Redaction[" + privacy + "]";
    }
}
