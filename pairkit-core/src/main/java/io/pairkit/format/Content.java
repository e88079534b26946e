package io.pairkit.format;

import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Text;
import io.pairkit.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of one turn, in any of the forms that platforms use: a text, parts, nothing, an object. */
final class Content {
    final List<Text> texts = new ArrayList<>(1);
    final List<ToolCall> calls = new ArrayList<>(0);
    final List<String> images = new ArrayList<>(0);

    /** Takes in a content value: text, null, a list of parts, or an object that is kept as the text of its JSON. */
    Content add(@Nullable Object value, String pointer) throws NotAPair {
        if (value instanceof String text) {
            texts.add(new Text(pointer, text));
        } else if (value instanceof List<?> parts) {
            for (int i = 0; i < parts.size(); i++) {
                part(parts.get(i), pointer + "/" + i);
            }
        } else if (value instanceof Map<?, ?> || value instanceof Number || value instanceof Boolean) {
            texts.add(new Text(pointer, Json.write(value)));
        }
        return this;
    }

    private void part(@Nullable Object part, String pointer) throws NotAPair {
        if (part instanceof String text) {
            texts.add(new Text(pointer, text));
            return;
        }
        if (!(part instanceof Map<?, ?> fields)) {
            throw new NotAPair(pointer, "a content part must be an object or a text");
        }
        if (fields.get("text") instanceof String text) {
            texts.add(new Text(pointer + "/text", text));
        } else if (fields.get("refusal") instanceof String text) {
            texts.add(new Text(pointer + "/refusal", text));
        } else if (fields.get("toolUse") instanceof Map<?, ?> use) {
            call(use, "toolUseId", "name", "input", pointer + "/toolUse");
        } else if ("tool_use".equals(fields.get("type"))) {
            call(fields, "id", "name", "input", pointer);
        } else if (fields.get("functionCall") instanceof Map<?, ?> use) {
            call(use, "id", "name", "args", pointer + "/functionCall");
        } else if ("tool_call".equals(fields.get("type")) && fields.get("value") instanceof String text) {
            written(text, pointer + "/value");
        } else if ("text".equals(fields.get("type")) && fields.get("value") instanceof String text) {
            texts.add(new Text(pointer + "/value", text));
        } else if (fields.get("toolResult") instanceof Map<?, ?> result) {
            add(result.get("content"), pointer + "/toolResult/content");
        } else if (fields.get("functionResponse") instanceof Map<?, ?> result) {
            add(result.get("response"), pointer + "/functionResponse/response");
        } else if ("tool_result".equals(fields.get("type"))) {
            add(fields.get("content"), pointer + "/content");
        } else if (fields.get("json") != null) {
            texts.add(new Text(pointer + "/json", Json.write(fields.get("json"))));
        } else {
            image(fields);
        }
    }

    private void image(Map<?, ?> fields) {
        Object image = fields.get("image_url") != null ? fields.get("image_url") : fields.get("image");
        if (image == null) {
            image = fields.get("fileData");
        }
        if (image instanceof String reference) {
            images.add(reference);
        } else if (image instanceof Map<?, ?> object) {
            Object url = object.get("url") != null ? object.get("url") : object.get("fileUri");
            images.add(url instanceof String reference ? reference : Json.write(object));
        }
    }

    private void call(Map<?, ?> fields, String id, String name, String arguments, String pointer) {
        Object written = fields.get(arguments);
        calls.add(new ToolCall(
                fields.get(id) instanceof String text ? text : "",
                fields.get(name) instanceof String text ? text : "",
                written instanceof String text ? text : written == null ? "" : Json.write(written),
                pointer + "/" + arguments));
    }

    /** Takes in a list of calls as OpenAI writes them. */
    Content calls(@Nullable Object value, String pointer) throws NotAPair {
        if (value == null) {
            return this;
        }
        if (!(value instanceof List<?> list)) {
            throw new NotAPair(pointer, "tool_calls must be an array");
        }
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Map<?, ?> call)) {
                throw new NotAPair(pointer + "/" + i, "a tool call must be an object");
            }
            function(call, call.get("function"), pointer + "/" + i + "/function");
        }
        return this;
    }

    /** Takes in one call: its id stands in {@code call}, name and arguments in {@code function}. */
    Content function(Map<?, ?> call, @Nullable Object function, String pointer) {
        if (function instanceof Map<?, ?> fields) {
            Object arguments = fields.get("arguments");
            calls.add(new ToolCall(
                    call.get("id") instanceof String text ? text : "",
                    fields.get("name") instanceof String text ? text : "",
                    arguments instanceof String text ? text : arguments == null ? "" : Json.write(arguments),
                    pointer + "/arguments"));
        }
        return this;
    }

    /** Takes in a call written as the text of {@code {"name": …, "arguments": …}}, or as plain text if it is not that. */
    Content written(String text, String pointer) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> call && call.get("name") instanceof String name) {
                Object arguments = call.get("arguments");
                calls.add(new ToolCall(
                        "",
                        name,
                        arguments instanceof String written ? written : arguments == null ? "" : Json.write(arguments),
                        pointer));
                return this;
            }
        } catch (Json.Malformed e) {
            // not a call in JSON: what stands there is kept as text, and rules judge it
        }
        texts.add(new Text(pointer, text));
        return this;
    }
}
