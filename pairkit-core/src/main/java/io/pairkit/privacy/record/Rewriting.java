package io.pairkit.privacy.record;

import io.pairkit.Json;
import io.pairkit.json.JsonText;
import io.pairkit.privacy.scan.Ascii;
import java.util.ArrayList;
import java.util.List;

/** Puts replacements into a text; a text that is JSON stays JSON. */
public final class Rewriting {
    /** A stretch of the text, in characters, and what is to stand there. */
    public record Edit(int start, int end, String text) {}

    private Rewriting() {}

    /** @param edits in order of place, not overlapping */
    public static String apply(String text, List<Edit> edits) {
        String trimmed = text.stripLeading();
        boolean json = (trimmed.startsWith("{") || trimmed.startsWith("[") || trimmed.startsWith("\""))
                && JsonText.isJson(text);
        if (!json) {
            return plain(text, edits);
        }
        String changed = inJson(text, NestedJson.edits(text, edits));
        return JsonText.isJson(changed) ? changed : inJson(text, widened(text, edits));
    }

    private static String plain(String text, List<Edit> edits) {
        var out = new StringBuilder(text.length());
        int at = 0;
        for (Edit edit : edits) {
            boolean quotes = isJsonNumber(text, edit);
            out.append(text, at, edit.start)
                    .append(quotes ? "\"" : "")
                    .append(edit.text)
                    .append(quotes ? "\"" : "");
            at = edit.end;
        }
        return out.append(text, at, text.length()).toString();
    }

    /** A number in a piece of JSON inside prose, {@code "card": 4539…}: its replacement needs quotation marks. */
    private static boolean isJsonNumber(String text, Edit edit) {
        int before = edit.start;
        while (before > 0 && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '\t')) {
            before--;
        }
        if (before < 2 || text.charAt(before - 1) != ':' || text.charAt(before - 2) != '"') {
            return false;
        }
        int after = edit.end;
        while (after < text.length() && Ascii.space(text.charAt(after))) {
            after++;
        }
        boolean closes = after < text.length() && (text.charAt(after) == ',' || text.charAt(after) == '}');
        return closes && text.substring(edit.start, edit.end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Replaces inside strings escaped, and outside of them as a new string. */
    private static String inJson(String text, List<Edit> edits) {
        var out = new StringBuilder(text.length());
        int at = 0;
        boolean inside = false;
        for (Edit edit : edits) {
            for (; at < edit.start; at++) {
                char c = text.charAt(at);
                out.append(c);
                if (c == '"') {
                    inside = !inside;
                } else if (c == '\\' && inside && at + 1 < edit.start) {
                    out.append(text.charAt(++at));
                }
            }
            String quoted = Json.write(edit.text);
            out.append(inside ? quoted.substring(1, quoted.length() - 1) : quoted);
            at = edit.end;
        }
        return out.append(text, at, text.length()).toString();
    }

    /** Widens each edit to the whole string or number that it touches: the last resort for a hit across a border. */
    private static List<Edit> widened(String text, List<Edit> edits) {
        var wide = new ArrayList<Edit>();
        int at = 0;
        int token = -1; // where the string that we are in begins
        int next = 0;
        while (at < text.length() && next < edits.size()) {
            char c = text.charAt(at);
            if (token < 0 && c == '"') {
                token = at + 1;
            } else if (token >= 0 && c == '\\') {
                at++;
            } else if (token >= 0 && c == '"') {
                boolean touched = false;
                String name = "";
                while (next < edits.size() && edits.get(next).start < at) {
                    name = touched ? name : edits.get(next).text;
                    touched = true;
                    next++;
                }
                if (touched) {
                    wide.add(new Edit(token, at, name));
                }
                token = -1;
            }
            at++;
        }
        return wide;
    }
}
