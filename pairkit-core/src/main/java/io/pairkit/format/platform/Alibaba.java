package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.number;
import static io.pairkit.format.platform.Checks.text;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;

/** Alibaba Cloud Model Studio: Qwen. */
final class Alibaba implements Platform {
    private static final Check NOT_READ = field ->
            field.warn("target/not-read", "this field is not supported; every assistant turn is trained", "remove it");
    private static final Check CONTENT = content -> {
        if (content.isList()) {
            content.warn("target/part", "parts are not documented for text fine-tuning", "write the content as text");
        } else {
            text().check(content);
        }
    };
    private static final Form TURN = Form.of()
            .need("role", "who speaks", any())
            .may("name", "", NOT_READ)
            .may("weight", "", NOT_READ);
    private static final Form SAYS = TURN.need("content", "text", CONTENT)
            .may(
                    "loss_weight",
                    "",
                    weight ->
                            weight.error("target/weight", "loss_weight may stand on assistant turns only", "remove it"))
            .othersUnknown();
    private static final Form ASSISTANT = TURN.may("content", "text", nullOr(CONTENT))
            .may("loss_weight", "0.0 to 1.0, by invitation", number(0, 1))
            .may("tool_calls", "calls", calls -> undocumented(calls, "tool_calls"))
            .may("reasoning_content", "text", nullOr(text()))
            .othersUnknown()
            .then(OpenAi::body);
    private static final Form TOOL = TURN.need("content", "text", CONTENT)
            .may("tool_call_id", "", text())
            .then(turn -> undocumented(turn.get("role"), "the role tool"));

    private static void undocumented(Node node, String what) {
        node.warn("target/tools", what + " is not documented for this file", "try a small job first");
    }

    private static final Form FORM = Form.of()
            .need(
                    "messages",
                    "turns of system, user, assistant",
                    list(1, Order.byRole(Map.of("system", SAYS, "user", SAYS, "assistant", ASSISTANT, "tool", TOOL)))
                            .and(Order.needs("assistant", "there is no assistant turn to learn from"))
                            .and(Order.last(Severity.WARNING, "assistant")))
            .may("tools", "", tools -> undocumented(tools, "tools"))
            .othersUnknown();

    @Override
    public List<Profile> profiles() {
        return List.of(Profile.of("alibaba-sft", "Alibaba Cloud Model Studio", Wires.ALIBABA, FORM)
                .version("2026-06-03")
                .sources(
                        "Alibaba Cloud Model Studio: fine-tune with the API or CLI (2026-06-03), data upload rules (2026-09-11)")
                .file(FileRules.of().maxBytes(1L << 30).note("100 live files, 5 GB in all")));
    }
}
