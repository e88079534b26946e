package io.pairkit.dedup.join;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the first unit of an index that is a duplicate of one, and the first that is a slot variant. Used by one thread. */
final class Nearest implements Search.Finds {
    private static final int NONE = Integer.MAX_VALUE;

    private final int[] first;
    private final @Nullable Skeletons skeletons; // null where slots are nothing special
    private final Search search;
    private final Judge judge;
    private @Nullable Index index;
    private int unit;
    private int duplicate;
    private int variant;
    private long judged;

    Nearest(
            Compared compared,
            int[] first,
            Sets sets,
            Families families,
            @Nullable Skeletons skeletons,
            double threshold) {
        this.first = first;
        this.skeletons = skeletons;
        this.judge = new Judge(compared, threshold, skeletons != null);
        this.search = new Search(sets, families);
    }

    /**
     * Searches.
     *
     * @param knownVariant a variant that comes before all of this index, or -1
     */
    void run(Index searched, int wanted, int knownVariant) {
        index = searched;
        unit = wanted;
        duplicate = NONE;
        variant = knownVariant < 0 ? NONE : knownVariant;
        for (int i = 0; i < searched.sames(wanted) && duplicate == NONE; i++) {
            judge(searched.same(wanted, i));
        }
        search.run(searched, wanted, this);
    }

    /** What is like the unit is no duplicate, except for the very same words, which were looked up; and no better variant. */
    @Override
    public boolean skips(int other) {
        return skeletons != null && other >= variant && skeletons.isLike(unit, other);
    }

    @Override
    public void one(int other) {
        judge(other);
    }

    @Override
    public void whole(int family) {
        Index.Kin kin = Objects.requireNonNull(Objects.requireNonNull(index).kin(family));
        int from = kin.members[0];
        boolean isLike = isLike(from);
        int what = judge(from);
        if (what == Judge.VARIANT && isLike) {
            from = kin.unlike;
            what = from < 0 ? Judge.DUPLICATE : judge(from);
        }
        if (what != Judge.DUPLICATE) {
            // The first member decides for all but where values were taken for one another, or where a name stands in
            // one
            // place and begins a sentence in another.
            for (int i = 0; i < kin.size && kin.members[i] < duplicate; i++) {
                if (kin.members[i] > from) {
                    judge(kin.members[i]);
                }
            }
        }
    }

    private boolean isLike(int other) {
        return skeletons != null && skeletons.isLike(unit, other);
    }

    private int judge(int other) {
        if (other >= duplicate) {
            return Judge.DUPLICATE; // no better than what is known
        }
        if (other == unit) {
            return Judge.APART;
        }
        if (skips(other) && !Objects.requireNonNull(skeletons).isSame(unit, other)) {
            return Judge.VARIANT; // no better, and no duplicate
        }
        judged++;
        int what = judge.judge(first[unit], first[other]);
        if (what == Judge.DUPLICATE) {
            duplicate = other;
            search.before(other);
        } else if (what == Judge.VARIANT) {
            variant = Math.min(variant, other);
        }
        return what;
    }

    /** Returns how many entries were looked at and pairs compared exactly so far. */
    long work() {
        return search.looked() + judged;
    }

    /** Writes down what was found, and returns whether the unit stays. */
    boolean decide(int decided, int[] leader, int[] variants) {
        leader[decided] = duplicate == NONE ? -1 : duplicate;
        variants[decided] = duplicate != NONE || variant == NONE ? -1 : variant;
        return duplicate == NONE;
    }
}
