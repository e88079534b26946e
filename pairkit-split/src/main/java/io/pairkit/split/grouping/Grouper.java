package io.pairkit.split.grouping;

import io.pairkit.Catalog;
import io.pairkit.Excerpt;
import io.pairkit.Links;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Forms groups: first by keys, transitively and without a limit, then along links, under a cap.
 *
 * <p>Where records have a part from an earlier split, those go first. A new record that would tie two parts together is a
 * bridge and left out, or, where that is wished, the evaluation side is retired into training.
 */
public final class Grouper {
    private final Catalog catalog;
    private final List<Key> keys;
    private final int[] partOf;
    private final boolean retire;
    private final long[] recordKeys;
    private final Union union;
    private final int[][] first; // per key and value a record that has it, or -1
    private final boolean[] out;
    private final List<Bridge> bridges = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param partOf for each record the part it has from an earlier split, or -1
     * @param retire whether a bridge between training, part 0, and another part moves the other to training
     */
    public Grouper(Catalog catalog, List<Key> keys, int[] partOf, boolean retire) {
        this.catalog = catalog;
        this.keys = keys;
        this.partOf = partOf;
        this.retire = retire;
        int n = catalog.size();
        this.union = new Union(n);
        this.out = new boolean[n];
        this.recordKeys = new long[n];
        for (int record = 0; record < n; record++) {
            recordKeys[record] = Order.mix(catalog.contentHash(record));
        }
        this.first = new int[keys.size()][];
        for (int k = 0; k < first.length; k++) {
            first[k] = new int[keys.get(k).values()];
            Arrays.fill(first[k], -1);
        }
    }

    /** Forms the groups. */
    public Grouping run(List<Links> links, int cap, long seed) {
        byKeys();
        int[] keyGroupOf = new int[out.length];
        for (int record = 0; record < out.length; record++) {
            keyGroupOf[record] = union.find(record);
        }
        for (Links each : links) {
            LinkUnion.join(union, each, cap, recordKeys, out);
        }
        return numbered(keyGroupOf, seed);
    }

    private void byKeys() {
        boolean anyOld = false;
        for (int record = 0; record < out.length; record++) {
            if (partOf[record] >= 0) {
                union.bind(record, partOf[record]);
                anyOld = true;
            }
        }
        if (!anyOld) {
            joinAll();
            return;
        }
        int[] order = Order.by(recordKeys);
        int parts = Arrays.stream(partOf).max().orElse(0) + 1;
        for (int i = 0; i < parts; i++) {
            int part =
                    (parts - i) % parts; // training, then the evaluation parts from the last: the first to come stays
            for (int record : order) {
                if (partOf[record] == part) {
                    joinOrBridge(record);
                }
            }
        }
        for (int record : order) {
            if (partOf[record] < 0) {
                joinOrBridge(record);
            }
        }
    }

    private void joinAll() {
        for (int k = 0; k < first.length; k++) {
            int[] firstOf = first[k];
            Key key = keys.get(k);
            int[] here = new int[1];
            java.util.function.IntConsumer join = value -> {
                if (firstOf[value] < 0) {
                    firstOf[value] = here[0];
                } else {
                    union.join(firstOf[value], here[0]);
                }
            };
            for (int record = 0; record < out.length; record++) {
                here[0] = record;
                key.forEach(record, join);
            }
        }
    }

    private void joinOrBridge(int record) {
        int mine = partOf[record];
        int part = mine;
        Bridge clash = null;
        for (int k = 0; k < first.length && clash == null; k++) {
            for (int value : valuesOf(k, record)) {
                int other = first[k][value];
                int theirs = other < 0 ? Union.FREE : union.bound(union.find(other));
                if (theirs == Union.FREE || theirs == part) {
                    continue;
                }
                if (part == Union.FREE) {
                    part = theirs;
                } else if (retire && (part == 0 || theirs == 0)) {
                    part = 0;
                } else {
                    String by =
                            keys.get(k).name() + " \"" + Excerpt.of(keys.get(k).value(value), 60) + "\"";
                    clash = new Bridge(record, other, theirs, by);
                    break;
                }
            }
        }
        if (clash != null) {
            out[record] = true;
            bridges.add(clash);
            return;
        }
        int root = record;
        for (int k = 0; k < first.length; k++) {
            for (int value : valuesOf(k, record)) {
                if (first[k][value] < 0) {
                    first[k][value] = record;
                } else {
                    root = union.join(root, first[k][value]);
                }
            }
        }
        union.bind(union.find(root), part);
    }

    private int[] valuesOf(int key, int record) {
        var numbers = new int[] {-1};
        var many = new ArrayList<Integer>(0);
        keys.get(key).forEach(record, value -> {
            if (numbers[0] < 0) {
                numbers[0] = value;
            } else {
                many.add(value);
            }
        });
        if (numbers[0] < 0) {
            return new int[0];
        }
        many.add(0, numbers[0]);
        return many.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Numbers the groups by the content of their records, mixed with the seed: ordinals play no part. */
    private Grouping numbered(int[] keyGroupOf, long seed) {
        int n = out.length;
        int[] number = new int[n];
        Arrays.fill(number, Grouping.NONE);
        int groups = 0;
        long[] sums = new long[16];
        int[] bound = new int[16];
        int[] groupOf = new int[n];
        for (int record = 0; record < n; record++) {
            if (out[record]) {
                groupOf[record] = Grouping.NONE;
                continue;
            }
            int root = union.find(record);
            if (number[root] == Grouping.NONE) {
                if (groups == sums.length) {
                    sums = Arrays.copyOf(sums, groups * 2);
                    bound = Arrays.copyOf(bound, groups * 2);
                }
                bound[groups] = union.bound(root);
                number[root] = groups++;
            }
            groupOf[record] = number[root];
            sums[number[root]] += recordKeys[record];
        }
        long salt = Order.mix(seed);
        for (int group = 0; group < groups; group++) {
            sums[group] = Order.mix(sums[group] ^ salt);
        }
        int[] order = Order.by(Arrays.copyOf(sums, groups));
        int[] rank = new int[groups];
        int[] boundInOrder = new int[groups];
        for (int i = 0; i < groups; i++) {
            rank[order[i]] = i;
            boundInOrder[i] = bound[order[i]];
        }
        for (int record = 0; record < n; record++) {
            if (groupOf[record] != Grouping.NONE) {
                groupOf[record] = rank[groupOf[record]];
            }
        }
        return new Grouping(groupOf, boundInOrder, keyGroupOf, bridges);
    }
}
