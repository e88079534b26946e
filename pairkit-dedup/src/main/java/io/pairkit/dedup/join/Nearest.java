package io.pairkit.dedup.join;

/** Finds the first unit of an index that is a duplicate of one, and the first that is a slot variant. Used by one thread. */
final class Nearest {
    private static final int NONE = Integer.MAX_VALUE;

    private final int[] first;
    private final Families families;
    private final boolean guard;
    private final Search search;
    private final Judge judge;
    private int duplicate;
    private int variant;

    Nearest(Compared compared, int[] first, Sets sets, Families families, double threshold, boolean guard) {
        this.first = first;
        this.families = families;
        this.guard = guard;
        Judge exact = new Judge(compared, threshold, guard);
        this.judge = exact;
        this.search = new Search(
                sets, families, false, (unit, other) -> exact.similarity(first[unit], first[other]) >= threshold);
    }

    /**
     * Searches.
     *
     * @param knownVariant a variant that comes before all of this index, or -1
     */
    void run(Index index, int unit, int knownVariant) {
        duplicate = NONE;
        variant = knownVariant < 0 ? NONE : knownVariant;
        int count = search.run(index, unit);
        for (int i = 0; i < count; i++) {
            int other = search.found()[i];
            boolean standsForKin = other < 0;
            int what = take(unit, standsForKin ? ~other : other);
            if (standsForKin && what != Judge.DUPLICATE && !(what == Judge.VARIANT && isLike(unit, ~other))) {
                // The first member of a family decides for all but where a name stands in one place and begins a
                // sentence in another.
                scan(index.kin(families.of[~other]), unit);
            }
        }
    }

    private boolean isLike(int unit, int other) {
        return families.skeletons[unit] == families.skeletons[other];
    }

    private int take(int unit, int other) {
        if (other >= duplicate) {
            return Judge.DUPLICATE; // no better than what is known
        }
        if (guard && other >= variant && isLike(unit, other) && !judge.isSame(first[unit], first[other])) {
            return Judge.VARIANT; // no better, and no duplicate
        }
        int what = judge.judge(first[unit], first[other]);
        if (what == Judge.DUPLICATE) {
            duplicate = other;
        } else if (what == Judge.VARIANT) {
            variant = Math.min(variant, other);
        }
        return what;
    }

    private void scan(Index.Kin kin, int unit) {
        for (int i = 0; i < kin.size && kin.members[i] < duplicate; i++) {
            take(unit, kin.members[i]);
        }
    }

    /** Writes down what was found, and returns whether the unit stays. */
    boolean decide(int unit, int[] leader, int[] variants) {
        leader[unit] = duplicate == NONE ? -1 : duplicate;
        variants[unit] = duplicate != NONE || variant == NONE ? -1 : variant;
        return duplicate == NONE;
    }
}
