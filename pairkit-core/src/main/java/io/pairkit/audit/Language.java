package io.pairkit.audit;

import java.util.List;

/**
 * Tells the language of a text by its script and its most frequent small words. Knows Chinese, Japanese, Korean, Russian,
 * Greek, Arabic, Hebrew, Thai, Hindi by script and English, German, French, Spanish, Italian, Dutch, Portuguese by words; says
 * nothing where it is not sure, as for a text of few words.
 */
public final class Language {
    private static final int LOOK = 180;
    private static final List<String> CODES = List.of("en", "de", "fr", "es", "it", "nl", "pt");
    private static final int SLOTS = 1 << 11;
    private static final int[] HASHES = new int[SLOTS]; // of the small words; 0 is free
    private static final int[] LANGUAGES = new int[SLOTS]; // a bit for each language that has the word

    static {
        words(
                "en",
                "the and of to is in that it for you with are this on be as was have not what your can will from or by an at");
        words(
                "de",
                "der die und das ist nicht ein eine zu den mit von sie auf für im dem auch es wird sich des werden sind oder bei");
        words(
                "fr",
                "le les et est des une pour dans que vous pas sur avec au du qui ce sont aux votre cette être nous ou ne");
        words("es", "el los y es las una para que con por del se su como más pero al lo son está esta este puede");
        words("it", "il di che è della gli una per non con del sono alla nel questo anche più si dei delle gli essere");
        words("nl", "de het een en van is dat niet op te zijn met voor je aan ook bij wordt deze naar kan uw door");
        words("pt", "os é uma para não com da em que um por mais como dos você sua são pode ao na ou pela");
    }

    private Language() {}

    private static void words(String language, String list) {
        for (String word : list.split(" ")) {
            int hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = step(hash, word.charAt(i));
            }
            int at = slot(hash);
            HASHES[at] = hash;
            LANGUAGES[at] |= 1 << CODES.indexOf(language);
        }
    }

    private static int step(int hash, char c) {
        return 31 * hash + c;
    }

    private static int slot(int hash) {
        int at = (hash * 0x9E3779B9) >>> 21;
        while (HASHES[at] != 0 && HASHES[at] != hash) {
            at = (at + 1) & (SLOTS - 1);
        }
        return at;
    }

    /** Returns a code such as {@code en}, or an empty text where the language cannot be told. */
    public static String of(String text) {
        String start = text.length() > LOOK ? text.substring(0, LOOK) : text;
        String byScript = isAscii(start) ? "latin" : byScript(start);
        return byScript.equals("latin") ? byWords(start) : byScript;
    }

    private static boolean isAscii(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all < 128;
    }

    private static String byScript(String text) {
        int latin = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int cyrillic = 0;
        int other = 0;
        String otherName = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (c >= 0x3040 && c <= 0x30ff) {
                kana++;
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            } else if (c >= 0xac00 && c <= 0xd7a3) {
                hangul++;
            } else if (c >= 0x400 && c <= 0x52f) {
                cyrillic++;
            } else if (c >= 0x370 && c <= 0xeff) {
                other++;
                otherName = c < 0x400
                        ? "el"
                        : c >= 0x590 && c < 0x600
                                ? "he"
                                : c >= 0x600 && c < 0x700
                                        ? "ar"
                                        : c >= 0x900 && c < 0x980 ? "hi" : c >= 0xe00 && c < 0xe80 ? "th" : "";
            }
        }
        int east = han + kana;
        if (3 * east > latin && east > 1) {
            return 10 * kana > east ? "ja" : "zh";
        }
        int most = Math.max(latin, Math.max(hangul, Math.max(cyrillic, other)));
        return most < 2 ? "" : most == latin ? "latin" : most == hangul ? "ko" : most == cyrillic ? "ru" : otherName;
    }

    /** Each small word is a vote, shared among the languages that have it. */
    private static String byWords(String text) {
        var votes = new double[CODES.size()];
        int hash = 0;
        int length = 0;
        int seen = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
            if (letter) {
                hash = step(hash, c < 128 ? (char) (c | 32) : Character.toLowerCase(c));
                length++;
            } else if (length > 0) {
                seen++;
                int languages = length > 6 ? 0 : LANGUAGES[slot(hash)];
                if (languages != 0) {
                    double vote = 1.0 / Integer.bitCount(languages);
                    for (int left = languages; left != 0; left &= left - 1) {
                        votes[Integer.numberOfTrailingZeros(left)] += vote;
                    }
                }
                hash = 0;
                length = 0;
            }
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
        return votes[best] >= 2 && votes[best] > 1.5 * second && votes[best] > 0.08 * seen ? CODES.get(best) : "";
    }
}
