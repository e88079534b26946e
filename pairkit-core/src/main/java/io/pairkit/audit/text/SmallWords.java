package io.pairkit.audit.text;

import io.pairkit.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the language of a text in Latin letters by its small words and by letters that few languages have. A word that several
 * languages have is shared among them; one with a capital within a sentence is a name. Says nothing about code and lists of names.
 */
public final class SmallWords {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 10;
    private static final int SHORT = 9;
    private static final List<String> CODES = new ArrayList<>();
    private static final int[] HASHES = new int[SLOTS]; // of the words; 0 is free
    private static final int[] LANGUAGES = new int[SLOTS]; // a bit for each language that has the word
    private static final String LETTERS = "ßäöüñ¿¡ãõąęłśżźćńıİşğåøőűřěůșțăđơư";
    private static final int[] LETTER_LANGUAGES;

    static {
        for (String line : Resource.lines(SmallWords.class, "small-words.txt")) {
            String[] words = line.split(" ");
            CODES.add(words[0]);
            for (int i = 1; i < words.length; i++) {
                add(words[i], 1 << (CODES.size() - 1));
            }
        }
        LETTER_LANGUAGES = letters(
                "de",
                "de sv fi tr hu",
                "de sv fi tr hu",
                "de tr hu",
                "es",
                "es",
                "es",
                "pt vi",
                "pt hu",
                "pl",
                "pl",
                "pl",
                "pl",
                "pl",
                "pl",
                "pl",
                "pl",
                "tr",
                "tr",
                "tr ro",
                "tr",
                "sv da",
                "da",
                "hu",
                "hu",
                "cs",
                "cs",
                "cs",
                "ro",
                "ro",
                "ro vi",
                "vi",
                "vi",
                "vi");
    }

    private SmallWords() {}

    private static int[] letters(String... languages) {
        var bits = new int[languages.length];
        for (int i = 0; i < bits.length; i++) {
            for (String code : languages[i].split(" ")) {
                bits[i] |= 1 << CODES.indexOf(code);
            }
        }
        return bits;
    }

    private static void add(String word, int language) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        int at = slot(hash);
        HASHES[at] = hash;
        LANGUAGES[at] |= language;
    }

    private static int step(int hash, char c) {
        return 31 * hash + c;
    }

    private static int slot(int hash) {
        int at = (hash * 0x9E3779B9) >>> 19;
        while (HASHES[at] != 0 && HASHES[at] != hash) {
            at = (at + 1) & (SLOTS - 1);
        }
        return at;
    }

    /** Returns a code such as {@code en}, or an empty text where the language cannot be told. */
    public static String languageOf(String text) {
        var votes = new double[CODES.size()];
        int hash = 0;
        int length = 0;
        int words = 0;
        int known = 0;
        int letters = 0;
        int symbols = 0;
        int special = 0;
        int capitals = 0;
        boolean isCapital = false;
        boolean begins = true;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean isLetter = c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
            if (isLetter) {
                isCapital = length == 0 ? Character.isUpperCase(c) : isCapital;
                special |= c >= 128 && (!isCapital || begins || "ßäöü".indexOf(c) >= 0) ? letterOf(c) : 0;
                hash = step(hash, c < 128 ? (char) (c | 32) : Character.toLowerCase(c));
                length++;
                letters++;
            } else {
                symbols += isOfCode(c) ? 1 : 0;
                special |= c >= 128 ? letterOf(c) : 0;
                if (length > 0) {
                    words++;
                    capitals += isCapital ? 1 : 0;
                    boolean isName = isCapital && !begins && length > 1;
                    int languages = isName || length > LONGEST ? 0 : LANGUAGES[slot(hash)];
                    known += languages != 0 ? 1 : 0;
                    vote(votes, languages, 1.0 / Math.max(1, Integer.bitCount(languages)));
                    hash = 0;
                    length = 0;
                    begins = false;
                }
                begins |= c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '“' || c == '¿'
                        || c == '¡';
            }
        }
        vote(votes, special, special == 0 ? 0 : Math.min(1.5, 2.0 / Integer.bitCount(special)));
        return 7 * symbols > letters || (words > 1 && capitals == words) ? "" : decided(votes, words, known, special);
    }

    private static boolean isOfCode(char c) {
        return c == '{' || c == '}' || c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '>' || c == '='
                || c == ';' || c == '_' || c == '$' || c == '\\';
    }

    /** The languages of a letter that few languages have, 0 for others. */
    private static int letterOf(char c) {
        int at = LETTERS.indexOf(c == 'İ' ? c : Character.toLowerCase(c));
        return at < 0 ? 0 : LETTER_LANGUAGES[at];
    }

    private static void vote(double[] votes, int languages, double vote) {
        for (int left = languages; left != 0; left &= left - 1) {
            votes[Integer.numberOfTrailingZeros(left)] += vote;
        }
    }

    /** In a long text two words of its own and some share of all; in a short one a third of its words, and no other near. */
    private static String decided(double[] votes, int words, int known, int special) {
        int best = 0;
        double second = 0;
        for (int i = 1; i < votes.length; i++) {
            if (votes[i] > votes[best]) {
                second = votes[best];
                best = i;
            } else {
                second = Math.max(second, votes[i]);
            }
        }
        boolean isShort = words <= SHORT;
        boolean enough = isShort
                ? words >= (special == 0 ? 3 : 2) && known + special != 0 && votes[best] >= Math.max(1, 0.3 * words)
                : votes[best] >= 2 && votes[best] > 0.12 * words;
        return enough && votes[best] > 1.5 * second ? CODES.get(best) : "";
    }
}
