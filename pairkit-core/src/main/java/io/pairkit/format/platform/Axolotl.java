package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.jsonText;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;
import static io.pairkit.format.platform.Checks.truth;
import static io.pairkit.format.platform.Checks.valueOrJsonText;

import io.pairkit.format.wire.Wire;
import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Set;

/** Axolotl, with the default names of its data set types. */
final class Axolotl implements Platform {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool", "human", "gpt");

    private static final Form ALPACA = Form.of()
            .need("instruction", "text", text())
            .may("input", "text or null", nullOr(text()))
            .need("output", "text", text());

    private static final Check ARGUMENTS = arguments -> {
        if (arguments.isText()) {
            jsonText(any()).check(arguments);
        }
    };
    /** Parameters of a tool that are given as a text must be JSON, or the run stops. */
    private static final Check TOOLS = valueOrJsonText(list(0, tool -> {
        Node parameters = tool.get("function").get("parameters");
        if (parameters.isText()) {
            jsonText(any()).check(parameters);
        }
    }));

    private static final Form TURN = Form.of()
            .need("role", "who speaks", text().and(role -> {
                if (role.isText() && !ROLES.contains(role.text())) {
                    role.warn(
                            "target/role",
                            "the role " + role.shown() + " is not known without a mapping",
                            "use user or assistant");
                }
            }))
            .may("content", "text or parts", nullOr(textOr(list(0, any()))))
            .may("tool_calls", "calls", nullOr(Tools.callsWithoutType(false, ARGUMENTS)))
            .may(
                    "weight",
                    "",
                    weight -> weight.warn(
                            "target/not-read",
                            "a weight is passed over unless message_field_training names it",
                            "map it in the config"))
            .may("training", "read if the config names it", nullOr(truth()))
            .may("train_detail", "read if the config names it", nullOr(list(0, any())))
            .then(turn -> {
                if (!turn.has("content") && !turn.get("tool_calls").isFilled()) {
                    turn.error("target/empty-turn", "a turn needs content, found " + turn.found(), "write the text");
                }
            });
    private static final Form CHAT = Form.of()
            .need(
                    "messages",
                    "turns, or their JSON as text",
                    valueOrJsonText(list(1, TURN).and(turns -> {
                        if (turns.items().stream()
                                .noneMatch(turn -> turn.get("role").is("assistant")
                                        || turn.get("role").is("gpt"))) {
                            turns.warn("target/no-assistant", "there is no assistant turn to learn from", "add one");
                        }
                    })))
            .may("system", "text", nullOr(text()))
            .may("tools", "tool definitions, or their JSON as text", nullOr(TOOLS))
            .then(record -> {
                Node turns = Tools.parsed(record.get("messages"));
                if (turns != null) {
                    Tools.fit(record.get("tools"), turns.items(), Severity.WARNING);
                }
            });

    private static final Form SEGMENTS = Form.of()
            .need(
                    "segments",
                    "pieces of text with a label",
                    list(
                            1,
                            Form.of()
                                    .need("label", "whether it is trained", truth())
                                    .need("text", "text", text())));

    private static final Form COMPLETION = Form.of().need("text", "text", text());

    private static Profile profile(String id, String name, Wire wire, Form form) {
        return Profile.of(id, name, wire, form)
                .version("2026-07-24")
                .sources("axolotl-ai-cloud/axolotl docs/dataset-formats, prompt_strategies 067b021 (2026-07-24)")
                .file(FileRules.of().lenient());
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                profile("axolotl-alpaca", "Axolotl alpaca", Wires.ALPACA, ALPACA),
                profile("axolotl-chat-template", "Axolotl chat_template", Wires.AXOLOTL_CHAT, CHAT),
                profile("axolotl-input-output", "Axolotl input_output", Wires.SEGMENTS, SEGMENTS),
                profile("axolotl-completion", "Axolotl completion", Wires.TEXT, COMPLETION));
    }
}
