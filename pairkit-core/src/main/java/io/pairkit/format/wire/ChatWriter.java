package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Role;
import io.pairkit.format.wire.Room.For;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes turns as {@code {role, content}} in OpenAI's manner; what platforms do otherwise is given by options. */
final class ChatWriter {
    /** In what a platform differs from OpenAI. */
    enum Option {
        /** Arguments are objects. */
        OBJECT_ARGUMENTS,
        /** Ids of calls are nine letters or digits. */
        NINE_LETTER_IDS,
        /** Ids of calls must be there. */
        IDS,
        /** A turn has either text or calls. */
        TEXT_OR_CALLS,
        /** Unknown fields of the record are passed over by the loader, so they may stay. */
        EXTRAS,
        /** {@code parallel_tool_calls} stays. */
        PARALLEL,
        /** Media stand in lists of their own, with marks in the turns. */
        MEDIA_LISTS,
        /** If one turn has parts, all have. */
        ALL_IN_PARTS,
        /** Tools need a description and parameters. */
        FULL_TOOLS,
        /** With tools only the last answer is trained. */
        LAST_WITH_TOOLS,
        /** Only the last answer is trained. */
        LAST_ONLY,
        /** A weight of the record stays. */
        SAMPLE_WEIGHT,
        /** Turns of role system with a capital letter and so on. */
        COHERE_ROLES,
        /** The weight is written as a truth value named training. */
        TRAINING
    }

    private final Room room;
    private final Set<Option> options;

    ChatWriter(Room room, Option... options) {
        this.room = room;
        this.options = EnumSet.noneOf(Option.class);
        this.options.addAll(List.of(options));
    }

    /** Returns the wire of a conversation that ends with an answer. */
    Wire wire(String name) {
        return Wire.of(name, Example.Kind.CHAT, (example, ledger) -> {
                    Optional<Example> chat = Kinds.chat(example, ledger);
                    return chat.map(each -> record(each, ledger)).map(List::of).orElse(List.of());
                })
                .readsIf(room.has(For.WEIGHTS) || room.has(For.WEIGHTS_OF_ALL), Wire.Reads.WEIGHTS)
                .readsIf(room.has(For.TOOLS), Wire.Reads.TOOLS);
    }

    Map<String, @Nullable Object> record(Example example, Ledger ledger) {
        var record = Json.object();
        List<Turn> turns = prepared(example.turns(), ledger);
        trainsLastOnly(example, turns, ledger);
        record.put("messages", messages(turns, ledger));
        media(turns, record);
        tools(example, record, ledger);
        rest(example, record, ledger);
        return record;
    }

    void rest(Example given, Map<String, @Nullable Object> record, Ledger ledger) {
        Example example = given;
        if (options.contains(Option.SAMPLE_WEIGHT) && example.weight() != null) {
            record.put("weight", example.weight());
            example = example.weight(null);
        }
        if (options.contains(Option.PARALLEL)
                && example.extras().get("parallel_tool_calls") instanceof Boolean parallel) {
            record.put("parallel_tool_calls", parallel);
            var others = new java.util.LinkedHashMap<>(example.extras());
            others.remove("parallel_tool_calls");
            example = example.extras(others);
        }
        if (options.contains(Option.EXTRAS)) {
            Kinds.keepExtras(example, record, ledger);
        } else {
            Kinds.dropExtras(example, ledger);
        }
    }

    /** Returns the turns as the target has room for them. */
    List<Turn> prepared(List<Turn> turns, Ledger ledger) {
        List<Turn> fitted = room.fit(turns, ledger);
        if (options.contains(Option.TEXT_OR_CALLS)) {
            fitted = textThenCalls(fitted, ledger);
        }
        if (room.has(For.TOOLS) && (options.contains(Option.IDS) || options.contains(Option.NINE_LETTER_IDS))) {
            fitted = Calls.withIds(fitted, options.contains(Option.NINE_LETTER_IDS), ledger);
        }
        return fitted;
    }

    private static List<Turn> textThenCalls(List<Turn> turns, Ledger ledger) {
        var out = new ArrayList<Turn>();
        for (Turn turn : turns) {
            if (turn.calls().isEmpty() || turn.text().isEmpty()) {
                out.add(turn);
            } else {
                ledger.add(LossKind.ORDER, turn.pointer(), "text and calls became two turns");
                out.add(turn.calls(List.of()));
                out.add(turn.parts(List.of()));
            }
        }
        return out;
    }

    private void trainsLastOnly(Example example, List<Turn> turns, Ledger ledger) {
        boolean lastOnly = options.contains(Option.LAST_ONLY)
                || (options.contains(Option.LAST_WITH_TOOLS) && !example.tools().isEmpty());
        if (!lastOnly) {
            return;
        }
        List<Turn> answers =
                turns.stream().filter(turn -> turn.is(Role.ASSISTANT)).toList();
        for (Turn turn : answers.subList(0, Math.max(0, answers.size() - 1))) {
            if (turn.weight() == null || turn.weight().doubleValue() > 0) {
                ledger.add(
                        LossKind.HIST_TRAIN,
                        turn.pointer(),
                        "this answer is not trained any more",
                        "the target trains only the last answer of a record");
            }
        }
    }

    List<@Nullable Object> messages(List<Turn> turns, Ledger ledger) {
        boolean parts = options.contains(Option.ALL_IN_PARTS) && turns.stream().anyMatch(Turn::hasMedia);
        var messages = new ArrayList<@Nullable Object>();
        turns.forEach(turn -> messages.add(message(turn, parts, ledger)));
        return messages;
    }

    private Map<String, @Nullable Object> message(Turn turn, boolean inParts, Ledger ledger) {
        var out = Json.object("role", role(turn.role()));
        boolean silent = turn.parts().isEmpty() && !turn.calls().isEmpty();
        if (!silent) {
            out.put("content", content(turn, inParts));
        } else if (!options.contains(Option.TEXT_OR_CALLS) && !options.contains(Option.OBJECT_ARGUMENTS)) {
            out.put("content", null);
        }
        if (turn.reasoning() != null) {
            out.put("reasoning_content", turn.reasoning());
        }
        if (!turn.calls().isEmpty()) {
            var calls = new ArrayList<@Nullable Object>();
            turn.calls().forEach(call -> calls.add(call(turn, call, ledger)));
            out.put("tool_calls", calls);
        }
        if (turn.callId() != null) {
            out.put("tool_call_id", turn.callId());
        }
        if (turn.name() != null && (room.has(For.NAMES) || turn.is(Role.TOOL))) {
            out.put("name", turn.name());
        }
        if (turn.weight() != null) {
            if (options.contains(Option.TRAINING)) {
                ledger.add(LossKind.WEIGHT_MAPPED, turn.pointer() + "/weight", "weight " + turn.weight());
                out.put("training", turn.weight().doubleValue() > 0);
            } else {
                out.put("weight", turn.weight());
            }
        }
        turn.extras().forEach(out::putIfAbsent);
        return out;
    }

    private Object content(Turn turn, boolean inParts) {
        if (turn.refusal()) {
            return List.of(Json.object("type", "refusal", "refusal", turn.text()));
        }
        long texts = turn.parts().stream().filter(Turn.Part::isText).count();
        if (!inParts && !turn.hasMedia() && texts < 2) {
            return turn.text();
        }
        var parts = new ArrayList<@Nullable Object>();
        for (Turn.Part part : turn.parts()) {
            if (part.text() != null) {
                parts.add(Json.object("type", "text", "text", part.text()));
            } else if (options.contains(Option.MEDIA_LISTS)) {
                parts.add(Json.object("type", part.kind()));
            } else {
                var image = Json.object("url", part.address());
                if (part.detail() != null && Set.of("auto", "low", "high").contains(part.detail())) {
                    image.put("detail", part.detail());
                }
                parts.add(Json.object("type", "image_url", "image_url", image));
            }
        }
        return parts;
    }

    private Map<String, @Nullable Object> call(Turn turn, Turn.Call call, Ledger ledger) {
        var out = Json.object();
        if (!call.id().isEmpty()) {
            out.put("id", call.id());
        }
        out.put("type", "function");
        Object arguments = options.contains(Option.OBJECT_ARGUMENTS)
                ? Calls.object(turn, call, ledger)
                : Calls.text(turn, call, ledger);
        out.put("function", Json.object("name", call.name(), "arguments", arguments));
        return out;
    }

    private String role(Role role) {
        if (options.contains(Option.COHERE_ROLES)) {
            return role == Role.ASSISTANT ? "Chatbot" : role == Role.USER ? "User" : "System";
        }
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void media(List<Turn> turns, Map<String, @Nullable Object> record) {
        if (!options.contains(Option.MEDIA_LISTS)) {
            return;
        }
        for (Turn turn : turns) {
            for (Turn.Part part : turn.parts()) {
                if (!part.isText()) {
                    @SuppressWarnings("unchecked") // only this method puts lists there
                    var list = (List<@Nullable Object>)
                            record.computeIfAbsent(part.kind() + "s", key -> new ArrayList<@Nullable Object>());
                    java.util.Objects.requireNonNull(list).add(part.address());
                }
            }
        }
    }

    void tools(Example example, Map<String, @Nullable Object> record, Ledger ledger) {
        if (example.tools().isEmpty()) {
            return;
        }
        if (!room.has(For.TOOLS)) {
            Kinds.dropTools(example, ledger);
            return;
        }
        if (!options.contains(Option.FULL_TOOLS)) {
            record.put("tools", example.tools());
            return;
        }
        var tools = new ArrayList<@Nullable Object>();
        for (Map<String, @Nullable Object> tool : example.tools()) {
            var function = Json.object();
            if (tool.get("function") instanceof Map<?, ?> given) {
                given.forEach((key, value) -> function.put(String.valueOf(key), value));
            }
            function.putIfAbsent("description", "");
            function.putIfAbsent("parameters", Json.object("type", "object", "properties", Json.object()));
            tools.add(Json.object("type", "function", "function", function));
        }
        record.put("tools", tools);
    }
}
