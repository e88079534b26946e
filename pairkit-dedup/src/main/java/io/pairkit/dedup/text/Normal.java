package io.pairkit.dedup.text;

import java.text.Normalizer;
import java.util.Locale;

/** The normal form in which texts are compared. */
public final class Normal {
    private Normal() {}

    /** Returns a text in Unicode normalization form C. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Returns a text in form C without white space around it, in lower case: texts without words are equal by this. */
    public static String whole(String text) {
        return nfc(text).strip().toLowerCase(Locale.ROOT);
    }
}
