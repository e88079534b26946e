package io.pairkit.dedup.join;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For one record after the other: who asked the same before. Used by one thread. */
final class Earlier implements Search.Finds {
    private final Units units;
    private final Askers askers;
    private final Apart apart;
    private final @Nullable SameTexts sameTexts; // only where groups play a part
    private final Index index;
    private final Cores cores;
    private final Judge judge;
    private final Search search;
    private final Skeletons skeletons;
    private final int[] named;
    private int size;
    private int record;
    private int unit;
    private int count;

    /**
     * Makes one.
     *
     * @param index of all units
     * @param most how many earlier records to name
     */
    Earlier(
            Units units,
            Askers askers,
            Apart apart,
            @Nullable SameTexts sameTexts,
            Index index,
            Cores cores,
            Judge judge,
            Search search,
            Skeletons skeletons,
            int most) {
        this.units = units;
        this.askers = askers;
        this.apart = apart;
        this.sameTexts = sameTexts;
        this.index = index;
        this.cores = cores;
        this.judge = judge;
        this.search = search;
        this.skeletons = skeletons;
        this.named = new int[most];
    }

    /** Returns how many records asked the same before one. */
    int find(int wanted) {
        record = wanted;
        unit = units.of()[wanted];
        count = 0;
        size = 0;
        if (sameTexts != null) {
            sameWords(sameTexts);
        } else {
            add(unit);
            for (int i = 0; i < index.sames(unit); i++) {
                int same = index.same(unit, i);
                if (same != unit && skeletons.isLike(unit, same)) { // others are found as all are
                    compare(same);
                }
            }
        }
        int place = Arrays.binarySearch(units.first(), record);
        search.before(place < 0 ? -place - 1 : place); // later units have no earlier records
        search.run(index, unit, this);
        return count;
    }

    /** Returns the first of them, ascending. */
    int[] named() {
        return Arrays.copyOf(named, size);
    }

    /** Takes the records of other groups that have the same words. */
    private void sameWords(SameTexts texts) {
        for (int other : texts.of(unit)) {
            boolean isOne = texts.areOne(unit, other);
            if (isOne || skeletons.isLike(unit, other) && isSameQuestion(other)) {
                int left = texts.before(other, record);
                count += left;
                for (int place = texts.start(other); left > 0; ) {
                    int earlier = texts.record(place);
                    if (apart.areOne(record, earlier)) {
                        place = texts.afterApart(place);
                    } else if (name(earlier)) {
                        left--;
                        place++;
                    } else {
                        break;
                    }
                }
            }
        }
    }

    /** What is like the unit is a variant, but for the very same words, which were looked up. */
    @Override
    public boolean skips(int other) {
        return skeletons.isLike(unit, other);
    }

    @Override
    public void one(int other) {
        compare(other);
    }

    private void compare(int other) {
        if (units.first()[other] < record && !areApart(other) && isSameQuestion(other)) {
            add(other);
        }
    }

    private boolean areApart(int other) {
        return apart.areOne(record, units.first()[other]);
    }

    private boolean isSameQuestion(int other) {
        return judge.judge(units.first()[unit], units.first()[other]) == Judge.DUPLICATE;
    }

    @Override
    public void whole(int family) {
        if (!cores.holds(unit, family)) {
            index.forEachMember(family, other -> {
                if (!skips(other)) {
                    compare(other);
                }
            });
            return;
        }
        int[] variants = Arrays.stream(askers.inBetween(family, unit))
                .filter(other -> !areApart(other) && !isSameQuestion(other))
                .toArray();
        int all = askers.ofFamily.before(family, record);
        int more = all - askers.leftOut(family, unit, record);
        for (int variant : variants) {
            more -= askers.ofUnit.before(variant, record);
        }
        count += more;
        int end = askers.ofFamily.start(family) + all;
        for (int place = askers.ofFamily.start(family); place < end && more > 0; ) {
            int other = askers.unitAt(place);
            if (areApart(other)) {
                place = askers.afterApart(place);
            } else if (skeletons.isLike(unit, other)) {
                place = askers.afterLike(place);
            } else {
                if (Arrays.binarySearch(variants, other) < 0) {
                    more--;
                    if (!name(askers.ofFamily.at(place))) {
                        break;
                    }
                }
                place++;
            }
        }
    }

    /** Takes the earlier records of a unit. */
    private void add(int other) {
        int before = askers.ofUnit.before(other, record);
        count += before;
        int start = askers.ofUnit.start(other);
        for (int i = start; i < start + before && name(askers.ofUnit.at(i)); i++) {
            // as long as they are among the first
        }
    }

    /** Names a record if it is among the first so far, and returns whether it was. */
    private boolean name(int earlier) {
        int place = -Arrays.binarySearch(named, 0, size, earlier) - 1;
        if (place == named.length) {
            return false;
        }
        int moved = Math.min(size, named.length - 1) - place;
        System.arraycopy(named, place, named, place + 1, moved);
        named[place] = earlier;
        size = Math.min(named.length, size + 1);
        return true;
    }
}
