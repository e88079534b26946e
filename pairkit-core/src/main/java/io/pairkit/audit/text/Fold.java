package io.pairkit.audit.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Texts without what people do not mean by it: case and punctuation. Signs that carry meaning stay ({@code C++}, {@code a < b},
 * the point in {@code 3.4}), so that different questions stay different.
 */
public final class Fold {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private static final char AROUND = 1; // depends on what stands around it
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < 128; c++) {
            boolean word = c > ' ' && ";:?\"()[]{}".indexOf(c) < 0;
            boolean letter = c >= 'A' && c <= 'Z';
            ASCII[c] = ".,-!".indexOf(c) >= 0
                    ? AROUND
                    : c == '\'' || c == '`' ? 0 : letter ? (char) (c + 32) : word ? c : ' ';
        }
    }

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Fold() {}

    /** Returns the folded text: words and signs, one blank between them. */
    public static String text(String text) {
        var out = new StringBuilder(text.length());
        String source = normal(text);
        boolean blank = false;
        for (int i = 0; i < source.length(); i++) {
            char c = folded(source, i);
            if (c == ' ') {
                blank = out.length() > 0;
            } else if (c != 0) {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns a hash of the folded text; 0 for one that folds to nothing. */
    public static long hash(String text) {
        String source = text;
        long hash = 0;
        boolean blank = false;
        boolean any = false;
        boolean checked = false;
        for (int i = 0; i < source.length(); i++) {
            char raw = source.charAt(i);
            if (raw >= 0x300 && !isPlain(raw) && !checked) {
                checked = true;
                String normal = normal(text);
                if (!normal.equals(text)) {
                    return hash(normal);
                }
            }
            char c = raw < 128 && ASCII[raw] != AROUND ? ASCII[raw] : folded(source, i);
            if (c == ' ') {
                blank = any;
            } else if (c != 0) {
                if (blank) {
                    hash = step(hash, ' ');
                    blank = false;
                }
                hash = step(hash, c);
                any = true;
            }
        }
        return any ? mix(hash) | 1 : 0;
    }

    /** Returns a hash of a text as it is. */
    public static long exact(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long hash = bytes.length;
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            hash = step(hash, (long) EIGHT.get(bytes, at));
        }
        long rest = 0;
        for (; at < bytes.length; at++) {
            rest = rest << Byte.SIZE | (bytes[at] & 0xFF);
        }
        return mix(step(hash, rest));
    }

    /** Returns one hash of two, in their order. */
    public static long join(long a, long b) {
        return mix(a * PRIME + Long.rotateLeft(b, 23) + 1);
    }

    private static long step(long hash, long next) {
        return (hash ^ next) * PRIME + (hash >>> 29);
    }

    /** Returns a hash with its bits spread, a bijection. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Quotation marks, dashes and Han are what they are in NFC and compose with nothing. */
    private static boolean isPlain(char c) {
        return (c >= 0x2010 && c < 0x2060) || (c >= 0x4e00 && c < 0xa000);
    }

    private static String normal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300 && !isPlain(text.charAt(i))) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** A character in lower case, a blank for what separates words, 0 for what is left out without separating. */
    private static char folded(String text, int i) {
        char c = text.charAt(i);
        if (c < 128 && ASCII[c] != AROUND) {
            return ASCII[c];
        }
        switch (c) {
            case '\'', '\u2019', '`':
                return 0; // don't and dont are one word
            case '.', ',':
                return isDigit(text, i - 1) && isDigit(text, i + 1) ? c : ' ';
            case '-', '\u2212':
                return isDigit(text, i + 1) && (i == 0 || text.charAt(i - 1) == ' ') ? '-' : ' ';
            case '!':
                return i + 1 < text.length() && text.charAt(i + 1) == '=' ? c : ' ';
            case ';',
                    ':',
                    '?',
                    '"',
                    '(',
                    ')',
                    '[',
                    ']',
                    '{',
                    '}',
                    '\u2026',
                    '\u2013',
                    '\u2014',
                    '\u201c',
                    '\u201d',
                    '\u2018',
                    '\u00ab',
                    '\u00bb',
                    '\u00bf',
                    '\u00a1',
                    '\u3001',
                    '\u3002',
                    '\uff0c',
                    '\uff1f',
                    '\uff01',
                    '\uff1a',
                    '\u00a0':
                return ' ';
            default:
                return c < 128 ? c : Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
        }
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
}
