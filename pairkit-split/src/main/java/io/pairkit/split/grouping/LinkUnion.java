package io.pairkit.split.grouping;

import io.pairkit.Links;

/**
 * Unites groups along near-duplicate links, rare texts first, each time only if the united group stays within the cap and
 * is not bound to two parts. What is refused is left to be dropped after the split.
 *
 * <p>A text of many records is united wholly or not at all; a link between texts counts only where both are. Groups only
 * grow, so a text that was refused stays refused, and the whole takes time linear in texts and links but for sorting.
 */
final class LinkUnion {
    private final Union union;
    private final Links links;
    private final int cap;
    private final boolean[] out;
    private final boolean[] refused;
    private final int[] head;

    private LinkUnion(Union union, Links links, int cap, boolean[] out) {
        this.union = union;
        this.links = links;
        this.cap = cap;
        this.out = out;
        this.refused = new boolean[links.texts()];
        this.head = new int[links.texts()];
    }

    static void join(Union union, Links links, int cap, long[] recordKeys, boolean[] out) {
        new LinkUnion(union, links, cap, out).run(recordKeys);
    }

    private void run(long[] recordKeys) {
        int texts = links.texts();
        int events = texts + links.size();
        long[] key = new long[events];
        long[] weight = new long[events];
        long[] distance = new long[events];
        int[] count = new int[texts];
        for (int record = 0; record < links.records(); record++) {
            int text = links.textOf(record);
            if (text >= 0 && !out[record]) {
                key[text] += recordKeys[record];
                count[text]++;
            }
        }
        for (int text = 0; text < texts; text++) {
            weight[text] = count[text];
        }
        for (int link = 0; link < links.size(); link++) {
            int left = links.leftText(link);
            int right = links.rightText(link);
            key[texts + link] = Order.mix(key[left]) + Order.mix(key[right]);
            weight[texts + link] = (long) count[left] + count[right];
            distance[texts + link] = Double.doubleToLongBits(1) - Double.doubleToLongBits(links.similarity(link));
        }
        int[] order = Order.by(weight, Order.by(distance, Order.by(key)));
        for (int event : order) {
            if (event < texts) {
                uniteText(event);
            } else {
                uniteLink(event - texts);
            }
        }
    }

    private void uniteText(int text) {
        int[] records = links.recordsOf(text).filter(record -> !out[record]).toArray();
        head[text] = records.length == 0 ? -1 : records[0];
        if (records.length < 2) {
            return;
        }
        int[] roots = java.util.Arrays.stream(records)
                .map(union::find)
                .sorted()
                .distinct()
                .toArray();
        long size = 0;
        int bound = Union.FREE;
        for (int root : roots) {
            size += union.size(root);
            int part = union.bound(root);
            if (part != Union.FREE && bound != Union.FREE && part != bound) {
                refused[text] = true;
            }
            bound = part == Union.FREE ? bound : part;
        }
        refused[text] |= size > cap && roots.length > 1;
        for (int i = 1; i < roots.length && !refused[text]; i++) {
            union.join(roots[0], roots[i]);
        }
    }

    private void uniteLink(int link) {
        int left = links.leftText(link);
        int right = links.rightText(link);
        if (refused[left] || refused[right] || head[left] < 0 || head[right] < 0) {
            return;
        }
        int a = union.find(head[left]);
        int b = union.find(head[right]);
        boolean clash =
                union.bound(a) != Union.FREE && union.bound(b) != Union.FREE && union.bound(a) != union.bound(b);
        if (a != b && !clash && (long) union.size(a) + union.size(b) <= cap) {
            union.join(a, b);
        }
    }
}
