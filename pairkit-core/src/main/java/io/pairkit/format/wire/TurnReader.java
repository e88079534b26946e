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
        var inside = new TurnContent();
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
        var inside = new TurnContent();
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

    static @Nullable Object firstOf(Map<?, ?> fields, String... keys) {
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
}
