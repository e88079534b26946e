package io.pairkit.dedup;

import io.pairkit.Origin;
import io.pairkit.Progress;
import io.pairkit.dedup.store.Query;
import io.pairkit.dedup.store.Store;
import io.pairkit.dedup.store.Stored;
import io.pairkit.dedup.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Records that come to an index part by part, and what is said of them. */
abstract class Arrivals {
    final Store store;
    final NearDuplicates recipe;
    final Progress progress;
    private final List<Admission.Twin> removals = new ArrayList<>();
    private final List<Admission.Slot> variants = new ArrayList<>();
    private final List<Admission.Question> conflicts = new ArrayList<>();
    final List<Revision> revisions = new ArrayList<>();

    Arrivals(Store store, NearDuplicates recipe, Progress progress) {
        this.store = store;
        this.recipe = recipe;
        this.progress = progress;
    }

    /** A record of the batch. */
    record Arrival(int ordinal, Stored record, Corpus.Entry texts) {}

    /** Takes the next part of the batch. */
    abstract void take(List<Arrival> part);

    Admission admission(int size) {
        return new Admission(size, removals, variants, conflicts, revisions);
    }

    /** Records side by side for comparing: some of the index, then the new ones. */
    static final class Together {
        final List<Stored> records = new ArrayList<>();
        final int old;
        final int firstOrdinal;
        final Corpus corpus;

        Together(Shingles shingles, List<Stored> known, List<Arrival> part) {
            var draft = new Corpus.Draft(shingles);
            var entry = Corpus.texts(shingles);
            for (Stored record : known) {
                records.add(record);
                draft.add(entry.of(record.prompt(), record.answer(), record.review()));
            }
            old = known.size();
            firstOrdinal = part.isEmpty() ? 0 : part.get(0).ordinal();
            for (Arrival arrival : part) {
                records.add(arrival.record());
                draft.add(arrival.texts());
            }
            corpus = draft.build();
        }

        int ordinal(int place) {
            return firstOrdinal + place - old;
        }

        Known known(int place) {
            return Arrivals.known(records.get(place));
        }
    }

    static Known known(Stored record) {
        return new Known(record.number(), record.id(), new Origin(record.file(), record.line(), record.offset()));
    }

    /** Returns what the records look for: texts near theirs in what is compared. */
    List<Query> near(Corpus corpus, int from, int to) {
        return queries(corpus, from, to, recipe.on());
    }

    /** Returns what the records look for: questions near theirs. */
    List<Query> questions(Corpus corpus, int from, int to) {
        return queries(corpus, from, to, Field.PROMPT);
    }

    private List<Query> queries(Corpus corpus, int from, int to, Field field) {
        var queries = new ArrayList<Query>();
        var sets = corpus.sets();
        double least = new Join(recipe, corpus.only(i -> false)).compared().filter(recipe.threshold());
        for (int i = from; i < to; i++) {
            long[] prompt = field.prompt() ? sets.setOf(i, Tokens.PROMPT) : new long[0];
            long[] answer = field.answer() ? sets.setOf(i, Tokens.ANSWER) : new long[0];
            if (field.prompt() == prompt.length > 0 && field.answer() == answer.length > 0) {
                queries.add(new Query(Query.keys(prompt, answer), least));
            }
        }
        return queries;
    }

    /** Tells what was found of the new ones. */
    void tell(Together all, Duplicates found) {
        found.removals()
                .filter(removal -> removal.removed() >= all.old)
                .forEach(removal -> removals.add(new Admission.Twin(
                        all.ordinal(removal.removed()),
                        all.known(removal.kept()),
                        removal.prompt(),
                        removal.answer(),
                        removal.verdict())));
        found.variants().filter(variant -> variant.record() >= all.old).forEach(variant -> {
            Stored near = all.records.get(variant.near());
            Stored mine = all.records.get(variant.record());
            var differs = new ArrayList<Difference>();
            if (recipe.on().prompt()) {
                differs.addAll(Difference.between(near.prompt(), mine.prompt()));
            }
            if (recipe.on().answer()) {
                differs.addAll(Difference.between(near.answer(), mine.answer()));
            }
            variants.add(new Admission.Slot(
                    all.ordinal(variant.record()),
                    known(near),
                    variant.prompt(),
                    variant.answer(),
                    List.copyOf(differs)));
        });
    }

    /** Finds and tells the conflicts of the new ones among themselves and with kept records of the index. */
    void conflicts(
            Function<Together, NearDuplicates> how,
            Map<Long, Stored> changed,
            List<Arrival> part,
            Corpus fresh,
            IntPredicate stays) {
        var kept = new TreeMap<Long, Stored>();
        store.search(questions(fresh, 0, fresh.size()), false).forEach(record -> kept.put(record.number(), record));
        kept.putAll(changed);
        List<Stored> known = kept.values().stream().filter(Stored::isKept).toList();
        var all = new Together(recipe.shingles(), known, part);
        Disagreements.find(
                        how.apply(all), all.corpus, place -> place < all.old || stays.test(place - all.old), progress)
                .stream()
                .filter(conflict -> conflict.record() >= all.old)
                .forEach(conflict -> conflicts.add(new Admission.Question(
                        all.ordinal(conflict.record()),
                        conflict.others().stream()
                                .map(other -> new Admission.Other(
                                        all.known(other.record()), other.prompt(), other.answer(), other.kind()))
                                .toList(),
                        conflict.count(),
                        conflict.kind())));
    }
}
