package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Role;
import io.pairkit.format.wire.Room.For;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversations in notations that are not OpenAI's: Converse, Claude, Gemini, ShareGPT. */
final class Notations {
    private static final Map<String, String> RESERVED = new LinkedHashMap<>();

    static {
        for (String word :
                List.of("System", "SYSTEM", "User", "USER", "Bot", "BOT", "Assistant", "ASSISTANT", "Thought")) {
            RESERVED.put(word + ":", word + " -");
        }
        RESERVED.put("[EOS]", "(EOS)");
        RESERVED.put("<image>", "(image)");
        RESERVED.put("<video>", "(video)");
    }

    private Notations() {}

    /** Amazon's Converse; {@code tools} for Nova 2, {@code reserved} for Nova's forbidden words. */
    static Wire converse(String name, boolean tools, boolean reserved, Set<String> media) {
        Room room = (tools ? Room.of(For.TOOLS, For.REASONING, For.PARTS) : Room.of(For.PARTS))
                .systemFirst()
                .media(part -> media.contains(part.kind()) && part.address().startsWith("s3://"));
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            List<Turn> turns = Calls.withIds(room.fit(chat.turns(), ledger), false, ledger);
                            turns = reserved ? words(turns, ledger) : turns;
                            var record = Json.object("schemaVersion", "bedrock-conversation-2024");
                            var blocks = new ArrayList<@Nullable Object>();
                            var messages = new ArrayList<@Nullable Object>();
                            String before = "";
                            for (Turn turn : turns) {
                                if (turn.is(Role.SYSTEM)) {
                                    record.put("system", List.of(Json.object("text", turn.text())));
                                    continue;
                                }
                                String role = turn.is(Role.ASSISTANT) ? "assistant" : "user";
                                if (messages.isEmpty() && blocks.isEmpty() && role.equals("assistant")) {
                                    ledger.add(
                                            LossKind.TURNS,
                                            turn.pointer(),
                                            "an assistant turn before the first question");
                                    continue;
                                }
                                if (!role.equals(before)) {
                                    flush(before, blocks, messages);
                                    blocks = new ArrayList<>();
                                } else if (!turn.is(Role.TOOL)) {
                                    ledger.add(
                                            LossKind.ORDER,
                                            turn.pointer(),
                                            "joined with the turn before it as a further block");
                                }
                                blocks(turn, blocks, ledger);
                                before = role;
                            }
                            flush(before, blocks, messages);
                            record.put("messages", messages);
                            if (tools) {
                                toolConfig(chat, record);
                            } else {
                                Kinds.dropTools(chat, ledger);
                            }
                            Kinds.dropExtras(chat, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    private static void flush(String role, List<@Nullable Object> blocks, List<@Nullable Object> messages) {
        if (!blocks.isEmpty()) {
            messages.add(Json.object("role", role, "content", blocks));
        }
    }

    private static void blocks(Turn turn, List<@Nullable Object> blocks, Ledger ledger) {
        if (turn.is(Role.TOOL)) {
            blocks.add(Json.object(
                    "toolResult",
                    Json.object(
                            "toolUseId",
                            turn.callId() == null ? "" : turn.callId(),
                            "content",
                            List.of(Json.object("text", turn.text())))));
            return;
        }
        if (turn.reasoning() != null) {
            blocks.add(Json.object(
                    "reasoningContent", Json.object("reasoningText", Json.object("text", turn.reasoning()))));
        }
        for (Turn.Part part : turn.parts()) {
            if (part.text() != null) {
                blocks.add(Json.object("text", part.text()));
            } else {
                String ending = part.address().substring(part.address().lastIndexOf('.') + 1);
                String format = ending.equals("jpg") ? "jpeg" : ending;
                blocks.add(Json.object(
                        part.kind(),
                        Json.object(
                                "format",
                                format,
                                "source",
                                Json.object("s3Location", Json.object("uri", part.address())))));
            }
        }
        for (Turn.Call call : turn.calls()) {
            blocks.add(Json.object(
                    "toolUse",
                    Json.object(
                            "toolUseId", call.id(), "name", call.name(), "input", Calls.object(turn, call, ledger))));
        }
    }

    private static void toolConfig(Example example, Map<String, @Nullable Object> record) {
        if (example.tools().isEmpty()) {
            return;
        }
        var specs = new ArrayList<@Nullable Object>();
        for (Map<String, @Nullable Object> tool : example.tools()) {
            if (tool.get("function") instanceof Map<?, ?> function) {
                Object description = function.get("description");
                Object parameters = function.get("parameters");
                var schema = Json.object("type", "object");
                if (parameters instanceof Map<?, ?> given) {
                    given.forEach((key, value) -> schema.put(String.valueOf(key), value));
                }
                specs.add(Json.object(
                        "toolSpec",
                        Json.object(
                                "name", function.get("name"),
                                "description", description == null ? "" : description,
                                "inputSchema", Json.object("json", schema))));
            }
        }
        record.put("toolConfig", Json.object("tools", specs));
    }

    private static List<Turn> words(List<Turn> turns, Ledger ledger) {
        var out = new ArrayList<Turn>();
        for (Turn turn : turns) {
            var parts = new ArrayList<Turn.Part>();
            for (Turn.Part part : turn.parts()) {
                String text = part.text();
                if (text == null) {
                    parts.add(part);
                    continue;
                }
                for (Map.Entry<String, String> word : RESERVED.entrySet()) {
                    if (text.contains(word.getKey())) {
                        ledger.add(LossKind.RESERVED, turn.pointer(), word.getKey() + " became " + word.getValue());
                        text = text.replace(word.getKey(), word.getValue());
                    }
                }
                parts.add(Turn.Part.text(text));
            }
            out.add(turn.parts(parts));
        }
        return out;
    }

    /** Claude 3 Haiku on Bedrock: a system text beside turns of text that alternate. */
    static Wire claude(String name) {
        Room room = Room.of().systemFirst().alternating();
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            var record = Json.object();
                            var messages = new ArrayList<@Nullable Object>();
                            for (Turn turn : room.fit(chat.turns(), ledger)) {
                                if (turn.is(Role.SYSTEM)) {
                                    record.put("system", turn.text());
                                } else {
                                    messages.add(Json.object(
                                            "role",
                                            turn.is(Role.ASSISTANT) ? "assistant" : "user",
                                            "content",
                                            turn.text()));
                                }
                            }
                            record.put("messages", messages);
                            Kinds.dropTools(chat, ledger);
                            Kinds.dropExtras(chat, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    static Wire gemini(String name) {
        Room room = Room.of(For.TOOLS, For.PARTS)
                .systemFirst()
                .media(part -> part.address().startsWith("gs://"));
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            List<Turn> turns = room.fit(chat.turns(), ledger);
                            var record = Json.object();
                            var contents = new ArrayList<@Nullable Object>();
                            var names = new LinkedHashMap<String, String>();
                            for (Turn turn : turns) {
                                if (turn.is(Role.SYSTEM)) {
                                    record.put(
                                            "systemInstruction",
                                            Json.object(
                                                    "role",
                                                    "system",
                                                    "parts",
                                                    List.of(Json.object("text", turn.text()))));
                                    continue;
                                }
                                turn.calls().forEach(call -> names.put(call.id(), call.name()));
                                contents.add(Json.object(
                                        "role",
                                        turn.is(Role.ASSISTANT) ? "model" : "user",
                                        "parts",
                                        parts(turn, names, ledger)));
                            }
                            record.put("contents", contents);
                            declare(chat, record);
                            Kinds.dropExtras(chat, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    private static List<@Nullable Object> parts(Turn turn, Map<String, String> names, Ledger ledger) {
        var parts = new ArrayList<@Nullable Object>();
        if (turn.is(Role.TOOL)) {
            if (turn.callId() != null) {
                ledger.add(LossKind.TOOLID, turn.pointer(), "the id " + turn.callId());
            }
            String named = turn.callId() == null ? "" : names.getOrDefault(turn.callId(), "");
            String name = turn.name() != null ? turn.name() : named;
            parts.add(Json.object(
                    "functionResponse", Json.object("name", name, "response", Json.object("content", turn.text()))));
            return parts;
        }
        for (Turn.Part part : turn.parts()) {
            if (part.text() != null) {
                parts.add(Json.object("text", part.text()));
            } else {
                String mime = part.detail() != null && part.detail().contains("/") ? part.detail() : mime(part);
                parts.add(Json.object("fileData", Json.object("mimeType", mime, "fileUri", part.address())));
            }
        }
        for (Turn.Call call : turn.calls()) {
            if (!call.id().isEmpty()) {
                ledger.add(LossKind.TOOLID, turn.pointer(), "the id " + call.id());
            }
            parts.add(Json.object(
                    "functionCall", Json.object("name", call.name(), "args", Calls.object(turn, call, ledger))));
        }
        if (parts.isEmpty()) {
            parts.add(Json.object("text", ""));
        }
        return parts;
    }

    private static String mime(Turn.Part part) {
        String ending = part.address().substring(part.address().lastIndexOf('.') + 1);
        return part.kind() + "/" + (ending.equals("jpg") ? "jpeg" : ending);
    }

    private static void declare(Example example, Map<String, @Nullable Object> record) {
        if (!example.tools().isEmpty()) {
            var functions = new ArrayList<@Nullable Object>();
            example.tools().forEach(tool -> functions.add(tool.get("function")));
            record.put("tools", List.of(Json.object("functionDeclarations", functions)));
        }
    }
}
