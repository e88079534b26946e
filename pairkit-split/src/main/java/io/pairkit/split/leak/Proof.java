package io.pairkit.split.leak;

import io.pairkit.Links;
import io.pairkit.split.grouping.Key;
import java.util.Arrays;
import java.util.List;

/**
 * Counts what a finished split leaks, from the links and keys alone: it knows nothing of groups and shares no code with
 * what made the split.
 */
public final class Proof {
    private Proof() {}

    /** Returns how many linked pairs of records stand in two different parts; -1 in {@code partOf} is no part. */
    public static long acrossLinks(Links links, int[] partOf, int parts) {
        int texts = links.texts();
        int[] counts = new int[texts * parts];
        for (int record = 0; record < partOf.length; record++) {
            int text = links.textOf(record);
            if (text >= 0 && partOf[record] >= 0) {
                counts[text * parts + partOf[record]]++;
            }
        }
        long leaks = 0;
        for (int text = 0; text < texts; text++) {
            leaks += across(counts, text, text, parts) / 2;
        }
        for (int link = 0; link < links.size(); link++) {
            leaks += across(counts, links.leftText(link), links.rightText(link), parts);
        }
        return leaks;
    }

    private static long across(int[] counts, int left, int right, int parts) {
        long all = 0;
        long same = 0;
        long rights = 0;
        for (int part = 0; part < parts; part++) {
            long a = counts[left * parts + part];
            long b = counts[right * parts + part];
            all += a;
            rights += b;
            same += a * b;
        }
        return all * rights - same;
    }

    /** Returns how many values of a key stand in more than one part. */
    public static long acrossKey(Key key, int[] partOf) {
        int[] seen = new int[key.values()];
        boolean[] leaks = new boolean[seen.length];
        Arrays.fill(seen, -1);
        int[] here = new int[1];
        java.util.function.IntConsumer look = value -> {
            if (seen[value] < 0) {
                seen[value] = here[0];
            } else if (seen[value] != here[0]) {
                leaks[value] = true;
            }
        };
        for (int record = 0; record < partOf.length; record++) {
            if (partOf[record] >= 0) {
                here[0] = partOf[record];
                key.forEach(record, look);
            }
        }
        long found = 0;
        for (boolean leak : leaks) {
            found += leak ? 1 : 0;
        }
        return found;
    }

    /** Returns the sum of both over all links and keys. */
    public static long leaks(List<Links> links, List<Key> keys, int[] partOf, int parts) {
        long leaks = 0;
        for (Links each : links) {
            leaks += acrossLinks(each, partOf, parts);
        }
        for (Key key : keys) {
            leaks += acrossKey(key, partOf);
        }
        return leaks;
    }
}
