package io.pairkit.audit.text;

/** The script in which most of a text is written, and the language where the script tells it. */
public final class Scripts {
    /** Says that most letters are Latin: the script tells no language. */
    public static final String LATIN = "latin";

    private static final int BEGINNING = 30;
    private static final int ENOUGH = 6;
    private static final String[] BLOCKS = {
        "el", "", "hy", "he", "ar", "", "hi", "bn", "", "", "", "ta", "te", "", "", "", "th", "", "", "ka"
    };
    private static final char[] STARTS = {
        0x370, 0x400, 0x530, 0x590, 0x600, 0x700, 0x900, 0x980, 0xa00, 0xa80, 0xb00, 0xb80, 0xc00, 0xc80, 0xd00, 0xd80,
        0xe00, 0xe80, 0xf00, 0x10a0, 0x1100
    };

    private Scripts() {}

    /** Returns a language code, {@link #LATIN}, or an empty text where there are too few letters or nobody knows the script. */
    public static String of(String text) {
        int latin = 0;
        int han = 0;
        int kana = 0;
        int hangul = 0;
        int cyrillic = 0;
        int early = 0;
        var blocks = new int[BLOCKS.length];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x250 || (c >= 0x1e00 && c < 0x1f00)) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (c >= 0x3040 && c <= 0x30ff) {
                kana++;
                early += i < BEGINNING ? 1 : 0;
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
                early += i < BEGINNING ? 1 : 0;
            } else if (c >= 0xac00 && c <= 0xd7a3) {
                hangul++;
            } else if (c >= 0x400 && c <= 0x52f) {
                cyrillic++;
            } else if (c >= STARTS[0] && c < STARTS[STARTS.length - 1]) {
                blocks[block(c)]++;
            }
        }
        int east = han + kana;
        if (east > 1 && (3 * east > latin || early >= ENOUGH)) {
            return 10 * kana > east ? "ja" : "zh";
        }
        int other = 0;
        for (int i = 1; i < blocks.length; i++) {
            other = blocks[i] > blocks[other] ? i : other;
        }
        int most = Math.max(latin, Math.max(hangul, Math.max(cyrillic, blocks[other])));
        return most < 2
                ? ""
                : most == latin
                        ? LATIN
                        : most == hangul ? "ko" : most == cyrillic ? cyrillic(text) : other(BLOCKS[other], text);
    }

    private static int block(char c) {
        int at = 0;
        while (at + 2 < STARTS.length && c >= STARTS[at + 1]) {
            at++;
        }
        return at;
    }

    private static String cyrillic(String text) {
        int ukrainian = 0;
        int russian = 0;
        int elsewhere = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ukrainian += "іїєґІЇЄҐ".indexOf(c) >= 0 ? 1 : 0;
            russian += "ыэёъЫЭЁЪ".indexOf(c) >= 0 ? 1 : 0;
            elsewhere += c > 0x451 && "іїєґ".indexOf(c) < 0 && c != 0x490 ? 1 : 0;
        }
        return elsewhere > 0 ? "" : ukrainian > russian ? "uk" : ukrainian > 0 ? "" : "ru";
    }

    /** Persian and Urdu have letters that Arabic has not. */
    private static String other(String language, String text) {
        if (!language.equals("ar")) {
            return language;
        }
        int persian = 0;
        int urdu = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            persian += "پچژگکی".indexOf(c) >= 0 ? 1 : 0;
            urdu += "ٹڈڑںےہھ".indexOf(c) >= 0 ? 1 : 0;
        }
        return urdu > 0 ? "ur" : persian > 0 ? "fa" : "ar";
    }
}
