package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;

import io.pairkit.format.wire.Wire;
import io.pairkit.format.wire.Wires;
import java.util.List;
import java.util.Map;

/** torchtune, with the default columns. */
final class Torchtune implements Platform {
    private static final Form TURN = Form.of()
            .need("role", "who speaks", any())
            .need("content", "text or parts; null would repeat the text before", textOr(list(1, any())));
    private static final Form TOOL = TURN.then(turn -> turn.get("role")
            .error(
                    "target/role",
                    "turns of tool or ipython cannot pass this loader",
                    "fold the result into a user turn"));
    private static final Map<String, Check> ROLES =
            Map.of("system", TURN, "user", TURN, "assistant", TURN, "tool", TOOL, "ipython", TOOL);

    private static final Check ORDER = turns -> {
        List<Node> items = turns.items();
        String before = "";
        for (int i = 0; i < items.size(); i++) {
            Node role = Order.speaker(items.get(i));
            String kind = role.is("human") ? "user" : role.is("gpt") ? "assistant" : role.text();
            if (kind.equals("system") && i > 0) {
                role.error(
                        "target/order",
                        "a system turn must be the first one, was turn " + (i + 1),
                        "move it to the beginning");
            } else if (kind.equals("user") && before.equals("user")) {
                role.error("target/order", "two turns of user follow each other", "join them into one turn");
            } else if (kind.equals("assistant")
                    && !List.of("user", "tool", "ipython").contains(before)) {
                role.error(
                        "target/order",
                        "an assistant turn must follow a user turn, was turn " + (i + 1),
                        "put the question before it");
            }
            before = kind;
        }
    };
    private static final Check HAS_ANSWER = turns -> {
        if (turns.isFilled()
                && turns.items().stream()
                        .noneMatch(turn -> Order.speaker(turn).is("assistant")
                                || Order.speaker(turn).is("gpt"))) {
            turns.warn("target/no-assistant", "there is no assistant turn to learn from", "add one");
        }
    };
    private static final Check MESSAGES =
            list(2, Order.byRole(ROLES)).and(ORDER).and(HAS_ANSWER);

    private static final Form SAYS = Form.of().need("from", "who speaks", any()).need("value", "text", text());
    private static final Check CONVERSATIONS = list(
                    2, Order.by("from", Map.of("system", SAYS, "human", SAYS, "gpt", SAYS)))
            .and(ORDER)
            .and(HAS_ANSWER);

    private static final Form PREFERENCE = Form.of()
            .need("chosen", "the whole better conversation", MESSAGES)
            .need("rejected", "the whole worse conversation", MESSAGES)
            .then(record -> {
                List<Node> better = record.get("chosen").items();
                List<Node> worse = record.get("rejected").items();
                if (!better.isEmpty()
                        && !worse.isEmpty()
                        && !java.util.Objects.equals(
                                better.get(0).value(), worse.get(0).value())) {
                    record.get("rejected")
                            .warn(
                                    "target/prompt-differs",
                                    "the two conversations begin differently",
                                    "repeat the prompt in both");
                }
            });

    static final Form INPUT_OUTPUT = Form.of().need("input", "text", text()).need("output", "text", text());

    private static Profile profile(String id, String name, Wire wire, Form form) {
        return Profile.of(id, name, wire, form)
                .version("2026-04-23")
                .status("no release seen since 2026-04")
                .sources("pytorch/torchtune data/_messages.py, datasets/_sft.py bd2a0fc (2026-04-23)")
                .file(FileRules.of().lenient());
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                profile(
                        "torchtune-openai",
                        "torchtune openai",
                        Wires.TORCHTUNE,
                        Form.of()
                                .need(
                                        "messages",
                                        "at least two turns of system (first only), user, assistant",
                                        MESSAGES)),
                profile(
                        "torchtune-sharegpt",
                        "torchtune sharegpt",
                        Wires.SHAREGPT,
                        Form.of().need("conversations", "turns {from, value} of system, human, gpt", CONVERSATIONS)),
                profile("torchtune-input-output", "torchtune input and output", Wires.INPUT_OUTPUT, INPUT_OUTPUT),
                profile("torchtune-preference", "torchtune preferences", Wires.TORCHTUNE_PREFERENCE, PREFERENCE));
    }
}
