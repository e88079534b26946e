package io.pairkit.dedup;

import io.pairkit.Progress;
import io.pairkit.dedup.store.Store;
import io.pairkit.dedup.store.Stored;
import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Adds records to an index and decides who stays.
 *
 * <p>Where the first stays, what is in the index stays, and new records are held against what stays there and is near them.
 * Under other policies a new record can displace an earlier one, which may let a third one stay again: so everything that is
 * connected with the new records by resemblance is decided anew, and nothing else can change.
 */
final class Comparing extends Arrivals {
    private final boolean settled;

    Comparing(Store store, NearDuplicates recipe, Progress progress) {
        super(store, recipe, progress);
        this.settled = recipe.keep() == Keep.FIRST;
    }

    @Override
    void take(List<Arrival> part) {
        if (part.isEmpty()) {
            return;
        }
        Corpus fresh = new Together(recipe.shingles(), List.of(), part).corpus;
        List<Stored> known = settled
                ? store.search(near(fresh, 0, fresh.size()), true)
                : around(part.stream().map(Arrival::record).toList(), Map.of());
        var all = new Together(recipe.shingles(), known, part);
        Duplicates found = recipe.find(all.corpus, progress);
        tell(all, found);
        Map<Long, Stored> changed = revise(all, found, Map.of());
        conflicts(unused -> recipe, changed, part, fresh, place -> !found.isRemoved(all.old + place));
        var sets = fresh.sets();
        for (int i = 0; i < part.size(); i++) {
            int kept = found.keptFor(all.old + i);
            store.add(
                    part.get(i)
                            .record()
                            .because(kept < 0 ? -1 : all.records.get(kept).number()),
                    sets.setOf(i, Tokens.PROMPT),
                    sets.setOf(i, Tokens.ANSWER));
            progress.check();
        }
        store.refresh();
    }

    /** Takes records out and decides anew what is connected with them. */
    List<Revision> remove(Map<Long, Stored> gone) {
        List<Stored> known = around(List.copyOf(gone.values()), gone);
        gone.keySet().forEach(store::remove);
        var all = new Together(recipe.shingles(), known, List.of());
        revise(all, recipe.find(all.corpus, progress), gone);
        store.refresh();
        return List.copyOf(revisions);
    }

    /** Writes down which earlier decisions changed, and returns those records by number. */
    private Map<Long, Stored> revise(Together all, Duplicates found, Map<Long, Stored> gone) {
        var changed = new TreeMap<Long, Stored>();
        var byNumber = new HashMap<Long, Stored>(gone);
        all.records.forEach(record -> byNumber.put(record.number(), record));
        for (int i = 0; i < all.old; i++) {
            Stored record = all.records.get(i);
            int kept = found.keptFor(i);
            long because = kept < 0 ? -1 : all.records.get(kept).number();
            if (because != record.because()) {
                if (settled && gone.isEmpty()) {
                    throw new IllegalStateException("record " + record.number() + " of the index went for " + because);
                }
                store.decide(record.number(), because);
                changed.put(record.number(), record.because(because));
                revisions.add(new Revision(
                        known(record), maybe(byNumber.get(record.because())), maybe(byNumber.get(because))));
            }
        }
        return changed;
    }

    private static Optional<Known> maybe(@Nullable Stored record) {
        return Optional.ofNullable(record).map(Arrivals::known);
    }

    /** Returns what is connected with some records by resemblance, by number, without those that are gone. */
    private List<Stored> around(List<Stored> seeds, Map<Long, Stored> gone) {
        var known = new TreeMap<Long, Stored>();
        List<Stored> frontier = seeds;
        while (!frontier.isEmpty()) {
            var mine = new Together(recipe.shingles(), frontier, List.of());
            List<Stored> near = store.search(near(mine.corpus, 0, mine.corpus.size()), false).stream()
                    .filter(record -> !known.containsKey(record.number()) && !gone.containsKey(record.number()))
                    .toList();
            frontier = connected(frontier, near);
            frontier.forEach(record -> known.put(record.number(), record));
        }
        return new ArrayList<>(known.values());
    }

    /** Returns those of some records that reach the threshold with one of the others. */
    private List<Stored> connected(List<Stored> frontier, List<Stored> others) {
        var both = new ArrayList<Stored>(frontier);
        both.addAll(others);
        var all = new Together(recipe.shingles(), both, List.of());
        var links = recipe.links(all.corpus, progress);
        boolean[] near = new boolean[links.texts()];
        for (int i = 0; i < frontier.size(); i++) {
            if (links.textOf(i) >= 0) {
                near[links.textOf(i)] = true;
                links.forEachNeighbour(links.textOf(i), text -> near[text] = true);
            }
        }
        return IntStream.range(frontier.size(), both.size())
                .filter(i -> links.textOf(i) >= 0 && near[links.textOf(i)])
                .mapToObj(both::get)
                .toList();
    }
}
