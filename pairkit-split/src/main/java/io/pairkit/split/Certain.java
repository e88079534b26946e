package io.pairkit.split;

import io.pairkit.Links;
import io.pairkit.split.grouping.Grouping;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The records that no placement can make a drop of: all that they are linked to is in their own group. */
final class Certain {
    private static final int NOBODY = -2;
    private static final int SEVERAL = -3;

    private Certain() {}

    static BitSet of(Grouping grouping, List<Links> apart, int records) {
        var certain = new BitSet(records);
        certain.set(0, records);
        for (Links links : apart) {
            int[] groupOf = groupOfTexts(grouping, links, records);
            boolean[] mixed = new boolean[links.texts()];
            for (int text = 0; text < mixed.length; text++) {
                int mine = groupOf[text];
                boolean[] any = {mine == SEVERAL};
                links.forEachNeighbour(text, other -> any[0] |= groupOf[other] != NOBODY && groupOf[other] != mine);
                mixed[text] = any[0];
            }
            for (int record = 0; record < records; record++) {
                int text = links.textOf(record);
                if (text >= 0 && mixed[text]) {
                    certain.clear(record);
                }
            }
        }
        return certain;
    }

    /** Returns for each text the group of all its records, or that it has none or several. */
    private static int[] groupOfTexts(Grouping grouping, Links links, int records) {
        int[] groupOf = new int[links.texts()];
        Arrays.fill(groupOf, NOBODY);
        for (int record = 0; record < records; record++) {
            int text = links.textOf(record);
            int group = grouping.groupOf(record);
            if (text >= 0 && group != Grouping.NONE) {
                groupOf[text] = groupOf[text] == NOBODY || groupOf[text] == group ? group : SEVERAL;
            }
        }
        return groupOf;
    }
}
