package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.oneOf;
import static io.pairkit.format.platform.Checks.text;

import io.pairkit.format.wire.Wires;
import java.util.List;

/** NVIDIA NeMo. */
final class Nemo implements Platform {
    private static final Form SAYS = Form.of()
            .need("from", "the speaker, User or Assistant", text().and(from -> {
                if (from.is("human") || from.is("gpt")) {
                    from.warn("target/role", from.shown() + " is not mapped to a role", "write User or Assistant");
                }
            }))
            .need("value", "text", text())
            .may("label", "text", nullOr(text()));
    private static final Form TURN =
            Form.of().need("role", "who speaks", text()).may("content", "text", nullOr(any()));

    private static final Form CHAT = Form.of()
            .may("conversations", "turns {from, value}; or messages", list(1, SAYS))
            .may("messages", "turns {role, content}; or conversations", list(1, TURN))
            .may("system", "text", nullOr(text()))
            .may("mask", "the speaker who is not trained", nullOr(text()))
            .may("type", "TEXT_TO_VALUE or VALUE_TO_TEXT", nullOr(oneOf("TEXT_TO_VALUE", "VALUE_TO_TEXT")))
            .may("tools", "tool definitions", any())
            .then(record -> {
                if (!record.has("conversations") && !record.has("messages")) {
                    record.error(
                            "target/missing-field",
                            "expected field \"conversations\" or \"messages\", found " + record.found(),
                            "add one of them");
                }
                Node mask = record.get("mask");
                List<Node> turns = record.get("conversations").items();
                if (mask.isText()
                        && !turns.isEmpty()
                        && turns.stream().noneMatch(turn -> turn.get("from").is(mask.text()))) {
                    mask.error(
                            "target/value",
                            "the mask " + mask.shown() + " is none of the speakers",
                            "name one of the speakers");
                }
            });

    @Override
    public List<Profile> profiles() {
        String source = "NVIDIA/NeMo collections/llm/gpt/data 8cfedd7 (2025-09-20)";
        return List.of(
                Profile.of("nemo-chat", "NeMo chat", Wires.NEMO, CHAT)
                        .version("2025-09-20")
                        .sources(source),
                Profile.of("nemo-input-output", "NeMo input and output", Wires.INPUT_OUTPUT, Torchtune.INPUT_OUTPUT)
                        .version("2025-09-20")
                        .sources(source));
    }
}
