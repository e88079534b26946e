package io.pairkit.privacy.secret;

import io.pairkit.privacy.scan.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * The documented shape of a key: literal characters and runs of characters of a class, {@code ghp_[A-Za-z0-9]{36}}. Runs
 * take as much as they can and never give back, so a match costs one look at each character.
 */
final class Shape {
    private final List<long[]> classes = new ArrayList<>(); // two words of 64 bits for the characters of ASCII
    private final List<int[]> counts = new ArrayList<>();
    private final String literal;

    private Shape(String pattern) {
        int at = 0;
        var prefix = new StringBuilder();
        boolean onlyLiterals = true;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            long[] set = new long[2];
            if (c == '[') {
                int close = pattern.indexOf(']', at);
                range(pattern.substring(at + 1, close), set);
                at = close + 1;
                onlyLiterals = false;
            } else {
                set[c >> 6] |= 1L << (c & 63);
                at++;
                if (onlyLiterals && !(at < pattern.length() && pattern.charAt(at) == '{')) {
                    prefix.append(c);
                }
            }
            int[] count = {1, 1};
            if (at < pattern.length() && pattern.charAt(at) == '{') {
                int close = pattern.indexOf('}', at);
                String[] ends = pattern.substring(at + 1, close).split(",", -1);
                count[0] = Integer.parseInt(ends[0]);
                count[1] =
                        ends.length == 1 ? count[0] : ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]);
                at = close + 1;
                onlyLiterals = false;
            }
            classes.add(set);
            counts.add(count);
        }
        literal = prefix.toString();
    }

    static Shape of(String pattern) {
        return new Shape(pattern);
    }

    private static void range(String inside, long[] set) {
        for (int i = 0; i < inside.length(); i++) {
            char from = inside.charAt(i);
            char to = from;
            if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                to = inside.charAt(i + 2);
                i += 2;
            }
            for (char c = from; c <= to; c++) {
                set[c >> 6] |= 1L << (c & 63);
            }
        }
    }

    /** Returns the literal with which every match begins. */
    String literal() {
        return literal;
    }

    /** Returns the end of the match that begins here, or -1. */
    int match(Scan scan, int from) {
        int at = from;
        for (int i = 0; i < classes.size(); i++) {
            long[] set = classes.get(i);
            int[] count = counts.get(i);
            int run = at;
            while (run < scan.length && run - at < count[1] && in(set, scan.charAt(run))) {
                run++;
            }
            if (run - at < count[0]) {
                scan.looked(run - from);
                return -1;
            }
            at = run;
        }
        scan.looked(at - from);
        return at;
    }

    private static boolean in(long[] set, char c) {
        return c < 128 && (set[c >> 6] & 1L << (c & 63)) != 0;
    }
}
