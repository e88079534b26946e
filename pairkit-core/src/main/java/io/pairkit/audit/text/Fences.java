package io.pairkit.audit.text;

/** Code fences as CommonMark reads them: one that is opened is closed by as many signs without a word after them. */
public final class Fences {
    private Fences() {}

    /** Returns whether a text ends inside a code fence. */
    public static boolean isOpen(String text) {
        if (text.indexOf("```") < 0 && text.indexOf("~~~") < 0) {
            return false;
        }
        char sign = 0;
        int length = 0;
        for (int at = 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                end = text.length();
            }
            int start = at;
            while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
                start++;
            }
            char c = start < end ? text.charAt(start) : ' ';
            if (c == '`' || c == '~') {
                int run = start;
                while (run < end && text.charAt(run) == c) {
                    run++;
                }
                boolean bare = text.substring(run, end).isBlank();
                if (sign == 0
                        && run - start >= 3
                        && (c == '~' || text.substring(run, end).indexOf('`') < 0)) {
                    sign = c;
                    length = run - start;
                } else if (sign == c && run - start >= length && bare) {
                    sign = 0;
                }
            } else if (sign == '`' && endsWithFence(text, start, end)) {
                sign = 0; // people close a fence at the end of the last line of code
            }
            at = end + 1;
        }
        return sign != 0;
    }

    private static boolean endsWithFence(String text, int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i - start >= 3 && text.startsWith("```", i - 3);
    }
}
