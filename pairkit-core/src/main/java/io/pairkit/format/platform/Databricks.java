package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textBetterFilled;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;

/** Databricks Foundation Model Fine-tuning, by llm-foundry. */
final class Databricks implements Platform {
    private static final Form TURN = Form.of()
            .need("role", "who speaks", any())
            .need("content", "text", content -> {
                if (!content.isList()) {
                    text().check(content);
                }
            })
            .nothingElse();
    private static final Form TOOL = TURN.then(turn -> turn.get("role")
            .warn("target/role", "the role tool is taken by the code but not documented", "fold it into a user turn"));

    private static final Form CHAT = Form.of()
            .need(
                    "messages",
                    "at least two turns of system (first only), user, assistant",
                    list(2, Order.byRole(Map.of("system", TURN, "user", TURN, "assistant", TURN, "tool", TOOL)))
                            .and(Order.noRepeats(Severity.ERROR))
                            .and(Order.systemFirst())
                            .and(Order.last(Severity.ERROR, "assistant")))
            .nothingElse();

    private static final Form INSTRUCT = Form.of()
            .need("prompt", "text", textBetterFilled())
            .may("response", "text; needed, unless given as completion", textBetterFilled())
            .may("completion", "another name of response", textBetterFilled())
            .nothingElse()
            .then(record -> {
                if (record.has("response") == record.has("completion")) {
                    record.error(
                            "target/two-names",
                            record.has("response")
                                    ? "the record has both response and completion"
                                    : "expected field \"response\", found " + record.found(),
                            "keep \"prompt\" and \"response\" alone");
                }
            });

    @Override
    public List<Profile> profiles() {
        String status = "end of life, removed on 2026-08-14; the format lives on in llm-foundry";
        String[] sources = {
            "mosaicml/llm-foundry data/finetuning/tasks.py 8c8dd48 (2025-07-21)",
            "Databricks: prepare data for Foundation Model Fine-tuning (2025-03)"
        };
        return List.of(
                Profile.of("databricks-chat", "Databricks chat", Wires.DATABRICKS, CHAT)
                        .version("2025-07")
                        .status(status)
                        .sources(sources)
                        .file(FileRules.of().note("only the last assistant turn is trained by default")),
                Profile.of("databricks-instruct", "Databricks instructions", Wires.PROMPT_RESPONSE, INSTRUCT)
                        .version("2025-07")
                        .status(status)
                        .sources(sources));
    }
}
