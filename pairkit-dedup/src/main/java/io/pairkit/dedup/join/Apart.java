package io.pairkit.dedup.join;

import io.pairkit.dedup.text.Hash;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The groups whose records are nothing to each other, and how many records of a list are of one: so a list is counted without
 * those of a group, and walked past them. Where groups play no part, none has any. Safe for many threads.
 */
final class Apart {
    private final int @Nullable [] groupOf; // by record, null where groups play no part

    Apart(Compared compared) {
        groupOf = compared.isAcross() ? compared.groupOf() : null;
    }

    /** Returns whether groups play a part. */
    boolean isAny() {
        return groupOf != null;
    }

    /** Returns whether two records are nothing to each other. */
    boolean areOne(int a, int b) {
        return groupOf != null && groupOf[a] == groupOf[b];
    }

    /**
     * Returns how the records of some lists fall into groups.
     *
     * @param listOf the list of each, or -1 for none
     */
    Shares shares(int[] ascending, IntUnaryOperator listOf) {
        return new Shares(ascending, listOf);
    }

    /** Of lists of records, how many there are of each group. */
    final class Shares {
        private final LongNumbers numbers = new LongNumbers(16);
        private final Grouped records;

        private Shares(int[] ascending, IntUnaryOperator listOf) {
            int[] some = groupOf == null ? new int[0] : ascending;
            for (int record : some) {
                int list = listOf.applyAsInt(record);
                if (list >= 0) {
                    numbers.add(key(list, record));
                }
            }
            records = new Grouped(numbers.size(), some, record -> {
                int list = listOf.applyAsInt(record);
                return list < 0 ? -1 : numbers.find(key(list, record));
            });
        }

        private long key(int list, int record) {
            int group = groupOf == null ? 0 : groupOf[record];
            return Hash.finish(Hash.step(Hash.step(Hash.SEED, list), group));
        }

        /** Returns how many records of a list before one are of its group. */
        int before(int list, int record) {
            int known = groupOf == null ? -1 : numbers.find(key(list, record));
            return known < 0 ? 0 : records.before(known, record);
        }
    }
}
