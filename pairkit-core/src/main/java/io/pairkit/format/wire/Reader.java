package io.pairkit.format.wire;

import io.pairkit.Json;
import io.pairkit.Layout.NotAPair;
import io.pairkit.Message;
import io.pairkit.Role;
import io.pairkit.Turns;
import io.pairkit.format.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a record of any notation as an example. */
final class Reader {
    /** A conversation that ends with the user and has one of these is a task for a grader, not a chat cut off. */
    private static final Set<String> GRADED = Set.of(
            "reference_answer", "references", "answer", "solution", "ground_truth", "reference", "expected", "target");

    private Reader() {}

    static Example read(Map<String, @Nullable Object> record) throws NotAPair {
        if (record.get("input") instanceof Map<?, ?> input
                && (record.containsKey("preferred_output") || record.containsKey("preferred_completion"))) {
            return openPreference(record, input);
        }
        if (record.containsKey("chosen") && record.containsKey("rejected")) {
            return Sides.read(record);
        }
        if (record.containsKey("contents")) {
            return gemini(record);
        }
        if (record.containsKey("messages") || record.containsKey("interactions")) {
            return chat(record, record.containsKey("messages") ? "messages" : "interactions");
        }
        if (record.containsKey("conversations")) {
            return chat(record, "conversations");
        }
        if (record.get("segments") instanceof List<?> segments) {
            return segments(record, segments);
        }
        if (record.get("prompt") instanceof String && record.get("completions") instanceof List<?> steps) {
            return steps(record, steps);
        }
        if (record.get("prompt") instanceof List<?> || record.get("completion") instanceof List<?>) {
            return lists(record);
        }
        return other(record);
    }

    private static Example chat(Map<String, @Nullable Object> record, String key) throws NotAPair {
        var turns = new ArrayList<Turn>();
        var used = new LinkedHashSet<>(List.of(key, "tools", "available_tools", "toolConfig", "functions"));
        system(record, turns, used);
        turns.addAll(TurnReader.list(record.get(key), "/" + key));
        MediaMarks.replace(record, turns, used);
        boolean open = turns.stream().noneMatch(turn -> turn.is(Role.ASSISTANT))
                || (turns.get(turns.size() - 1).is(Role.USER) && GRADED.stream().anyMatch(record::containsKey));
        Example example = Example.of(open ? Example.Kind.PROMPT : Example.Kind.CHAT, turns)
                .tools(ToolReader.tools(record));
        if (record.get("label") instanceof Boolean label) {
            used.add("label");
            example = example.label(label);
        } else if (record.get("kto_tag") instanceof Boolean label) {
            used.add("kto_tag");
            example = example.label(label);
        }
        if (record.get("weight") instanceof Number weight) {
            used.add("weight");
            example = example.weight(weight);
        }
        return example.extras(extras(record, used));
    }

    private static void system(Map<String, @Nullable Object> record, List<Turn> turns, Set<String> used)
            throws NotAPair {
        for (String key : List.of("system", "system_prompt")) {
            Object value = record.get(key);
            if (value instanceof List<?> || (value instanceof String text && !text.isEmpty())) {
                turns.add(TurnReader.content(Role.SYSTEM, value, "/" + key, "/" + key));
            }
            if (value instanceof List<?> || value instanceof String) {
                used.add(key);
            }
        }
    }

    private static Example gemini(Map<String, @Nullable Object> record) throws NotAPair {
        var turns = new ArrayList<Turn>();
        if (record.get("systemInstruction") instanceof Map<?, ?> system) {
            turns.add(TurnReader.content(
                    Role.SYSTEM, system.get("parts"), "/systemInstruction", "/systemInstruction/parts"));
        }
        turns.addAll(TurnReader.list(record.get("contents"), "/contents"));
        boolean answered = turns.stream().anyMatch(turn -> turn.is(Role.ASSISTANT));
        return Example.of(answered ? Example.Kind.CHAT : Example.Kind.PROMPT, turns)
                .tools(ToolReader.tools(record))
                .extras(extras(record, Set.of("contents", "systemInstruction", "tools")));
    }

    private static Example openPreference(Map<String, @Nullable Object> record, Map<?, ?> input) throws NotAPair {
        String suffix = record.containsKey("preferred_output") ? "output" : "completion";
        @SuppressWarnings("unchecked") // Json makes objects with text keys only
        var inside = (Map<String, @Nullable Object>) input;
        var extras =
                new LinkedHashMap<>(extras(record, Set.of("input", "preferred_" + suffix, "non_preferred_" + suffix)));
        extras(inside, Set.of("messages", "tools")).forEach(extras::put);
        return Example.of(Example.Kind.PREFERENCE, TurnReader.list(input.get("messages"), "/input/messages"))
                .sides(
                        TurnReader.list(record.get("preferred_" + suffix), "/preferred_" + suffix),
                        TurnReader.list(record.get("non_preferred_" + suffix), "/non_preferred_" + suffix))
                .tools(ToolReader.tools(inside))
                .extras(extras);
    }

    private static Example segments(Map<String, @Nullable Object> record, List<?> segments) throws NotAPair {
        var turns = new ArrayList<Turn>();
        var labels = new ArrayList<Boolean>();
        for (int i = 0; i < segments.size(); i++) {
            String pointer = "/segments/" + i;
            if (!(segments.get(i) instanceof Map<?, ?> segment) || !(segment.get("text") instanceof String text)) {
                throw new NotAPair(pointer, "a segment must be an object with a text");
            }
            boolean trained = Boolean.TRUE.equals(segment.get("label"));
            turns.add(Turn.of(trained ? Role.ASSISTANT : Role.USER, text, pointer + "/text"));
            labels.add(trained);
        }
        return Example.of(Example.Kind.SEGMENTS, turns).steps(labels).extras(extras(record, Set.of("segments")));
    }

    private static Example steps(Map<String, @Nullable Object> record, List<?> steps) {
        var parts = new ArrayList<Turn.Part>();
        steps.forEach(step -> parts.add(Turn.Part.text(step instanceof String text ? text : Json.write(step))));
        var labels = new ArrayList<Boolean>();
        if (record.get("labels") instanceof List<?> written) {
            written.forEach(label -> labels.add(Boolean.TRUE.equals(label)));
        }
        Turn question = Turn.of(Role.USER, String.valueOf(record.get("prompt")), "/prompt");
        Turn answer = Turn.of(Role.ASSISTANT, "", "/completions").parts(parts);
        return Example.of(Example.Kind.STEPS, List.of(question, answer))
                .steps(labels)
                .extras(extras(record, Set.of("prompt", "completions", "labels")));
    }

    /** Prompt and perhaps completion as lists of turns. */
    private static Example lists(Map<String, @Nullable Object> record) throws NotAPair {
        var turns = new ArrayList<>(TurnReader.listOrText(record.get("prompt"), Role.USER, "/prompt"));
        var used = new LinkedHashSet<>(List.of("prompt", "tools"));
        boolean answered = record.get("completion") != null;
        if (answered) {
            turns.addAll(TurnReader.listOrText(record.get("completion"), Role.ASSISTANT, "/completion"));
            used.add("completion");
        }
        Example example = Example.of(answered ? Example.Kind.CHAT : Example.Kind.PROMPT, turns)
                .tools(ToolReader.tools(record));
        if (record.get("label") instanceof Boolean label) {
            used.add("label");
            example = example.label(label);
        }
        return example.extras(extras(record, used));
    }

    /** All that is left: prompts and answers in fields of their own, or text alone. */
    private static Example other(Map<String, @Nullable Object> record) throws NotAPair {
        boolean promptOnly = record.get("prompt") instanceof String && !hasAnswer(record);
        Turns read = (promptOnly ? Shape.PROMPTS : Shape.of(record)).turns(record);
        var turns = new ArrayList<Turn>();
        var used = new LinkedHashSet<String>();
        for (Message message : read.messages()) {
            turns.add(TurnReader.of(message));
            message.texts().forEach(text -> used.add(firstKey(text.pointer())));
            used.add(firstKey(message.pointer()));
        }
        if (turns.stream().allMatch(turn -> turn.is(Role.ASSISTANT))) {
            return Example.of(Example.Kind.TEXT, turns).extras(extras(record, used));
        }
        if (record.containsKey("instruction")) {
            used.addAll(List.of("input", "history"));
            MediaMarks.replace(record, turns, used);
        }
        Example example = Example.of(promptOnly ? Example.Kind.PROMPT : Example.Kind.CHAT, turns);
        for (String key : List.of("label", "kto_tag")) {
            if (record.get(key) instanceof Boolean label && !used.contains(key)) {
                used.add(key);
                example = example.label(label);
            }
        }
        return example.extras(extras(record, used));
    }

    private static boolean hasAnswer(Map<String, @Nullable Object> record) {
        try {
            Shape.of(record);
            return true;
        } catch (NotAPair e) {
            return false;
        }
    }

    private static String firstKey(String pointer) {
        int to = pointer.indexOf('/', 1);
        String step = pointer.isEmpty() ? "" : pointer.substring(1, to < 0 ? pointer.length() : to);
        return step.replace("~1", "/").replace("~0", "~");
    }

    static Map<String, @Nullable Object> extras(Map<String, @Nullable Object> record, Set<String> used) {
        var extras = new LinkedHashMap<String, @Nullable Object>();
        record.forEach((key, value) -> {
            if (!used.contains(key) && !key.equals("schemaVersion")) {
                extras.put(key, value);
            }
        });
        return extras;
    }
}
