package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Message;
import io.pairkit.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one turn of any notation. */
final class TurnReader {
    private static final Set<String> KNOWN = Set.of(
            "role",
            "from",
            "content",
            "value",
            "parts",
            "text",
            "tool_calls",
            "function_call",
            "tool_call_id",
            "name",
            "weight",
            "loss_weight",
            "reasoning",
            "reasoning_content",
            "thinking",
            "refusal",
            "training");

    private TurnReader() {}

    static List<Turn> list(@Nullable Object value, String pointer) throws NotAPair {
        Object list = value;
        if (value instanceof String text) {
            try {
                list = Json.parse(text);
            } catch (Json.Malformed e) {
                throw new NotAPair(pointer, "expected an array of turns, was a text");
            }
        }
        if (!(list instanceof List<?> items)) {
            throw new NotAPair(pointer, "expected an array of turns");
        }
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Map<?, ?> fields)) {
                throw new NotAPair(pointer + "/" + i, "a turn must be an object");
            }
            turns.addAll(turn(fields, pointer + "/" + i));
        }
        return turns;
    }

    /** A list of turns, one turn, or a text that is one turn. */
    static List<Turn> listOrText(@Nullable Object value, Role role, String pointer) throws NotAPair {
        if (value instanceof List<?>) {
            return list(value, pointer);
        }
        if (value instanceof Map<?, ?> one) {
            return turn(one, pointer);
        }
        return List.of(Turn.of(role, value == null ? "" : value.toString(), pointer));
    }

    static Turn of(Message message) {
        var parts = new ArrayList<Turn.Part>();
        message.texts().forEach(text -> parts.add(Turn.Part.text(text.value())));
        Role role = message.role() == Role.OTHER ? Role.USER : message.role();
        return Turn.of(role, "", message.pointer()).parts(parts);
    }

    static Turn content(Role role, @Nullable Object content, String pointer, String contentPointer) throws NotAPair {
        var inside = new Inside();
        inside.add(content, contentPointer);
        return Turn.of(role, "", pointer).parts(inside.parts);
    }

    /** Reads a turn; one that mixes results of tools with other content becomes several. */
    private static List<Turn> turn(Map<?, ?> fields, String pointer) throws NotAPair {
        String written = fields.get("role") instanceof String role
                ? role
                : fields.get("from") instanceof String from ? from : "user";
        Role role = Role.named(written);
        if (role == Role.OTHER) {
            throw new NotAPair(pointer, "the role \"" + io.pairkit.Excerpt.of(written, 40) + "\" is not known");
        }
        var inside = new Inside();
        String key = fields.containsKey("content")
                ? "content"
                : fields.containsKey("value") ? "value" : fields.containsKey("parts") ? "parts" : "text";
        boolean call = written.equals("function_call") && fields.get(key) instanceof String;
        if (call) {
            inside.written(String.valueOf(fields.get(key)));
        } else {
            inside.add(fields.get(key), pointer + "/" + key);
        }
        boolean refusal = fields.get("refusal") instanceof String && fields.get(key) == null;
        if (refusal) {
            inside.parts.add(Turn.Part.text(String.valueOf(fields.get("refusal"))));
        }
        inside.calls(fields.get("tool_calls"));
        if (fields.get("function_call") instanceof Map<?, ?> old) {
            inside.call("", old);
        }
        Object reasons = firstOf(fields, "reasoning_content", "reasoning", "thinking");
        Turn turn = Turn.of(role, "", pointer)
                .parts(inside.parts)
                .calls(inside.calls)
                .callId(fields.get("tool_call_id") instanceof String id ? id : null)
                .name(fields.get("name") instanceof String name ? name : null)
                .weight(weight(fields))
                .reasoning(reasons instanceof String text ? text : inside.reasoning)
                .refusal(refusal || inside.refusal)
                .extras(extras(fields));
        if (inside.results.isEmpty()) {
            return List.of(turn);
        }
        var several = new ArrayList<Turn>();
        for (Turn result : inside.results) {
            several.add(new Turn(
                    Role.TOOL,
                    result.parts(),
                    List.of(),
                    result.callId(),
                    result.name(),
                    null,
                    null,
                    false,
                    Map.of(),
                    pointer));
        }
        if (!inside.parts.isEmpty()) {
            several.add(turn);
        }
        return several;
    }

    private static @Nullable Object firstOf(Map<?, ?> fields, String... keys) {
        for (String key : keys) {
            if (fields.get(key) != null) {
                return fields.get(key);
            }
        }
        return null;
    }

    private static @Nullable Number weight(Map<?, ?> fields) {
        Object value = firstOf(fields, "weight", "loss_weight");
        if (value instanceof Number number) {
            return number;
        }
        return fields.get("training") instanceof Boolean trained ? (trained ? 1 : 0) : null;
    }

    private static Map<String, @Nullable Object> extras(Map<?, ?> fields) {
        var extras = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((key, value) -> {
            if (!KNOWN.contains(String.valueOf(key)) && value != null) {
                extras.put(String.valueOf(key), value);
            }
        });
        return extras;
    }

    /** Puts the files of {@code images}, {@code videos}, {@code audios} where the marks stand in the texts. */
    static void placeMedia(Map<String, @Nullable Object> record, List<Turn> turns, Set<String> used) {
        for (String kind : List.of("image", "video", "audio")) {
            Object files = record.get(kind + "s");
            if (!(files instanceof List<?> list)) {
                continue;
            }
            used.add(kind + "s");
            int next = 0;
            for (int i = 0; i < turns.size(); i++) {
                var parts = new ArrayList<Turn.Part>();
                for (Turn.Part part : turns.get(i).parts()) {
                    String text = part.text();
                    int at;
                    while (text != null && (at = text.indexOf("<" + kind + ">")) >= 0 && next < list.size()) {
                        if (at > 0) {
                            parts.add(Turn.Part.text(text.substring(0, at)));
                        }
                        parts.add(Turn.Part.medium(kind, String.valueOf(list.get(next++))));
                        text = text.substring(at + kind.length() + 2);
                        text = text.isEmpty() ? null : text;
                    }
                    if (text != null) {
                        parts.add(Turn.Part.text(text));
                    } else if (part.text() == null) {
                        parts.add(part);
                    }
                }
                turns.set(i, turns.get(i).parts(parts));
            }
        }
    }

    /** The content of one turn. */
    private static final class Inside {
        private final List<Turn.Part> parts = new ArrayList<>();
        private final List<Turn.Call> calls = new ArrayList<>();
        private final List<Turn> results = new ArrayList<>();
        private @Nullable String reasoning;
        private boolean refusal;

        void add(@Nullable Object content, String pointer) throws NotAPair {
            if (content instanceof String text) {
                parts.add(Turn.Part.text(text));
            } else if (content instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    part(list.get(i), pointer + "/" + i);
                }
            } else if (content != null) {
                parts.add(Turn.Part.text(Json.write(content)));
            }
        }

        private void part(@Nullable Object part, String pointer) throws NotAPair {
            if (part instanceof String text) {
                parts.add(Turn.Part.text(text));
                return;
            }
            if (!(part instanceof Map<?, ?> fields)) {
                throw new NotAPair(pointer, "a content part must be an object or a text");
            }
            String type = fields.get("type") instanceof String written ? written : "";
            if (type.equals("reasoning") || type.equals("thinking")) {
                Object text = firstOf(fields, "value", "text", "thinking");
                reasoning = String.valueOf(text);
            } else if (fields.get("reasoningContent") instanceof Map<?, ?> reasons) {
                reasoning = reasons.get("reasoningText") instanceof Map<?, ?> inner
                        ? String.valueOf(inner.get("text"))
                        : null;
            } else if (fields.get("toolUse") instanceof Map<?, ?> use) {
                calls.add(new Turn.Call(text(use.get("toolUseId")), text(use.get("name")), use.get("input")));
            } else if (type.equals("tool_use")) {
                calls.add(new Turn.Call(text(fields.get("id")), text(fields.get("name")), fields.get("input")));
            } else if (fields.get("functionCall") instanceof Map<?, ?> use) {
                calls.add(new Turn.Call(text(use.get("id")), text(use.get("name")), use.get("args")));
            } else if (type.equals("tool_call") && fields.get("value") instanceof String written) {
                written(written);
            } else if (fields.get("toolResult") instanceof Map<?, ?> result) {
                result(text(result.get("toolUseId")), "", result.get("content"));
            } else if (type.equals("tool_result")) {
                result(text(fields.get("tool_use_id")), "", fields.get("content"));
            } else if (fields.get("functionResponse") instanceof Map<?, ?> result) {
                result("", text(result.get("name")), result.get("response"));
            } else if (fields.get("refusal") instanceof String text) {
                refusal = true;
                parts.add(Turn.Part.text(text));
            } else if (fields.get("text") instanceof String text) {
                parts.add(Turn.Part.text(text));
            } else if (type.equals("text") && fields.get("value") instanceof String text) {
                parts.add(Turn.Part.text(text));
            } else {
                medium(fields);
            }
        }

        private void result(String id, String name, @Nullable Object content) throws NotAPair {
            var inside = new Inside();
            if (content instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Map<?, ?> map && map.get("json") != null) {
                        inside.parts.add(Turn.Part.text(Json.write(map.get("json"))));
                    } else {
                        inside.part(item, "");
                    }
                }
            } else if (content instanceof Map<?, ?> map
                    && map.size() == 1
                    && map.get("content") instanceof String only) {
                inside.parts.add(Turn.Part.text(only));
            } else {
                inside.add(content, "");
            }
            results.add(Turn.of(Role.TOOL, "", "")
                    .parts(inside.parts)
                    .callId(id.isEmpty() ? null : id)
                    .name(name.isEmpty() ? null : name));
        }

        private void medium(Map<?, ?> fields) {
            Object image = fields.get("image_url");
            if (image instanceof Map<?, ?> object) {
                parts.add(new Turn.Part(
                        null, "image", text(object.get("url")), object.get("detail") instanceof String d ? d : null));
            } else if (image instanceof String url) {
                parts.add(Turn.Part.medium("image", url));
            } else if (fields.get("fileData") instanceof Map<?, ?> file) {
                String mime = text(file.get("mimeType"));
                String kind = mime.indexOf('/') > 0 ? mime.substring(0, mime.indexOf('/')) : "image";
                parts.add(new Turn.Part(
                        null, kind.equals("application") ? "document" : kind, text(file.get("fileUri")), mime));
            } else {
                for (String kind : List.of("image", "video", "audio", "document")) {
                    if (fields.get(kind) instanceof Map<?, ?> medium) {
                        Object source = medium.get("source") instanceof Map<?, ?> s ? s.get("s3Location") : null;
                        String uri = source instanceof Map<?, ?> s3 ? text(s3.get("uri")) : Json.write(medium);
                        parts.add(Turn.Part.medium(kind, uri));
                        return;
                    }
                    if (fields.get(kind) instanceof String reference) {
                        parts.add(Turn.Part.medium(kind, reference));
                        return;
                    }
                }
                parts.add(Turn.Part.medium("unknown", Json.write(fields)));
            }
        }

        void calls(@Nullable Object value) {
            if (value instanceof List<?> list) {
                for (Object item : list) {
                    if (item instanceof Map<?, ?> call) {
                        call(text(call.get("id")), call.get("function") instanceof Map<?, ?> f ? f : call);
                    }
                }
            }
        }

        void call(String id, Map<?, ?> function) {
            calls.add(new Turn.Call(id, text(function.get("name")), function.get("arguments")));
        }

        /** A call, or several, written as the text of JSON; other text stays text. */
        void written(String text) {
            try {
                Object value = Json.parse(text);
                for (Object each : value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
                    if (!(each instanceof Map<?, ?> call) || !(call.get("name") instanceof String name)) {
                        parts.add(Turn.Part.text(text));
                        return;
                    }
                    calls.add(new Turn.Call("", name, call.get("arguments")));
                }
            } catch (Json.Malformed e) {
                parts.add(Turn.Part.text(text));
            }
        }

        private static String text(@Nullable Object value) {
            return value instanceof String text ? text : "";
        }
    }
}
