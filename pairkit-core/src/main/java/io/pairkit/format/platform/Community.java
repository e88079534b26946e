package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textBetterFilled;

import io.pairkit.format.wire.Wires;
import java.util.List;
import java.util.Map;

/** Shapes that belong to no platform: Stanford Alpaca's and FastChat's files. */
final class Community implements Platform {
    private static final Form ALPACA = Form.of()
            .need("instruction", "text, not empty", text().and(instruction -> {
                if (instruction.isText() && instruction.text().isBlank()) {
                    instruction.error("target/empty", "the instruction is empty", "write it, or remove the record");
                }
            }))
            .may("input", "text, empty for none", text())
            .need("output", "text", textBetterFilled());

    private static final Form SAYS = Form.of().need("from", "who speaks", any()).need("value", "text", text());
    private static final Form FASTCHAT = Form.of()
            .may("id", "any", any())
            .need(
                    "conversations",
                    "turns {from, value} of human and gpt in alternation",
                    list(1, Order.by("from", Map.of("human", SAYS, "gpt", SAYS)))
                            .and(Community::alternating));

    /** The loader drops a first turn that is not the human's and then demands alternation. */
    private static void alternating(Node turns) {
        List<Node> items = turns.items();
        if (items.isEmpty()) {
            return;
        }
        int from = items.get(0).get("from").is("gpt") ? 1 : 0;
        if (from == 1) {
            items.get(0).warn("target/order", "a first turn of gpt is dropped by the loader", "begin with human");
        }
        for (int i = from; i < items.size(); i++) {
            String expected = (i - from) % 2 == 0 ? "human" : "gpt";
            Node speaker = items.get(i).get("from");
            if (speaker.isText() && !speaker.is(expected)) {
                speaker.error(
                        "target/order",
                        "turn " + (i + 1) + " must be of " + expected + ", was " + speaker.shown(),
                        "let human and gpt take turns");
                return;
            }
        }
        if (items.size() - from < 2) {
            turns.warn("target/no-assistant", "there is no answer of gpt to a human", "add one");
        }
    }

    @Override
    public List<Profile> profiles() {
        FileRules array = FileRules.of().lenient().in(FileRules.Container.ARRAY);
        return List.of(
                Profile.of("alpaca-json", "Stanford Alpaca", Wires.ALPACA, ALPACA)
                        .version("2023-05-29")
                        .sources("tatsu-lab/stanford_alpaca README, train.py 761dc5b (2023-05-29)")
                        .file(array.note("one JSON array")),
                Profile.of("sharegpt-fastchat", "FastChat ShareGPT", Wires.SHAREGPT_PLAIN, FASTCHAT)
                        .version("2025-04-12")
                        .sources("lm-sys/FastChat fastchat/train/train.py 0e6d3e4 (2025-04-12)")
                        .file(array.note("one JSON array")));
    }
}
