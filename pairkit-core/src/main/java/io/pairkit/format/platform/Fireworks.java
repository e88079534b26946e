package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.number;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.weight;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;

/** Fireworks AI: text fine-tuning and preferences. */
final class Fireworks implements Platform {
    private static final Form TURN = Form.of().need("role", "who speaks", any()).may("weight", "0 or 1", weight());
    private static final Form SAYS = TURN.need("content", "text", text())
            .may("name", "", any())
            .may("tool_call_id", "the call it answers", text())
            .othersUnknown();
    private static final Form ASSISTANT = TURN.may("content", "text", nullOr(text()))
            .may("tool_calls", "calls", nullOr(Tools.callsWithoutType(false, Tools.ARGUMENTS_TEXT)))
            .may("reasoning_content", "text", nullOr(text()))
            .may("name", "", any())
            .othersUnknown()
            .then(OpenAi::body);

    private static final Check TURNS = list(
                    1, Order.byRole(Map.of("system", SAYS, "user", SAYS, "assistant", ASSISTANT, "tool", SAYS)))
            .and(Order.systemFirst());

    private static final Form CHAT = Form.of()
            .need(
                    "messages",
                    "turns of system (first only), user, assistant, tool",
                    TURNS.and(Order.needs("assistant", "there is no assistant turn to learn from")))
            .may("tools", "tool definitions", nullOr(Tools.DEFINITIONS))
            .may(
                    "weight",
                    "a number that multiplies the loss of the record",
                    number(-Double.MAX_VALUE, Double.MAX_VALUE))
            .othersUnknown()
            .then(record ->
                    Tools.fit(record.get("tools"), record.get("messages").items(), Severity.WARNING));

    private static final Form PREFERENCES = Preference.form(
                    Form.of()
                            .need("messages", "the conversation up to the answer", TURNS.and(Preference.OPEN))
                            .may("tools", "tool definitions", nullOr(Tools.DEFINITIONS))
                            .othersUnknown(),
                    list(1, 1, Order.byRole(Map.of("assistant", ASSISTANT))))
            .othersUnknown()
            .then(Preference::sidesDiffer);

    @Override
    public List<Profile> profiles() {
        FileRules file = FileRules.of().ending(".jsonl").between(3, 3_000_000);
        String source =
                "docs.fireworks.ai: supervised fine-tuning of text, direct preference optimization (2025-11 to 2026)";
        return List.of(
                Profile.of("fireworks-sft", "Fireworks chat", Wires.FIREWORKS, CHAT)
                        .version("2026")
                        .sources(source)
                        .file(file.oneKind(
                                "root weight",
                                Severity.ERROR,
                                record -> record.containsKey("weight") ? "a root weight" : "no root weight")),
                Profile.of("fireworks-dpo", "Fireworks preferences", Wires.FIREWORKS_PREFERENCE, PREFERENCES)
                        .version("2026")
                        .sources(source)
                        .file(file));
    }
}
