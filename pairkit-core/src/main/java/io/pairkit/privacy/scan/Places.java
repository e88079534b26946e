package io.pairkit.privacy.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words filed under two characters that they hold, and which third ones follow these: every second place of a text is asked
 * for, and at the few where something is filed the characters around are compared.
 */
final class Places {
    private static final int PAIRS = 1 << 14; // seven bits of two characters
    private static final int FIELDS = 5; // what may stand third, before and fourth, a word, distance from its beginning

    private final int[] thirds = new int[PAIRS]; // for two characters the last five bits of those that ask for a look
    private final int[] starts = new int[PAIRS + 1]; // for two characters where their entries begin
    private final int[] entries;
    private final Word[] words;
    private final boolean digits;

    /**
     * @param words the first of those at one place is met first; those beyond Latin-1 are passed over
     * @param digits whether groups of digits are wanted too
     */
    Places(Word[] words, boolean digits) {
        this.words = words;
        this.digits = digits;
        var filed = new HashMap<Integer, List<int[]>>();
        for (int number = 0; number < words.length; number++) {
            String text = words[number].text();
            if (!ForeignLiterals.isForeign(text)) {
                file(filed, number, Rarity.rarest(text, 1, words[number].exact()));
                file(filed, number, Rarity.rarest(text, 0, words[number].exact()));
            }
        }
        entries = new int[FIELDS * filed.values().stream().mapToInt(List::size).sum()];
        int at = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            starts[pair] = at;
            for (int[] entry : filed.getOrDefault(pair, List.of())) {
                System.arraycopy(entry, 0, entries, at, FIELDS);
                thirds[pair] |= entry[0];
                at += FIELDS;
            }
            if (digits && (Digits.is(pair >> 7) || Digits.is(pair & 127))) {
                thirds[pair] = -1;
            }
        }
        starts[PAIRS] = at;
    }

    private void file(Map<Integer, List<int[]>> filed, int number, int offset) {
        Word word = words[number];
        int[] entry = {word.allowed(offset + 2), word.around(offset - 1), word.around(offset + 3), number, offset};
        char[] seconds = word.lows(offset + 1);
        for (char first : word.lows(offset)) {
            for (char second : seconds) {
                filed.computeIfAbsent(pair(first, second), pair -> new ArrayList<>(2))
                        .add(entry);
            }
        }
    }

    private static int pair(char first, char second) {
        return (first & 127) << 7 | second & 127;
    }

    /**
     * Returns the next place that asks for a look, or -1.
     *
     * @param from even
     */
    int next(String text, int from) {
        int[] table = thirds;
        int last = text.length() - 2;
        int at = from;
        for (; at < last; at += 2) {
            int allowed = table[pair(Latin.of(text.charAt(at)), Latin.of(text.charAt(at + 1)))];
            if ((allowed >>> Latin.of(text.charAt(at + 2)) & 1) != 0) {
                return at;
            }
        }
        boolean asks = at == last && (table[pair(Latin.of(text.charAt(at)), Latin.of(text.charAt(at + 1)))] & 1) != 0;
        return asks ? at : -1;
    }

    /** Reports what stands around a place and is filed there. */
    void look(String text, int place, Literals.Sink sink) {
        char first = Latin.of(text.charAt(place));
        char second = Latin.of(text.charAt(place + 1));
        int third = at(text, place + 2);
        int before = at(text, place - 1);
        int fourth = at(text, place + 3);
        int pair = pair(first, second);
        int end = starts[pair + 1];
        for (int entry = starts[pair]; entry < end; entry += FIELDS) {
            if ((entries[entry] >>> third & entries[entry + 1] >>> before & entries[entry + 2] >>> fourth & 1) != 0) {
                int from = place - entries[entry + 4];
                Word word = words[entries[entry + 3]];
                if (word.stands(text, from)) {
                    sink.literal(entries[entry + 3], from, from + word.text().length());
                }
            }
        }
        if (digits && (Digits.is(first) || Digits.is(second))) {
            Digits.report(text, place, sink);
        }
    }

    /** Returns a character, NUL before the beginning and behind the end. */
    private static int at(String text, int place) {
        return place >= 0 && place < text.length() ? Latin.of(text.charAt(place)) : 0;
    }
}
