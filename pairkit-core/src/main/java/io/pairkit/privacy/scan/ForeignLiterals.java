package io.pairkit.privacy.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds literals of scripts beyond Latin-1, by their first character that is; only texts that have such are looked at. */
final class ForeignLiterals {
    /** A literal in lower case, the number that it is known by, and how far its telling character is from its beginning. */
    private record Entry(String lower, int number, int offset) {}

    private final long[] beginnings = new long[Character.MAX_VALUE / 64 + 1]; // a bit for each telling character
    private final Map<Character, List<Entry>> byCharacter = new HashMap<>();

    /** Returns whether a literal holds a character beyond Latin-1. */
    static boolean isForeign(String literal) {
        return offset(literal) < literal.length();
    }

    private static int offset(String literal) {
        int at = 0;
        while (at < literal.length() && literal.charAt(at) < 256) {
            at++;
        }
        return at;
    }

    void add(String literal, int number) {
        var entry = new Entry(lower(literal), number, offset(literal));
        char first = entry.lower.charAt(entry.offset);
        byCharacter.computeIfAbsent(first, c -> new ArrayList<>(1)).add(entry);
        mark(first);
        mark(Character.toUpperCase(first));
    }

    private void mark(char c) {
        beginnings[c >> 6] |= 1L << c;
    }

    void find(String text, Literals.Sink sink) {
        for (int place = next(text, 0); place >= 0; place = next(text, place + 1)) {
            char c = Character.toLowerCase(text.charAt(place));
            for (Entry entry : byCharacter.getOrDefault(c, List.of())) {
                int from = place - entry.offset;
                if (stands(text, from, entry.lower)) {
                    sink.literal(entry.number, from, from + entry.lower.length());
                }
            }
        }
    }

    /** Returns the next place of a telling character, or -1. */
    private int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((beginnings[c >> 6] >>> c & 1) != 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean stands(String text, int from, String lower) {
        if (from < 0 || from + lower.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (Character.toLowerCase(text.charAt(from + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a text in lower case, character by character, so that no index moves. */
    private static String lower(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.toLowerCase((char) c)));
        return out.toString();
    }
}
