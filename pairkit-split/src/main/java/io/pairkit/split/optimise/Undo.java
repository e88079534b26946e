package io.pairkit.split.optimise;

import java.util.Arrays;

/** The moves since the best placement, so that a search can go back to it without ever copying one. */
final class Undo {
    private int[] groups = new int[256];
    private int[] parts = new int[256];
    private int size;

    void add(int group, int from) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, size * 2);
            parts = Arrays.copyOf(parts, size * 2);
        }
        groups[size] = group;
        parts[size++] = from;
    }

    /** What is now is the best. */
    void forget() {
        size = 0;
    }

    /** Goes back to the best. */
    void run(Placement placement) {
        while (size > 0) {
            size--;
            placement.move(groups[size], parts[size]);
        }
    }
}
