package io.pairkit.format;

import io.pairkit.FieldNames;
import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Message;
import io.pairkit.Text;
import io.pairkit.Turns;
import io.pairkit.json.JsonKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single questions and answers: two fields, Alpaca's three, segments, or a text alone. */
final class PromptShapes {
    private PromptShapes() {}

    /** Reads prompt and answer from two fields; each may also hold a list of messages. */
    static Shape.Reader of(String promptField, String answerField) {
        String prompt = FieldNames.pointer(promptField);
        String answer = FieldNames.pointer(answerField);
        return fields -> {
            var turns = new ArrayList<Message>();
            ChatShapes.system(fields, "system", turns);
            ChatShapes.system(fields, "system_prompt", turns);
            Object question = Json.at(fields, prompt);
            if (question instanceof List<?>) {
                ChatShapes.addAll(question, prompt, turns);
            } else {
                turns.add(text("user", question, prompt));
            }
            Object reply = Json.at(fields, answer);
            if (reply instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
                ChatShapes.addAll(reply, answer, turns);
            } else {
                turns.add(text("assistant", reply, answer));
            }
            return Turns.of(turns);
        };
    }

    /** Reads a text, a number or a truth value as one turn; null is a turn without text. */
    static Message text(String role, @Nullable Object value, String pointer) throws NotAPair {
        if (value instanceof Map || value instanceof List) {
            throw new NotAPair(pointer, pointer.substring(1) + " must be a text, was " + JsonKind.of(value));
        }
        return Message.read(
                role,
                value == null ? List.of() : List.of(new Text(pointer, value.toString())),
                List.of(),
                List.of(),
                Double.NaN,
                pointer);
    }

    static Turns alpaca(Map<String, @Nullable Object> fields) throws NotAPair {
        return alpaca("output").turns(fields);
    }

    /** Reads Alpaca's fields: the prompt is the instruction, a newline and the input, if there is one. */
    static Shape.Reader alpaca(String answer) {
        return fields -> {
            var turns = new ArrayList<Message>();
            ChatShapes.system(fields, "system", turns);
            history(fields.get("history"), turns);
            var texts = new ArrayList<Text>(
                    text("user", fields.get("instruction"), "/instruction").texts());
            if (fields.get("input") != null) {
                Message input = text("user", fields.get("input"), "/input");
                if (!input.text().isEmpty()) {
                    texts.addAll(input.texts());
                }
            }
            turns.add(Message.read("user", texts, List.of(), List.of(), Double.NaN, "/instruction"));
            turns.add(text("assistant", fields.get(answer), "/" + answer));
            return Turns.of(turns);
        };
    }

    private static void history(@Nullable Object history, List<Message> turns) throws NotAPair {
        if (history == null) {
            return;
        }
        if (!(history instanceof List<?> rounds)) {
            throw new NotAPair("/history", "history must be a list of [question, answer], was " + JsonKind.of(history));
        }
        for (int i = 0; i < rounds.size(); i++) {
            String pointer = "/history/" + i;
            if (!(rounds.get(i) instanceof List<?> round) || round.size() != 2) {
                throw new NotAPair(pointer, "history must be a list of [question, answer]");
            }
            turns.add(text("user", round.get(0), pointer + "/0"));
            turns.add(text("assistant", round.get(1), pointer + "/1"));
        }
    }

    /** Reads segments: what is not trained is the prompt, the last trained one the answer. */
    static Turns segments(Map<String, @Nullable Object> fields) throws NotAPair {
        if (!(fields.get("segments") instanceof List<?> segments)) {
            throw new NotAPair("/segments", "segments must be an array");
        }
        var turns = new ArrayList<Message>();
        for (int i = 0; i < segments.size(); i++) {
            String pointer = "/segments/" + i;
            if (!(segments.get(i) instanceof Map<?, ?> segment)) {
                throw new NotAPair(pointer, "a segment must be an object");
            }
            String role = Boolean.TRUE.equals(segment.get("label")) ? "assistant" : "user";
            turns.add(text(role, segment.get("text"), pointer + "/text"));
        }
        return Turns.of(turns);
    }

    /** Reads a pair, else a prompt, else nothing. */
    static Turns asFarAsMayBe(Map<String, @Nullable Object> fields) {
        try {
            if (fields.get("prompt") instanceof String && fields.get("completions") instanceof List<?>) {
                return steps(fields);
            }
            return Shape.of(fields).turns(fields);
        } catch (NotAPair e) {
            // what is no pair is judged by somebody else
        }
        try {
            if (fields.get("prompt") instanceof List<?> prompt
                    && !(prompt.isEmpty() || prompt.get(0) instanceof String)) {
                var turns = new ArrayList<Message>();
                ChatShapes.addAll(prompt, "/prompt", turns);
                return new Turns(turns, -1, Optional.empty());
            }
            return promptAtLeast(fields);
        } catch (NotAPair e) {
            return new Turns(List.of(), -1, Optional.empty());
        }
    }

    /** Reads the steps of a solution as one answer of several texts. */
    private static Turns steps(Map<String, @Nullable Object> fields) throws NotAPair {
        var texts = new ArrayList<Text>();
        List<?> steps = (List<?>) java.util.Objects.requireNonNull(fields.get("completions"));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof String step) {
                texts.add(new Text("/completions/" + i, step));
            }
        }
        Message answer = Message.read("assistant", texts, List.of(), List.of(), Double.NaN, "/completions");
        return new Turns(List.of(text("user", fields.get("prompt"), "/prompt"), answer), 1, Optional.empty());
    }

    /** Reads a pair where one is recognised, else the field that looks most like a prompt. */
    static Turns promptAtLeast(Map<String, @Nullable Object> fields) throws NotAPair {
        NotAPair refusal;
        try {
            Shape shape = Shape.of(fields);
            if (shape != Shape.TEXT) {
                return shape.turns(fields);
            }
            refusal = new NotAPair("", "no prompt recognised");
        } catch (NotAPair e) {
            refusal = e;
        }
        var keys = new ArrayList<>(Shape.PROMPTS_FIELDS);
        keys.addAll(List.of("text", "utterance", "sentence", "sentence1", "content"));
        String key = Shape.first(keys, fields, "turns");
        Object value = fields.get(key);
        if (value instanceof List<?> turns && !turns.isEmpty() && turns.get(0) instanceof String first) {
            return new Turns(List.of(text("user", first, "/" + key + "/0")), -1, Optional.empty());
        }
        if (!(value instanceof String)) {
            throw refusal;
        }
        var turns = new ArrayList<Message>();
        turns.add(text("user", value, "/" + key));
        return Turns.of(turns);
    }

    static Turns text(Map<String, @Nullable Object> fields) throws NotAPair {
        return new Turns(List.of(text("assistant", fields.get("text"), "/text")), 0, Optional.empty());
    }
}
