package io.pairkit.format;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Which pieces of an input are no pairs, so that a second read knows the ordinal of every piece. */
final class Faults {
    private final int[] before; // of each such piece, in order: how many pairs stand before it

    private Faults(int[] before) {
        this.before = before;
    }

    /** What a full read finds. */
    static final class Draft {
        private int[] before = new int[8];
        private int size;
        private int pairs;

        /** Notes a pair. */
        void pair() {
            pairs++;
        }

        /** Notes the pieces of a batch: which are pairs, and one bit more behind the last piece. */
        void add(BitSet batch) {
            int pieces = batch.length() - 1;
            for (int i = 0; i < pieces; i++) {
                if (batch.get(i)) {
                    pair();
                } else {
                    add();
                }
            }
        }

        /** Returns how many pairs were noted. */
        int pairs() {
            return pairs;
        }

        /** Notes a piece that is no pair. */
        void add() {
            if (size == before.length) {
                before = Arrays.copyOf(before, 2 * size);
            }
            before[size++] = pairs;
        }

        Faults found() {
            return new Faults(Arrays.copyOf(before, size));
        }
    }

    /** Returns which pieces of a batch are chosen, by the pieces' places in it. */
    IntPredicate chosen(long first, IntPredicate wanted) {
        return place -> {
            long number = first + place;
            int faults = faultsBefore(number);
            boolean isFault = faults < before.length && before[faults] + (long) faults == number;
            return !isFault && wanted.test((int) (number - faults));
        };
    }

    /** How many pieces before this one are no pairs: the k-th of them has the number {@code before[k] + k}. */
    private int faultsBefore(long number) {
        int low = 0;
        int high = before.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] + (long) middle < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
