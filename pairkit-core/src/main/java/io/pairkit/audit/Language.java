package io.pairkit.audit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells the language of a text by its script and its most frequent small words. Knows Chinese, Japanese, Korean, Russian,
 * Greek, Arabic, Hebrew, Thai, Hindi by script and English, German, French, Spanish, Italian, Dutch, Portuguese by words; says
 * nothing where it is not sure, as for a text of few words.
 */
public final class Language {
    private static final int LOOK = 600;
    private static final Map<String, String> WORDS = new HashMap<>();

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
        words("it", "il di che è della gli una per non con del sono alla nel questo come anche più si dei ha delle i");
        words("nl", "de het een en van is dat niet op te zijn met voor je aan ook bij wordt deze naar kan uw door");
        words("pt", "o os é uma para não com do da em que um por se mais como dos você sua são pode ao na no");
    }

    private Language() {}

    private static void words(String language, String list) {
        for (String word : list.split(" ")) {
            WORDS.merge(word, language, (a, b) -> a + " " + b);
        }
    }

    /** Returns a code such as {@code en}, or an empty text where the language cannot be told. */
    public static String of(String text) {
        String start = text.length() > LOOK ? text.substring(0, LOOK) : text;
        String byScript = byScript(start);
        return byScript.equals("latin") ? byWords(start) : byScript;
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

    private static String byWords(String text) {
        var votes = new HashMap<String, Double>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = -1;
        int seen = 0;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && Character.isLetter(lower.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                seen++;
                String languages = WORDS.get(lower.substring(from, i));
                if (languages != null) {
                    String[] each = languages.split(" ");
                    for (String language : each) {
                        votes.merge(language, 1.0 / each.length, Double::sum);
                    }
                }
                from = -1;
            }
        }
        String best = "";
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                second = most;
                most = vote.getValue();
                best = vote.getKey();
            } else {
                second = Math.max(second, vote.getValue());
            }
        }
        return most >= 2 && most > 1.5 * second && most > 0.08 * seen ? best : "";
    }
}
