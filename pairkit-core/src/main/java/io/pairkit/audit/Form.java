package io.pairkit.audit;

import java.util.Locale;

/** The form of an answer, told by its layout alone. */
public enum Form {
    /** Nothing but white space. */
    EMPTY,
    /** At most four words without the end of a sentence. */
    LABEL,
    /** One JSON object or array, also in a fence. */
    JSON,
    /** Mostly inside code fences. */
    CODE,
    /** At least two list items, which make up a third of the lines. */
    BULLETS,
    /** A call of a tool. */
    TOOL_CALL,
    /** Anything else. */
    PROSE;

    private static final int LABEL_WORDS = 4;
    private static final int LABEL_LENGTH = 48;

    /** Returns the name in lower case, as reports print it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the form of a text. Linear in its length. */
    public static Form of(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return EMPTY;
        }
        char first = text.charAt(from);
        char last = text.charAt(to - 1);
        if ((first == '{' && last == '}') || (first == '[' && last == ']')) {
            return looksLikeJson(text, from, to) ? JSON : PROSE;
        }
        if (to - from <= LABEL_LENGTH && isLabel(text, from, to)) {
            return LABEL;
        }
        return byLines(text, from, to);
    }

    private static boolean looksLikeJson(String text, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                return text.charAt(from) == '{'
                        ? c == '"' || c == '}'
                        : c == '"' || c == '{' || c == '[' || c == ']' || c == '-' || (c >= '0' && c <= '9');
            }
        }
        return false;
    }

    private static boolean isLabel(String text, int from, int to) {
        int words = 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '?' || c == '!' || c == '。' || c == '？' || c == '！' || c == '，') {
                return false;
            }
            if (c == '.' && (i + 1 == to || text.charAt(i + 1) == ' ')) {
                return false;
            }
            if (c == ' ' && text.charAt(i - 1) != ' ') {
                words++;
            }
        }
        return words <= LABEL_WORDS;
    }

    private static Form byLines(String text, int from, int to) {
        int lines = 0;
        int items = 0;
        int fenced = 0;
        int plain = 0;
        boolean inFence = false;
        boolean jsonFence = false;
        int at = from;
        while (at < to) {
            int end = text.indexOf('\n', at);
            if (end < 0 || end > to) {
                end = to;
            }
            int start = at;
            while (start < end && text.charAt(start) <= ' ') {
                start++;
            }
            if (start < end) {
                if (text.startsWith("```", start) || text.startsWith("~~~", start)) {
                    jsonFence |= !inFence && lines == 0 && text.startsWith("json", start + 3);
                    inFence = !inFence;
                } else if (inFence) {
                    fenced += end - start;
                } else {
                    plain += end - start;
                    lines++;
                    items += isItem(text, start, end) ? 1 : 0;
                }
            }
            at = end + 1;
        }
        if (fenced > plain) {
            return jsonFence && lines == 0 ? JSON : CODE;
        }
        return items >= 2 && 3 * items >= lines ? BULLETS : PROSE;
    }

    private static boolean isItem(String text, int start, int end) {
        char c = text.charAt(start);
        if (c == '•' || c == '‣' || c == '◦') {
            return true;
        }
        if ((c == '-' || c == '*' || c == '+') && start + 1 < end && text.charAt(start + 1) == ' ') {
            return true;
        }
        int i = start;
        while (i < end && i < start + 3 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > start
                && i + 1 < end
                && (text.charAt(i) == '.' || text.charAt(i) == ')')
                && text.charAt(i + 1) == ' ';
    }
}
