package io.pairkit.split;

import java.util.List;
import java.util.Locale;

/** How ratios and counts become shares that add up to 1. */
final class Shares {
    private Shares() {}

    static double[] of(List<Part> parts, int records) {
        double counted = 0;
        double ratios = 0;
        for (Part part : parts) {
            if (part.isCount()) {
                counted += part.amount();
            } else {
                ratios += part.amount();
            }
        }
        boolean fits = ratios == 0 ? counted == records : counted == 0 || counted < records;
        if (!fits) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    ratios == 0
                            ? "parts by count alone must want all %2$d records, wanted %1$.0f"
                            : "parts by count must leave something to the others, wanted %1$.0f of %2$d records",
                    counted,
                    records));
        }
        double left = counted == 0 ? 1 : 1 - counted / records;
        double[] shares = new double[parts.size()];
        for (int i = 0; i < shares.length; i++) {
            double amount = parts.get(i).amount();
            shares[i] = parts.get(i).isCount() ? amount / records : left * amount / ratios;
        }
        return shares;
    }
}
