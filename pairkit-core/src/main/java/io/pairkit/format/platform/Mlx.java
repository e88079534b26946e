package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;

/** MLX-LM, which tells the shape of a file by its first line. */
final class Mlx implements Platform {
    private static final Form TURN = Form.of()
            .need("role", "who speaks", text())
            .may("content", "text", nullOr(textOr(list(0, any()))))
            .may("weight", "", weight -> weight.warn("target/not-read", "weights are not read", "remove the weight"))
            .then(turn -> {
                if (!turn.has("content") && !turn.get("tool_calls").isFilled()) {
                    turn.error("target/empty-turn", "a turn needs content, found " + turn.found(), "write the text");
                }
            });

    private static String shape(Map<String, ?> record) {
        if (record.containsKey("prompt") && record.containsKey("completion")) {
            return "completions";
        }
        return record.containsKey("messages") ? "chat" : record.containsKey("text") ? "text" : "";
    }

    private static final Form FORM = Form.of()
            .may("prompt", "text, with completion", any())
            .may("completion", "text, with prompt", any())
            .may("messages", "turns", any())
            .may("tools", "tool definitions", nullOr(list(0, any())))
            .may("text", "text", any())
            .then(record -> {
                if (record.has("prompt") && record.has("completion")) {
                    text().check(record.get("prompt"));
                    text().check(record.get("completion"));
                } else if (record.has("messages")) {
                    list(1, TURN).check(record.get("messages"));
                } else if (record.has("text")) {
                    text().check(record.get("text"));
                } else {
                    record.error(
                            "target/missing-field",
                            "expected messages, prompt and completion, or text, found " + record.found(),
                            "rename the fields to one of these shapes");
                }
            });

    @Override
    public List<Profile> profiles() {
        return List.of(Profile.of("mlx-lm", "MLX-LM", Wires.MLX, FORM)
                .version("2026-08-22")
                .sources("ml-explore/mlx-lm mlx_lm/tuner/datasets.py, LORA.md d78bf58 (2026-08-22)")
                .file(FileRules.of()
                        .oneKind("shape", Severity.ERROR, Mlx::shape)
                        .ending(".jsonl")
                        .note("files must be named train.jsonl, valid.jsonl and test.jsonl")
                        .note("mask_prompt keeps only the last turn in the loss")));
    }
}
