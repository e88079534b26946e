package io.pairkit.privacy.scan;

/** Groups of digits in Latin-1 bytes. */
final class Digits {
    private Digits() {}

    /**
     * Reports the group of digits that begins here or at the next character, unless it is of no use.
     *
     * @param pair not inside an earlier group
     * @return the end of the group
     */
    static int group(byte[] bytes, int pair, Literals.Sink sink) {
        int from = is(bytes, pair) ? pair : pair + 1;
        if (!is(bytes, from)) {
            return from;
        }
        int end = from + 1;
        while (is(bytes, end)) {
            end++;
        }
        if (!isAlone(bytes, from, end)) {
            sink.digits(from);
        }
        return end;
    }

    private static boolean is(byte[] bytes, int at) {
        return at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
    }

    /** Returns whether a group is too short for anything and no other group follows it. */
    private static boolean isAlone(byte[] bytes, int from, int end) {
        int length = end - from;
        if (length >= 7 || from > 1 && length > 1 && Ascii.letter((char) (bytes[from - 1] & 0xff))) {
            return false;
        }
        boolean followed = is(bytes, end + 1) || is(bytes, end + 2) || is(bytes, end + 3);
        return !followed || !isSign(bytes[end]);
    }

    private static boolean isSign(byte sign) {
        return sign == ' '
                || sign == '-'
                || sign == '.'
                || sign == '('
                || sign == ')'
                || sign == '/'
                || sign < 0
                || sign == '?';
    }
}
