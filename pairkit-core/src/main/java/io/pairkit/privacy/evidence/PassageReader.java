package io.pairkit.privacy.evidence;

import io.pairkit.privacy.evidence.Passage.Word;
import io.pairkit.privacy.scan.Ascii;
import io.pairkit.privacy.scan.Scan;
import io.pairkit.privacy.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the words of a passage: a quotation is one, a name and the value joined to it are two. */
final class PassageReader {
    private static final int LONGEST_QUOTE = 80;
    private static final String OPENERS =
            "([{<*_~>\"'`\u201c\u2018\u201e\u00ab\u2039\u300c\u300e\uff08\u3010\u2022\u00a1\u00bf\u21b3\u25b6\u25cf";
    private static final String CLOSERS = ".,;:?)]}>*~\"'`\u201d\u2019\u201c\u00bb\u203a\u300d\u300f\uff09\u3011\u2026";
    private static final Set<String> STRICT = Lexicon.words("strict");

    private final Scan scan;
    private final int cueFrom;
    private final int cueTo;
    private final List<Word> words = new ArrayList<>();
    private int gapFrom;
    private int sentence;
    private int cueFirst = -1;
    private int cueLast = -1;

    PassageReader(Scan scan, int cueFrom, int cueTo) {
        this.scan = scan;
        this.cueFrom = cueFrom;
        this.cueTo = cueTo;
    }

    Passage read(int start, int end) {
        gapFrom = start;
        int at = start;
        while (at < end) {
            char c = scan.charAt(at);
            if (separates(c)) {
                at++;
                continue;
            }
            int quoted = quotation(at, end);
            if (quoted > 0 && !(at + 1 < cueTo && cueFrom < quoted)) {
                add(at + width(at), trimmed(at + width(at), quoted), true);
                at = quoted + width(at);
                continue;
            }
            int stop = at;
            boolean unspaced = Ascii.unspaced(c);
            while (stop < scan.length
                    && stop - at < Passage.LONGEST_RUN
                    && !separates(scan.charAt(stop))
                    && !(stop > at && scan.charAt(stop) == '"')
                    && !isParameter(stop)
                    && Ascii.unspaced(scan.charAt(stop)) == unspaced) {
                stop++;
            }
            if (stop - at >= Passage.LONGEST_RUN) {
                while (stop < end && scan.charAt(stop) > ' ') {
                    stop++; // no word of prose is as long, and its parts are none either
                }
                at = stop;
                continue;
            }
            core(at, stop);
            at = Math.max(stop, at + 1);
        }
        String tail =
                scan.text(Math.min(gapFrom, Math.min(scan.length, Math.max(gapFrom, end))), Math.max(gapFrom, end))
                        + (end < scan.length ? "\0" : "");
        return new Passage(words, cueFirst, cueLast, tail);
    }

    private static boolean separates(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '|'
                || Ascii.unspaced(c) && !Character.isLetter(c)
                || c == '\u3000'
                || c == '\u2192'
                || c == '\u2190'
                || c == '\u2014'
                || c == '\u2013';
    }

    /** Returns whether a sign stands before the name of a parameter: {@code ;Password=}, {@code &pwd=}. */
    private boolean isParameter(int at) {
        char c = scan.charAt(at);
        if (c != ';' && c != '&' && c != '?') {
            return false;
        }
        int end = at + 1;
        while (end < scan.length && end - at < 28 && (Ascii.word(scan.charAt(end)) || scan.charAt(end) == ' ')) {
            end++;
        }
        return end > at + 2 && scan.at(end) == '=';
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && scan.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private int width(int at) {
        return scan.charAt(at) == '*' ? 2 : 1;
    }

    /** Returns where the quotation that begins here ends, or -1 where none does or it is a sentence rather than a value. */
    private int quotation(int at, int end) {
        char open = scan.charAt(at);
        boolean bold = open == '*' && scan.at(at + 1) == '*' && scan.at(at + 2) > ' ';
        if (!bold && !Values.quote(open) || Ascii.word(scan.at(at - 1)) || scan.at(at + 1) <= ' ') {
            return -1;
        }
        int from = at + width(at);
        int words = 1;
        for (int i = from; i < scan.length && i - from < LONGEST_QUOTE && scan.charAt(i) != '\n'; i++) {
            boolean closes =
                    bold ? scan.charAt(i) == '*' && scan.at(i + 1) == '*' : Values.closes(open, scan.charAt(i));
            boolean inside = open == '\'' && Ascii.word(scan.at(i + 1));
            if (closes && !inside) {
                scan.looked(i - at);
                return i > from && words < 8 && isValue(from, i) ? i : -1;
            }
            words += scan.charAt(i) == ' ' ? 1 : 0;
        }
        return -1;
    }

    private boolean isValue(int from, int to) {
        String text = Ascii.lower(scan.text(from, to));
        if (text.indexOf(' ') < 0) {
            return !text.endsWith(",") && !text.endsWith(":");
        }
        for (String word : text.split("[ ,.]+")) {
            if (STRICT.contains(word)) {
                return false;
            }
        }
        return ",.:;?".indexOf(text.charAt(text.length() - 1)) < 0
                && text.indexOf(", ") < 0
                && text.indexOf(": ") < 0
                && text.indexOf(". ") < 0;
    }

    /** Adds a run of characters without its brackets; what is joined to a name by {@code : = /} is a word of its own. */
    private void core(int at, int stop) {
        int from = at;
        while (from < stop && (OPENERS.indexOf(scan.charAt(from)) >= 0 || isBullet(from, stop))) {
            from++;
        }
        int to = stop;
        while (to > from && CLOSERS.indexOf(scan.charAt(to - 1)) >= 0) {
            to--;
        }
        if (to > from && scan.charAt(to - 1) == '\\') {
            to--;
        }
        if (to == from) {
            return;
        }
        int joint = joint(from, to);
        if (joint > 0) {
            int name = joint;
            while (name > from + 1 && CLOSERS.indexOf(scan.charAt(name - 1)) >= 0) {
                name--;
            }
            add(from, name, false);
            core(joint + 1, stop);
        } else {
            add(from, to, enclosed(from, to));
        }
    }

    private boolean enclosed(int from, int to) {
        char before = scan.at(from - 1);
        char after = scan.at(to);
        return Values.quote(before) && Values.closes(before, after)
                || before == '*' && after == '*' && scan.at(to + 1) == '*';
    }

    private boolean isBullet(int from, int stop) {
        char c = scan.charAt(from);
        return (c == '-' || c == '=' || c == ':' || c == '#' || c == '/' || c == ',')
                && (stop - from == 1 || c == ':' || c == '=' || scan.at(from + 1) == c || scan.at(from + 1) == '>');
    }

    /** Returns where a name ends that is joined to its value: {@code user:…}, {@code password=…}, {@code root/…}; or -1. */
    private int joint(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = scan.charAt(i);
            if (c == ':' || c == '=' || c == '/' || c == ',' || c == ';' || c == '\uff1a') {
                boolean beyond = i + 1 < to && scan.charAt(i + 1) != '/' && scan.charAt(i + 1) != c;
                boolean name =
                        i - from >= 2 && i - from <= 28 && !((c == '=' || c == '/') && Form.isLeet(scan.text(from, i)));
                boolean slash = c != '/' || to - from <= 40 && from > 0 && scan.charAt(from) != '/';
                return beyond && name && slash ? i : -1;
            }
            if ((c == '(' || c == '[') && i > from + 1 && Values.quote(scan.at(i + 1))) {
                return i; // a call, an index
            }
            if (!Ascii.word(c) && "._-@\"'`)]*".indexOf(c) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private void add(int from, int to, boolean isQuoted) {
        String gap = scan.text(Math.min(gapFrom, from), from);
        if (ends(gap)) {
            sentence++;
        }
        String lower = Ascii.lower(scan.text(from, to));
        while (lower.endsWith("!") && lower.length() > 1 || lower.endsWith("'")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        if (from < cueTo && cueFrom < to) {
            cueFirst = cueFirst < 0 ? words.size() : cueFirst;
            cueLast = words.size();
        }
        words.add(new Word(from, to, lower, gap, isQuoted, sentence));
        gapFrom = to;
    }

    private static boolean ends(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean sign = c == '.' || c == '?' || c == '!';
            if (c == '\n' || c == '\u3002' || c == '\uff1f' || c == '\uff01' || sign && gap.indexOf(' ', i) > 0) {
                return true;
            }
        }
        return false;
    }
}
