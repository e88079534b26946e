package io.pairkit.privacy.poison;

import io.pairkit.privacy.scan.Ascii;
import java.util.List;

/** Long runs of base 64 or hexadecimal digits in prose: files, hidden messages, noise. */
public final class Blobs {
    private static final int LEAST = 256;

    private Blobs() {}

    public static void find(String text, List<Trap> out) {
        int at = LEAST / 2; // a run of 256 covers one of every 128 places
        while (at < text.length()) {
            if (!code(text.charAt(at))) {
                at += LEAST / 2;
                continue;
            }
            int start = at;
            while (start > 0 && code(text.charAt(start - 1))) {
                start--;
            }
            int end = at;
            while (end < text.length() && (code(text.charAt(end)) || lineEnd(text, end))) {
                end++;
            }
            if (end - start >= LEAST && encoded(text, start, end)) {
                out.add(new Trap(
                        "poison/encoded-blob", start, end, "an encoded block of " + (end - start) + " characters"));
            }
            at = end + LEAST / 2;
        }
    }

    private static boolean code(char c) {
        return Ascii.alnum(c) || c == '+' || c == '/' || c == '=' || c == '_' || c == '-';
    }

    /** Base 64 is often broken into lines. */
    private static boolean lineEnd(String text, int at) {
        return text.charAt(at) == '\n'
                && at >= 60
                && at + 1 < text.length()
                && code(text.charAt(at + 1))
                && code(text.charAt(at - 59));
    }

    /** Returns whether a run mixes letters and digits as codes do; a rule of dashes or a long path does not. */
    private static boolean encoded(String text, int from, int to) {
        int digits = 0;
        int upper = 0;
        int lower = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits += Ascii.digit(c) ? 1 : 0;
            upper += Ascii.upper(c) ? 1 : 0;
            lower += Ascii.letter(c) && !Ascii.upper(c) ? 1 : 0;
        }
        int length = to - from;
        boolean base64 = digits * 20 > length && upper * 5 > length && lower * 8 > length;
        boolean hex = digits * 3 > length
                && digits + upper + lower == length
                && (upper == 0 || lower == 0)
                && upper + lower > length / 16
                && text.substring(from, to).chars().allMatch(c -> Ascii.hex((char) c));
        return base64 || hex;
    }
}
