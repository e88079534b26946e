package io.pairkit;

/** Cuts a user's text to what fits in one line of a message. */
public final class Excerpt {
    private static final int DRAWN = 14;

    private Excerpt() {}

    /** Returns the end of the run of characters, as keys have them, that begins here. */
    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && (isAlnum(text.charAt(at)) || "-_+/=.~".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean isAlnum(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Returns whether some part of a word is a row of letters and digits that nobody writes. */
    private static boolean isDrawn(String text, int from, int to) {
        int row = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean part = isAlnum(c);
            row = part ? row + 1 : 0;
            digits = !part ? 0 : c <= '9' ? digits + 1 : digits;
            if (row >= DRAWN && digits > 1 && digits < row) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the beginning of a text in one line: control characters and runs of white space become one blank, and an
     * ellipsis marks a cut, which never falls inside a surrogate pair. A word that looks like a key, with fourteen and more
     * letters and digits in a row, is shown as its first two characters and its length: a message never tells a secret.
     *
     * @param text any text
     * @param most how many characters to keep, at least 1
     */
    public static String of(String text, int most) {
        var out = new StringBuilder(Math.min(text.length(), most) + 1);
        boolean blank = false;
        int looked = 0; // words before this place have been looked at
        for (int i = 0; i < text.length(); i++) {
            if (i >= looked) {
                looked = word(text, i);
                if (looked - i >= DRAWN && isDrawn(text, i, looked)) {
                    String shown =
                            (blank ? " " : "") + text.substring(i, i + 2) + "… (" + (looked - i) + " characters)";
                    if (out.length() + shown.length() > most) {
                        return out.append('…').toString();
                    }
                    out.append(shown);
                    blank = false;
                    i = looked - 1;
                    continue;
                }
                looked = Math.max(looked, i + 1);
            }
            char c = text.charAt(i);
            if (c <= ' ' || Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                blank = out.length() > 0;
                continue;
            }
            if (out.length() + (blank ? 1 : 0) >= most) {
                if (Character.isLowSurrogate(c) && Character.isHighSurrogate(out.charAt(out.length() - 1))) {
                    out.setLength(out.length() - 1);
                }
                return out.append('…').toString();
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            out.append(c);
        }
        return out.toString();
    }
}
