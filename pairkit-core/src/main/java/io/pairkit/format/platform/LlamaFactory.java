package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.truth;

import io.pairkit.Json;
import io.pairkit.format.wire.Wire;
import io.pairkit.format.wire.Wires;
import java.util.List;
import java.util.Map;

/** LLaMA-Factory, with the default columns and tags; what it calls an abnormal example is dropped silently there. */
final class LlamaFactory implements Platform {
    private static final List<String> MEDIA = List.of("image", "video", "audio");

    private static final Form ALPACA = Form.of()
            .need("instruction", "text", text())
            .may("input", "text", nullOr(text()))
            .may("output", "text; needed, unless chosen and rejected are given", nullOr(text()))
            .may("system", "text", nullOr(text()))
            .may("history", "pairs of question and answer", nullOr(list(0, list(2, 2, text()))))
            .may("chosen", "text", text())
            .may("rejected", "text", text())
            .may("kto_tag", "true or false", nullOr(truth()))
            .then(LlamaFactory::answered)
            .then(record -> media(record, LlamaFactory.texts(record)));

    private static void answered(Node record) {
        boolean sides = record.has("chosen") || record.has("rejected");
        if (sides && record.has("chosen") != record.has("rejected")) {
            missing(record, record.has("chosen") ? "rejected" : "chosen");
        } else if (!sides && !record.get("output").isSet()) {
            missing(record, "output");
        }
    }

    private static void missing(Node record, String field) {
        record.error(
                "target/missing-field",
                "expected field \"" + field + "\", found " + record.found(),
                "add \"" + field + "\"");
    }

    private static String texts(Node record) {
        var all = new StringBuilder();
        for (String field : List.of("instruction", "input", "output", "chosen", "rejected")) {
            all.append(record.get(field).text()).append('\n');
        }
        record.get("history")
                .items()
                .forEach(round ->
                        round.items().forEach(one -> all.append(one.text()).append('\n')));
        return all.toString();
    }

    /** The marks of media in the texts are as many as the media. */
    private static void media(Node record, String texts) {
        for (String kind : MEDIA) {
            Node list = record.get(kind + "s");
            int marks = count(texts, "<" + kind + ">");
            int files = list.isText() ? 1 : list.items().size();
            if (list.isSet() && marks != files) {
                list.error(
                        "target/media",
                        "the texts have " + marks + " <" + kind + "> marks for " + files + " " + kind + "s",
                        "write one <" + kind + "> for each file");
            } else if (!list.isSet() && marks > 0) {
                record.error(
                        "target/media",
                        "the texts have " + marks + " <" + kind + "> marks, and there is no \"" + kind + "s\"",
                        "add the files, or take the marks out of the texts");
            }
        }
    }

    private static int count(String text, String mark) {
        int count = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length())) {
            count++;
        }
        return count;
    }

    private static final Check SAYS =
            Form.of().need("from", "who speaks", any()).need("value", "text", text());
    private static final Check CALLS =
            Form.of().need("from", "who speaks", any()).need("value", "JSON as text", Checks.jsonText(any()));
    private static final Map<String, Check> TAGS =
            Map.of("system", SAYS, "human", SAYS, "observation", SAYS, "gpt", SAYS, "function_call", CALLS);

    private static final Form SHAREGPT = Form.of()
            .need(
                    "conversations",
                    "turns {from, value}: human or observation, then gpt or function_call",
                    list(1, Order.by("from", TAGS)))
            .may("system", "text", nullOr(text()))
            .may("tools", "tool definitions as a text of JSON", nullOr(LlamaFactory::toolsText))
            .may(
                    "chosen",
                    "the better answer {from, value}",
                    Order.by("from", Map.of("gpt", SAYS, "function_call", CALLS)))
            .may(
                    "rejected",
                    "the worse answer {from, value}",
                    Order.by("from", Map.of("gpt", SAYS, "function_call", CALLS)))
            .may("kto_tag", "true or false", nullOr(truth()))
            .then(LlamaFactory::parity)
            .then(record -> {
                var all = new StringBuilder();
                record.get("conversations")
                        .items()
                        .forEach(turn -> all.append(turn.get("value").text()).append('\n'));
                all.append(record.get("chosen").get("value").text());
                all.append(record.get("rejected").get("value").text());
                media(record, all.toString());
            });

    private static void toolsText(Node tools) {
        if (!tools.isText()) {
            text().check(tools);
            return;
        }
        try {
            if (!tools.text().isBlank()) {
                Json.parse(tools.text());
            }
        } catch (Json.Malformed e) {
            tools.error(
                    "target/not-json", "the tools are no valid JSON: " + e.getMessage(), "write a JSON array as text");
        }
    }

    private static void parity(Node record) {
        boolean ranking = record.has("chosen") || record.has("rejected");
        if (ranking && record.has("chosen") != record.has("rejected")) {
            missing(record, record.has("chosen") ? "rejected" : "chosen");
        }
        Node list = record.get("conversations");
        List<Node> turns = list.items();
        int from = !turns.isEmpty() && turns.get(0).get("from").is("system") ? 1 : 0;
        for (int i = from; i < turns.size(); i++) {
            boolean asks = (i - from) % 2 == 0;
            Node speaker = turns.get(i).get("from");
            boolean right = asks
                    ? speaker.is("human") || speaker.is("observation")
                    : speaker.is("gpt") || speaker.is("function_call");
            if (TAGS.containsKey(speaker.text()) && !right) {
                speaker.error(
                        "target/order",
                        "turn " + (i + 1) + " must be of " + (asks ? "human or observation" : "gpt or function_call")
                                + ", was " + speaker.shown(),
                        "let the two sides take turns; join neighbours of one side");
                return;
            }
        }
        int count = turns.size() - from;
        if (list.isFilled() && (count % 2 == 0) == ranking) {
            list.error(
                    "target/count",
                    "the number of turns must be " + (ranking ? "odd with chosen and rejected" : "even") + ", was "
                            + count,
                    ranking ? "end with the question" : "end with the answer");
        } else if (list.isFilled() && count == 0) {
            list.error("target/count", "there is nothing but a system turn", "add question and answer");
        }
    }

    private static Profile profile(String id, String name, Wire wire, Form form) {
        return Profile.of(id, name, wire, form)
                .version("2026-08-18")
                .sources("hiyouga/LLaMA-Factory data/README.md, src/llamafactory/data ff6d4d1 (2026-08-18)")
                .file(FileRules.of().lenient().note("columns must be declared in dataset_info.json"));
    }

    @Override
    public List<Profile> profiles() {
        return List.of(
                profile("llamafactory-alpaca", "LLaMA-Factory alpaca", Wires.LLAMAFACTORY_ALPACA, ALPACA),
                profile("llamafactory-sharegpt", "LLaMA-Factory sharegpt", Wires.LLAMAFACTORY_SHAREGPT, SHAREGPT));
    }
}
