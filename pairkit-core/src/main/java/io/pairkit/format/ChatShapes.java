package io.pairkit.format;

import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Message;
import io.pairkit.Turns;
import io.pairkit.json.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conversations: lists of turns under {@code messages}, {@code conversations} or {@code contents}. */
final class ChatShapes {
    private ChatShapes() {}

    static Turns messages(Map<String, @Nullable Object> fields) throws NotAPair {
        String key = fields.containsKey("messages") ? "messages" : "interactions";
        var turns = new ArrayList<Message>();
        system(fields, "system", turns);
        system(fields, "system_prompt", turns);
        addAll(fields.get(key), "/" + key, turns);
        return Turns.of(turns);
    }

    static Turns shareGpt(Map<String, @Nullable Object> fields) throws NotAPair {
        var turns = new ArrayList<Message>();
        system(fields, "system", turns);
        addAll(fields.get("conversations"), "/conversations", turns);
        return Turns.of(turns);
    }

    static Turns contents(Map<String, @Nullable Object> fields) throws NotAPair {
        var turns = new ArrayList<Message>();
        if (fields.get("systemInstruction") instanceof Map<?, ?> system) {
            turns.add(Message.read(
                    "system",
                    new Content().add(system.get("parts"), "/systemInstruction/parts").texts,
                    List.of(),
                    List.of(),
                    Double.NaN,
                    "/systemInstruction"));
        }
        addAll(fields.get("contents"), "/contents", turns);
        return Turns.of(turns);
    }

    /** Adds a system prompt that stands beside the turns, as a text or as a list of parts. */
    static void system(Map<String, @Nullable Object> fields, String key, List<Message> turns) throws NotAPair {
        Object value = fields.get(key);
        if (value == null || (value instanceof String text && text.isEmpty())) {
            return;
        }
        String pointer = "/" + key;
        turns.add(Message.read(
                "system", new Content().add(value, pointer).texts, List.of(), List.of(), Double.NaN, pointer));
    }

    /** Adds the turns of a list; a list may also be given as the text of its JSON, as tables do. */
    static void addAll(@Nullable Object list, String pointer, List<Message> turns) throws NotAPair {
        Object value = list;
        if (list instanceof String text) {
            try {
                value = Json.parse(text);
            } catch (Json.Malformed e) {
                throw new NotAPair(pointer, pointer.substring(1) + " must be an array, was a text");
            }
        }
        if (!(value instanceof List<?> messages)) {
            throw new NotAPair(pointer, pointer.substring(1) + " must be an array, was " + JsonKind.of(value));
        }
        for (int i = 0; i < messages.size(); i++) {
            turns.add(message(messages.get(i), pointer + "/" + i));
        }
    }

    /** Reads one turn, whatever keys its role and its content stand under. */
    static Message message(@Nullable Object value, String pointer) throws NotAPair {
        if (!(value instanceof Map<?, ?> fields)) {
            throw new NotAPair(pointer, "a message must be an object, was " + JsonKind.of(value));
        }
        String roleKey = fields.containsKey("role") ? "role" : "from";
        if (!(fields.get(roleKey) instanceof String role)) {
            throw new NotAPair(pointer, "a message needs a \"role\"");
        }
        var content = new Content();
        String key = contentKey(fields);
        Object body = fields.get(key);
        if (body instanceof String text && role.equals("function_call")) {
            content.written(text, pointer + "/" + key);
        } else {
            content.add(body, pointer + "/" + key);
        }
        if (content.texts.isEmpty() && fields.get("refusal") instanceof String refusal) {
            content.add(refusal, pointer + "/refusal");
        }
        content.calls(fields.get("tool_calls"), pointer + "/tool_calls");
        content.function(fields, fields.get("function_call"), pointer + "/function_call");
        double weight = fields.get("weight") instanceof Number number ? number.doubleValue() : Double.NaN;
        return Message.read(role, content.texts, content.calls, content.images, weight, pointer);
    }

    private static String contentKey(Map<?, ?> fields) {
        if (fields.containsKey("content")) {
            return "content";
        }
        if (fields.containsKey("value")) {
            return "value";
        }
        return fields.containsKey("parts") ? "parts" : fields.containsKey("text") ? "text" : "content";
    }
}
