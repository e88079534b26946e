package io.pairkit;

/** Cuts a user's text to what fits in one line of a message. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * Returns the beginning of a text in one line: control characters and runs of white space become one blank, and an
     * ellipsis marks a cut, which never falls inside a surrogate pair.
     *
     * @param text any text
     * @param most how many characters to keep, at least 1
     */
    public static String of(String text, int most) {
        var out = new StringBuilder(Math.min(text.length(), most) + 1);
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
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
