package io.pairkit.privacy.scan;

/** Questions about single characters, by table and without locale. */
public final class Ascii {
    private static final int DIGIT = 1;
    private static final int UPPER = 2;
    private static final int LOWER = 4;
    private static final int HEX = 8;
    private static final byte[] KINDS = new byte[128];

    static {
        for (char c = '0'; c <= '9'; c++) {
            KINDS[c] = DIGIT | HEX;
        }
        for (char c = 'A'; c <= 'Z'; c++) {
            KINDS[c] = (byte) (UPPER | (c <= 'F' ? HEX : 0));
            KINDS[c + 32] = (byte) (LOWER | (c <= 'F' ? HEX : 0));
        }
    }

    private Ascii() {}

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean letter(char c) {
        return c < 128 && (KINDS[c] & (UPPER | LOWER)) != 0;
    }

    public static boolean alnum(char c) {
        return c < 128 && (KINDS[c] & (UPPER | LOWER | DIGIT)) != 0;
    }

    public static boolean hex(char c) {
        return c < 128 && (KINDS[c] & HEX) != 0;
    }

    /** A letter of a script with blanks between words, a digit or an underscore: what glues a word together. */
    public static boolean word(char c) {
        return c < 128 ? KINDS[c] != 0 || c == '_' : Character.isLetterOrDigit(c) && !unspaced(c);
    }

    /** A letter of a script that is written without blanks: Chinese, Japanese, Korean, Thai, full-width forms. */
    public static boolean unspaced(char c) {
        return c >= 0x0E00 && c < 0x0F00
                || c >= 0x2E80 && c < 0xA4D0
                || c >= 0xAC00 && c < 0xD7B0
                || c >= 0xF900 && c < 0xFB00
                || c >= 0xFF00 && c < 0xFFF0;
    }

    public static boolean space(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
    }

    public static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** Returns a text with its ASCII letters in lower case; other characters stay, so that no index moves. */
    public static String lower(String text) {
        int first = 0;
        while (first < text.length() && !upper(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text; // most words
        }
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = lower(chars[i]);
        }
        return new String(chars);
    }

    /** Returns whether a text stands at a place, whatever the case of ASCII letters; {@code lower} is in lower case. */
    public static boolean at(String text, int from, String lower) {
        if (from < 0 || from + lower.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (lower(text.charAt(from + i)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
