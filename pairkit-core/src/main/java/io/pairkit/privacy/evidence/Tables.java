package io.pairkit.privacy.evidence;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import io.pairkit.privacy.value.Strength;
import io.pairkit.privacy.value.Values;

/** Passwords in the columns of tables: below a head of {@code | user | password |} or {@code user,password}. */
final class Tables {
    private static final int MAX_LINE = 160;
    private static final int MAX_ROWS = 12;

    private Tables() {}

    /**
     * Reports the cells below a head that is a word for a password.
     *
     * @param name where the word ends
     */
    static boolean look(Scan scan, Seeker self, int from, int name) {
        int at = scan.blanks(name, 20);
        char sign = scan.at(at);
        boolean ends = sign == '\n' || sign == '\r';
        if (!ends && ",;|\t".indexOf(sign) < 0) {
            return false;
        }
        int start = from;
        while (start > 0 && from - start < MAX_LINE && scan.charAt(start - 1) != '\n') {
            start--;
        }
        int end = line(scan, at);
        scan.looked(end - start);
        if (ends) {
            int before = from;
            while (before > start && scan.charAt(before - 1) == ' ') {
                before--;
            }
            sign = scan.at(before - 1);
        }
        if (",;|\t".indexOf(sign) < 0 || end - start >= MAX_LINE || scan.at(end) != '\n') {
            return false;
        }
        int column = count(scan, start, from, sign);
        int columns = count(scan, start, end, sign);
        boolean found = false;
        for (int row = 0; row < MAX_ROWS && scan.at(end) == '\n'; row++) {
            start = end + 1;
            end = line(scan, start);
            if (count(scan, start, end, sign) != columns) {
                break;
            }
            found |= cell(scan, self, start, end, sign, column);
        }
        return found;
    }

    private static int line(Scan scan, int from) {
        int end = from;
        while (end < scan.length && end - from < MAX_LINE && scan.charAt(end) != '\n') {
            end++;
        }
        scan.looked(end - from);
        return end;
    }

    private static int count(Scan scan, int from, int to, char sign) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += scan.charAt(i) == sign ? 1 : 0;
        }
        return count;
    }

    private static boolean cell(Scan scan, Seeker self, int start, int end, char sign, int column) {
        int from = start;
        for (int left = column; left > 0; from++) {
            left -= scan.charAt(from) == sign ? 1 : 0;
        }
        int to = from;
        while (to < end && scan.charAt(to) != sign && scan.charAt(to) != '\r') {
            to++;
        }
        while (from < to && (Ascii.space(scan.charAt(from)) || Values.quote(scan.charAt(from)))) {
            from++;
        }
        while (to > from && (Ascii.space(scan.charAt(to - 1)) || Values.quote(scan.charAt(to - 1)))) {
            to--;
        }
        String text = scan.text(from, to);
        var mix = Strength.Mix.of(text);
        Form form = Form.of(text, false);
        boolean wanted = form.points() >= Form.WEAK.points() && mix.letters() > 1
                || form == Form.WORD && text.length() > 5 && Prose.isNobodysWord(Ascii.lower(text));
        if (wanted && !scan.covered(from)) {
            scan.hit(self, from, to);
        }
        return wanted;
    }
}
