package io.pairkit.privacy.structured;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;

/** Addresses of version 6: eight groups, or fewer around {@code ::} in the range that is given out (2000::/3). */
final class Ips6 {
    private Ips6() {}

    static void look(Scan scan, Seeker self, int from, int to) {
        if (from < scan.colonsEnd() || !hexOrColon(scan.at(from - 1))) {
            return;
        }
        int start = from;
        while (start > scan.colonsEnd() && hexOrColon(scan.charAt(start - 1))) {
            start--;
        }
        int end = to;
        while (end < scan.length && hexOrColon(scan.charAt(end))) {
            end++;
        }
        scan.looked(end - start);
        scan.colonsEnd(end);
        if (end < scan.length && scan.charAt(end - 1) == ':' && end - start > 2 && scan.charAt(end - 2) != ':') {
            end--; // "2a00::1: unreachable"
        }
        if (end - start < 7 || end - start > 39 || Ascii.word(scan.at(start - 1)) || Ascii.word(scan.at(end))) {
            return;
        }
        if (scan.at(end) == '.' && Ascii.digit(scan.at(end + 1))) {
            return;
        }
        if (personal(scan.text(start, end))) {
            scan.hit(self, start, end);
            scan.digitsEnd(end);
        }
    }

    private static boolean hexOrColon(char c) {
        return c == ':' || Ascii.hex(c);
    }

    private static boolean personal(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = 0;
        for (String group : text.split(":", -1)) {
            if (group.length() > 4) {
                return false;
            }
            groups += group.isEmpty() ? 0 : 1;
        }
        if (text.startsWith(":") || gap < 0 && (groups != 8 || text.endsWith(":"))) {
            return false;
        }
        int first = Integer.parseInt(text.substring(0, text.indexOf(':')), 16);
        String lower = Ascii.lower(text);
        boolean documentation = lower.startsWith("2001:db8:")
                || lower.startsWith("2001:0db8:")
                || lower.startsWith("3fff:0")
                || lower.startsWith("3fff::");
        boolean local = first >= 0xfc00 || first == 0;
        if (documentation || local) {
            return false;
        }
        return gap < 0 ? first > 0xff || groups == 8 && first > 0x1f : groups >= 3 && first >= 0x2000 && first < 0x4000;
    }
}
