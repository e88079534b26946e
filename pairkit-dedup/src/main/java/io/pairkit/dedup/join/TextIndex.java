package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A few texts in an index, against which many others are held one by one: equal, near or contained. Immutable after the
 * constructor; safe for many threads.
 *
 * <p>A text at or above the threshold shares one of the rarest shingles of the indexed one; a text that contains it has its
 * rarest three words in a row. So a search looks up each shingle once and compares few candidates.
 */
public final class TextIndex {
    /** Items of fewer words are only found equal. */
    public static final int LEAST_CONTAINED = 3;

    private final int n;
    private final double threshold;
    private final int[] textOf; // by record
    private final long[][] words; // by text, without kinds
    private final long[][] sets; // by text, ascending
    private final Map<Long, Integer> equal = new HashMap<>();
    private final Postings near;
    private final Postings contained;

    /** What a text has to do with an indexed one. */
    public enum Relation {
        EQUAL,
        NEAR,
        CONTAINED
    }

    /**
     * A text that was found.
     *
     * @param text its number
     * @param similarity of the shingles
     * @param from the first word of the searched text that belongs to it
     * @param to the word after the last one
     */
    public record Hit(int text, Relation relation, double similarity, int from, int to) {}

    /**
     * Indexes texts.
     *
     * @param readings one for each record
     */
    public TextIndex(List<Analysis.Reading> readings, int n, double threshold) {
        this.n = n;
        this.threshold = threshold;
        this.textOf = new int[readings.size()];
        var kept = new ArrayList<Analysis.Reading>();
        for (int record = 0; record < textOf.length; record++) {
            Analysis.Reading reading = readings.get(record);
            if (reading.words().length == 0) {
                textOf[record] = -1;
                continue;
            }
            Integer known = equal.putIfAbsent(key(reading), kept.size());
            textOf[record] = known == null ? kept.size() : known;
            if (known == null) {
                kept.add(reading);
            }
        }
        this.words = kept.stream().map(reading -> plain(reading.words())).toArray(long[][]::new);
        this.sets =
                kept.stream().map(reading -> Shingling.set(reading.units(), n)).toArray(long[][]::new);
        this.near = nearPostings();
        this.contained = containedPostings();
    }

    private static long key(Analysis.Reading reading) {
        long state = Hash.SEED;
        for (long word : reading.words()) {
            state = Hash.step(state, word & ~Words.KIND);
        }
        return Hash.finish(state);
    }

    private static long[] plain(long[] words) {
        return Arrays.stream(words).map(word -> word & ~Words.KIND).toArray();
    }

    private Postings nearPostings() {
        var frequency = new HashMap<Long, Integer>();
        for (long[] set : sets) {
            for (long shingle : set) {
                frequency.merge(shingle, 1, Integer::sum);
            }
        }
        var draft = new Postings.Draft();
        for (int text = 0; text < sets.length; text++) {
            long[] set = sets[text];
            int prefix = set.length - Jaccard.leastOwn(set.length, threshold) + 1;
            int number = text;
            Arrays.stream(set)
                    .boxed()
                    .sorted(Comparator.<Long>comparingInt(shingle -> frequency.getOrDefault(shingle, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(prefix)
                    .forEach(shingle -> draft.add(shingle, number, 0));
        }
        return draft.build();
    }

    private Postings containedPostings() {
        var frequency = new HashMap<Long, Integer>();
        for (long[] text : words) {
            for (long three : Shingling.list(text, LEAST_CONTAINED)) {
                frequency.merge(three, 1, Integer::sum);
            }
        }
        var draft = new Postings.Draft();
        for (int text = 0; text < words.length; text++) {
            if (words[text].length < LEAST_CONTAINED) {
                continue;
            }
            long[] threes = Shingling.list(words[text], LEAST_CONTAINED);
            int rarest = 0;
            for (int i = 1; i < threes.length; i++) {
                if (frequency.getOrDefault(threes[i], 0) < frequency.getOrDefault(threes[rarest], 0)) {
                    rarest = i;
                }
            }
            draft.add(threes[rarest], text, rarest);
        }
        return draft.build();
    }

    /** Returns the number of the text of an indexed record, or -1 where it is blank. */
    public int textOf(int record) {
        return textOf[record];
    }

    /** Returns how many different texts are indexed. */
    public int texts() {
        return words.length;
    }

    /** Returns what is found with a text, each indexed text at most once, by number. */
    public List<Hit> search(Analysis.Reading reading) {
        if (reading.words().length == 0) {
            return List.of();
        }
        var hits = new HashMap<Integer, Hit>();
        Integer same = equal.get(key(reading));
        if (same != null) {
            hits.put(same, new Hit(same, Relation.EQUAL, 1, 0, reading.words().length));
        }
        var searched = new Searched(reading, n);
        searchNear(searched, hits);
        searchContained(searched, hits);
        return hits.isEmpty()
                ? List.of()
                : hits.values().stream()
                        .sorted(Comparator.comparingInt(Hit::text))
                        .toList();
    }

    /** A text that is held against the index; its set is only made where something comes near. */
    private static final class Searched {
        final long[] words;
        final long[] threes; // three words in a row
        final long[] shingles; // in the order in which they stand
        private long[] set = new long[0];

        Searched(Analysis.Reading reading, int n) {
            words = plain(reading.words());
            boolean areWords = reading.units() == reading.words();
            shingles = Shingling.list(areWords ? words : plain(reading.units()), n);
            threes = areWords && n == LEAST_CONTAINED || words.length < LEAST_CONTAINED
                    ? shingles
                    : Shingling.list(words, LEAST_CONTAINED);
        }

        long[] set() {
            if (set.length == 0) {
                long[] sorted = shingles.clone();
                Arrays.sort(sorted);
                set = Arrays.copyOf(sorted, Shingling.distinct(sorted, sorted.length));
            }
            return set;
        }
    }

    private void searchNear(Searched searched, Map<Integer, Hit> hits) {
        for (long shingle : searched.shingles) {
            for (int entry = near.first(shingle); entry >= 0; entry = near.next(entry)) {
                int text = near.text(entry);
                if (near.key(entry) != shingle || hits.containsKey(text)) {
                    continue;
                }
                long[] set = searched.set();
                int size = sets[text].length;
                if (Math.min(size, set.length) >= Jaccard.leastShared(size, set.length, threshold)) {
                    double similarity = Jaccard.of(set, set.length, sets[text], size);
                    if (similarity >= threshold) {
                        hits.put(text, new Hit(text, Relation.NEAR, similarity, 0, searched.words.length));
                    }
                }
            }
        }
    }

    private void searchContained(Searched searched, Map<Integer, Hit> hits) {
        long[] all = searched.words;
        if (all.length < LEAST_CONTAINED) {
            return;
        }
        long[] threes = searched.threes;
        for (int at = 0; at < threes.length; at++) {
            for (int entry = contained.first(threes[at]); entry >= 0; entry = contained.next(entry)) {
                int text = contained.text(entry);
                int from = at - contained.offset(entry);
                int to = from + words[text].length;
                if (contained.key(entry) == threes[at]
                        && from >= 0
                        && to <= all.length
                        && !hits.containsKey(text)
                        && Arrays.equals(all, from, to, words[text], 0, words[text].length)) {
                    long[] set = searched.set();
                    double similarity = Jaccard.of(set, set.length, sets[text], sets[text].length);
                    hits.put(text, new Hit(text, Relation.CONTAINED, similarity, from, to));
                }
            }
        }
    }
}
