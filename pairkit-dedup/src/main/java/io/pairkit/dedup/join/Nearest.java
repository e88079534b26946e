package io.pairkit.dedup.join;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the first unit of an index that is a duplicate of one, and the first that is a slot variant. Used by one thread. */
final class Nearest implements Search.Finds {
    private static final int NONE = Integer.MAX_VALUE;

    private final int[] first;
    private final @Nullable Skeletons skeletons; // null where slots are nothing special
    private final Sets sets;
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
        this.sets = sets;
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

    /** Asks the few members that tell of all: of those that the unit may meet the first, and the first that differs in more than slots. */
    @Override
    public void whole(int family) {
        Kin kin = Objects.requireNonNull(Objects.requireNonNull(index).kin(family));
        boolean likeOne = false;
        for (int i = 0; i < kin.tellers(); i++) {
            int teller = kin.teller(i);
            if (sets.neverMeet(unit, teller) || likeOne && isLike(teller)) {
                continue;
            }
            int what = judge(teller);
            if (what == Judge.VARIANT && isLike(teller)) {
                likeOne = true;
            } else {
                if (what != Judge.DUPLICATE) {
                    after(teller, kin);
                }
                return;
            }
        }
    }

    /** Asks all: where values were taken for one another, or where a name stands in one place and begins a sentence in another. */
    private void after(int teller, Kin kin) {
        for (int i = 0; i < kin.size() && kin.member(i) < duplicate; i++) {
            if (kin.member(i) > teller) {
                judge(kin.member(i));
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
        if (other == unit || sets.neverMeet(unit, other)) {
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
