package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Family;
import io.pairkit.privacy.scan.Probe;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Cues;
import java.util.List;

/** Social security numbers of the United States: ddd-dd-dddd, or nine digits next to a cue word. */
public final class Ssns implements Probe {
    private static final List<String> CUES = List.of(
            "ssn",
            "social security",
            "social sec",
            "soc sec",
            "ss#",
            "ss #",
            "tax id",
            "taxpayer",
            "social:",
            "social is",
            "social number");

    /** Numbers that stood on cards in wallets and in advertisements and were never given out again. */
    private static final List<String> PRINTED = List.of("078051120", "219099999");

    public static Seeker seeker() {
        return Seeker.of(Family.STRUCTURED, "SSN", "privacy/ssn", 0.9, List.of(), new Ssns())
                .onDigits();
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        int width = to - from;
        if (width != 3 && width != 9 || Ascii.word(scan.at(from - 1))) {
            return;
        }
        char joint = scan.at(from - 1);
        if ((joint == '-' || joint == '.' || joint == '+') && Ascii.word(scan.at(from - 2)) || joint == '+') {
            return;
        }
        int end = to;
        char separator = scan.at(to);
        if (width == 3) {
            int group = to + 1;
            boolean shape = (separator == '-' || separator == ' ' || separator == '.')
                    && Ascii.digit(scan.at(group))
                    && Ascii.digit(scan.at(group + 1))
                    && scan.at(group + 2) == separator
                    && scan.digits(group + 3) == group + 7;
            if (!shape) {
                return;
            }
            end = group + 7;
        }
        char after = scan.at(end);
        if (Ascii.word(after) || after == '-' && Ascii.word(scan.at(end + 1))) {
            return;
        }
        String number = scan.text(from, end).replaceAll("[^0-9]", "");
        if (number.startsWith("000")
                || number.startsWith("666")
                || number.charAt(0) == '9'
                || number.startsWith("00", 3)
                || number.endsWith("0000")
                || PRINTED.contains(number)) {
            return;
        }
        boolean cued = Cues.around(scan, from - 48, from, CUES) || Cues.around(scan, end, end + 24, CUES);
        if (cued || width == 3 && separator == '-') {
            scan.hit(self, from, end, cued ? 0.98 : 0.8);
            scan.digitsEnd(end);
        }
    }
}
