package io.pairkit.split.grouping;

import java.util.Arrays;
import java.util.List;

/**
 * Records in groups that are numbered in an order that depends on the records and the seed alone, not on their ordinals.
 */
public final class Grouping {
    /** The group of a record that is left out. */
    public static final int NONE = -1;

    private final int[] groupOf;
    private final int[] starts;
    private final int[] members;
    private final int[] keyGroupOf;
    private final int[] bound;
    private final List<Bridge> bridges;

    Grouping(int[] groupOf, int[] bound, int[] keyGroupOf, List<Bridge> bridges) {
        this.groupOf = groupOf;
        this.bound = bound;
        this.keyGroupOf = keyGroupOf;
        this.bridges = List.copyOf(bridges);
        this.starts = new int[bound.length + 1];
        int placed = 0;
        for (int group : groupOf) {
            if (group != NONE) {
                starts[group + 1]++;
                placed++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.members = new int[placed];
        int[] next = Arrays.copyOf(starts, bound.length);
        for (int record = 0; record < groupOf.length; record++) {
            if (groupOf[record] != NONE) {
                members[next[groupOf[record]]++] = record;
            }
        }
    }

    /** Returns how many groups there are. */
    public int size() {
        return bound.length;
    }

    /** Returns how many records there are, those left out included. */
    public int records() {
        return groupOf.length;
    }

    /** Returns the group of a record, or {@link #NONE}. */
    public int groupOf(int record) {
        return groupOf[record];
    }

    /** Returns a number that records tied together by keys alone have in common. */
    public int keyGroupOf(int record) {
        return keyGroupOf[record];
    }

    /** Returns how many records a group has. */
    public int sizeOf(int group) {
        return starts[group + 1] - starts[group];
    }

    /** Returns where the records of a group begin in {@link #member}. */
    public int start(int group) {
        return starts[group];
    }

    /** Returns one of the records in the order of their groups. */
    public int member(int at) {
        return members[at];
    }

    /** Returns for each group the part it is bound to, or -1. */
    public int[] bound() {
        return bound.clone();
    }

    /** Returns the records that are left out because they would tie parts together. */
    public List<Bridge> bridges() {
        return bridges;
    }

    /** Returns the size of the largest group. */
    public int largest() {
        int largest = 0;
        for (int group = 0; group < size(); group++) {
            largest = Math.max(largest, sizeOf(group));
        }
        return largest;
    }
}
