package io.pairkit.dedup.join;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An inverted index of the rarest shingles of sets.
 *
 * <p>Two sets that share enough for the threshold share one of the rarest shingles of each: of a set of x shingles that
 * must share at least o with the other one, the first x − o + 1 in the common order (Bayardo et al. 2007, All-Pairs). An entry
 * has the size of its set and the place of the shingle there, so that o is that of the two sizes, and what lies too far
 * behind is passed over. Of members of a family only what comes before the core is entered. {@link Search} reads it; many
 * may at once while nobody adds.
 */
final class Index {
    private static final int[] NONE = {};
    private static final int SIZE = 13; // bits of an entry
    private static final int PLACE = 10;
    private static final int TAG = 8;
    private static final long LIKE = 1L << SIZE + PLACE + TAG;
    private static final int MOST_SIZE = (1 << SIZE) - 1;
    private static final int MOST_PLACE = (1 << PLACE) - 1;

    final Sets sets;
    final Families families;
    final double threshold;
    final LeastShared least;

    private final @Nullable Skeletons skeletons;
    private final Lists lists;
    private final @Nullable Kin[] kin; // by family, null where it has no member yet
    private final int[][] same; // by class of units with the same words: those that are here
    private final int[] sameSizes;

    /**
     * Makes an empty index.
     *
     * @param skeletons to tell apart what differs only in slots, or null
     * @param size how many sets it will have at most
     * @param units which ones, 0 … size − 1, in the order in which they may come
     */
    Index(
            Sets sets,
            Families families,
            @Nullable Skeletons skeletons,
            double threshold,
            int size,
            IntUnaryOperator units) {
        this.sets = sets;
        this.families = families;
        this.skeletons = skeletons;
        this.threshold = threshold;
        this.least = new LeastShared(threshold);
        this.kin = new @Nullable Kin[families.size()];
        this.sameSizes = new int[skeletons == null ? 0 : skeletons.classes()];
        this.same = new int[sameSizes.length][];
        Arrays.fill(same, NONE);
        long expected = 0;
        for (int i = 0; i < size; i++) {
            expected += entered(units.applyAsInt(i), 0) + entered(units.applyAsInt(i), 1);
        }
        this.lists = new Lists(expected);
        for (int i = 0; i < size; i++) {
            int unit = units.applyAsInt(i);
            for (int side = 0; side < 2; side++) {
                int start = sets.starts[side][unit];
                for (int k = start; k < start + entered(unit, side); k++) {
                    lists.expect(key(sets.values[side][k], families.of[unit]));
                }
            }
        }
        lists.ready();
    }

    /** Returns how many values of a side may be the first that a set shares with one of any size. */
    int prefix(int unit, int side) {
        int size = sets.sizes[side][unit];
        return size == 0 ? 0 : size - Jaccard.leastOwn(size, threshold) + 1;
    }

    private int entered(int unit, int side) {
        int family = families.of[unit];
        int prefix = prefix(unit, side);
        return family < 0 ? prefix : Math.min(prefix, families.rest(sets, side, family));
    }

    private static int key(int value, int family) {
        return value ^ (family + 1) * 0x85EBCA6B;
    }

    private static int tag(long entry) {
        return (int) entry & (1 << TAG) - 1;
    }

    private static int tagOf(int key) {
        return key * 0xC2B2AE35 >>> 32 - TAG;
    }

    /** Adds a set; one of those that were told, in their order. */
    void add(int unit) {
        int family = families.of[unit];
        for (int side = 0; side < 2; side++) {
            int start = sets.starts[side][unit];
            int entered = entered(unit, side);
            long size = Math.min(MOST_SIZE, sets.sizes[side][unit]);
            for (int i = 0; i < entered; i++) {
                int key = key(sets.values[side][start + i], family);
                long entry =
                        (long) unit << 32 | size << PLACE + TAG | (long) Math.min(MOST_PLACE, i) << TAG | tagOf(key);
                lists.add(key, isLikeLast(key, entry) ? entry | LIKE : entry);
            }
        }
        if (family >= 0) {
            Kin known = kin[family];
            Kin mine = known == null ? new Kin(sets, skeletons) : known;
            mine.add(unit);
            kin[family] = mine;
        }
        int words = skeletons == null ? -1 : skeletons.same(unit);
        if (words >= 0) {
            if (sameSizes[words] == same[words].length) {
                same[words] = Arrays.copyOf(same[words], 2 * sameSizes[words] + 1);
            }
            same[words][sameSizes[words]++] = unit;
        }
    }

    /** Returns whether an entry differs in nothing but slots from the last one of its list; not looked for where that is of another key. */
    private boolean isLikeLast(int key, long entry) {
        long bounds = skeletons == null ? 0 : lists.bounds(key);
        if (Lists.start(bounds) == Lists.end(bounds)) {
            return false;
        }
        long last = lists.at(Lists.end(bounds) - 1);
        return tag(last) == tag(entry) && Objects.requireNonNull(skeletons).isLike(unit(entry), unit(last));
    }

    /** Returns the members of a family, or null where it has none here. */
    @Nullable
    Kin kin(int family) {
        return kin[family];
    }

    /** Hands on the members of a family, in the order in which they came. */
    void forEachMember(int family, IntConsumer taker) {
        Kin mine = kin[family];
        for (int i = 0; mine != null && i < mine.size(); i++) {
            taker.accept(mine.member(i));
        }
    }

    /** Returns how many sets are here that have the same words as one; only where skeletons are known. */
    int sames(int unit) {
        int known = skeletons == null ? -1 : skeletons.same(unit);
        return known < 0 ? 0 : sameSizes[known];
    }

    /** Returns one of the sets with the same words, in the order in which they came. */
    int same(int unit, int i) {
        return same[Objects.requireNonNull(skeletons).same(unit)][i];
    }

    /** Returns where the entries of a value begin and end, as {@link Lists} says it, among members of a family or, for -1, sets of none. */
    long bounds(int value, int family) {
        return lists.bounds(key(value, family));
    }

    long entry(int i) {
        return lists.at(i);
    }

    static int unit(long entry) {
        return (int) (entry >>> 32);
    }

    /** Returns whether an entry differs in nothing but slots from the one before it. */
    static boolean isLikeLast(long entry) {
        return (entry & LIKE) != 0;
    }

    /** Returns whether an entry may be of a value; all that are, may be. */
    static boolean maybe(long entry, int value, int family) {
        return tag(entry) == tagOf(key(value, family));
    }

    /**
     * Returns whether a set of some size, at this place of which the value stands, and the set of an entry may reach the
     * threshold when they share nothing before.
     */
    boolean mayReach(long entry, int size, int place, int side) {
        int other = (int) (entry >>> PLACE + TAG) & MOST_SIZE;
        if (other == MOST_SIZE) {
            other = sets.sizes[side][unit(entry)];
        }
        int needed = least.of(size, other);
        return needed <= size - place && needed <= other - ((int) (entry >>> TAG) & MOST_PLACE);
    }
}
