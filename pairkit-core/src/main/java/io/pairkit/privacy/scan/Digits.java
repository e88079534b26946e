package io.pairkit.privacy.scan;

/** Groups of digits, and which of them are of use. */
final class Digits {
    private Digits() {}

    static boolean is(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean is(String text, int at) {
        return at >= 0 && at < text.length() && is(text.charAt(at));
    }

    /** Reports the group of digits that begins at one of two places, unless there is none or it is of no use. */
    static void report(String text, int place, Literals.Sink sink) {
        if (!is(text, place)) {
            group(text, place + 1, sink);
        } else if (!is(text, place - 1)) {
            group(text, place, sink);
        }
    }

    private static void group(String text, int from, Literals.Sink sink) {
        int end = from;
        while (is(text, end)) {
            end++;
        }
        if (end > from && !isAlone(text, from, end)) {
            sink.digits(from);
        }
    }

    /** Returns whether a group is too short for anything and no other group follows it. */
    private static boolean isAlone(String text, int from, int end) {
        int length = end - from;
        if (length >= 7 || from > 1 && length > 1 && Ascii.letter(text.charAt(from - 1))) {
            return false;
        }
        boolean followed = is(text, end + 1) || is(text, end + 2) || is(text, end + 3);
        return !followed || !isSign(text.charAt(end));
    }

    private static boolean isSign(char sign) {
        return sign == ' '
                || sign == '-'
                || sign == '.'
                || sign == '('
                || sign == ')'
                || sign == '/'
                || sign > 127
                || sign == '?';
    }
}
