package io.pairkit.privacy.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One text being searched: its characters, what has been found so far, and how many characters were looked at. */
public final class Scan {
    /** A hit in characters, not yet freed of overlaps. */
    public record Found(Seeker seeker, int start, int end, double confidence) {
        /** A value that only a cue word gives away is no more certain than one with a structure: there the length decides. */
        private int weight() {
            return seeker.family() == Family.GENERIC_SECRET
                    ? Family.STRUCTURED.ordinal()
                    : seeker.family().ordinal();
        }
    }

    private static final Comparator<Found> BETTER = Comparator.comparingInt((Found found) -> -found.weight())
            .thenComparingInt(found -> found.start - found.end)
            .thenComparingInt(found -> -found.seeker.family().ordinal())
            .thenComparingDouble(found -> -found.confidence)
            .thenComparingInt(found -> found.start);

    public final String text;
    public final int length;
    private List<Found> found = List.of();
    private long steps;
    private int digitsEnd; // groups of digits before this place have been looked at
    private int colonsEnd; // the same for runs of hexadecimal digits and colons
    private int emailEnd;

    public Scan(String text) {
        this.text = text;
        this.length = text.length();
        steps = length;
    }

    /** Adds characters that were looked at beyond the one pass; tests see that they grow with the length and no faster. */
    public void looked(int characters) {
        steps += characters;
    }

    public long steps() {
        return steps;
    }

    public int digitsEnd() {
        return digitsEnd;
    }

    public void digitsEnd(int end) {
        digitsEnd = Math.max(digitsEnd, end);
    }

    public int colonsEnd() {
        return colonsEnd;
    }

    public void colonsEnd(int end) {
        colonsEnd = end;
    }

    public int emailEnd() {
        return emailEnd;
    }

    public void emailEnd(int end) {
        emailEnd = end;
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** Returns the character at a place, NUL before the beginning and behind the end. */
    public char at(int index) {
        return index >= 0 && index < length ? text.charAt(index) : '\0';
    }

    public String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Returns whether a word stands at a place whatever its case; {@code lower} is in lower case. */
    public boolean is(int from, String lower) {
        return Ascii.at(text, from, lower);
    }

    /** Returns whether a word or a hyphen ends right before a place; an escape written out as {@code \\n} is no word. */
    public boolean glued(int from) {
        if (from == 0) {
            return false;
        }
        char before = text.charAt(from - 1);
        if (before == '-') {
            return from > 1 && Ascii.word(text.charAt(from - 2)); // not "--KEY" nor "-KEY"
        }
        if (!Ascii.word(before)) {
            return false;
        }
        boolean escape = from > 1 && text.charAt(from - 2) == '\\' && (before == 'n' || before == 'r' || before == 't');
        return !escape;
    }

    /** Returns the end of the run of digits that begins here. */
    public int digits(int from) {
        int at = from;
        while (at < length && Ascii.digit(text.charAt(at))) {
            at++;
        }
        looked(at - from + 1);
        return at;
    }

    /** Returns the end of the run of blanks and tabs, at most {@code most} of them. */
    public int blanks(int from, int most) {
        int at = from;
        while (at < length
                && at - from < most
                && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    /** Returns what stands before a place without a blank between, at most so many characters: of an address, say. */
    public String runBefore(int to, int most) {
        int from = to;
        while (from > 0 && to - from < most && text.charAt(from - 1) > ' ') {
            from--;
        }
        looked(to - from);
        return text.substring(from, to);
    }

    public void hit(Seeker seeker, int start, int end) {
        hit(seeker, start, end, seeker.confidence());
    }

    public void hit(Seeker seeker, int start, int end, double confidence) {
        if (found.isEmpty()) {
            found = new ArrayList<>(4);
        }
        found.add(new Found(seeker, start, end, confidence));
    }

    /** Returns whether a place lies in something found already. */
    public boolean covered(int at) {
        for (int i = found.size() - 1; i >= 0 && i >= found.size() - 4; i--) {
            if (found.get(i).start <= at && at < found.get(i).end) {
                return true;
            }
        }
        return false;
    }

    /** Returns what was found, in order of place and without overlaps: the better detector wins, then the longer hit. */
    public List<Found> result() {
        if (found.size() < 2) {
            return found;
        }
        found.sort(Comparator.comparingInt(Found::start).thenComparingInt(Found::end));
        var kept = new ArrayList<Found>(found.size());
        for (Found next : found) {
            boolean better = true;
            while (!kept.isEmpty() && kept.get(kept.size() - 1).end > next.start && better) {
                Found last = kept.get(kept.size() - 1);
                if (BETTER.compare(next, last) < 0) {
                    kept.remove(kept.size() - 1);
                } else {
                    better = false;
                }
            }
            if (better) {
                kept.add(next);
            }
        }
        return kept;
    }
}
