package io.pairkit.privacy.record;

import io.pairkit.json.JsonText;
import java.util.ArrayList;
import java.util.List;

/** JSON in a string of JSON, as when a tool passes on the arguments of another: it stays JSON too. */
final class NestedJson {
    private NestedJson() {}

    /**
     * Returns the edits of a JSON text with those in one string, whose content is JSON and would not be any more on some level
     * (a number lacks the quotation marks of its replacement), put together to one: the whole content, written anew.
     *
     * @param edits in order of place, not overlapping
     */
    static List<Rewriting.Edit> edits(String text, List<Rewriting.Edit> edits) {
        var all = new ArrayList<Rewriting.Edit>(edits.size());
        int next = 0;
        for (int at = 0; at < text.length() && next < edits.size(); at++) {
            if (text.charAt(at) != '"') {
                continue;
            }
            int start = at + 1;
            at = end(text, start);
            while (next < edits.size() && edits.get(next).start() < start) {
                all.add(edits.get(next++)); // a number, or a hit across a border
            }
            int first = next;
            while (next < edits.size() && edits.get(next).end() <= at) {
                next++;
            }
            if (next > first) {
                all.addAll(inString(text, start, at, edits.subList(first, next)));
            }
        }
        all.addAll(edits.subList(next, edits.size()));
        return all;
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static List<Rewriting.Edit> inString(String text, int start, int end, List<Rewriting.Edit> edits) {
        JsonView view = JsonView.decoded(text.substring(start, end));
        String content = view.text();
        if (!JsonView.isJsonStart(content) || !JsonText.isJson(content)) {
            return edits;
        }
        var inside = new ArrayList<Rewriting.Edit>(edits.size());
        var plain = new StringBuilder(content);
        for (Rewriting.Edit edit : edits) {
            inside.add(new Rewriting.Edit(
                    view.decodedPlace(edit.start() - start), view.decodedPlace(edit.end() - start), edit.text()));
        }
        for (int i = inside.size() - 1; i >= 0; i--) {
            plain.replace(
                    inside.get(i).start(), inside.get(i).end(), inside.get(i).text());
        }
        String changed = Rewriting.apply(content, inside);
        return changed.contentEquals(plain) ? edits : List.of(new Rewriting.Edit(start, end, changed));
    }
}
