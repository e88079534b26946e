package io.pairkit.audit;

import io.pairkit.audit.text.LatinText;
import io.pairkit.audit.text.Scripts;

/**
 * Tells the language of a text by its script, its letters and its most frequent small words, and says nothing where it is not sure.
 *
 * <p>By script: Chinese, Japanese, Korean, Russian, Ukrainian, Greek, Arabic, Persian, Urdu, Hebrew, Thai, Hindi, Bengali, Tamil,
 * Georgian, Armenian. By words and letters: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish, Turkish, Swedish, Danish,
 * Finnish, Hungarian, Romanian, Czech, Indonesian, Vietnamese. Only the first {@value #LOOK} characters are looked at. How often it is right, silent and
 * wrong stands in docs/audits.md.
 */
public final class Language {
    private static final int LOOK = 180;

    private Language() {}

    /** Returns a code such as {@code en}, or an empty text where the language cannot be told. */
    public static String of(String text) {
        String start = text.length() > LOOK ? text.substring(0, LOOK) : text;
        String byScript = isAscii(start) ? Scripts.LATIN : Scripts.of(start);
        return byScript.equals(Scripts.LATIN) ? LatinText.languageOf(start) : byScript;
    }

    private static boolean isAscii(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all < 128;
    }
}
