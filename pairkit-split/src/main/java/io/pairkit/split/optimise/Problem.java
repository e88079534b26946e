package io.pairkit.split.optimise;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Groups to be placed in parts so that every label has its wanted share in every part.
 *
 * <p>Label 0 counts the records themselves and is the first entry of each group. A cell is a label in a part, numbered
 * {@code label * parts + part}. The numbering of groups is part of the problem: solvers break ties by it.
 */
public final class Problem {
    /** The mark of a group that may go to any part. */
    public static final int FREE = -1;

    final int groups;
    final int labels;
    final int parts;
    final int[] starts;
    final int[] label;
    final int[] count;
    final int[] fixed;
    final int[] need;
    final int[] totals;
    final double[] shares;
    final double[] wanted;
    private final int @Nullable [] certain; // of each entry, how many of its records count for what a part needs
    private final int lossless;

    /**
     * Takes arrays that nobody changes afterwards.
     *
     * @param shares for each part the wanted share, positive, with sum 1
     * @param starts where the entries of each group begin, one more than there are groups
     * @param label of each entry; the first entry of a group is label 0
     * @param count of each entry, positive
     * @param fixed for each group its part, or {@link #FREE}
     * @param need for each label how many records every part must have, 0 if none
     */
    public Problem(double[] shares, int[] starts, int[] label, int[] count, int[] fixed, int[] need) {
        this.shares = shares;
        this.parts = shares.length;
        this.starts = starts;
        this.groups = starts.length - 1;
        this.label = label;
        this.count = count;
        this.fixed = fixed;
        this.need = need;
        this.labels = need.length;
        this.certain = null;
        this.lossless = FREE;
        this.totals = new int[labels];
        for (int i = 0; i < starts[groups]; i++) {
            totals[label[i]] += count[i];
        }
        this.wanted = new double[labels * parts];
        for (int cell = 0; cell < wanted.length; cell++) {
            wanted[cell] = shares[cell % parts] * totals[cell / parts];
        }
    }

    private Problem(Problem other, double[] wanted, int @Nullable [] certain, int lossless) {
        this.shares = other.shares;
        this.parts = other.parts;
        this.starts = other.starts;
        this.groups = other.groups;
        this.label = other.label;
        this.count = other.count;
        this.fixed = other.fixed;
        this.need = other.need;
        this.labels = other.labels;
        this.totals = other.totals;
        this.wanted = wanted;
        this.certain = certain;
        this.lossless = lossless;
    }

    /** Returns this problem with other wanted counts, one for each cell. */
    public Problem wanting(double[] counts) {
        return new Problem(this, counts, certain, lossless);
    }

    /**
     * Returns this problem so that what a part needs of a label is met by records that are certain to stay, where there are enough
     * of them.
     *
     * @param sure for each entry how many of its records stay whatever the placement
     * @param part the part in which every record stays
     */
    public Problem needing(int[] sure, int part) {
        int[] groupsOf = new int[labels];
        long[] records = new long[labels];
        for (int i = 0; i < sure.length; i++) {
            groupsOf[label[i]] += sure[i] > 0 ? 1 : 0;
            records[label[i]] += sure[i];
        }
        int[] counted = sure.clone();
        for (int i = 0; i < sure.length; i++) {
            int others = parts - 1;
            if (groupsOf[label[i]] < others || records[label[i]] < (long) need[label[i]] * others) {
                counted[i] = count[i]; // too few are certain: any will have to do
            }
        }
        return new Problem(this, wanted, counted, part);
    }

    /** Returns whether records that may be dropped count less. */
    boolean hasUncertain() {
        return certain != null;
    }

    /** Returns how many records of an entry count for what a part needs. */
    int counting(int entry, int part) {
        return certain == null || part == lossless ? count[entry] : certain[entry];
    }

    /** Returns how many records there are. */
    public int records() {
        return totals.length == 0 ? 0 : totals[0];
    }

    /** Returns how many groups there are. */
    public int groups() {
        return groups;
    }

    /** Returns how many records carry a label. */
    public int total(int of) {
        return totals[of];
    }

    /** Returns how many records of a label are wanted in a part. */
    public double wanted(int of, int part) {
        return wanted[of * parts + part];
    }

    /** Returns how much a label counts beside others: sizes are what people look at first. */
    static double weight(int label) {
        return label == 0 ? 10 : 1;
    }

    int size(int group) {
        return count[starts[group]];
    }

    /** Returns for each label in how many groups it occurs. */
    public int[] groupsOfLabel() {
        int[] found = new int[labels];
        for (int i = 0; i < starts[groups]; i++) {
            found[label[i]]++;
        }
        return found;
    }

    /** Returns whether every part can have the records of a label that it needs, as far as the number of groups goes. */
    boolean isCoverable(int of, int[] groupsOfLabel) {
        return need[of] > 0 && groupsOfLabel[of] >= parts && totals[of] >= (long) need[of] * parts;
    }

    /** Returns the groups in which each label occurs. */
    Index index() {
        int[] first = new int[labels + 1];
        for (int i = 0; i < starts[groups]; i++) {
            first[label[i] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        int[] members = new int[first[labels]];
        int[] next = Arrays.copyOf(first, labels);
        for (int group = 0; group < groups; group++) {
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                members[next[label[i]]++] = group;
            }
        }
        return new Index(first, members);
    }

    /** The groups of label l are {@code members[first[l]] … members[first[l + 1] - 1]}, ascending. */
    record Index(int[] first, int[] members) {}
}
