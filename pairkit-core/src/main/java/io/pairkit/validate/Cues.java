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
 * <p>The pass looks at every second place only. Of each phrase the rarest four characters are its anchor; the first two pairs
 * of neighbours in it, one of which begins at an even place wherever the phrase stands, have an entry that says what may stand
 * before and after them. Only the last five bits of a character count, so that the tables are small, case does not matter and
 * nothing is branched on before all four are seen. Where they fit the four are looked up, and only where they are known is the
 * whole phrase compared. Phrases match whatever the case of A to Z; one that begins or ends with a letter or digit matches at
 * word borders only.
 */
final class Cues {
    private static final String RARE_LAST = " etaoinsrhldcumfpgwybvkxjqz";
    static final int BUFFER = 4096;

    /** The most frequent pairs of neighbours in English, _ for a blank: no phrase is looked for at these if it can be helped. */
    private static final Set<String> COMMON = Set.of(
            ("e_ _t th he s_ _a d_ t_ in er an _i _s n_ _o re _w on at en nd y_ r_ o_ ou ti es or te of ed is it al ar st to nt ng "
                            + "_c _b _p _h _f _m _y yo u_ se ha as io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur g_ f_ l_ "
                            + "pl ca il el ta la ot us wa ho no ay id do ge av _d _l ee so ow")
                    .split(" "));

    private static final Cues ALL = new Cues();

    /** A phrase, its kind, and how many of its characters stand before its anchor. */
    private record Phrase(String text, Cue cue, int before) {}

    private final int[] before = new int[1 << 10]; // by pair, a bit for each character that may stand there
    private final int[] after = new int[1 << 10];
    private final Map<Integer, List<Phrase>> byAnchor = new HashMap<>();
    private final long[] anchors = new long[1024]; // most fours are no anchor: one bit for each hash says so

    private Cues() {
        for (Cue cue : Cue.values()) {
            for (String phrase : cue.phrases) {
                add(phrase, cue);
            }
        }
    }

    private void add(String phrase, Cue cue) {
        if (phrase.length() < 4) {
            throw new IllegalStateException("a phrase needs four characters, was " + phrase);
        }
        int best = 0;
        for (int i = 1; i + 4 <= phrase.length(); i++) {
            if (rarity(phrase, i) > rarity(phrase, best)) {
                best = i;
            }
        }
        int anchor = four(phrase, best);
        byAnchor.computeIfAbsent(anchor, none -> new ArrayList<>()).add(new Phrase(phrase, cue, best));
        int bit = bit(anchor);
        anchors[bit >>> 6] |= 1L << bit;
        enter(phrase, best);
        enter(phrase, best + 1);
    }

    private static int rarity(String phrase, int at) {
        int sum = 0;
        for (int i = at; i < at + 3; i++) {
            int rank = RARE_LAST.indexOf(fold(phrase.charAt(i)));
            sum += rank < 0 ? RARE_LAST.length() : rank;
        }
        for (int i = at; i < at + 2; i++) {
            String pair = phrase.substring(i, i + 2).toLowerCase(Locale.ROOT).replace(' ', '_');
            sum -= COMMON.contains(pair) ? RARE_LAST.length() : 0;
        }
        return sum;
    }

    private void enter(String phrase, int at) {
        int pair = pair(phrase.charAt(at), phrase.charAt(at + 1));
        before[pair] |= at == 0 ? -1 : 1 << (phrase.charAt(at - 1) & 31);
        after[pair] |= 1 << (phrase.charAt(at + 2) & 31);
    }

    private static int pair(int one, int other) {
        return (one & 31) << 5 | other & 31;
    }

    private static int four(String text, int at) {
        int four = 0;
        for (int i = at; i < at + 4; i++) {
            four = four << 8 | fold(text.charAt(i)) & 0xff;
        }
        return four;
    }

    private static int bit(int four) {
        return four * 0x9e3779b1 >>> 16;
    }

    private static int fold(char c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** Returns the kinds of cues in a text, one bit for each, see {@link Cue#bit}. */
    static long in(String text) {
        return in(text, new char[bufferFor(text.length())]);
    }

    /** Returns how long a buffer for texts of at most this length must be. */
    static int bufferFor(int length) {
        return Math.min(BUFFER, Math.max(length, 1) + 1) + 3; // room for two characters, or a search would stand still
    }

    /**
     * Returns the same, with a buffer of the caller: characters are read from it several times as fast as from a string.
     *
     * @param buffer at least five long, better as {@link #bufferFor} says; what is in it does not matter
     */
    static long in(String text, char[] buffer) {
        long found = 0;
        int length = text.length();
        int step = buffer.length - 3 & ~1; // even: no pair lies across two steps
        for (int from = 0; from < length; from += step) {
            int count = Math.min(step, length - from);
            buffer[0] = from == 0 ? 0 : text.charAt(from - 1);
            int end = Math.min(length, from + count + 1);
            text.getChars(from, end, buffer, 1);
            Arrays.fill(buffer, end - from + 1, count + 3, ' ');
            found |= ALL.scan(text, from, buffer, count);
        }
        return found;
    }

    /** @param buffer the character before, those to be looked at, the one behind, and a blank or two */
    private long scan(String text, int from, char[] buffer, int count) {
        long found = 0;
        int[] mayPrecede = before;
        int[] mayFollow = after;
        int previous = buffer[0];
        int one = buffer[1];
        for (int i = 1; i <= count; i += 2) {
            int other = buffer[i + 1];
            int next = buffer[i + 2];
            int pair = pair(one, other);
            if ((mayPrecede[pair] >>> previous & mayFollow[pair] >>> next & 1) != 0) {
                found |= phrases(text, from + i - 1) | phrases(text, from + i - 2);
            }
            if ((one - ' ' | '~' - one | (one ^ '`') - 1 | other - ' ' | '~' - other | (other ^ '`') - 1) < 0) {
                found |= odd(text, from + i - 1, (char) one) | odd(text, from + i, (char) other);
            }
            previous = other;
            one = next;
        }
        return found;
    }

    private long phrases(String text, int at) {
        if (at < 0 || at + 4 > text.length()) {
            return 0;
        }
        int four = four(text, at);
        int bit = bit(four);
        List<Phrase> candidates = (anchors[bit >>> 6] & 1L << bit) == 0 ? null : byAnchor.get(four);
        if (candidates == null) {
            return 0;
        }
        long found = 0;
        for (Phrase phrase : candidates) {
            if (matches(text, at - phrase.before, phrase.text)) {
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
            if (fold(text.charAt(from + i)) != fold(phrase.charAt(i))) {
                return false;
            }
        }
        return !(Signs.isWord(phrase.charAt(0)) && from > 0 && Signs.isWord(text.charAt(from - 1)))
                && !(Signs.isWord(phrase.charAt(phrase.length() - 1))
                        && to < text.length()
                        && Signs.isWord(text.charAt(to)));
    }

    private static long odd(String text, int at, char c) {
        if (c == '`') {
            return text.startsWith("```", at) ? Cue.FENCE.bit() : 0;
        }
        if (c >= ' ' && c < 127
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c >= 160 && c < '\u200b' && !beginsMojibake(c)) {
            return 0;
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
        return c < 256 && isMojibake(text, at) ? Cue.MOJIBAKE.bit() : 0;
    }

    /** Zero-width characters that no script needs, and those that turn the direction of the text around them. */
    static boolean isHidden(char c) {
        return c == '\u200b' || (c >= '\u202a' && c <= '\u202e') || c == '\u2060' || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean beginsMojibake(char c) {
        return c == 0xc2 || c == 0xc3 || c == 0xe2 || c == 0xef;
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
