package io.pairkit.validate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds hundreds of phrases and odd characters in one pass over a text, so that one more rule about wording costs next to
 * nothing.
 *
 * <p>Of each phrase the rarest four characters are put into a table; the pass keeps the last four characters, folded, in
 * one number, and only where the table knows it is the whole phrase compared. Phrases match whatever the case of A to Z;
 * one that begins or ends with a letter or digit matches at word borders only.
 */
final class Cues {
    private static final String RARE_LAST = " etaoinsrhldcumfpgwybvkxjqz";
    private static final int ODD = 0x100;
    static final int BUFFER = 4096;

    /** Stretches of everyday words: a phrase that has another one is not looked for at these. */
    private static final Set<String> COMMON = Set.of(
            " you", "you ", "your", "with", "many", "comp", "more", "ding", "word", "mode", "d by", "prov", "unde",
            "curr", "crib", "ng w", "most", "text", "rder", "righ", "less", "ssag", "ld y", "t mo", "ompl", "ow m",
            "any ", "y ti", "ow w", "thin", "hin ", "rovi", "ving", "vide", "w ma", "serv", "my m", "by o");

    private static final Cues ALL = new Cues();

    /** A phrase, its kind, and how many of its characters stand before the end of its four. */
    private record Phrase(String text, Cue cue, int end) {}

    private final long[] seen = new long[1024];
    private final Map<Integer, List<Phrase>> byFour = new HashMap<>();
    private final short[] folded = new short[256];

    private Cues() {
        for (Cue cue : Cue.values()) {
            for (String phrase : cue.phrases) {
                add(phrase, cue);
            }
        }
        for (int c = 0; c < 256; c++) {
            boolean odd = (c < 32 && c != '\t' && c != '\n' && c != '\r')
                    || (c >= 127 && c < 160 && c != 0x85)
                    || c == '`'
                    || c == 0xc2
                    || c == 0xc3
                    || c == 0xe2
                    || c == 0xef;
            folded[c] = (short) (fold((char) c) | (odd ? ODD : 0));
        }
    }

    private void add(String phrase, Cue cue) {
        if (phrase.length() < 4) {
            throw new IllegalStateException("a phrase needs four characters, was " + phrase);
        }
        int best = 0;
        int rarity = -1;
        for (int i = 0; i + 4 <= phrase.length(); i++) {
            int sum = 0;
            for (int k = i; k < i + 4; k++) {
                int rank = RARE_LAST.indexOf(fold(phrase.charAt(k)));
                sum += rank < 0 ? RARE_LAST.length() : rank;
            }
            if (COMMON.contains(phrase.substring(i, i + 4).toLowerCase(Locale.ROOT))) {
                sum = 0;
            }
            if (sum > rarity) {
                rarity = sum;
                best = i;
            }
        }
        int four = 0;
        for (int k = best; k < best + 4; k++) {
            four = four << 8 | fold(phrase.charAt(k)) & 0xff;
        }
        byFour.computeIfAbsent(four, none -> new ArrayList<>()).add(new Phrase(phrase, cue, best + 4));
        int bit = bit(four);
        seen[bit >>> 6] |= 1L << bit;
    }

    private static int bit(int four) {
        return four * 0x9e3779b1 >>> 16;
    }

    private static int fold(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c & 0xff;
    }

    /** Returns the kinds of cues in a text, one bit for each, see {@link Cue#bit}. */
    static long in(String text) {
        return in(text, new char[Math.min(BUFFER, text.length())]);
    }

    /** Returns the same, with a buffer of the caller: characters are read from it several times as fast as from a string. */
    static long in(String text, char[] buffer) {
        long found = 0;
        int four = 0;
        int length = text.length();
        for (int from = 0; from < length; from += buffer.length) {
            int count = Math.min(buffer.length, length - from);
            text.getChars(from, from + count, buffer, 0);
            found |= ALL.scan(text, from, buffer, count, four);
            for (int i = Math.max(0, count - 4); i < count; i++) {
                four = four << 8 | fold(buffer[i]) & 0xff;
            }
        }
        return found;
    }

    private long scan(String text, int from, char[] buffer, int count, int before) {
        long found = 0;
        int four = before;
        long[] table = seen;
        short[] folds = folded;
        for (int i = 0; i < count; i++) {
            char c = buffer[i];
            int f = c < 256 ? folds[c] : other(c);
            if ((f & ODD) != 0) {
                found |= odd(text, from + i, c);
                f &= 0xff;
            }
            four = four << 8 | f;
            int bit = bit(four);
            if ((table[bit >>> 6] & 1L << bit) != 0) {
                found |= phrases(text, from + i, four);
            }
        }
        return found;
    }

    private static int other(char c) {
        boolean odd = c >= '\u200b' && (c == '\ufffd' || c == '\ufeff' || isHidden(c));
        return c & 0xff | (odd ? ODD : 0);
    }

    private long phrases(String text, int last, int four) {
        List<Phrase> candidates = byFour.get(four);
        if (candidates == null) {
            return 0;
        }
        long found = 0;
        for (Phrase phrase : candidates) {
            if (matches(text, last + 1 - phrase.end, phrase.text)) {
                found |= phrase.cue.bit();
            }
        }
        return found;
    }

    private static boolean matches(String text, int from, String phrase) {
        int to = from + phrase.length();
        if (from < 0 || to > text.length()) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            char c = text.charAt(from + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != folded(phrase.charAt(i))) {
                return false;
            }
        }
        return !(Signs.isWord(phrase.charAt(0)) && from > 0 && Signs.isWord(text.charAt(from - 1)))
                && !(Signs.isWord(phrase.charAt(phrase.length() - 1))
                        && to < text.length()
                        && Signs.isWord(text.charAt(to)));
    }

    private static int folded(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static long odd(String text, int at, char c) {
        if (c == '`') {
            return at + 2 < text.length() && text.charAt(at + 1) == '`' && text.charAt(at + 2) == '`'
                    ? Cue.FENCE.bit()
                    : 0;
        }
        if (c == '\ufffd') {
            return Cue.REPLACEMENT.bit();
        }
        if (c == '\ufeff' || isHidden(c)) {
            return Cue.HIDDEN.bit();
        }
        if (c < 32 || c == 127) {
            return Cue.CONTROL.bit();
        }
        return isMojibake(text, at) ? Cue.MOJIBAKE.bit() : 0;
    }

    /** Zero-width characters that no script needs, and those that turn the direction of the text around them. */
    static boolean isHidden(char c) {
        return c == '\u200b' || (c >= '\u202a' && c <= '\u202e') || c == '\u2060' || (c >= '\u2066' && c <= '\u2069');
    }

    /** Whether here UTF-8 was read as Latin-1 or Windows-1252: the two or three characters that one of them becomes. */
    static boolean isMojibake(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 'x';
        if (c >= 0x80 && c < 0xa0) {
            return c != 0x85;
        }
        if (c == 0xc2 || c == 0xc3) {
            return (next >= 0xa0 && next <= 0xbf) || (c == 0xc3 && isWindowsMark(next));
        }
        if (c == 0xe2) {
            return next == '\u20ac' || (next == '\u201a' && at + 2 < text.length() && text.charAt(at + 2) == 0xac);
        }
        return c == 0xef && next == 0xbb && at + 2 < text.length() && text.charAt(at + 2) == 0xbf;
    }

    private static boolean isWindowsMark(char c) {
        return "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
                        .indexOf(c)
                >= 0;
    }

    /** Returns where the first phrase of a kind stands in a text, or -1. */
    static int find(String text, Cue cue) {
        int first = -1;
        for (String phrase : cue.phrases) {
            for (int i = 0; i + phrase.length() <= text.length() && (first < 0 || i < first); i++) {
                if (matches(text, i, phrase)) {
                    first = i;
                }
            }
        }
        return first;
    }

    /** Returns the phrase of a kind that stands at a place in a text, as the text writes it. */
    static String at(String text, int place, Cue cue) {
        return Arrays.stream(cue.phrases)
                .filter(phrase -> matches(text, place, phrase))
                .map(phrase -> text.substring(place, place + phrase.length()).strip())
                .reduce((one, other) -> one.length() >= other.length() ? one : other)
                .orElse("");
    }
}
