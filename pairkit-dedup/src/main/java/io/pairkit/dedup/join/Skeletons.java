package io.pairkit.dedup.join;

import io.pairkit.Progress;
import io.pairkit.dedup.text.Hash;
import io.pairkit.dedup.text.Tokens;
import java.util.BitSet;

/** Which records are the same or differ only in slots: numbers, names and negations. */
final class Skeletons {
    private final long[] bones; // by unit
    private final int[] same; // by unit, a number for those that have the same words as another unit, else -1
    private int classes;
    private long[] loose = {}; // by unit

    /**
     * Looks at records.
     *
     * @param first for each unit a record
     */
    Skeletons(Compared compared, int[] first, int threads, Progress progress) {
        bones = new long[first.length];
        same = new int[first.length];
        long[] words = new long[first.length];
        ThreadLocal<Slots> slots = ThreadLocal.withInitial(() -> new Slots(compared.tokens()));
        Tokens rejected = compared.rejected();
        ThreadLocal<Slots> ofRejected =
                ThreadLocal.withInitial(() -> new Slots(rejected == null ? compared.tokens() : rejected));
        Shelf.inBatches(first.length, threads, progress, "finding slots", unit -> {
            Slots mine = slots.get();
            long bone = Hash.SEED;
            long word = Hash.SEED;
            for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
                if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                    bone = Hash.step(bone, mine.skeleton(first[unit], side));
                    word = Hash.step(word, mine.plain());
                }
            }
            if (rejected != null) {
                bone = Hash.step(bone, ofRejected.get().skeleton(first[unit], Tokens.ANSWER));
                word = Hash.step(word, ofRejected.get().plain());
            }
            bones[unit] = bone;
            words[unit] = Hash.finish(word);
        });
        number(words);
    }

    private void number(long[] words) {
        var numbers = new LongNumbers(words.length);
        int[] counts = new int[words.length];
        for (int unit = 0; unit < words.length; unit++) {
            same[unit] = numbers.add(words[unit]);
            counts[same[unit]]++;
        }
        int[] renumbered = new int[numbers.size()];
        for (int unit = 0; unit < words.length; unit++) {
            int number = same[unit];
            if (counts[number] > 1 && renumbered[number] == 0) {
                renumbered[number] = ++classes;
            }
            same[unit] = renumbered[number] - 1;
        }
    }

    /** Returns whether two units are the same or differ only in slots. Units that do so may be unlike where a name begins a sentence. */
    boolean isLike(int unit, int other) {
        return bones[unit] == bones[other];
    }

    /** Returns the number of the class of units that have the same words, capitals aside; -1 for one that has no such other. */
    int same(int unit) {
        return same[unit];
    }

    /** Returns whether two units have the same words, capitals aside. */
    boolean isSame(int unit, int other) {
        return unit == other || same[unit] >= 0 && same[unit] == same[other];
    }

    /**
     * Looks at records once more, for {@link #loose}.
     *
     * @param first for each unit a record
     */
    void loosen(Compared compared, int[] first, int threads, Progress progress) {
        Tokens tokens = compared.tokens();
        var slots = new Slots(tokens);
        var everSlot = new BitSet(tokens.vocabulary().size());
        for (int record : first) {
            for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
                if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                    slots.collect(record, side, everSlot);
                }
            }
        }
        loose = new long[first.length];
        ThreadLocal<Slots> readers = ThreadLocal.withInitial(() -> new Slots(tokens));
        Shelf.inBatches(first.length, threads, progress, "finding slots", unit -> {
            long state = Hash.SEED;
            for (int side = Tokens.PROMPT; side <= Tokens.ANSWER; side++) {
                if (side == Tokens.PROMPT ? compared.prompt() : compared.answer()) {
                    state = Hash.step(state, readers.get().without(first[unit], side, everSlot));
                }
            }
            loose[unit] = state;
        });
    }

    /** Returns a hash of the family and of what units have in common that are the same but for slots. */
    long bones(int unit, int family) {
        return Hash.finish(Hash.step(bones[unit], family));
    }

    /**
     * Returns a hash of the family and of the words of a unit that are a slot in no text at all. Units that differ in it
     * differ in more than slots, also where a name begins a sentence in one and not in the other.
     */
    long loose(int unit, int family) {
        return Hash.finish(Hash.step(loose[unit], family));
    }

    /** Returns how many classes of units with the same words there are. */
    int classes() {
        return classes;
    }
}
