package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;

/** The numbers of Russian passports, which stand in groups: {@code 45 08 123456}, {@code 4508 123456}, {@code 71 1234567}. */
final class RussianPassport {
    private static final int[][] GROUPS = {{2, 2, 6}, {4, 6}, {2, 7}};

    private RussianPassport() {}

    /**
     * Returns the end of the number that begins at a place, or -1.
     *
     * @param cue where the word for a passport begins: only a Russian one counts
     */
    static int end(Scan scan, int cue, int from) {
        if (scan.at(cue) < '\u0400' || scan.at(cue) > '\u04ff' || !Ascii.digit(scan.at(from))) {
            return -1;
        }
        if (scan.is(from - 6, "номер ") || scan.is(from - 2, "№ ")) {
            int end = scan.digits(from);
            if (end - from == 6) {
                return end; // the series stands before
            }
        }
        for (int[] groups : GROUPS) {
            int at = from;
            int end = -1;
            for (int i = 0; i < groups.length; i++) {
                end = scan.digits(at);
                if (end - at != groups[i] || i + 1 < groups.length && scan.at(end) != ' ') {
                    end = -1;
                    break;
                }
                at = end + 1;
            }
            if (end > 0) {
                return end;
            }
        }
        return -1;
    }
}
