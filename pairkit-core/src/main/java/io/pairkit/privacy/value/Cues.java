package io.pairkit.privacy.value;

import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import java.util.List;

/** Words near a place that say what a value is. */
public final class Cues {
    private Cues() {}

    /** Returns whether one of some lower-case words begins in a stretch of text, at the beginning of a word. */
    public static boolean around(Scan scan, int from, int to, List<String> lower) {
        return last(scan, from, to, lower) >= 0;
    }

    /** Returns where the last of some lower-case words begins in a stretch of text, or -1. */
    public static int last(Scan scan, int from, int to, List<String> lower) {
        int start = Math.max(0, from);
        int end = Math.min(scan.length, to);
        scan.looked(Math.max(0, end - start));
        for (int at = end - 1; at >= start; at--) {
            char own = scan.charAt(at);
            char c = Ascii.lower(own);
            if (!Ascii.letter(c) && c != '#' && c < 128) {
                continue;
            }
            if (at > 0 && letter(scan.charAt(at - 1)) && !(Ascii.upper(own) && !Ascii.upper(scan.charAt(at - 1)))) {
                continue; // inside a word, unless a camel's hump begins here
            }
            for (String word : lower) {
                if (word.charAt(0) == c && at + word.length() <= end && scan.is(at, word)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean letter(char c) {
        return c < 128 ? Ascii.letter(c) : Character.isLetter(c) && !Ascii.unspaced(c);
    }
}
