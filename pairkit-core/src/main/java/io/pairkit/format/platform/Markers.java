package io.pairkit.format.platform;

import java.util.List;

/** Warns of the marks of chat templates inside the texts of turns: such a file was rendered already, or is poisoned. */
public final class Markers {
    private static final List<String> MARKS = List.of(
            "<|im_start|>",
            "<|im_end|>",
            "<|start_header_id|>",
            "<|eot_id|>",
            "<|begin_of_text|>",
            "[INST]",
            "[/INST]",
            "<<SYS>>");
    private static final List<String> TURNS = List.of(
            "messages",
            "interactions",
            "conversations",
            "contents",
            "input",
            "preferred_output",
            "non_preferred_output",
            "chosen",
            "rejected",
            "instruction",
            "output");
    private static final List<String> TEXTS = List.of("content", "value", "text");

    private Markers() {}

    /** Checks the turns of a record. */
    public static void check(Node record) {
        for (String field : TURNS) {
            if (record.has(field)) {
                texts(record.get(field));
            }
        }
    }

    private static void texts(Node node) {
        if (node.isText()) {
            marks(node);
            return;
        }
        if (node.isObject() && node.has("messages")) {
            texts(node.get("messages"));
            return;
        }
        for (String text : TEXTS) {
            if (node.has(text)) {
                texts(node.get(text));
            }
        }
        if (node.has("parts")) {
            texts(node.get("parts"));
        }
        node.items().forEach(Markers::texts);
    }

    private static void marks(Node text) {
        String value = text.text();
        if (value.indexOf('|') < 0 && value.indexOf("[") < 0 && value.indexOf('<') < 0) {
            return;
        }
        for (String mark : MARKS) {
            int at = value.indexOf(mark);
            if (at >= 0) {
                text.warn(
                        "target/template-markers",
                        "the mark " + mark + " of a chat template stands at character " + (at + 1),
                        "take the marks out: the platform adds its own");
                return;
            }
        }
    }
}
