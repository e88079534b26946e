package io.pairkit.dedup;

import io.pairkit.Groups;
import io.pairkit.Progress;
import io.pairkit.dedup.store.Store;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks records up in an index: each is held against what stays there, none against another of its batch. */
final class Lookup extends Arrivals {
    Lookup(Store store, NearDuplicates recipe, Progress progress) {
        super(store, recipe, progress);
    }

    @Override
    void take(List<Arrival> part) {
        if (part.isEmpty()) {
            return;
        }
        Corpus fresh = new Together(recipe.shingles(), List.of(), part).corpus;
        var all = new Together(recipe.shingles(), store.search(near(fresh, 0, fresh.size()), true), part);
        Duplicates found = apart(all).find(all.corpus, progress);
        tell(all, found);
        conflicts(this::apart, Map.of(), part, fresh, place -> !found.isRemoved(all.old + place));
    }

    private NearDuplicates apart(Together all) {
        return recipe.keep(Keep.FIRST)
                .across(Groups.of(IntStream.range(0, all.corpus.size())
                        .map(place -> place < all.old ? 0 : 1)
                        .toArray()));
    }
}
