package io.pairkit.dedup.join;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Ascending numbers by group, in flat arrays. */
final class Grouped {
    private final int[] starts;
    private final int[] items;

    /**
     * Groups numbers.
     *
     * @param ascending the numbers
     * @param groupOf the group of each, or -1 for none
     */
    Grouped(int groups, int[] ascending, IntUnaryOperator groupOf) {
        starts = new int[groups + 1];
        for (int item : ascending) {
            int group = groupOf.applyAsInt(item);
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        items = new int[starts[groups]];
        int[] next = starts.clone();
        for (int item : ascending) {
            int group = groupOf.applyAsInt(item);
            if (group >= 0) {
                items[next[group]++] = item;
            }
        }
    }

    int start(int group) {
        return starts[group];
    }

    int end(int group) {
        return starts[group + 1];
    }

    /** Returns how many numbers a group has. */
    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int at(int i) {
        return items[i];
    }

    /** Whether two numbers are alike. */
    @FunctionalInterface
    interface Alike {
        boolean are(int a, int b);
    }

    /** Returns for each place where the run of numbers alike, side by side in one group, ends. */
    int[] runs(Alike alike) {
        int[] ends = new int[items.length];
        for (int group = 0; group + 1 < starts.length; group++) {
            for (int i = end(group) - 1; i >= start(group); i--) {
                ends[i] = i + 1 < end(group) && alike.are(items[i], items[i + 1]) ? ends[i + 1] : i + 1;
            }
        }
        return ends;
    }

    /** Returns how many numbers of a group are less than a limit. */
    int before(int group, int limit) {
        int place = Arrays.binarySearch(items, starts[group], starts[group + 1], limit);
        return (place < 0 ? -place - 1 : place) - starts[group];
    }
}
