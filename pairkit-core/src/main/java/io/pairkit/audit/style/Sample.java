package io.pairkit.audit.style;

import io.pairkit.Origin;
import io.pairkit.audit.Brief;
import io.pairkit.audit.Facts;
import io.pairkit.audit.Form;
import io.pairkit.audit.tally.SourceCount;
import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The records with the smallest hashes: a uniform sample of a set that does not depend on order or threads, and that two
 * tallies can put together. For advice that is too dear to take from every record.
 */
public final class Sample {
    /** How many records are kept. */
    public static final int MOST = 4000;

    private static final Comparator<Kept> ORDER =
            Comparator.comparingLong(Kept::hash).thenComparing(Kept::origin);

    /** What is kept of a record; it does not hold on to the file's bytes. */
    public record Kept(
            long hash,
            Origin origin,
            String prompt,
            String answer,
            String label,
            String author,
            String source,
            String category,
            String kind,
            String mode,
            int sources,
            Form form) {}

    private final PriorityQueue<Kept> queue = new PriorityQueue<>(ORDER.reversed());

    /**
     * Adds a record.
     *
     * @param identity a hash of everything that is trained
     */
    public void add(Facts facts, long identity) {
        long hash = Fold.mix(identity ^ 0x5DEECE66DL);
        Kept largest = queue.peek();
        if (queue.size() < MOST || largest == null || hash < largest.hash()) {
            keep(new Kept(
                    hash,
                    facts.origin(),
                    facts.prompt(),
                    facts.answer(),
                    facts.label(),
                    facts.attribute("author"),
                    facts.attribute("source"),
                    facts.category(),
                    facts.kindText(),
                    facts.attribute("mode"),
                    SourceCount.of(facts),
                    facts.form()));
        }
    }

    private void keep(Kept kept) {
        queue.add(kept);
        if (queue.size() > MOST) {
            queue.remove();
        }
    }

    /** Adds the sample of other records of the set. */
    public void merge(Sample later) {
        later.queue.forEach(this::keep);
    }

    /** The kept records, by hash. */
    public List<Kept> records() {
        var all = new ArrayList<>(queue);
        all.sort(ORDER);
        return all;
    }

    static TreeMap<String, List<Kept>> by(List<Kept> records, java.util.function.Function<Kept, String> key) {
        var groups = new TreeMap<String, List<Kept>>();
        for (Kept kept : records) {
            if (!key.apply(kept).isEmpty()) {
                groups.computeIfAbsent(key.apply(kept), k -> new ArrayList<>()).add(kept);
            }
        }
        return groups;
    }

    /** The first places of some records, as many as a notice names. */
    static List<Origin> places(Brief brief, List<Kept> kept) {
        return kept.stream().map(Kept::origin).sorted().limit(brief.examples()).toList();
    }

    static String percent(double some, double all) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * some / all);
    }
}
