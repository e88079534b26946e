package io.pairkit.dedup.join;

import java.util.Arrays;

/**
 * Records whose compared texts are the same, as one unit. Units are numbered in the order in which their first records
 * come; blank records belong to none.
 *
 * @param of for each record its unit, or -1
 * @param first for each unit the first of its records in the given order
 */
record Units(int[] of, int[] first) {
    int size() {
        return first.length;
    }

    /** Returns the units of records taken in an order; records that the order leaves out are in none. */
    static Units of(Compared compared, int[] order) {
        int[] of = new int[compared.tokens().size()];
        Arrays.fill(of, -1);
        int[] first = new int[order.length];
        var numbers = new LongNumbers(order.length);
        for (int record : order) {
            if (!compared.isBlank(record)) {
                int unit = numbers.add(compared.key(record));
                of[record] = unit;
                if (unit == numbers.size() - 1 && numbers.isNew()) {
                    first[unit] = record;
                }
            }
        }
        return new Units(of, Arrays.copyOf(first, numbers.size()));
    }
}
