package io.pairkit.split.optimise;

import java.util.Arrays;

/** The cells that have fewer records than they need, kept up to date move by move. */
final class Lacking {
    private final Placement placement;
    private final boolean[] coverable;
    private final int[] position; // per cell its place in the list, -1 if it lacks nothing
    private int[] cells = new int[16];
    private int size;

    Lacking(Placement placement, boolean[] coverable) {
        this.placement = placement;
        this.coverable = coverable;
        this.position = new int[placement.certain.length];
        Arrays.fill(position, -1);
        for (int cell = 0; cell < position.length; cell++) {
            update(cell);
        }
    }

    int size() {
        return size;
    }

    int at(int place) {
        return cells[place];
    }

    void moved(int group, int from, int to) {
        Problem problem = placement.problem;
        for (int i = problem.starts[group]; i < problem.starts[group + 1]; i++) {
            update(problem.label[i] * problem.parts + from);
            update(problem.label[i] * problem.parts + to);
        }
    }

    private void update(int cell) {
        int label = cell / placement.problem.parts;
        boolean lacks = coverable[label] && placement.certain[cell] < placement.problem.need[label];
        if (lacks && position[cell] < 0) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, size * 2);
            }
            position[cell] = size;
            cells[size++] = cell;
        } else if (!lacks && position[cell] >= 0) {
            int last = cells[--size];
            cells[position[cell]] = last;
            position[last] = position[cell];
            position[cell] = -1;
        }
    }
}
