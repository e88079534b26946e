package io.pairkit.dedup;

import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.join.Compared;
import io.pairkit.dedup.join.Everybody;
import io.pairkit.dedup.join.Judge;
import io.pairkit.dedup.join.Leaders;
import io.pairkit.dedup.join.Matches;
import io.pairkit.dedup.join.Meetings;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does to a corpus what a recipe says. */
final class Join {
    private final NearDuplicates recipe;
    private final Corpus corpus;

    /** @throws IllegalArgumentException if the corpus was made with other shingles */
    Join(NearDuplicates recipe, Corpus corpus) {
        if (!corpus.shingles().equals(recipe.shingles())) {
            throw new IllegalArgumentException("the corpus must be made with shingles " + recipe.shingles()
                    + ", was made with " + corpus.shingles());
        }
        this.recipe = recipe;
        this.corpus = corpus;
    }

    /** Returns the records in the order of the policy. */
    int[] order() {
        int size = corpus.size();
        if (recipe.keep() == Keep.LAST) {
            return IntStream.range(0, size).map(i -> size - 1 - i).toArray();
        }
        long[] ranked = new long[size]; // rank above, ordinal below
        for (int i = 0; i < size; i++) {
            long rank = recipe.keep() == Keep.LONGEST
                    ? Integer.MAX_VALUE - corpus.tokens().answerLength(i)
                    : recipe.keep() == Keep.reviewedFirst() ? corpus.tokens().review(i) : 0;
            ranked[i] = rank << 32 | i;
        }
        Arrays.sort(ranked);
        return Arrays.stream(ranked).mapToInt(both -> (int) both).toArray();
    }

    /** Returns the pairs of the corpus in the order of a comparator, best first. */
    static int[] order(Pairs pairs, Comparator<? super Pair> best) {
        List<Pair> all = pairs.stream().toList();
        return IntStream.range(0, all.size())
                .boxed()
                .sorted((a, b) -> best.compare(all.get(b), all.get(a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Who goes, and which engine found it.
     *
     * @param engine that of the recipe, or the exact one in its place
     */
    record Decided(Leaders leaders, Engine engine) {}

    /** Finds who goes. */
    Decided decide(int[] order, Progress progress) {
        Compared compared = compared();
        double threshold = recipe.threshold();
        boolean guard = recipe.slotGuard();
        boolean none = recipe.keep() == Keep.NONE;
        if (!recipe.engine().isExact()) {
            Meetings meetings = meetings(compared, order, progress);
            if (!meetings.areTooMany()) {
                return new Decided(none ? meetings.everybody(guard) : meetings.leaders(guard), recipe.engine());
            }
        }
        return new Decided(
                none
                        ? Everybody.find(compared, threshold, guard, order, recipe.threads(), progress)
                        : Leaders.find(compared, threshold, guard, order, recipe.threads(), progress),
                Engine.exact());
    }

    /**
     * Finds links.
     *
     * @param leastFamily from how many members on a family of one template is one text
     */
    Links links(int leastFamily, Progress progress) {
        Compared all = compared(null);
        double threshold = recipe.threshold();
        if (!recipe.engine().isExact()) {
            int[] order = IntStream.range(0, corpus.size()).toArray();
            Meetings meetings = meetings(all, order, progress);
            if (!meetings.areTooMany()) {
                return meetings.links(basis(false));
            }
        }
        Matches matches = Matches.find(all, threshold, leastFamily, recipe.threads(), progress);
        ThreadLocal<Judge> judges = ThreadLocal.withInitial(() -> new Judge(all, threshold, false));
        return Links.ofTexts(
                basis(true),
                matches.textOf(),
                matches.texts(),
                matches.left(),
                matches.right(),
                matches.similarity(),
                (a, b) -> judges.get().similarity(a, b));
    }

    private Links.Basis basis(boolean exact) {
        return new Links.Basis(
                recipe.threshold(),
                recipe.on().label(),
                exact,
                recipe.shingles().toString());
    }

    private Meetings meetings(Compared compared, int[] order, Progress progress) {
        var bucketing = recipe.engine().bucketing(recipe.threshold());
        return new Meetings(compared, bucketing, recipe.threshold(), order, recipe.threads(), progress);
    }

    /** Returns what is compared. */
    Compared compared() {
        Groups groups = recipe.groups();
        if (groups == null) {
            return compared(null);
        }
        if (groups.records() != corpus.size()) {
            throw new IllegalArgumentException(
                    "groups must be about the " + corpus.size() + " records searched, were about " + groups.records());
        }
        return compared(IntStream.range(0, corpus.size()).map(groups::groupOf).toArray());
    }

    private Compared compared(int @Nullable [] groupOf) {
        corpus.refuseAbove(recipe.memory(), recipe.threshold());
        return new Compared(
                corpus.tokens(),
                corpus.shelf(),
                recipe.shingles().n(),
                recipe.on().prompt(),
                recipe.on().answer(),
                recipe.rejected() ? corpus.rejected() : null,
                groupOf,
                recipe.isWithin());
    }
}
