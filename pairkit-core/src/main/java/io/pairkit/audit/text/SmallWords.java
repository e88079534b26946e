package io.pairkit.audit.text;

import io.pairkit.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/** The small words of languages written in Latin letters, and the letters that few of them have. A language is a bit. */
final class SmallWords {
    private static final int SLOTS = 1 << 13;
    private static final List<String> CODES = new ArrayList<>();
    private static final int[] HASHES = new int[SLOTS]; // of the words; 0 is free
    private static final int[] LANGUAGES = new int[SLOTS]; // that have the word
    private static final List<String> OWN_LETTERS = List.of(
            "cs řěů",
            "da åø",
            "de ßäöü",
            "es ñ¿¡",
            "fi äö",
            "hu äöüõőű",
            "pl ąęłśżźćń",
            "pt ãõ",
            "ro ășşț",
            "sv äöå",
            "tr äöüğıİş",
            "vi ăãđơư");
    private static final int[] LETTERS = new int[0x250]; // languages that have a letter of the Latin blocks

    static {
        for (String line : Resource.lines(SmallWords.class, "small-words.txt")) {
            String[] words = line.split(" ");
            CODES.add(words[0]);
            for (int i = 1; i < words.length; i++) {
                add(words[i], 1 << (CODES.size() - 1));
            }
        }
        for (String line : OWN_LETTERS) {
            String[] parts = line.split(" ");
            parts[1].chars().forEach(c -> LETTERS[c] |= 1 << CODES.indexOf(parts[0]));
        }
    }

    private SmallWords() {}

    private static void add(String word, int language) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        int at = slot(hash);
        HASHES[at] = hash;
        LANGUAGES[at] |= language;
    }

    /** Returns the hash of a word, so far of 0, with one more letter in lower case. */
    static int step(int hash, char c) {
        return 31 * hash + c;
    }

    private static int slot(int hash) {
        int at = (hash * 0x9E3779B9) >>> 19;
        while (HASHES[at] != 0 && HASHES[at] != hash) {
            at = (at + 1) & (SLOTS - 1);
        }
        return at;
    }

    /** Returns the languages that have a word, 0 for a word that is none of the small ones. */
    static int languagesOfWord(int hash) {
        return LANGUAGES[slot(hash)];
    }

    /** Returns the languages of a letter or sign that few languages have, 0 for others. */
    static int languagesOfLetter(char c) {
        char lower = c == 'İ' ? c : Character.toLowerCase(c);
        return lower < LETTERS.length ? LETTERS[lower] : 0;
    }

    /** Returns how many languages there are. */
    static int languages() {
        return CODES.size();
    }

    /** Returns the code of a language, such as {@code en}, by the place of its bit. */
    static String code(int language) {
        return CODES.get(language);
    }
}
