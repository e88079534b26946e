package io.pairkit.format.target;

import io.pairkit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Slices of public files, and the target in whose form each is written. */
record RealRecords(String file, String home) {
    static final List<RealRecords> ALL = List.of(
            new RealRecords("openai-drone.jsonl", "openai-chat-sft"),
            new RealRecords("openai-toy-chat.jsonl", "openai-chat-sft"),
            new RealRecords("anthropic-json-mode.jsonl", "bedrock-claude3-haiku"),
            new RealRecords("llamafactory-glaive.jsonl", "llamafactory-sharegpt"),
            new RealRecords("llamafactory-dpo.jsonl", "llamafactory-sharegpt"),
            new RealRecords("llamafactory-identity.jsonl", "llamafactory-alpaca"),
            new RealRecords("fastchat.jsonl", "sharegpt-fastchat"),
            new RealRecords("mlx-wikisql.jsonl", "mlx-lm"),
            new RealRecords("mlx-paraphrase.jsonl", "mlx-lm"),
            new RealRecords("hh-rlhf.jsonl", "trl-preference"),
            new RealRecords("dolly.jsonl", "databricks-instruct"));

    /** Files in the form of no target: labels beside messages, marks of images, parts of a kind of their own. */
    static final List<String> HOMELESS =
            List.of("llamafactory-kto.jsonl", "llamafactory-mllm.jsonl", "reason-tool-use.jsonl");

    Target target() {
        return Targets.of(home);
    }

    List<Map<String, Object>> records() {
        return records(file);
    }

    static List<Map<String, Object>> records(String file) {
        var records = new ArrayList<Map<String, Object>>();
        for (String line : lines(file)) {
            try {
                @SuppressWarnings("unchecked")
                var record = (Map<String, Object>) Objects.requireNonNull(Json.parse(line));
                records.add(record);
            } catch (Json.Malformed e) {
                throw new IllegalStateException(file, e);
            }
        }
        return records;
    }

    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(RealRecords.class.getResourceAsStream("real/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
