package io.pairkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A partition of records: every record is in exactly one group.
 *
 * <p>Groups are numbered 0 … size − 1 in the order of their first record. Made from keys ({@link #byKeys}), from links
 * ({@link #connected}) or from a given numbering, and united by {@link #union}.
 */
public final class Groups {
    private final int[] groupOf;
    private final int[] starts;
    private final int[] members;

    private Groups(int[] groupOf, int size) {
        this.groupOf = groupOf;
        this.starts = new int[size + 1];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.members = new int[groupOf.length];
        int[] next = Arrays.copyOf(starts, size);
        for (int record = 0; record < groupOf.length; record++) {
            members[next[groupOf[record]]++] = record;
        }
    }

    /** Returns the groups that a numbering makes; any numbers, equal ones are one group. */
    public static Groups of(int... numbers) {
        var seen = new HashMap<Integer, Integer>();
        int[] groupOf = new int[numbers.length];
        for (int record = 0; record < numbers.length; record++) {
            Integer known = seen.putIfAbsent(numbers[record], seen.size());
            groupOf[record] = known == null ? seen.size() - 1 : known;
        }
        return new Groups(groupOf, seen.size());
    }

    /** Returns groups of one record each. */
    public static Groups singletons(int records) {
        return new Groups(IntStream.range(0, records).toArray(), records);
    }

    /**
     * Returns groups in which records that share a value of any key stand together, transitively. A record without any of
     * the keys is a group of its own. Reads the pairs once.
     *
     * @param keys attribute names, at least one
     */
    public static Groups byKeys(Pairs pairs, String... keys) {
        return byKeys(Catalog.of(pairs, keys), keys);
    }

    /** Returns groups by keys from a catalog that has been read already. */
    public static Groups byKeys(Catalog catalog, String... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("at least one key is needed");
        }
        var union = new Union(catalog.size());
        for (String key : keys) {
            Map<String, Integer> first = new HashMap<>();
            for (int record = 0; record < catalog.size(); record++) {
                for (String value : catalog.values(record, key)) {
                    Integer known = first.putIfAbsent(value, record);
                    if (known != null) {
                        union.join(known, record);
                    }
                }
            }
        }
        return union.groups();
    }

    /** Returns the connected components of links: chaining is what is wanted here. */
    public static Groups connected(Links links) {
        var union = new Union(links.records());
        int[] first = new int[links.texts()];
        Arrays.fill(first, -1);
        for (int record = 0; record < links.records(); record++) {
            int text = links.textOf(record);
            if (text >= 0) {
                if (first[text] < 0) {
                    first[text] = record;
                } else {
                    union.join(first[text], record);
                }
            }
        }
        for (int i = 0; i < links.size(); i++) {
            int left = first[links.leftText(i)];
            int right = first[links.rightText(i)];
            if (left >= 0 && right >= 0) {
                union.join(left, right);
            }
        }
        return union.groups();
    }

    /**
     * Returns the finest partition that keeps every group of all given ones whole.
     *
     * @throws IllegalArgumentException if they are about different numbers of records
     */
    public static Groups union(Groups first, Groups... more) {
        var union = new Union(first.records());
        for (Groups groups : java.util.stream.Stream.concat(java.util.stream.Stream.of(first), List.of(more).stream())
                .toList()) {
            if (groups.records() != first.records()) {
                throw new IllegalArgumentException("groups must be about the same records, were about "
                        + first.records() + " and " + groups.records());
            }
            for (int group = 0; group < groups.size(); group++) {
                int head = groups.members[groups.starts[group]];
                for (int i = groups.starts[group] + 1; i < groups.starts[group + 1]; i++) {
                    union.join(head, groups.members[i]);
                }
            }
        }
        return union.groups();
    }

    /** Returns the number of groups. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns the number of records. */
    public int records() {
        return groupOf.length;
    }

    /** Returns the group of a record. */
    public int groupOf(int record) {
        return groupOf[record];
    }

    /** Returns the records of a group, ascending. */
    public IntStream members(int group) {
        Objects.checkIndex(group, size());
        return Arrays.stream(members, starts[group], starts[group + 1]);
    }

    /** Returns how many records a group has. */
    public int sizeOf(int group) {
        return starts[group + 1] - starts[group];
    }

    /** Returns the size of the largest group, 0 if there is none. */
    public int largest() {
        return IntStream.range(0, size()).map(this::sizeOf).max().orElse(0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups that && Arrays.equals(groupOf, that.groupOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groupOf);
    }

    @Override
    public String toString() {
        return "Groups[" + records() + " records in " + size() + " groups, largest " + largest() + "]";
    }

    /** Disjoint sets with path halving; the smallest record leads its set. */
    private static final class Union {
        private final int[] parent;

        Union(int records) {
            parent = IntStream.range(0, records).toArray();
        }

        private int find(int record) {
            int here = record;
            while (parent[here] != here) {
                parent[here] = parent[parent[here]];
                here = parent[here];
            }
            return here;
        }

        void join(int a, int b) {
            int left = find(a);
            int right = find(b);
            if (left < right) {
                parent[right] = left;
            } else {
                parent[left] = right;
            }
        }

        Groups groups() {
            int[] groupOf = new int[parent.length];
            int size = 0;
            for (int record = 0; record < parent.length; record++) {
                int head = find(record);
                groupOf[record] = head == record ? size++ : groupOf[head];
            }
            return new Groups(groupOf, size);
        }
    }
}
