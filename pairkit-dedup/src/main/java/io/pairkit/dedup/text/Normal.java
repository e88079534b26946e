package io.pairkit.dedup.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form in which texts are compared. */
public final class Normal {
    private static final int NEXT_LINE = 0x85;

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
        return normal.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Returns whether Unicode calls a character white space; Java alone leaves out the no-break space and the next line. */
    static boolean isWhite(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == NEXT_LINE;
    }
}
