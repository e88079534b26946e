package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of one turn while it is read: its parts, calls, results of tools and reasoning, in any notation. */
final class TurnContent {
    final List<Turn.Part> parts = new ArrayList<>();
    final List<Turn.Call> calls = new ArrayList<>();
    final List<Turn> results = new ArrayList<>();

    @Nullable
    String reasoning;

    boolean refusal;

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
            Object text = TurnReader.firstOf(fields, "value", "text", "thinking");
            reasoning = String.valueOf(text);
        } else if (fields.get("reasoningContent") instanceof Map<?, ?> reasons) {
            reasoning =
                    reasons.get("reasoningText") instanceof Map<?, ?> inner ? String.valueOf(inner.get("text")) : null;
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
        var inside = new TurnContent();
        if (content instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> map && map.get("json") != null) {
                    inside.parts.add(Turn.Part.text(Json.write(map.get("json"))));
                } else {
                    inside.part(item, "");
                }
            }
        } else if (content instanceof Map<?, ?> map && map.size() == 1 && map.get("content") instanceof String only) {
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
