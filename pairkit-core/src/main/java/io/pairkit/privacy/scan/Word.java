package io.pairkit.privacy.scan;

/**
 * A literal of Latin-1 made ready: what may stand at its places and around them.
 *
 * @param text in lower case unless exact
 */
record Word(String text, boolean exact) {
    static Word of(Literals.Literal literal) {
        return new Word(literal.exact() ? literal.text() : Ascii.lower(literal.text()), literal.exact());
    }

    /** Returns whether this stands at a place of a text. */
    boolean stands(String searched, int from) {
        if (from < 0 || from + text.length() > searched.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = Latin.of(searched.charAt(from + i));
            if ((exact ? c : Ascii.lower(c)) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a character of Latin-1 may stand at a distance from the beginning of this; true where nobody knows. */
    boolean allows(int at, char c) {
        if (at >= 0 && at < text.length()) {
            return (exact ? c : Ascii.lower(c)) == text.charAt(at);
        }
        return at == -1 ? precedes(c) : at != text.length() || goesOn(c);
    }

    /** Before a key stands no word, unless it is the letter of an escape. */
    private boolean precedes(char c) {
        boolean key = exact && text.length() > 1;
        return !key || !Ascii.alnum(c) || c == 'n' || c == 'r' || c == 't';
    }

    /** Behind the beginning of a key stands no blank, and a single character is of no use at the end of a word. */
    private boolean goesOn(char c) {
        if (text.length() > 1) {
            return !exact || c > ' ';
        }
        return c >= 128 || c == ':' || c == '?' || Ascii.alnum(c);
    }

    /** Returns the last seven bits of all characters that may stand at a distance from the beginning. */
    char[] lows(int at) {
        var lows = new StringBuilder();
        for (char c = 0; c < 128; c++) {
            if (allows(at, c) || allows(at, (char) (c + 128))) {
                lows.append(c);
            }
        }
        return lows.toString().toCharArray();
    }

    /** Returns the last five bits of all characters that may stand at a distance from the beginning, a bit for each. */
    int allowed(int at) {
        int bits = 0;
        for (char c = 0; c < 256; c++) {
            if (allows(at, c)) {
                bits |= 1 << c;
            }
        }
        return bits;
    }

    /** Returns the same for a character next to those that this is filed under: outside of the word it is any. */
    int around(int at) {
        return at >= 0 && at < text.length() ? allowed(at) : -1;
    }
}
