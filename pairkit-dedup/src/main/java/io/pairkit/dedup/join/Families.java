package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.Arrays;

/**
 * Families of records made from one template: the same words in the same places but for slots (numbers, names, negations).
 *
 * <p>The shingles without a slot are the same in all members. So an index keeps them once for the family, and a search
 * compares them once: a hundred thousand records from one template cost no more than others. Only families of at least
 * {@value #LEAST} members are told apart.
 */
final class Families {
    static final int LEAST = 4;

    /** By unit: a hash of the words that are no slots, negated verbs as their positive form; equal ones are variants or same. */
    final long[] skeletons;
    /** By unit: its family, or -1. */
    final int[] of;
    /** By side and family: the values of the shingles without a slot, ascending. */
    final int[][][] pure = new int[2][][];
    /** By family: one of its units. */
    private final int[] examples;

    private Families(long[] skeletons, int[] of, int[] examples) {
        this.skeletons = skeletons;
        this.of = of;
        this.examples = examples;
    }

    /**
     * Finds the families.
     *
     * @param first for each unit a record
     */
    static Families find(Compared compared, int[] first, int threads, io.pairkit.Progress progress) {
        long[] skeletons = new long[first.length];
        long[] masks = new long[first.length];
        ThreadLocal<Slots> slots = ThreadLocal.withInitial(() -> new Slots(compared.tokens()));
        Shelf.inBatches(first.length, threads, progress, "finding templates", unit -> {
            long skeleton = Hash.SEED;
            long mask = Hash.SEED + compared.salt(first[unit]);
            for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
                if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                    Slots mine = slots.get();
                    skeleton = Hash.step(skeleton, mine.skeleton(first[unit], side));
                    mask = Hash.step(mask, mine.mask());
                }
            }
            skeletons[unit] = skeleton;
            masks[unit] = mask;
        });
        return new Families(skeletons, new int[0], new int[0])
                .number(
                        masks,
                        compared.tokens().unitsAreWords() && !compared.isAcross() && compared.rejected() == null);
    }

    private Families number(long[] masks, boolean areWords) {
        int[] of = new int[masks.length];
        Arrays.fill(of, -1);
        if (!areWords) {
            return new Families(skeletons, of, new int[0]);
        }
        var numbers = new LongNumbers(masks.length);
        int[] counts = new int[masks.length];
        for (int unit = 0; unit < of.length; unit++) {
            of[unit] = numbers.add(masks[unit]);
            counts[of[unit]]++;
        }
        int[] renumbered = new int[numbers.size()];
        int[] examples = new int[numbers.size() / LEAST + 1];
        int size = 0;
        for (int unit = 0; unit < of.length; unit++) {
            int number = of[unit];
            if (counts[number] >= LEAST && renumbered[number] == 0) {
                examples = size == examples.length ? Arrays.copyOf(examples, size * 2) : examples;
                examples[size++] = unit;
                renumbered[number] = size;
            }
            of[unit] = renumbered[number] - 1;
        }
        return new Families(skeletons, of, Arrays.copyOf(examples, size));
    }

    int size() {
        return examples.length;
    }

    int example(int family) {
        return examples[family];
    }

    /** Returns the families whose members have as many shingles each, of at least so many members. */
    Families ofOneSize(Sets sets, int least) {
        var numbers = new LongNumbers(16);
        int[] refined = new int[of.length];
        int[] counts = new int[of.length + 1];
        for (int unit = 0; unit < of.length; unit++) {
            refined[unit] = -1;
            if (of[unit] >= 0) {
                long family = Hash.step(Hash.SEED, of[unit]);
                long key = Hash.step(Hash.step(family, sets.sizes[0][unit]), sets.sizes[1][unit]);
                refined[unit] = numbers.add(Hash.finish(key));
                counts[refined[unit]]++;
            }
        }
        int[] renumbered = new int[numbers.size()];
        int[] first = new int[numbers.size()];
        int size = 0;
        for (int unit = 0; unit < of.length; unit++) {
            int number = refined[unit];
            if (number >= 0 && counts[number] >= least && renumbered[number] == 0) {
                first[size++] = unit;
                renumbered[number] = size;
            }
            refined[unit] = number < 0 ? -1 : renumbered[number] - 1;
        }
        var some = new Families(skeletons, refined, Arrays.copyOf(first, size));
        for (int side = 0; side < 2; side++) {
            some.pure[side] = new int[size][];
            for (int family = 0; family < size; family++) {
                some.pure[side][family] = pure[side][of[first[family]]];
            }
        }
        return some;
    }

    /** Returns no families at all, for joins that want every match. */
    static Families none(int units) {
        int[] of = new int[units];
        Arrays.fill(of, -1);
        return new Families(new long[0], of, new int[0]);
    }
}
