package io.pairkit.privacy.record;

import io.pairkit.privacy.scan.Scan;
import java.util.ArrayList;
import java.util.List;

/** Searches a value together with its key, which may be the only thing that says what it is: {@code "password": "…"}. */
final class Keyed {
    private Keyed() {}

    static List<Scan.Found> search(Searching searching, String key, String text) {
        String before = "\"" + key + "\": \"";
        List<Scan.Found> all = searching.search(before + text + "\"");
        if (all.isEmpty()) {
            return all;
        }
        int shift = before.length();
        var inside = new ArrayList<Scan.Found>(all.size());
        for (Scan.Found found : all) {
            int start = Math.max(0, found.start() - shift);
            int end = Math.min(text.length(), found.end() - shift);
            if (end > start) {
                inside.add(new Scan.Found(found.seeker(), start, end, found.confidence()));
            }
        }
        return inside;
    }
}
