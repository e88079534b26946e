package io.pairkit.privacy.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds literals of scripts beyond Latin-1, by their first character that is; only texts that have such are looked at. */
final class ForeignLiterals {
    /** A literal in lower case, the number that it is known by, and how far its telling character is from its beginning. */
    private record Entry(String lower, int number, int offset) {}

    private final BitSet beginnings = new BitSet();
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
        beginnings.set(first);
        beginnings.set(Character.toUpperCase(first));
    }

    void find(String text, Literals.Sink sink) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 255 && beginnings.get(c)) {
                for (Entry entry : byCharacter.getOrDefault(Character.toLowerCase(c), List.of())) {
                    int from = i - entry.offset;
                    if (stands(text, from, entry.lower)) {
                        sink.literal(entry.number, from, from + entry.lower.length());
                    }
                }
            }
        }
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
