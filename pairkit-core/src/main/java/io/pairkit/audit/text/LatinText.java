package io.pairkit.audit.text;

/**
 * Tells the language of a text in Latin letters by its {@linkplain SmallWords small words} and by letters that few languages
 * have. A word that several languages have is shared among them; one with a capital within a sentence is a name. Says nothing
 * about code and lists of names.
 */
public final class LatinText {
    private static final int LONGEST = 10; // of the small words
    private static final int SHORT = 9; // words of a text of which a third must be known

    private final double[] votes = new double[SmallWords.languages()];
    private int words;
    private int capitals; // words that begin with one
    private int known; // words that are small words
    private int letters;
    private int symbols; // of code
    private int special; // languages of letters that few have

    // the word being read
    private int hash;
    private int length;
    private boolean isCapital;
    private boolean begins = true; // a sentence

    private LatinText() {}

    /** Returns a code such as {@code en}, or an empty text where the language cannot be told. */
    public static String languageOf(String text) {
        var read = new LatinText();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c)) {
                read.letter(c);
            } else {
                read.sign(c);
            }
        }
        read.endOfWord();
        return read.isProse() ? read.decided() : "";
    }

    private void letter(char c) {
        if (length == 0) {
            isCapital = Character.isUpperCase(c);
        }
        if (c >= 128 && (!isCapital || begins || "ßäöü".indexOf(c) >= 0)) {
            special |= SmallWords.languagesOfLetter(c);
        }
        hash = SmallWords.step(hash, c < 128 ? (char) (c | 32) : Character.toLowerCase(c));
        length++;
        letters++;
    }

    private void sign(char c) {
        symbols += isOfCode(c) ? 1 : 0;
        if (c >= 128) {
            special |= SmallWords.languagesOfLetter(c);
        }
        endOfWord();
        begins |= c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '“' || c == '¿'
                || c == '¡';
    }

    private static boolean isOfCode(char c) {
        return c == '{' || c == '}' || c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '>' || c == '='
                || c == ';' || c == '_' || c == '$' || c == '\\';
    }

    private void endOfWord() {
        if (length == 0) {
            return;
        }
        words++;
        capitals += isCapital ? 1 : 0;
        boolean isName = isCapital && !begins && length > 1;
        int languages = isName || length > LONGEST ? 0 : SmallWords.languagesOfWord(hash);
        if (languages != 0) {
            known++;
            vote(languages, 1.0 / Integer.bitCount(languages));
        }
        hash = 0;
        length = 0;
        begins = false;
    }

    private void vote(int languages, double vote) {
        for (int left = languages; left != 0; left &= left - 1) {
            votes[Integer.numberOfTrailingZeros(left)] += vote;
        }
    }

    /** Neither code nor a list of names. */
    private boolean isProse() {
        return 7 * symbols <= letters && (words <= 1 || capitals < words);
    }

    /** In a long text two words of its own and some share of all; in a short one a third of its words, and no other near. */
    private String decided() {
        if (special != 0) {
            vote(special, Math.min(1.5, 2.0 / Integer.bitCount(special)));
        }
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
        return enough && votes[best] > 1.5 * second ? SmallWords.code(best) : "";
    }
}
