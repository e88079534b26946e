package io.pairkit.format.wire;

import io.pairkit.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads definitions of tools, however they are written, as OpenAI writes them. */
final class ToolReader {
    private ToolReader() {}

    static List<Map<String, @Nullable Object>> tools(Map<String, @Nullable Object> record) {
        var tools = new ArrayList<Map<String, @Nullable Object>>();
        for (String key : List.of("tools", "available_tools", "functions")) {
            addAll(record.get(key), tools);
        }
        if (record.get("toolConfig") instanceof Map<?, ?> config) {
            addAll(config.get("tools"), tools);
        }
        return tools;
    }

    private static void addAll(@Nullable Object value, List<Map<String, @Nullable Object>> tools) {
        Object list = value;
        if (value instanceof String text && !text.isBlank()) {
            try {
                list = Json.parse(text);
            } catch (Json.Malformed e) {
                return;
            }
        }
        if (list instanceof List<?> items) {
            items.forEach(item -> add(item, tools));
        }
    }

    private static void add(@Nullable Object item, List<Map<String, @Nullable Object>> tools) {
        if (!(item instanceof Map<?, ?> tool)) {
            return;
        }
        if (tool.get("functionDeclarations") instanceof List<?> declared) {
            declared.forEach(one -> function(one, tools));
        } else if (tool.get("toolSpec") instanceof Map<?, ?> spec) {
            Object schema = spec.get("inputSchema") instanceof Map<?, ?> input ? input.get("json") : null;
            tools.add(definition(Json.object(
                    "name", spec.get("name"), "description", spec.get("description"), "parameters", schema)));
        } else if (tool.get("function") instanceof Map<?, ?>) {
            function(tool.get("function"), tools);
        } else {
            function(tool, tools);
        }
    }

    private static void function(@Nullable Object value, List<Map<String, @Nullable Object>> tools) {
        if (value instanceof Map<?, ?> function) {
            var copy = Json.object();
            function.forEach((key, each) -> copy.put(String.valueOf(key), each));
            tools.add(definition(copy));
        }
    }

    private static Map<String, @Nullable Object> definition(Map<String, @Nullable Object> function) {
        return Json.object("type", "function", "function", function);
    }
}
