package io.pairkit.privacy;

import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.scan.Seeker;
import java.util.ArrayList;
import java.util.List;

/** Counts code points: hits are found in characters and reported in code points. */
final class Spans {
    private Spans() {}

    /** Returns hits for what was found in a text, in order of place. */
    static List<Hit> hits(String text, List<Scan.Found> all) {
        var hits = new ArrayList<Hit>(all.size());
        int chars = 0;
        int points = 0;
        for (Scan.Found found : all) {
            int start = points + text.codePointCount(chars, found.start());
            int end = start + text.codePointCount(found.start(), found.end());
            chars = found.end();
            points = end;
            Seeker by = found.seeker();
            hits.add(new Hit(by.kind(), by.code(), by.severity(), start, end, found.confidence()));
        }
        return hits;
    }
}
