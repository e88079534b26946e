package io.pairkit.split.grouping;

import java.util.Arrays;

/** Disjoint sets of records, each with its size and the part it is bound to, if any. */
final class Union {
    /** The mark of a set that is bound to no part. */
    static final int FREE = -1;

    private final int[] parent;
    private final int[] size;
    private final int[] bound;

    Union(int records) {
        parent = new int[records];
        size = new int[records];
        bound = new int[records];
        for (int i = 0; i < records; i++) {
            parent[i] = i;
        }
        Arrays.fill(size, 1);
        Arrays.fill(bound, FREE);
    }

    int find(int record) {
        int here = record;
        while (parent[here] != here) {
            parent[here] = parent[parent[here]];
            here = parent[here];
        }
        return here;
    }

    int size(int root) {
        return size[root];
    }

    int bound(int root) {
        return bound[root];
    }

    void bind(int root, int part) {
        bound[root] = part;
    }

    /** Unites two sets; if both are bound the part of the first stays. Returns the root. */
    int join(int a, int b) {
        int left = find(a);
        int right = find(b);
        if (left == right) {
            return left;
        }
        int part = bound[left] == FREE ? bound[right] : bound[left];
        if (size[left] < size[right]) {
            int swap = left;
            left = right;
            right = swap;
        }
        parent[right] = left;
        size[left] += size[right];
        bound[left] = part;
        return left;
    }
}
