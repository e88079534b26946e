package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * Sorts values of a {@link Shelf}: rare ones first, those of one magnitude by their hash. As hashes lie evenly, each value is
 * put about where it belongs at once (flashsort), and only neighbours change places after that. Used by one thread.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Flashsort">Neubert 1998, the flashsort algorithm</a>
 */
final class ValueSort {
    private static final int FEW = 12; // below which there is nothing to gain
    private static final int MAGNITUDES = 32;
    private static final int HASH = Shelf.MAGNITUDE - 1; // bits of a hash, above the one of the side

    private final int[] counts = new int[MAGNITUDES];
    private final int[] starts = new int[MAGNITUDES];
    private int[] places = new int[128];
    private int[] ends = new int[128]; // by place
    private int[] moved = new int[128];

    /** Sorts a range of values as {@link Arrays#sort(int[], int, int)} does. */
    void sort(int[] values, int from, int to) {
        int size = to - from;
        if (size < FEW) {
            Arrays.sort(values, from, to);
            return;
        }
        if (places.length < size) {
            places = new int[2 * size];
            ends = new int[2 * size];
            moved = new int[2 * size];
        }
        place(values, from, size);
        for (int i = 0; i < size; i++) {
            moved[--ends[places[i]]] = values[from + i];
        }
        for (int i = 0; i < size; i++) {
            int value = moved[i];
            int at = from + i;
            for (; at > from && values[at - 1] > value; at--) {
                values[at] = values[at - 1];
            }
            values[at] = value;
        }
    }

    /** Finds for each value about its place, and for each place the end of what belongs there. */
    private void place(int[] values, int from, int size) {
        Arrays.fill(counts, 0);
        for (int i = from; i < from + size; i++) {
            counts[magnitude(values[i])]++;
        }
        int start = 0;
        for (int magnitude = 0; magnitude < MAGNITUDES; magnitude++) {
            starts[magnitude] = start;
            start += counts[magnitude];
        }
        Arrays.fill(ends, 0, size, 0);
        for (int i = 0; i < size; i++) {
            int value = values[from + i];
            int magnitude = magnitude(value);
            int place = starts[magnitude] + (int) ((long) (value >>> 1 & Shelf.HASH) * counts[magnitude] >>> HASH);
            places[i] = place;
            ends[place]++;
        }
        int end = 0;
        for (int place = 0; place < size; place++) {
            end += ends[place];
            ends[place] = end;
        }
    }

    private static int magnitude(int value) {
        return (value >> Shelf.MAGNITUDE) + MAGNITUDES / 2;
    }
}
