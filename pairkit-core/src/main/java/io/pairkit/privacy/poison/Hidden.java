package io.pairkit.privacy.poison;

import io.pairkit.Excerpt;
import io.pairkit.privacy.scan.Ascii;
import java.util.List;

/** Characters that nobody sees: bidirectional controls, tags, zero-width runs, variation selectors used as a carrier. */
public final class Hidden {
    private static final int SHOWN = 4;

    private Hidden() {}

    public static void find(String text, List<Trap> out) {
        int at = 0;
        boolean arabic = false;
        int override = -1;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            arabic |= isRightToLeft(point);
            if (point >= 0xE0000 && point <= 0xE007F) {
                int end = run(text, at, 0xE0000, 0xE007F);
                boolean flag = at >= 2 && text.codePointBefore(at) == 0x1F3F4;
                if (!flag) {
                    out.add(new Trap(
                            "poison/tag-characters",
                            at,
                            end,
                            "invisible tag characters that say " + tags(text, at, end)));
                }
                next = end;
            } else if (isZeroWidth(point)) {
                int end = zeroWidthRun(text, at);
                if (end - at > 1 || splitsWord(text, at, end)) {
                    out.add(new Trap(
                            "poison/zero-width",
                            at,
                            end,
                            (end - at) + " zero-width characters, " + shown(text, at, end)));
                }
                next = end;
            } else if (point == 0x202D || point == 0x202E) {
                out.add(new Trap("poison/bidi-control", at, next, "bidirectional override " + shown(text, at, next)));
            } else if (isEmbedding(point) && override < 0) {
                override = at;
            } else if (isSelector(point)) {
                int end = selectorRun(text, at);
                if (text.codePointCount(at, end) > 2) {
                    out.add(new Trap(
                            "poison/zero-width", at, end, "a run of variation selectors, " + shown(text, at, end)));
                }
                next = end;
            }
            at = next;
        }
        if (override >= 0 && !arabic) {
            out.add(new Trap(
                    "poison/bidi-control",
                    override,
                    override + 1,
                    "bidirectional control " + shown(text, override, override + 1)
                            + " in text without right-to-left letters"));
        }
    }

    private static boolean isRightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isEmbedding(int point) {
        return point == 0x202A || point == 0x202B || point >= 0x2066 && point <= 0x2068;
    }

    private static boolean isZeroWidth(int point) {
        return point >= 0x200B && point <= 0x200D
                || point == 0x2060
                || point == 0xFEFF
                || point == 0x180E
                || point >= 0x2061 && point <= 0x2064;
    }

    private static boolean isSelector(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    private static int run(String text, int from, int low, int high) {
        int at = from;
        while (at < text.length() && text.codePointAt(at) >= low && text.codePointAt(at) <= high) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int zeroWidthRun(String text, int from) {
        int at = from;
        while (at < text.length() && isZeroWidth(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int selectorRun(String text, int from) {
        int at = from;
        while (at < text.length() && isSelector(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** A single one between two Latin letters; joiners belong in emoji and in the scripts of Persia and India. */
    private static boolean splitsWord(String text, int from, int to) {
        return from > 0 && to < text.length() && Ascii.alnum(text.charAt(from - 1)) && Ascii.alnum(text.charAt(to));
    }

    private static String tags(String text, int from, int to) {
        var said = new StringBuilder();
        for (int at = from; at < to && said.length() < 400; at += 2) {
            int letter = text.codePointAt(at) - 0xE0000;
            said.append(letter >= ' ' && letter < 127 ? (char) letter : '?');
        }
        return '"' + Excerpt.of(said.toString(), 40) + '"';
    }

    /** Writes characters that cannot be seen as their numbers, the first four of them. */
    static String shown(String text, int from, int to) {
        var out = new StringBuilder("shown as ");
        int count = 0;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            if (++count > SHOWN) {
                return out.append('…').toString();
            }
            out.append(String.format(java.util.Locale.ROOT, "⟨U+%04X⟩", text.codePointAt(at)));
        }
        return out.toString();
    }
}
