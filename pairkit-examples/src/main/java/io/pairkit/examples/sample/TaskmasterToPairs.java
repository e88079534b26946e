package io.pairkit.examples.sample;

import io.pairkit.Json;
import io.pairkit.files.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the shipped sample of the raw Taskmaster-4 dialogues: one pair for each turn of the assistant, said or called,
 * with everything before it as context, its conversation's id and a category made of the scenario.
 *
 * <p>Usage: {@code TaskmasterToPairs OUT RAW…}
 */
public final class TaskmasterToPairs {
    private TaskmasterToPairs() {}

    public static void main(String[] args) throws IOException, Json.Malformed {
        if (args.length < 2) {
            throw new IllegalArgumentException("usage: TaskmasterToPairs OUT.jsonl.gz RAW.json.gz …");
        }
        try (var file = WholeFile.replacing(Path.of(args[0]))) {
            OutputStream out = file.stream();
            for (int i = 1; i < args.length; i++) {
                for (Map<?, ?> dialogue : dialogues(Path.of(args[i]))) {
                    for (String line : pairs(dialogue)) {
                        out.write(line.getBytes(StandardCharsets.UTF_8));
                        out.write('\n');
                    }
                }
            }
            file.commit();
        }
    }

    private static List<Map<?, ?>> dialogues(Path raw) throws IOException, Json.Malformed {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(raw))) {
            var found = new ArrayList<Map<?, ?>>();
            if (Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)) instanceof List<?> all) {
                all.forEach(dialogue -> found.add((Map<?, ?>) dialogue));
            }
            return found;
        }
    }

    /** Returns the pairs of one dialogue as lines of JSON. */
    static List<String> pairs(Map<?, ?> dialogue) {
        var lines = new ArrayList<String>();
        var turns = new ArrayList<@Nullable Object>();
        for (Object item : list(dialogue.get("utterances"))) {
            Map<?, ?> utterance = (Map<?, ?>) item;
            turns.add(Json.object("role", utterance.get("speaker"), "content", utterance.get("text")));
            if ("assistant".equals(utterance.get("speaker"))) {
                lines.add(pair(dialogue, turns));
            }
            for (Call call : calls(list(utterance.get("annotations")))) {
                turns.add(call.turn());
                lines.add(pair(dialogue, turns));
                turns.add(call.result());
            }
        }
        return lines;
    }

    private static String pair(Map<?, ?> dialogue, List<@Nullable Object> turns) {
        return Json.write(Json.object(
                "messages",
                List.copyOf(turns),
                "conversation_id",
                dialogue.get("conversation_id"),
                "category",
                category(String.valueOf(dialogue.get("scenario")))));
    }

    /** Takes the template number off a scenario: "Auto template 7 order a DECAF …" becomes "order a DECAF …". */
    private static String category(String scenario) {
        return scenario.replaceFirst("^Auto template \\d+\\s*", "").strip();
    }

    private record Call(String id, String name, String arguments, String response) {
        Map<String, @Nullable Object> turn() {
            return Json.object(
                    "role",
                    "assistant",
                    "content",
                    null,
                    "tool_calls",
                    List.of(Json.object(
                            "id",
                            id,
                            "type",
                            "function",
                            "function",
                            Json.object("name", name, "arguments", arguments))));
        }

        Map<String, @Nullable Object> result() {
            return Json.object("role", "tool", "tool_call_id", id, "content", response);
        }
    }

    /** Puts the annotations of a turn together: a call, its request where it has one, its response. */
    private static List<Call> calls(List<?> annotations) {
        var calls = new ArrayList<Call>();
        String id = "";
        String name = "";
        String arguments = "{}";
        for (Object item : annotations) {
            Map<?, ?> annotation = (Map<?, ?>) item;
            String value = String.valueOf(annotation.get("value"));
            switch (String.valueOf(annotation.get("name"))) {
                case "api_call" -> {
                    id = String.valueOf(annotation.get("context")).replace("api_call", "call");
                    name = value;
                    arguments = "{}";
                }
                case "request" -> arguments = value;
                case "response" -> calls.add(new Call(id, name, arguments, value));
                default -> {
                    // api_response only repeats the name of the call
                }
            }
        }
        return calls;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
