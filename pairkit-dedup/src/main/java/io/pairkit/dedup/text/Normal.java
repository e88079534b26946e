package io.pairkit.dedup.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form in which texts are compared. */
public final class Normal {
    private static final int NEXT_LINE = 0x85;
    private static final int SIGMA = 0x3A3;
    private static final int SMALL_SIGMA = 0x3C3;
    private static final int FINAL_SIGMA = 0x3C2;
    private static final String WITHIN_WORDS = "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55"
            + "\uFF07\uFF0E\uFF1A"; // Word_Break is MidLetter, MidNumLet or Single_Quote

    private Normal() {}

    /** Returns a text in Unicode normalization form C. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns a text in form C without white space around it, in lower case: texts without words are equal by this. */
    public static String whole(String text) {
        String normal = nfc(text);
        int from = 0;
        int to = normal.length();
        while (from < to && isWhite(normal.charAt(from))) {
            from++;
        }
        while (to > from && isWhite(normal.charAt(to - 1))) {
            to--;
        }
        return lower(normal.substring(from, to));
    }

    /**
     * Returns a text in lower case. A capital sigma is a final one where Unicode says so (3.13, Final_Sigma): after a letter with
     * a case and before none, marks and apostrophes aside. Java alone looks for the bounds of words in its own way, and takes
     * time in the square of the length for it.
     */
    static String lower(String text) {
        if (text.indexOf(SIGMA) < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        int[] points = text.codePoints().toArray();
        int[] decided = points.clone();
        boolean afterCased = false;
        for (int i = 0; i < points.length; i++) {
            if (points[i] == SIGMA) {
                decided[i] = afterCased && !isBeforeCased(points, i + 1) ? FINAL_SIGMA : SMALL_SIGMA;
            }
            afterCased = isIgnorable(points[i]) ? afterCased : isCased(points[i]);
        }
        return new String(decided, 0, decided.length).toLowerCase(Locale.ROOT);
    }

    private static boolean isBeforeCased(int[] points, int from) {
        int at = from;
        while (at < points.length && isIgnorable(points[at])) {
            at++;
        }
        return at < points.length && isCased(points[at]);
    }

    private static boolean isCased(int point) {
        return Character.isLowerCase(point) || Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    /** Returns whether a character says nothing about the case around it: marks, formats, modifiers, marks within words. */
    private static boolean isIgnorable(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> WITHIN_WORDS.indexOf(point) >= 0;
        };
    }

    /** Returns whether Unicode calls a character white space; Java alone leaves out the no-break space and the next line. */
    static boolean isWhite(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE;
    }
}
