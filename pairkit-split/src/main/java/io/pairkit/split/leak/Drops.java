package io.pairkit.split.leak;

import io.pairkit.Links;
import io.pairkit.split.grouping.Order;
import java.util.Arrays;
import java.util.List;

/**
 * Drops records until no link runs across a boundary. Parts are settled one after the other; a record goes when a record
 * that stays in another, already settled part is linked to it.
 */
public final class Drops {
    private static final int STAYS = -1;

    private final List<Links> links;
    private final int[] partOf;
    private final boolean[] isOld;
    private final long[] keys;
    private final int[] partner;
    private final int[] by; // the links because of which a record goes
    private boolean isEmpty = true;
    private final int[][] settledPart; // per links and text the part of its records that stay so far, or -1
    private final int[][] settledRecord; // and the one with the smallest key

    private Drops(List<Links> links, int[] partOf, boolean[] isOld, long[] keys) {
        this.links = links;
        this.partOf = partOf;
        this.isOld = isOld;
        this.keys = keys;
        this.partner = new int[partOf.length];
        this.by = new int[partOf.length];
        Arrays.fill(partner, STAYS);
        this.settledPart = new int[links.size()][];
        this.settledRecord = new int[links.size()][];
        for (int i = 0; i < settledPart.length; i++) {
            settledPart[i] = new int[links.get(i).texts()];
            settledRecord[i] = new int[links.get(i).texts()];
            Arrays.fill(settledPart[i], -1);
        }
    }

    /**
     * Finds out which records go.
     *
     * @param partOf for each record its part, or -1 if it is in none
     * @param isOld records that stay rather than new ones, whatever their part; empty if there are none
     * @param parts in the order in which they are settled: the first loses nothing
     * @param hashes stable keys of the records
     */
    public static Drops find(List<Links> links, int[] partOf, boolean[] isOld, int[] parts, long[] hashes) {
        var drops = new Drops(links, partOf, isOld, hashes);
        for (int round = isOld.length == 0 ? 1 : 0; round < 2; round++) {
            for (int part : parts) {
                drops.settle(part, round == 0);
            }
        }
        return drops;
    }

    /** Returns that nothing is dropped. */
    public static Drops none() {
        return new Drops(List.of(), new int[0], new boolean[0], new long[0]);
    }

    /** Returns whether nothing is dropped. */
    public boolean isEmpty() {
        return isEmpty;
    }

    /** Returns whether a record stays. */
    public boolean stays(int record) {
        return isEmpty || partner[record] == STAYS;
    }

    /** Returns the record because of which a dropped one goes. */
    public int partner(int record) {
        return partner[record];
    }

    /** Returns the links that hold a dropped record and its partner. */
    public Links links(int record) {
        return links.get(by[record]);
    }

    private void settle(int part, boolean old) {
        for (int i = 0; i < links.size(); i++) {
            drop(links.get(i), i, part, old);
        }
        for (int i = 0; i < links.size(); i++) {
            for (int record = 0; record < partOf.length; record++) {
                int text = links.get(i).textOf(record);
                if (text >= 0 && isDue(record, part, old) && partner[record] == STAYS) {
                    stay(i, text, record);
                }
            }
        }
    }

    private boolean isDue(int record, int part, boolean old) {
        return partOf[record] == part && (isOld.length > 0 && isOld[record]) == old;
    }

    private void stay(int i, int text, int record) {
        if (settledPart[i][text] < 0) {
            settledPart[i][text] = partOf[record];
            settledRecord[i][text] = record;
        } else if (isBefore(record, settledRecord[i][text])) {
            settledRecord[i][text] = record;
        }
    }

    private boolean isBefore(int a, int b) {
        return Long.compareUnsigned(Order.mix(keys[a]), Order.mix(keys[b])) < 0;
    }

    private void drop(Links of, int i, int part, boolean old) {
        int[] blocker = new int[of.texts()]; // 0 unknown, -1 none, else record + 1
        for (int record = 0; record < partOf.length; record++) {
            int text = of.textOf(record);
            if (text >= 0 && isDue(record, part, old) && partner[record] == STAYS) {
                if (blocker[text] == 0) {
                    blocker[text] = blocker(of, i, text, part);
                }
                if (blocker[text] > 0) {
                    partner[record] = blocker[text] - 1;
                    by[record] = i;
                    isEmpty = false;
                }
            }
        }
    }

    private int blocker(Links of, int i, int text, int part) {
        int[] settled = settledPart[i];
        if (settled[text] >= 0 && settled[text] != part) {
            return settledRecord[i][text] + 1;
        }
        int[] best = {-1};
        of.forEachNeighbour(text, other -> {
            if (settled[other] >= 0 && settled[other] != part) {
                int record = settledRecord[i][other];
                if (best[0] < 0 || isBefore(record, best[0] - 1)) {
                    best[0] = record + 1;
                }
            }
        });
        return best[0];
    }
}
