package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Role;
import io.pairkit.format.wire.Room.For;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes turns as {@code {from, value}}. */
final class ShareGpt {
    private ShareGpt() {}

    /** human, gpt and perhaps system, in the order given by the room. */
    static Wire plain(String name, Room room, String user, String assistant, boolean systemBeside, boolean extras) {
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            var record = Json.object();
                            var turns = new ArrayList<@Nullable Object>();
                            for (Turn turn : room.fit(chat.turns(), ledger)) {
                                if (turn.is(Role.SYSTEM) && systemBeside) {
                                    record.put("system", turn.text());
                                } else {
                                    String from =
                                            turn.is(Role.ASSISTANT) ? assistant : turn.is(Role.USER) ? user : "system";
                                    turns.add(Json.object("from", from, "value", turn.text()));
                                }
                            }
                            if (systemBeside) {
                                record.putIfAbsent("system", "");
                                record.put("mask", user);
                            }
                            record.put("conversations", turns);
                            Kinds.dropTools(chat, ledger);
                            if (extras) {
                                Kinds.keepExtras(chat, record, ledger);
                            } else {
                                Kinds.dropExtras(chat, ledger);
                            }
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    /** NeMo's speakers User and Assistant; a record with tools is written as OpenAI's messages, which NeMo also reads. */
    static Wire nemo(String name) {
        Wire speakers = plain(name, Room.of().systemFirst(), "User", "Assistant", true, true);
        var messages = new ChatWriter(Room.of(For.TOOLS, For.NAMES), ChatWriter.Option.EXTRAS);
        return Wire.of(name, Example.Kind.CHAT, (example, ledger) -> {
                    boolean tools = !example.tools().isEmpty()
                            || example.turns().stream()
                                    .anyMatch(turn -> !turn.calls().isEmpty());
                    return tools
                            ? Kinds.chat(example, ledger)
                                    .map(chat -> List.of(messages.record(chat, ledger)))
                                    .orElse(List.of())
                            : speakers.write(example, ledger);
                })
                .reads(Wire.Reads.TOOLS);
    }

    /** LLaMA-Factory's: calls and observations, tools as text, media by marks, preferences, labels. */
    static Wire llamaFactory(String name) {
        Room room = Room.of(For.TOOLS, For.PARTS)
                .systemFirst()
                .media(part -> !part.kind().equals("unknown"));
        return Wire.of(name, Example.Kind.CHAT, (example, ledger) -> {
            boolean ranking = example.kind() == Example.Kind.PREFERENCE;
            Optional<Example> given = Kinds.preferenceOrChat(example, ledger);
            return given.map(each -> List.of(record(each, example.label(), ranking, room, ledger)))
                    .orElse(List.of());
        });
    }

    private static Map<String, @Nullable Object> record(
            Example example, @Nullable Boolean label, boolean ranking, Room room, Ledger ledger) {
        var record = Json.object();
        var files = Json.object();
        List<Turn> turns = paired(room.fit(example.turns(), ledger), ledger);
        var written = new ArrayList<@Nullable Object>();
        for (Turn turn : turns) {
            if (turn.is(Role.SYSTEM)) {
                record.put("system", turn.text());
            } else {
                written.add(turn(turn, files, ledger));
            }
        }
        record.put("conversations", written);
        if (ranking) {
            record.put("chosen", turn(room.fit(example.chosen(), ledger).get(0), files, ledger));
            record.put("rejected", turn(room.fit(example.rejected(), ledger).get(0), files, ledger));
        }
        if (label != null) {
            record.put("kto_tag", label);
        }
        if (!example.tools().isEmpty()) {
            var functions = new ArrayList<@Nullable Object>();
            example.tools().forEach(tool -> functions.add(tool.get("function")));
            record.put("tools", Json.write(functions));
        }
        record.putAll(files);
        Kinds.keepExtras(example, record, ledger);
        return record;
    }

    /** Asking and answering sides take turns; results of several tools become one observation. */
    private static List<Turn> paired(List<Turn> turns, Ledger ledger) {
        var out = new ArrayList<Turn>();
        for (Turn turn : turns) {
            Turn last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last == null && turn.is(Role.ASSISTANT)) {
                ledger.add(LossKind.TURNS, turn.pointer(), "an assistant turn before the first question");
            } else if (last != null && !last.is(Role.SYSTEM) && turn.is(Role.ASSISTANT) == last.is(Role.ASSISTANT)) {
                ledger.add(LossKind.ORDER, turn.pointer(), "joined with the turn before it by an empty line");
                var parts = new ArrayList<>(last.parts());
                if (last.hasText() && turn.hasText()) {
                    parts.add(Turn.Part.text("\n\n"));
                }
                parts.addAll(turn.parts());
                var calls = new ArrayList<>(last.calls());
                calls.addAll(turn.calls());
                out.set(out.size() - 1, last.parts(parts).calls(calls));
            } else {
                out.add(turn);
            }
        }
        return out;
    }

    private static Map<String, @Nullable Object> turn(Turn turn, Map<String, @Nullable Object> files, Ledger ledger) {
        if (!turn.calls().isEmpty()) {
            if (!turn.text().isEmpty()) {
                ledger.add(LossKind.TURNS, turn.pointer(), "the text beside the call: " + turn.text());
            }
            var calls = new ArrayList<@Nullable Object>();
            for (Turn.Call call : turn.calls()) {
                if (!call.id().isEmpty()) {
                    ledger.add(LossKind.TOOLID, turn.pointer(), "the id " + call.id());
                }
                calls.add(Json.object("name", call.name(), "arguments", Calls.object(turn, call, ledger)));
            }
            return Json.object("from", "function_call", "value", Json.write(calls.size() == 1 ? calls.get(0) : calls));
        }
        String from = turn.is(Role.ASSISTANT) ? "gpt" : turn.is(Role.TOOL) ? "observation" : "human";
        if (turn.is(Role.TOOL) && turn.callId() != null) {
            ledger.add(LossKind.TOOLID, turn.pointer(), "the id " + turn.callId());
        }
        return Json.object("from", from, "value", marked(turn, files));
    }

    /** Returns the text with a mark where each medium stands, and puts the media into their lists. */
    static String marked(Turn turn, Map<String, @Nullable Object> files) {
        var text = new StringBuilder();
        boolean texts = false;
        for (Turn.Part part : turn.parts()) {
            if (part.text() != null) {
                boolean glue = texts
                        && !part.text().startsWith("\n")
                        && text.length() > 0
                        && text.charAt(text.length() - 1) != '\n'
                        && text.charAt(text.length() - 1) != '>';
                text.append(glue ? "\n" : "").append(part.text());
                texts = true;
            } else {
                text.append('<').append(part.kind()).append('>');
                @SuppressWarnings("unchecked") // only this method puts lists there
                var list = (List<@Nullable Object>)
                        files.computeIfAbsent(part.kind() + "s", key -> new ArrayList<@Nullable Object>());
                java.util.Objects.requireNonNull(list).add(part.address());
            }
        }
        return text.toString();
    }
}
