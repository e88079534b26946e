package io.pairkit.dedup;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Shelf;
import io.pairkit.dedup.join.ShingleSets;
import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.TokenDraft;
import io.pairkit.dedup.text.Tokens;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of many records as numbers: read once, compared as often as needed, by any recipe with the same shingles.
 *
 * <p>Holds two or four bytes a word and 60 bytes a record, no text, the same again for rejected answers. Shingles are counted
 * and sorted when they are first needed, four bytes each, and then serve every recipe, also on {@link #only some} of the
 * records: whoever wants duplicates, links and conflicts of the same records pays for that once. Ordinals are those of the
 * pairs it was made from. Immutable; safe for many threads.
 *
 * <pre>{@code
 * Corpus corpus = Corpus.of(pairs, Shingles.words(3), 2, Progress.none());
 * Duplicates twins = NearDuplicates.defaults().find(corpus);
 * Links links = NearDuplicates.prompts(0.8).links(corpus.only(i -> !twins.isRemoved(i)));
 * }</pre>
 */
public final class Corpus {
    private final Shingles shingles;
    private final Tokens tokens;
    private final @Nullable Tokens rejected; // null where no record has a rejected answer
    private final Shelf shelf;

    private Corpus(Shingles shingles, Tokens tokens, @Nullable Tokens rejected, Shelf shelf) {
        this.shingles = shingles;
        this.tokens = tokens;
        this.rejected = rejected;
        this.shelf = shelf;
    }

    /**
     * Reads pairs once.
     *
     * @param threads how many threads read words, at least 1; the result is the same for any number
     * @throws IllegalArgumentException as {@link Draft#add} does
     */
    public static Corpus of(Pairs pairs, Shingles shingles, int threads, Progress progress) {
        return of(pairs, new Draft(shingles), threads, progress);
    }

    static Corpus of(Pairs pairs, Draft draft, int threads, Progress progress) {
        pairs.process(threads, progress, entry(draft.shingles), (ordinal, pair, entry) -> draft.add(entry));
        return draft.build();
    }

    /**
     * What a corpus keeps of one record: made by {@link #entry} on any thread, taken by {@link Draft#add}.
     */
    public static final class Entry {
        private final Shingles shingles;
        private final Tokens.Entry tokens;
        private final Analysis.@Nullable Reading rejected;

        private Entry(Shingles shingles, Tokens.Entry tokens, Analysis.@Nullable Reading rejected) {
            this.shingles = shingles;
            this.tokens = tokens;
            this.rejected = rejected;
        }

        byte review() {
            return tokens.review();
        }
    }

    /** Returns the work that reads the words of a pair; it may be called by many threads at once. */
    public static Function<Pair, Entry> entry(Shingles shingles) {
        Texts texts = texts(shingles);
        ThreadLocal<Analysis> readers = ThreadLocal.withInitial(shingles::analysis);
        return pair -> {
            Entry entry = texts.of(pair.prompt(), pair.answer(), review(pair));
            return pair.rejected()
                    .map(rejected ->
                            new Entry(shingles, entry.tokens, readers.get().read(rejected.textAndCalls())))
                    .orElse(entry);
        };
    }

    /** Returns the same work for texts that are known apart. */
    static Texts texts(Shingles shingles) {
        ThreadLocal<Analysis> readers = ThreadLocal.withInitial(shingles::analysis);
        return (prompt, answer, review) -> {
            Analysis reader = readers.get();
            return new Entry(
                    shingles,
                    new Tokens.Entry(reader.read(prompt), reader.read(answer), answer.length(), review),
                    null);
        };
    }

    /** Reads the words of a prompt and an answer. */
    @FunctionalInterface
    interface Texts {
        Entry of(String prompt, String answer, byte review);
    }

    private static byte review(Pair pair) {
        return switch (pair.attribute("review").orElse("none")) {
            case "approved" -> (byte) 0;
            case "rejected" -> (byte) 2;
            default -> (byte) 1;
        };
    }

    /** A corpus being made: entries are added in the order of ordinals, by one thread. */
    public static final class Draft {
        private static final int OFTEN = 1 << 12; // records

        private final Shingles shingles;
        private final long memory;
        private final TokenDraft tokens;
        private @Nullable TokenDraft rejected;
        private int size;

        /** Begins a corpus that may take as much memory as the virtual machine has. */
        public Draft(Shingles shingles) {
            this(shingles, Need.ALL);
        }

        /**
         * Begins a corpus.
         *
         * @param memory how many bytes comparing its records may take
         */
        public Draft(Shingles shingles, long memory) {
            this.memory = memory;
            this.shingles = Objects.requireNonNull(shingles, "shingles");
            this.tokens = new TokenDraft(shingles.unitsAreWords());
        }

        /**
         * Adds the next record.
         *
         * @throws IllegalArgumentException if the entry was made with other shingles; or if comparing the records so far
         *     would take more memory than allowed, which is told before it is used up
         */
        public void add(Entry entry) {
            if (!entry.shingles.equals(shingles)) {
                throw new IllegalArgumentException(
                        "entry must be made with shingles " + shingles + ", was made with " + entry.shingles);
            }
            tokens.add(entry.tokens);
            if (entry.rejected != null && rejected == null) {
                rejected = new TokenDraft(shingles.unitsAreWords());
                for (int i = 0; i < size; i++) {
                    rejected.add(blank(null));
                }
            }
            if (rejected != null) {
                rejected.add(blank(entry.rejected));
            }
            size++;
            if (size % OFTEN == 0) {
                Need.refuseAbove(memory, need(), size, false);
            }
        }

        private long need() { // at the highest threshold, as others may be asked for
            boolean words = shingles.unitsAreWords();
            TokenDraft more = rejected;
            return Need.bytes(
                    Need.Stock.of(tokens, size, words), more == null ? null : Need.Stock.of(more, size, words), 1);
        }

        private static Tokens.Entry blank(Analysis.@Nullable Reading answer) {
            var none = new Analysis.Reading(new long[0], new long[0]);
            return new Tokens.Entry(none, answer == null ? none : answer, 0, (byte) 0);
        }

        /** Returns the corpus; the draft is used up. */
        public Corpus build() {
            Tokens built = tokens.build();
            return new Corpus(
                    shingles, built, rejected == null ? null : rejected.build(), Shelf.of(built, shingles.n()));
        }
    }

    /** Returns the corpus of some records, numbered anew in the same order; words and shingles are shared, not copied. */
    public Corpus only(IntPredicate wanted) {
        int[] records = IntStream.range(0, size()).filter(wanted).toArray();
        return new Corpus(
                shingles, tokens.only(records), rejected == null ? null : rejected.only(records), shelf.only(records));
    }

    /**
     * Returns the corpus with what many prompts share left out: a template at the beginning or the end counts as one word,
     * another one for another template, so that different prompts stay different.
     *
     * @throws IllegalArgumentException if the templates are those of other records, or shingles are not made of words
     */
    public Corpus without(Templates templates) {
        if (templates.records() != size()) {
            throw new IllegalArgumentException("templates must be those of the " + size()
                    + " records of the corpus, were of " + templates.records());
        }
        if (templates.all().isEmpty()) {
            return this;
        }
        Tokens shorter = templates.leftOut(tokens);
        return new Corpus(shingles, shorter, rejected, Shelf.of(shorter, shingles.n()));
    }

    /** Returns the number of records. */
    public int size() {
        return tokens.size();
    }

    /** Returns how the texts were cut. */
    public Shingles shingles() {
        return shingles;
    }

    Tokens tokens() {
        return tokens;
    }

    /**
     * Refuses to be compared where that takes more memory than allowed.
     *
     * @throws IllegalArgumentException if it does
     */
    void refuseAbove(long memory, double threshold) {
        long need = Need.bytes(Need.Stock.of(tokens), rejected == null ? null : Need.Stock.of(rejected), threshold);
        Need.refuseAbove(memory, need, size(), true);
    }

    /** Returns the rejected answers, as answers; null where there are none. */
    @Nullable
    Tokens rejected() {
        return rejected;
    }

    /** Returns a maker of full shingle sets for one thread. */
    ShingleSets sets() {
        return new ShingleSets(tokens, shingles.n());
    }

    Shelf shelf() {
        return shelf;
    }

    @Override
    public String toString() {
        return "Corpus[" + size() + " records, " + tokens.vocabulary().size() + " words, " + shingles + "]";
    }
}
