package io.pairkit.privacy.record;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.privacy.scan.Scan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through every text of a record and searches it; ids, roles, image references and attributes are passed over. */
public final class Walk {
    /** Receives a text in which something was found. */
    public interface Sink {
        void found(String pointer, String text, List<Scan.Found> found);
    }

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "kind",
            "mode",
            "category",
            "label",
            "language",
            "author",
            "annotator",
            "source",
            "sources",
            "split",
            "round",
            "failure_mode",
            "difficulty",
            "review",
            "ticket_id",
            "document_id",
            "customer_id",
            "conversation_id");
    private static final Set<String> NESTS = Set.of("metadata", "meta", "attributes");
    private static final Set<String> STRUCTURE = Set.of(
            "role",
            "from",
            "type",
            "id",
            "tool_call_id",
            "toolUseId",
            "call_id",
            "uuid",
            "model",
            "image",
            "images",
            "image_url",
            "fileData",
            "weight",
            "mimeType",
            "mime_type",
            "hash",
            "sha256",
            "checksum");
    private static final Set<String> CALLS = Set.of("arguments", "input", "args");
    private static final Set<String> PLAIN = Set.of(
            "content",
            "value",
            "text",
            "prompt",
            "completion",
            "response",
            "answer",
            "output",
            "instruction",
            "input",
            "question",
            "query",
            "chosen",
            "rejected",
            "system",
            "arguments",
            "description",
            "context",
            "tools");

    /** Receives every text with the key under which it stands. */
    private interface Each {
        void text(Walk walk, String key, String text);
    }

    private final Each each;
    private final StringBuilder pointer = new StringBuilder();

    private Walk(Each each) {
        this.each = each;
    }

    /** Searches every text. */
    public static void over(Pair pair, Searching searching, Sink sink) {
        run(pair, (walk, key, text) -> {
            List<Scan.Found> found = search(searching, key, text);
            if (!found.isEmpty()) {
                sink.found(walk.pointer.toString(), text, found);
            }
        });
    }

    /** Hands on every text with its pointer. */
    public static void texts(Pair pair, java.util.function.BiConsumer<String, String> sink) {
        run(pair, (walk, key, text) -> sink.accept(walk.pointer.toString(), text));
    }

    private static void run(Pair pair, Each each) {
        var walk = new Walk(each);
        Set<String> mapped = pair.fieldNames().pointers();
        for (Map.Entry<String, @Nullable Object> field : pair.fields().entrySet()) {
            if (!ATTRIBUTES.contains(field.getKey()) || isPromptOrAnswer(pair, field.getKey())) {
                walk.child(field.getKey(), field.getValue(), NESTS.contains(field.getKey()) ? 1 : 0, mapped);
            }
        }
    }

    /** A field may bear the name of an attribute and still be the text itself, as {@code source} in a translation. */
    private static boolean isPromptOrAnswer(Pair pair, String key) {
        String place = "/" + key;
        return !key.equals("label")
                && !key.equals("category")
                && pair.messages().stream()
                        .flatMap(message -> message.texts().stream())
                        .anyMatch(text -> text.pointer().equals(place));
    }

    /** @param inside 0 in the record, 1 right below metadata, 2 in the arguments of a call */
    private void child(String key, @Nullable Object value, int inside, Set<String> mapped) {
        if (value == null || value instanceof Boolean) {
            return;
        }
        int length = pointer.length();
        pointer.append('/').append(Json.step(key));
        if (mapped.isEmpty() || !mapped.contains(pointer.toString())) {
            value(key, value, inside, mapped);
        }
        pointer.setLength(length);
    }

    private void value(String key, Object value, int inside, Set<String> mapped) {
        if (value instanceof String text) {
            if (inside == 2 || !isId(key)) {
                text(key, text);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> field : map.entrySet()) {
                String name = String.valueOf(field.getKey());
                boolean call = inside == 2 || CALLS.contains(key) && !map.containsKey("messages");
                boolean kept = inside == 1 && pointer.lastIndexOf("/") == 0 && ATTRIBUTES.contains(name);
                if (!kept && (call || !STRUCTURE.contains(name) || isContent(field.getValue()))) {
                    child(name, field.getValue(), call ? 2 : inside, mapped);
                }
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int length = pointer.length();
                pointer.append('/').append(i);
                Object item = list.get(i);
                if (item != null) {
                    value(key, item, inside, mapped);
                }
                pointer.setLength(length);
            }
        } else if (inside > 0 && value instanceof Number number) {
            String digits = number.toString();
            if (digits.length() >= 9 && !isId(key)) {
                text(key, digits);
            }
        }
    }

    private static boolean isContent(@Nullable Object value) {
        return value instanceof Map;
    }

    private static boolean isId(String key) {
        return key.equals("id")
                || key.endsWith("_id")
                || key.endsWith("Id")
                || key.endsWith("_ids")
                || STRUCTURE.contains(key);
    }

    private void text(String key, String text) {
        if (text.length() >= 4 && !text.startsWith("data:image/")) {
            each.text(this, key, text);
        }
    }

    private static List<Scan.Found> search(Searching searching, String key, String text) {
        JsonView view = JsonView.of(text);
        if (view != null) {
            return view.search(searching);
        }
        return text.length() < 1024 && !PLAIN.contains(key)
                ? Keyed.search(searching, key, text)
                : searching.search(text);
    }
}
