package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.split.grouping.Grouper;
import io.pairkit.split.grouping.Grouping;
import io.pairkit.split.grouping.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How the values of an attribute differ between parts, and how much they would by chance: the groups are dealt out anew, as
 * whole groups and to parts of the same sizes, many times.
 */
final class Shifts {
    private static final int SHUFFLES = 200;
    private static final long WORK = 40_000_000; // records counted for one attribute; fewer shuffles beyond it

    private final Catalog catalog;
    private final int[] partOf;
    private final List<String> names;
    private final Grouping grouping;
    private final long seed;

    Shifts(Catalog catalog, int[] partOf, List<String> names, List<Key> keys, long seed) {
        this.catalog = catalog;
        this.partOf = partOf;
        this.names = names;
        this.seed = seed;
        int[] none = new int[catalog.size()];
        Arrays.fill(none, -1);
        this.grouping = new Grouper(catalog, keys, none, false).run(List.of(), 0, seed);
    }

    List<SplitReport.Shift> of(String attribute) {
        List<String> values = catalog.distinct(attribute);
        int[][] counts = count(attribute, values.size(), partOf);
        int shuffles = (int) Math.max(20, Math.min(SHUFFLES, WORK / Math.max(1, partOf.length)));
        double[][] chance = new double[names.size()][shuffles];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < shuffles && names.size() > 1; i++) {
            int[][] dealt = count(attribute, values.size(), deal(random));
            for (int part = 1; part < names.size(); part++) {
                chance[part][i] = distance(dealt[part], dealt[0]);
            }
        }
        var shifts = new ArrayList<SplitReport.Shift>();
        for (int part = 1; part < names.size(); part++) {
            Arrays.sort(chance[part]);
            int most = most(counts[part], counts[0]);
            shifts.add(new SplitReport.Shift(
                    attribute,
                    names.get(part),
                    names.get(0),
                    distance(counts[part], counts[0]),
                    chance[part][(int) Math.floor(0.95 * (shuffles - 1))],
                    most < 0 ? "" : values.get(most),
                    share(counts[part], most),
                    share(counts[0], most)));
        }
        return shifts;
    }

    /** Deals the groups out in random order: each goes to the part that lacks most of its size, as a share. */
    private int[] deal(SplittableRandom random) {
        int[] order = new int[grouping.size()];
        for (int i = 0; i < order.length; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        int[] lacks = new int[names.size()];
        for (int part : partOf) {
            if (part >= 0) {
                lacks[part]++;
            }
        }
        int[] dealt = new int[partOf.length];
        Arrays.fill(dealt, -1);
        int left = Arrays.stream(lacks).sum();
        for (int group : order) {
            int size = 0;
            for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
                size += partOf[grouping.member(i)] >= 0 ? 1 : 0;
            }
            if (size == 0) {
                continue;
            }
            int drawn = random.nextInt(left); // as likely as there is room
            int part = 0;
            while (part < lacks.length - 1 && drawn >= Math.max(0, lacks[part])) {
                drawn -= Math.max(0, lacks[part]);
                part++;
            }
            for (int i = grouping.start(group); i < grouping.start(group + 1); i++) {
                int record = grouping.member(i);
                dealt[record] = partOf[record] >= 0 ? part : -1;
            }
            lacks[part] -= size;
            left = Math.max(
                    1, Arrays.stream(lacks).map(each -> Math.max(0, each)).sum());
        }
        return dealt;
    }

    private int[][] count(String attribute, int values, int[] parts) {
        int[][] counts = new int[names.size()][values];
        for (int record = 0; record < parts.length; record++) {
            if (parts[record] >= 0) {
                int[] row = counts[parts[record]];
                catalog.forEachNumber(record, attribute, value -> row[value]++);
            }
        }
        return counts;
    }

    private static double distance(int[] a, int[] b) {
        double sum = 0;
        double allA = Math.max(1, Arrays.stream(a).sum());
        double allB = Math.max(1, Arrays.stream(b).sum());
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] / allA - b[i] / allB);
        }
        return sum / 2;
    }

    private static int most(int[] a, int[] b) {
        int most = -1;
        for (int i = 0; i < a.length; i++) {
            if (most < 0 || Math.abs(share(a, i) - share(b, i)) > Math.abs(share(a, most) - share(b, most))) {
                most = i;
            }
        }
        return most;
    }

    private static double share(int[] counts, int value) {
        return value < 0
                ? 0
                : counts[value] / Math.max(1.0, Arrays.stream(counts).sum());
    }
}
