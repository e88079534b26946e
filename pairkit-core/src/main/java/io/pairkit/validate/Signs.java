package io.pairkit.validate;

/** Counts and compares text by what it says: without white space around it, without case, without marks. */
final class Signs {
    private Signs() {}

    /**
     * Returns how much a text says, in characters of Latin script, without white space around it; stops near {@code enough}.
     *
     * <p>A Chinese character stands for about three Latin ones, a Japanese or Korean syllable for two.
     */
    static int weight(String text, int enough) {
        int to = end(text);
        int weight = 0;
        for (int i = begin(text, to); i < to && weight < enough; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < to) {
                i++;
            }
            weight += weight(c);
        }
        return weight;
    }

    /** Returns the number of characters without white space around them. */
    static int characters(String text) {
        int to = end(text);
        return text.codePointCount(begin(text, to), to);
    }

    private static int begin(String text, int end) {
        int from = 0;
        while (from < end && isBlank(text.charAt(from))) {
            from++;
        }
        return from;
    }

    private static int end(String text) {
        int to = text.length();
        while (to > 0 && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    /** Of the supplementary planes the high surrogates of ideographs weigh like them. */
    private static int weight(char c) {
        if (c < '\u3040') {
            return 1;
        }
        if ((c >= '\u3400' && c <= '\u9fff') || (c >= '\ud840' && c <= '\ud884')) {
            return 3;
        }
        return isIdeograph(c) ? 2 : 1;
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
