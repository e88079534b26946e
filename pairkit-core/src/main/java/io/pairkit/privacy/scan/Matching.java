package io.pairkit.privacy.scan;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Matches a regular expression at a literal, or around it in a bounded stretch of text. */
public final class Matching implements Probe {
    private static final int BEFORE = 64;
    private static final int AFTER = 512;
    private static final int TRIES = 4;
    private static final String SPECIAL = "\\[](){}.*+?^$|";

    private final Pattern pattern;
    private final int before;

    private Matching(Pattern pattern, int before) {
        this.pattern = pattern;
        this.before = before;
    }

    /**
     * Returns a search for matches that begin with the literal.
     *
     * @throws IllegalArgumentException if the pattern is malformed
     */
    public static Matching of(String pattern) {
        try {
            return new Matching(Pattern.compile(pattern), 0);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "not a regular expression of RE2: \"" + pattern + "\", " + e.getDescription(), e);
        }
    }

    /** Returns a search for matches that contain the literal and begin at most 64 characters before it. */
    Matching floating() {
        return new Matching(pattern, BEFORE);
    }

    /** Returns the literal characters with which every match of an expression begins. */
    public static String prefix(String pattern) {
        if (pattern.indexOf('|') >= 0) {
            return "";
        }
        int at = 0;
        while (at < pattern.length() && SPECIAL.indexOf(pattern.charAt(at)) < 0 && pattern.charAt(at) < 128) {
            at++;
        }
        boolean repeated = at < pattern.length() && "*?{+".indexOf(pattern.charAt(at)) >= 0;
        return pattern.substring(0, repeated ? Math.max(0, at - 1) : at);
    }

    @Override
    public void look(Scan scan, Seeker self, int from, int to) {
        if (scan.covered(from) || (before == 0 && Ascii.word(scan.at(from - 1)))) {
            return;
        }
        int start = Math.max(0, from - before);
        int end = Math.min(scan.length, to + AFTER);
        scan.looked(end - start);
        Matcher matcher = pattern.matcher(scan.text(start, end));
        int at = 0;
        for (int i = 0; i < TRIES && at <= from - start && matcher.find(at); i++) {
            int first = start + matcher.start();
            int last = start + matcher.end();
            boolean here = first <= from && last >= to;
            if (here && !Ascii.word(scan.at(first - 1)) && !Ascii.word(scan.at(last))) {
                scan.hit(self, first, last);
                return;
            }
            at = matcher.start() + 1;
        }
    }
}
