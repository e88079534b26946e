package io.pairkit.validate;

import io.pairkit.Json;
import io.pairkit.json.JsonText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text means to be JSON, and if so what is wrong with it.
 *
 * <p>Mathematics ({@code [1, 2]}, {@code {x | x > 0}}), links ({@code [a](b)}), remarks in brackets, sets, templates and
 * programs are no JSON and claim nothing. An object or list whose first key or item stands in double quotes claims to be JSON, also when it
 * is cut off before its end.
 */
final class JsonClaim {
    private static final List<String> NEAR_WORDS = List.of(
            "true",
            "false",
            "null",
            "True",
            "False",
            "None",
            "NaN",
            "Infinity",
            "undefined",
            "nil",
            "TRUE",
            "FALSE",
            "NULL",
            "Null",
            "nan",
            "inf");
    private static final List<String> CODE_WORDS = List.of(
            "python",
            "javascript",
            "java",
            "code",
            "function",
            "dictionary",
            "script",
            "program",
            "class",
            "variable",
            "ruby",
            "php",
            "typescript",
            "dict",
            "array",
            "swift",
            "graphql",
            "mongo");

    private JsonClaim() {}

    /**
     * Returns what is wrong, or null for valid JSON and for text that does not claim to be JSON.
     *
     * @param demanded whether the record asks for JSON, so that less is needed for a claim
     * @param prompt read only in case of doubt, to tell programs from data
     */
    static @Nullable String fault(String answer, boolean demanded, String prompt) {
        String text = answer.strip();
        if (text.isEmpty()) {
            return null;
        }
        char first = text.charAt(0);
        if (first != '{' && first != '[') {
            return null;
        }
        if (!demanded && !(first == '{' ? isObject(text, 0) : isList(text))) {
            return null;
        }
        String fault = parse(text);
        if (fault == null || areJsonLines(text)) {
            return null;
        }
        if (demanded) {
            return fault;
        }
        char last = text.charAt(text.length() - 1);
        boolean closed = last == '}' || last == ']';
        if (!closed && !isCutOff(text)) {
            return null; // an object and prose after it, or a line of some other language
        }
        if (!closed && JsonText.isSentence(text)) {
            return null; // a sentence about the beginning of an object
        }
        if (!closed && first == '[' && !text.startsWith("{", nextSign(text, 1))) {
            return null; // a list of quoted words that goes on as prose
        }
        return isCode(text, prompt) ? null : fault;
    }

    /** Returns what is wrong with a text that should be one JSON value, or null. */
    static @Nullable String parse(String text) {
        try {
            Json.parse(text);
            return null;
        } catch (Json.Malformed e) {
            return String.valueOf(e.getMessage());
        }
    }

    static boolean areJsonLines(String text) {
        if (text.indexOf('\n') < 0) {
            return false;
        }
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank() && !JsonText.isJson(line)) {
                return false;
            }
        }
        return true;
    }

    private static int nextSign(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Whether an object with a quoted key begins here: after the key comes neither a comma nor the end, as in a set. */
    private static boolean isObject(String text, int at) {
        int i = nextSign(text, at + 1);
        if (i >= text.length() || text.charAt(i) != '"') {
            return false;
        }
        int end = endOfString(text, i, '"');
        int after = nextSign(text, end + 1);
        return after >= text.length() || (text.charAt(after) != ',' && text.charAt(after) != '}');
    }

    private static boolean isList(String text) {
        int i = nextSign(text, 1);
        if (i >= text.length()) {
            return false;
        }
        if (text.charAt(i) == '{') {
            return isObject(text, i);
        }
        if (text.charAt(i) != '"') {
            return false;
        }
        int after = nextSign(text, endOfString(text, i, '"') + 1);
        return after < text.length() && (text.charAt(after) == ',' || text.charAt(after) == ']') && text.endsWith("]");
    }

    private static int endOfString(String text, int from, char quote) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /** Whether a string, an object or a list is still open at the end. */
    private static boolean isCutOff(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i, c);
                if (i >= text.length()) {
                    return true;
                }
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth > 0;
    }

    /** Whether there is something outside the strings that only programs have. */
    private static boolean isCode(String text, String prompt) {
        boolean bareWords = false;
        char before = ' ';
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '"' || (c == '\'' && ":,[{".indexOf(before) >= 0)) {
                i = endOfString(text, i, c) + 1;
                before = c;
                continue;
            }
            if ("();=`".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetter(c) || c == '_') {
                int end = i;
                while (end < text.length() && Signs.isWord(text.charAt(end))) {
                    end++;
                }
                end = Math.max(end, i + 1);
                bareWords |= ":,[".indexOf(before) >= 0 && !NEAR_WORDS.contains(text.substring(i, end));
                i = end;
                before = 'a';
                continue;
            }
            before = Character.isWhitespace(c) ? before : c;
            i++;
        }
        return bareWords && CODE_WORDS.stream().anyMatch(word -> Signs.hasWords(prompt, word));
    }
}
