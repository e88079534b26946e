package io.pairkit.validate;

/** Counts and compares text by what it says: without white space around it, without case, without marks. */
final class Signs {
    private Signs() {}

    /** Returns the number of characters without white space around them, ideographs twice; stops near {@code enough}. */
    static int count(String text, int enough) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        int count = 0;
        for (int i = from; i < to && count < enough; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < to) {
                i++;
            }
            count += isIdeograph(c) ? 2 : 1;
        }
        return count;
    }

    static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c == '\ufeff'
                || c == '\u200b'
                || Character.isWhitespace(c);
    }

    /** Chinese, Japanese and Korean; of the supplementary planes only the high surrogates of ideographs. */
    private static boolean isIdeograph(char c) {
        return c >= '\u3040' && (c <= '\u9fff' || (c >= '\uac00' && c <= '\ud7a3') || (c >= '\ud840' && c <= '\ud884'));
    }

    static String withoutEndMark(String text) {
        int end = text.length();
        while (end > 0 && ".!。！".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Returns whether some words stand in a text as they are, not inside other words, whatever their case. */
    static boolean hasWords(String text, String words) {
        int last = text.length() - words.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, words, 0, words.length())
                    && (i == 0 || !joins(text.charAt(i - 1), words.charAt(0)))
                    && (i == last || !joins(words.charAt(words.length() - 1), text.charAt(i + words.length())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word goes on from one character to the next; scripts without blanks have no such border. */
    private static boolean joins(char left, char right) {
        return isWord(left) && isWord(right) && !isIdeograph(left) && !isIdeograph(right);
    }

    static boolean isWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }

    /** Returns whether two texts are equal but for white space. */
    static boolean sameButBlanks(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < a.length() && isBlank(a.charAt(i))) {
                i++;
            }
            while (j < b.length() && isBlank(b.charAt(j))) {
                j++;
            }
            if (i == a.length() || j == b.length()) {
                return i == a.length() && j == b.length();
            }
            if (a.charAt(i++) != b.charAt(j++)) {
                return false;
            }
        }
    }

    /**
     * Compares letters and digits only, whatever their case.
     *
     * @return how many characters of {@code text} were needed to say all of {@code beginning}, or -1 if it begins otherwise
     */
    static int saysFirst(String text, String beginning) {
        int i = 0;
        for (int j = 0; j < beginning.length(); j++) {
            char wanted = beginning.charAt(j);
            if (!isWord(wanted)) {
                continue;
            }
            while (i < text.length() && !isWord(text.charAt(i))) {
                i++;
            }
            if (i == text.length() || fold(text.charAt(i)) != fold(wanted)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    /** Returns how many letters and digits a text has, counting no further than {@code enough}. */
    static int words(String text, int enough) {
        int count = 0;
        for (int i = 0; i < text.length() && count < enough; i++) {
            count += isWord(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    static boolean saysNothingFrom(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isWord(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
