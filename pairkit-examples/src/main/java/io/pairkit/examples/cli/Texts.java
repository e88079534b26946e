package io.pairkit.examples.cli;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.Shingles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words of all records, gathered while somebody else reads them. */
final class Texts implements Pairs.Gatherer<List<Corpus.Entry>> {
    private final Function<Pair, Corpus.Entry> entry;
    private final Corpus.Draft draft;

    Texts(Shingles shingles) {
        this.entry = Corpus.entry(shingles);
        this.draft = new Corpus.Draft(shingles);
    }

    @Override
    public List<Corpus.Entry> begin() {
        return new ArrayList<>();
    }

    @Override
    public void add(List<Corpus.Entry> part, Pair pair) {
        part.add(entry.apply(pair));
    }

    @Override
    public void merge(List<Corpus.Entry> part) {
        part.forEach(draft::add);
    }

    /** Returns what was gathered, once. */
    Corpus corpus() {
        return draft.build();
    }
}
