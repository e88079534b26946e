package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/**
 * The cores of families on full hashes. What is near a core by values is near every member only if no two different
 * shingles have one value; where links or counts rest on whole families, this makes sure. Safe for many threads.
 */
final class Cores {
    private static final long[] NONE = {};

    private final Compared compared;
    private final int[] first;
    private final Sets sets;
    private final Families families;
    private final LeastShared least;
    private final long[][][] hashes; // by side and family
    private final ThreadLocal<ShingleSets> makers;

    /** Looks at all members, and takes those out of their families whose core is another one on full hashes. */
    Cores(
            Compared compared,
            int[] first,
            Sets sets,
            Families families,
            double threshold,
            int threads,
            Progress progress) {
        this.compared = compared;
        this.first = first;
        this.sets = sets;
        this.families = families;
        this.least = new LeastShared(threshold);
        this.makers = ThreadLocal.withInitial(() -> new ShingleSets(compared.tokens(), compared.n()));
        this.hashes = new long[2][families.size()][];
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
            for (int family = 0; family < families.size(); family++) {
                hashes[side][family] = core(families.example[family], side, family);
            }
        }
        if (families.size() > 0) {
            Shelf.inBatches(first.length, threads, progress, "finding templates", this::check);
        }
    }

    private void check(int unit) {
        int family = families.of[unit];
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER && family >= 0; side++) {
            int size = families.cores[side][family];
            if (hashes[side][family].length != size || !Arrays.equals(core(unit, side, family), hashes[side][family])) {
                families.of[unit] = -1;
            }
        }
    }

    /** Returns the hashes of a member that stand behind the values of the core; more than those if one could be of two. */
    private long[] core(int unit, int side, int family) {
        int size = sets.sizes[side][unit];
        if (size == 0) {
            return NONE;
        }
        int core = families.cores[side][family];
        int start = sets.starts[side][unit] + size - core;
        int salt = compared.salt(first[unit]);
        int[] wanted = new int[core];
        for (int i = 0; i < core; i++) {
            wanted[i] = (sets.values[side][start + i] ^ salt) >>> 1 & Shelf.HASH;
        }
        Arrays.sort(wanted);
        return Arrays.stream(makers.get().setOf(first[unit], side))
                .filter(hash -> Arrays.binarySearch(wanted, (int) hash & Shelf.HASH) >= 0)
                .toArray();
    }

    /** Returns whether a set shares so much with the core of a family that it is near each member. */
    boolean holds(int unit, int family) {
        for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
            int mine = sets.sizes[side][unit];
            int its = sets.sizes[side][families.example[family]];
            if (mine > 0 && its > 0) {
                ShingleSets maker = makers.get();
                int size = maker.set(first[unit], side);
                long[] core = hashes[side][family];
                if (Jaccard.shared(maker.array(), size, core, core.length) < least.of(mine, its)) {
                    return false;
                }
            }
        }
        return true;
    }
}
