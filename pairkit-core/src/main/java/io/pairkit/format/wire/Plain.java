package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Role;
import io.pairkit.format.wire.Room.For;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notations without turns: prompt and completion, Alpaca, text, segments. */
final class Plain {
    private static final Room TEXT = Room.of().noSystem();

    private Plain() {}

    /** One question and one answer, both texts. */
    private record Single(String prompt, String answer, List<String> inputs) {}

    /** Folds what stands before the last question into the prompt. */
    private static Single single(Example chat, Room room, Ledger ledger) {
        List<Turn> turns = room.fit(chat.turns(), ledger);
        Turn answer = turns.get(turns.size() - 1);
        List<Turn> before = turns.subList(0, turns.size() - 1);
        if (before.size() == 1 && before.get(0).is(Role.USER)) {
            return new Single(before.get(0).text(), answer.text(), List.of());
        }
        if (before.isEmpty()) {
            return new Single("", answer.text(), List.of());
        }
        for (Turn turn : before.subList(0, before.size() - 1)) {
            ledger.add(LossKind.TURNS, turn.pointer(), "the turn became part of the prompt");
        }
        return new Single(transcript(before), answer.text(), List.of());
    }

    private static String transcript(List<Turn> turns) {
        var text = new StringBuilder();
        for (Turn turn : turns) {
            text.append(text.length() == 0 ? "" : "\n")
                    .append(turn.is(Role.ASSISTANT) ? "Assistant" : turn.is(Role.USER) ? "User" : "System")
                    .append(": ")
                    .append(turn.text());
        }
        return text.toString();
    }

    /** Two fields of any name. */
    static Wire pair(String name, String prompt, String answer, boolean blankFirst, boolean extras) {
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            Single single = single(chat, TEXT, ledger);
                            String completion = single.answer();
                            if (blankFirst
                                    && !completion.isEmpty()
                                    && !Character.isWhitespace(completion.codePointAt(0))) {
                                ledger.add(LossKind.WS, "", "a blank was put before the completion");
                                completion = " " + completion;
                            }
                            var record = Json.object(prompt, single.prompt(), answer, completion);
                            finish(chat, record, extras, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    private static void finish(Example chat, Map<String, @Nullable Object> record, boolean extras, Ledger ledger) {
        Kinds.dropTools(chat, ledger);
        if (extras) {
            Kinds.keepExtras(chat, record, ledger);
        } else {
            Kinds.dropExtras(chat, ledger);
        }
    }

    /** Instruction, input and output; the input stays empty where the source does not tell it apart. */
    static Wire alpaca(String name, boolean extras) {
        return Wire.of(
                name,
                Example.Kind.CHAT,
                (example, ledger) -> Kinds.chat(example, ledger)
                        .map(chat -> {
                            var record = instruction(chat, TEXT, ledger);
                            finish(chat, record, extras, ledger);
                            return List.of(record);
                        })
                        .orElse(List.of()));
    }

    private static Map<String, @Nullable Object> instruction(Example chat, Room room, Ledger ledger) {
        List<Turn> users =
                chat.turns().stream().filter(turn -> !turn.is(Role.ASSISTANT)).toList();
        boolean alpaca = chat.turns().size() == 2
                && users.size() == 1
                && users.get(0).parts().size() == 2
                && users.get(0).pointer().equals("/instruction");
        if (alpaca) {
            List<Turn.Part> parts = users.get(0).parts();
            return Json.object(
                    "instruction", parts.get(0).text(),
                    "input", parts.get(1).text(),
                    "output", room.fit(chat.turns(), new Ledger()).get(1).text());
        }
        Single single = single(chat, room, ledger);
        return Json.object("instruction", single.prompt(), "input", "", "output", single.answer());
    }

    /** LLaMA-Factory's Alpaca: system and history have fields, preferences and labels too. */
    static Wire llamaFactory(String name) {
        Room room = Room.of(For.PARTS)
                .systemFirst()
                .alternating()
                .media(part -> !part.kind().equals("unknown"));
        return Wire.of(name, Example.Kind.CHAT, (example, ledger) -> {
            boolean ranking = example.kind() == Example.Kind.PREFERENCE;
            Optional<Example> given = Kinds.preferenceOrChat(example, ledger);
            if (given.isPresent()
                    && given.get().turns().stream().noneMatch(turn -> turn.is(Role.USER) || turn.is(Role.TOOL))) {
                ledger.skip("the record has no question");
                return List.of();
            }
            return given.map(each -> List.of(llamaFactory(each, example.label(), ranking, room, ledger)))
                    .orElse(List.of());
        });
    }

    private static Map<String, @Nullable Object> llamaFactory(
            Example example, @Nullable Boolean label, boolean ranking, Room room, Ledger ledger) {
        var all = new ArrayList<>(example.turns());
        if (ranking) {
            all.addAll(example.chosen());
        }
        List<Turn> weighted = all.subList(0, Math.max(0, all.size() - 1));
        for (Turn turn : weighted) {
            if (turn.is(Role.ASSISTANT)
                    && turn.weight() != null
                    && turn.weight().doubleValue() == 0) {
                ledger.add(LossKind.HIST_TRAIN, turn.pointer(), "weight 0: answers in the history are trained");
            }
        }
        List<Turn> turns = new ArrayList<>(room.fit(all, ledger));
        var record = Json.object();
        var files = Json.object();
        var history = new ArrayList<@Nullable Object>();
        if (!turns.isEmpty() && turns.get(0).is(Role.SYSTEM)) {
            record.put("system", turns.remove(0).text());
        }
        for (int i = 0; i + 3 < turns.size(); i += 2) {
            history.add(List.of(ShareGpt.marked(turns.get(i), files), ShareGpt.marked(turns.get(i + 1), files)));
        }
        Turn question = turns.size() > 1 ? turns.get(turns.size() - 2) : Turn.of(Role.USER, "", "");
        List<Turn.Part> parts = question.parts();
        boolean two = question.pointer().equals("/instruction") && parts.size() == 2 && !question.hasMedia();
        record.put("instruction", two ? parts.get(0).text() : ShareGpt.marked(question, files));
        record.put("input", two ? parts.get(1).text() : "");
        String answer = ShareGpt.marked(turns.get(turns.size() - 1), files);
        if (ranking) {
            record.put("chosen", answer);
            record.put(
                    "rejected",
                    room.fit(withQuestion(example.rejected()), ledger).get(1).text());
        } else {
            record.put("output", answer);
        }
        if (!history.isEmpty()) {
            record.put("history", history);
        }
        if (label != null) {
            record.put("kto_tag", label);
        }
        record.putAll(files);
        finish(example, record, true, ledger);
        return record;
    }

    private static List<Turn> withQuestion(List<Turn> side) {
        return List.of(Turn.of(Role.USER, "", ""), side.get(0));
    }

    /** One text; turns are written one below the other with the names of their roles. */
    static Wire text(String name, boolean extras) {
        Room room = Room.of();
        return Wire.of(name, Example.Kind.TEXT, (example, ledger) -> {
            if (example.kind() == Example.Kind.TEXT || example.kind() == Example.Kind.SEGMENTS) {
                var text = new StringBuilder();
                example.turns().forEach(turn -> text.append(turn.text()));
                if (example.kind() == Example.Kind.SEGMENTS) {
                    ledger.add(LossKind.WEIGHT, "/segments", "which segments are trained");
                }
                var record = Json.object("text", text.toString());
                finish(example, record, extras, ledger);
                return List.of(record);
            }
            return Kinds.chat(example, ledger)
                    .map(chat -> {
                        ledger.add(LossKind.TEMPLATE, "", chat.turns().size() + " turns became one text");
                        var record = Json.object("text", transcript(room.fit(chat.turns(), ledger)));
                        finish(chat, record, extras, ledger);
                        return List.of(record);
                    })
                    .orElse(List.of());
        });
    }

    /** Segments of text; an assistant's turn is trained unless its weight is 0. */
    static Wire segments(String name) {
        Room room = Room.of(For.WEIGHTS);
        return Wire.of(name, Example.Kind.SEGMENTS, (example, ledger) -> {
            if (example.kind() == Example.Kind.TEXT) {
                var record = Json.object(
                        "segments",
                        List.of(Json.object(
                                "label", true, "text", example.turns().get(0).text())));
                Kinds.keepExtras(example, record, ledger);
                return List.of(record);
            }
            return Kinds.chat(example, ledger)
                    .map(chat -> {
                        ledger.add(LossKind.TEMPLATE, "", chat.turns().size() + " turns became segments of text");
                        var segments = new ArrayList<@Nullable Object>();
                        for (Turn turn : room.fit(chat.turns(), ledger)) {
                            boolean answer = turn.is(Role.ASSISTANT);
                            String who = answer ? "Assistant: " : turn.is(Role.USER) ? "User: " : "System: ";
                            boolean trained = answer
                                    && (turn.weight() == null || turn.weight().doubleValue() > 0);
                            segments.add(Json.object("label", false, "text", who));
                            segments.add(Json.object("label", trained, "text", turn.text()));
                            segments.add(Json.object("label", trained, "text", "\n"));
                        }
                        var record = Json.object("segments", segments);
                        finish(chat, record, true, ledger);
                        return List.of(record);
                    })
                    .orElse(List.of());
        });
    }
}
