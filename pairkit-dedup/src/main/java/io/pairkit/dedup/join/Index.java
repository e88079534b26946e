package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * An inverted index of the rarest shingles of sets.
 *
 * <p>Two sets that share enough for the threshold share one of the rarest shingles of each: of a set of x shingles that
 * must share at least o of its own, the first x − o + 1 in the common order (Bayardo et al. 2007, All-Pairs). Of a family the
 * shingles that all members have are entered once. {@link Search} reads it; many may at once while nobody adds.
 */
final class Index {
    private static final int CHUNK = 18; // bits; whole chunks, so that growing copies nothing
    private static final int IN_CHUNK = (1 << CHUNK) - 1;

    final Sets sets;
    final Families families;
    final double threshold;
    final LeastShared least;
    /** The least similarity of all compared shingles together, on which the prefixes rest. */
    private final double filter;

    private final int[] heads; // last entry + 1 of each place
    private final int shift;
    private int[][] chunks = new int[16][]; // of each entry: the one before + 1, the unit, the value
    private int entries;
    private final Kin[] kin; // by family, null where it has no member yet
    private final int[] slotHeads; // first entry + 1 of each place, so that members come in their order
    private final int[] slotTails;
    private int[] slotNext = new int[16];
    private int[] slotUnits = new int[16];
    private int slotEntries;
    private int[] added = new int[16];
    private int addedSize;

    /**
     * Makes an empty index.
     *
     * @param expected about how many sets it will have
     */
    @SuppressWarnings("NullAway") // kin is filled as members come
    Index(Sets sets, Families families, Compared compared, double threshold, int expected) {
        this.filter = compared.filter(threshold);
        this.sets = sets;
        this.families = families;
        this.threshold = threshold;
        this.least = new LeastShared(threshold);
        int bits = Math.max(10, Math.min(26, 33 - Integer.numberOfLeadingZeros(expected * 4 | 1)));
        this.heads = new int[1 << bits];
        this.shift = 32 - bits;
        this.kin = new Kin[families.size()];
        this.slotHeads = new int[families.size() == 0 ? 1 : heads.length];
        this.slotTails = new int[slotHeads.length];
    }

    /** The members of a family in this index, in the order in which they came. */
    static final class Kin {
        int[] members = new int[LEAST_MEMBERS];
        int size;
        final int[] entered = new int[2]; // by side: how many of the common shingles have an entry
        int[] firsts = new int[2]; // the first member of each combination of sizes
        int distinct;

        private static final int LEAST_MEMBERS = 4;

        private void add(int unit, Sets sets) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
            }
            members[size++] = unit;
            for (int i = 0; i < distinct; i++) {
                if (sets.sizes[0][firsts[i]] == sets.sizes[0][unit]
                        && sets.sizes[1][firsts[i]] == sets.sizes[1][unit]) {
                    return;
                }
            }
            if (distinct == firsts.length) {
                firsts = Arrays.copyOf(firsts, distinct * 2);
            }
            firsts[distinct++] = unit;
        }
    }

    int prefix(int unit) {
        int size = sets.total(unit);
        return size - Jaccard.leastOwn(size, filter) + 1;
    }

    private int place(int value) {
        return value * 0x9E3779B1 >>> shift;
    }

    private int slotPlace(int value, int family) {
        return (value * 0x9E3779B1 ^ family * 0x85EBCA6B) * 0xC2B2AE35 >>> shift;
    }

    /** Adds a set. */
    void add(int unit) {
        int family = families.of[unit];
        if (addedSize == added.length) {
            added = Arrays.copyOf(added, addedSize * 2);
        }
        added[addedSize++] = unit;
        int prefix = prefix(unit);
        int prompts = sets.promptsAmong(unit, prefix);
        if (family >= 0 && kin[family] == null) {
            kin[family] = new Kin();
        }
        for (int side = 0; side < 2; side++) {
            int first = side == 0 ? prompts : prefix - prompts;
            if (family < 0) {
                int start = sets.starts[side][unit];
                for (int i = start; i < start + first; i++) {
                    enter(sets.values[side][i], unit);
                }
            } else {
                addMember(unit, family, side, first);
            }
        }
        if (family >= 0) {
            kin[family].add(unit, sets);
        }
    }

    private void addMember(int unit, int family, int side, int prefix) {
        Kin mine = kin[family];
        int[] pure = families.pure[side][family];
        int start = sets.starts[side][unit];
        int at = 0;
        for (int i = 0; i < sets.sizes[side][unit]; i++) {
            int value = sets.values[side][start + i];
            if (at < pure.length && pure[at] == value) {
                if (i < prefix && at >= mine.entered[side]) {
                    enter(value, unit);
                    mine.entered[side] = at + 1;
                }
                at++;
            } else {
                int last = heads[place(value)];
                // Of one family one entry for a value is enough, if no other value came between.
                if (i < prefix && (last == 0 || !has(last, value) || families.of[unit(last)] != family)) {
                    enter(value, unit);
                }
                enterSlot(value, family, unit);
            }
        }
    }

    private void enter(int value, int unit) {
        int chunk = entries >>> CHUNK;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        int at = 3 * (entries & IN_CHUNK);
        int[] ints = chunks[chunk];
        if (ints == null || at == ints.length) {
            ints = ints == null ? new int[chunk == 0 ? 3 << 10 : 3 << CHUNK] : Arrays.copyOf(ints, ints.length * 4);
            chunks[chunk] = ints;
        }
        int place = place(value);
        ints[at] = heads[place];
        ints[at + 1] = unit;
        ints[at + 2] = value;
        heads[place] = ++entries;
    }

    private void enterSlot(int value, int family, int unit) {
        if (slotEntries == slotNext.length) {
            slotNext = Arrays.copyOf(slotNext, slotEntries * 2);
            slotUnits = Arrays.copyOf(slotUnits, slotEntries * 2);
        }
        int place = slotPlace(value, family);
        slotNext[slotEntries] = 0;
        slotUnits[slotEntries] = unit;
        int entry = ++slotEntries;
        if (slotHeads[place] == 0) {
            slotHeads[place] = entry;
        } else {
            slotNext[slotTails[place] - 1] = entry;
        }
        slotTails[place] = entry;
    }

    /** Takes everything out again, in the time it took to put it in. */
    @SuppressWarnings("NullAway") // as in the constructor
    void clear() {
        for (int k = 0; k < addedSize; k++) {
            int unit = added[k];
            int family = families.of[unit];
            for (int side = 0; side < 2; side++) {
                int start = sets.starts[side][unit];
                for (int i = start; i < start + sets.sizes[side][unit]; i++) {
                    heads[place(sets.values[side][i])] = 0;
                    if (family >= 0) {
                        slotHeads[slotPlace(sets.values[side][i], family)] = 0;
                    }
                }
            }
            if (family >= 0) {
                kin[family] = null;
            }
        }
        addedSize = 0;
        entries = 0;
        slotEntries = 0;
    }

    /** Returns the first entry where a value may be, + 1; 0 for none. Entries of other values come by as well. */
    int first(int value) {
        return heads[place(value)];
    }

    boolean has(int entry, int value) {
        return chunks[entry - 1 >>> CHUNK][3 * (entry - 1 & IN_CHUNK) + 2] == value;
    }

    int unit(int entry) {
        return chunks[entry - 1 >>> CHUNK][3 * (entry - 1 & IN_CHUNK) + 1];
    }

    int next(int entry) {
        return chunks[entry - 1 >>> CHUNK][3 * (entry - 1 & IN_CHUNK)];
    }

    int firstSlot(int value, int family) {
        return slotHeads[slotPlace(value, family)];
    }

    int slotUnit(int entry) {
        return slotUnits[entry - 1];
    }

    int nextSlot(int entry) {
        return slotNext[entry - 1];
    }

    /** Returns the members of a family that has some. */
    Kin kin(int family) {
        return kin[family];
    }

    /** Returns whether a family has members here. */
    boolean hasKin(int family) {
        return kin[family] != null;
    }
}
