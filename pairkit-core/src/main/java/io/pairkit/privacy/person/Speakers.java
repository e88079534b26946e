package io.pairkit.privacy.person;

import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks in a conversation: capitalised words before a colon at the beginning of lines, one of them a known given name. */
final class Speakers {
    private static final int MOST = 30; // characters before the colon

    private Speakers() {}

    /** Adds the speakers of a text, two of whom at least have different names; returns the detector of names if there are any. */
    static @Nullable Seeker add(Scan scan, List<Scan.Found> found) {
        Seeker known = null;
        var all = new ArrayList<int[]>();
        for (Scan.Found hit : found) {
            if (hit.confidence() == Lone.ALONE && speaks(scan, hit.start(), hit.end())) {
                known = hit.seeker();
            }
        }
        if (known == null || Lone.sums(scan, scan.length / 2)) {
            return null;
        }
        String first = "";
        boolean several = false;
        for (int line = 0; line >= 0 && line < scan.length; line = scan.text.indexOf('\n', line) + 1) {
            int from = scan.at(line) == '[' ? stamp(scan, line) : line;
            int end = NameText.word(scan, from);
            if (end > from + 1
                    && speaks(scan, from, end)
                    && !NameWords.NOT.contains(scan.text(from, end))
                    && !Gazetteer.isWord(scan.text, from, end)) {
                String name = scan.text(from, end);
                several |= !first.isEmpty() && !first.equals(name);
                first = name;
                all.add(new int[] {from, end});
            }
            if (scan.text.indexOf('\n', line) < 0) {
                break;
            }
        }
        scan.looked(scan.length);
        if (!several) {
            return null;
        }
        for (int[] name : all) {
            scan.hit(known, name[0], name[1], Lone.SOMEBODY);
        }
        return known;
    }

    /** Returns what follows the time of day in brackets. */
    private static int stamp(Scan scan, int from) {
        int close = from;
        while (close - from < MOST && close < scan.length && scan.charAt(close) != ']' && scan.charAt(close) != '\n') {
            close++;
        }
        return scan.at(close) == ']' ? scan.blanks(close + 1, 2) : from;
    }

    private static boolean speaks(Scan scan, int from, int to) {
        char before = scan.at(from - 1);
        boolean begins = from == 0 || before == '\n' || before == ' ' && scan.at(from - 2) == ']';
        return begins && scan.at(to) == ':' && scan.at(to + 1) == ' ';
    }
}
