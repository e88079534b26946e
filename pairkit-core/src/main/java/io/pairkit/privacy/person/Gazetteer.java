package io.pairkit.privacy.person;

import io.pairkit.resource.Resource;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a word is when it may be a name: a given name, a family name, a common word, or several of these. Case and the
 * spelling of diacritics do not count: Müller, Mueller, Muller and MÜLLER are one. One table of 90,000 entries, read when
 * the first name is looked for.
 */
final class Gazetteer {
    static final int GIVEN = 1;
    static final int FAMILY = 2;
    /** A name that is a common word, a place, a product or a figure too. */
    static final int AMBIGUOUS = 4;

    static final int WORD = 8;

    private static final String[] SPELLINGS = {
        "ß", "ss", "ł", "l", "ø", "o", "đ", "d", "æ", "ae", "ı", "i", "ð", "d", "þ", "th", "œ", "oe", "ə", "e"
    };
    private static final Gazetteer ALL = new Gazetteer();

    private final char[] letters;
    private final int[] begins; // of each entry in the letters, and of the end
    private final byte[] kinds;
    private final int[] slots; // entry + 1 by hash, 0 for none

    private Gazetteer() {
        var book = new HashMap<String, Integer>();
        words("given-names.txt").forEach(name -> add(book, name, GIVEN));
        words("family-names.txt").forEach(name -> add(book, name, FAMILY));
        words("ambiguous-names.txt").forEach(name -> book.merge(lower(name), AMBIGUOUS, (a, b) -> a | b));
        words("common-words.txt").forEach(word -> book.merge(word, WORD, (a, b) -> a | b));
        var joined = new StringBuilder();
        begins = new int[book.size() + 1];
        kinds = new byte[book.size()];
        slots = new int[Integer.highestOneBit(book.size()) * 4];
        int entry = 0;
        for (Map.Entry<String, Integer> each : book.entrySet()) {
            String word = each.getKey();
            begins[entry] = joined.length();
            kinds[entry] = each.getValue().byteValue();
            joined.append(word);
            int slot = hash(word, 0, word.length()) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = ++entry;
        }
        begins[entry] = joined.length();
        letters = joined.toString().toCharArray();
    }

    static Stream<String> words(String name) {
        return Resource.lines(Gazetteer.class, name).stream().flatMap(line -> Arrays.stream(line.split(" ")));
    }

    private static void add(Map<String, Integer> book, String name, int kind) {
        String lower = lower(name);
        book.merge(lower, kind, (a, b) -> a | b);
        String plain = plain(lower);
        if (!plain.equals(lower)) {
            book.merge(plain, kind, (a, b) -> a | b);
            String german = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
            book.merge(plain(german), kind, (a, b) -> a | b);
        }
    }

    /** Returns a name in small letters without diacritics. */
    private static String plain(String lower) {
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        for (int i = 0; i < SPELLINGS.length; i += 2) {
            plain = plain.replace(SPELLINGS[i], SPELLINGS[i + 1]);
        }
        return plain;
    }

    private static String lower(String word) {
        var out = new StringBuilder(word.length());
        word.chars().forEach(c -> out.append(lower((char) c)));
        return out.toString();
    }

    private static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u2019' ? '\'' : Character.toLowerCase(c);
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        return hash * 0x9E3779B1 >>> 7;
    }

    private int entry(String text, int from, int to) {
        for (int slot = hash(text, from, to) & slots.length - 1; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int entry = slots[slot] - 1;
            int begin = begins[entry];
            if (begins[entry + 1] - begin == to - from) {
                int at = from;
                while (at < to && lower(text.charAt(at)) == letters[begin + at - from]) {
                    at++;
                }
                if (at == to) {
                    return kinds[entry];
                }
            }
        }
        return 0;
    }

    /** Returns what a word is, {@code GIVEN | FAMILY} and so on, 0 for unknown; of a word with a hyphen what its parts are. */
    static int kind(String text, int from, int to) {
        int kind = ALL.entry(text, from, to);
        if (kind != 0 || to - from < 4) {
            return kind;
        }
        int hyphen = to - 1;
        while (hyphen > from && text.charAt(hyphen) != '-') {
            hyphen--;
        }
        if (hyphen > from + 1 && hyphen < to - 2) {
            int first = ALL.entry(text, from, hyphen);
            int last = ALL.entry(text, hyphen + 1, to);
            boolean both = isName(first) && isName(last);
            boolean sure = isName(first) && (first & AMBIGUOUS) == 0 || isName(last) && (last & AMBIGUOUS) == 0;
            return both || sure && ((first | last) & WORD) == 0 ? (first | last) & ~(sure ? AMBIGUOUS : 0) : 0;
        }
        return FamilyEndings.has(text, from, to) ? FAMILY : 0;
    }

    static boolean isGiven(int kind) {
        return (kind & (GIVEN | AMBIGUOUS)) == GIVEN;
    }

    static boolean isFamily(int kind) {
        return (kind & (FAMILY | AMBIGUOUS)) == FAMILY;
    }

    static boolean isName(int kind) {
        return (kind & (GIVEN | FAMILY)) != 0;
    }

    /** Returns whether a word is an English one and no name, as it stands or without a regular ending. */
    static boolean isWord(String text, int from, int to) {
        if (ALL.entry(text, from, to) != 0) {
            return (ALL.entry(text, from, to) & (WORD | GIVEN | FAMILY)) == WORD;
        }
        for (String ending : new String[] {"s", "es", "ed", "d", "ing", "ly", "ness"}) {
            int end = to - ending.length();
            if (end > from + 2
                    && text.startsWith(ending, end)
                    && (ALL.entry(text, from, end) & (WORD | AMBIGUOUS)) != 0) {
                return true;
            }
        }
        return false;
    }
}
