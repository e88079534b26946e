package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.matching;
import static io.pairkit.format.platform.Checks.object;
import static io.pairkit.format.platform.Checks.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Records of Amazon's Converse notation: content is a list of blocks, each with one of {@code text}, {@code image} … as its
 * key. What a model family takes differs and is given by withers.
 */
final class Converse {
    static final String VERSION = "bedrock-conversation-2024";
    private static final Pattern PATH = Pattern.compile("s3://[\\w\\-/.]+");
    private static final List<String> MEDIA = List.of("image", "video", "document");

    private final Map<String, Set<String>> formats;
    private final boolean reasoningAndTools;
    private final List<String> refused;
    private final List<String> doubtful;

    private Converse(
            Map<String, Set<String>> formats, boolean reasoningAndTools, List<String> refused, List<String> doubtful) {
        this.formats = formats;
        this.reasoningAndTools = reasoningAndTools;
        this.refused = refused;
        this.doubtful = doubtful;
    }

    /** Returns records with these kinds of media and their formats. */
    static Converse media(Map<String, Set<String>> formats) {
        return new Converse(formats, false, List.of(), List.of());
    }

    /** Returns records that may also hold reasoning and tools. */
    Converse reasoningAndTools() {
        return new Converse(formats, true, refused, doubtful);
    }

    /** Returns records in whose texts some words may not occur, and others had better not. */
    Converse reserved(List<String> refusedWords, List<String> doubtfulWords) {
        return new Converse(formats, reasoningAndTools, refusedWords, doubtfulWords);
    }

    /** Returns the form of such records, given what is demanded of {@code schemaVersion}. */
    Form form(Form schemaVersion) {
        Check words = this::words;
        Check texts = Form.of().need("text", "text", text().and(words));
        Form form = schemaVersion
                .may("system", "a list of {text}", list(0, texts))
                .need(
                        "messages",
                        "turns of user and assistant in alternation",
                        list(2, Order.byRole(Map.of("user", turn(false), "assistant", turn(true))))
                                .and(Order.alternating("user", "assistant"))
                                .and(this::reasoningWithoutMedia));
        return reasoningAndTools
                ? form.may("toolConfig", "tools", toolConfig()).othersUnknown().then(Converse::toolUses)
                : form.othersUnknown();
    }

    private Form turn(boolean assistant) {
        return Form.of()
                .need("role", "who speaks", any())
                .need(
                        "content",
                        "a list of blocks",
                        list(1, block(assistant)).and(content -> content(content, assistant)));
    }

    private Check block(boolean assistant) {
        Form block = Form.of().may("text", "text", text().and(this::words));
        for (String kind : MEDIA) {
            block = block.may(kind, "by S3 location", formats.containsKey(kind) && !assistant ? media(kind) : any());
        }
        Form whole = block.may("reasoningContent", "", reasoningAndTools && assistant ? reasoning() : any())
                .may("toolUse", "", reasoningAndTools && assistant ? toolUse() : any())
                .may("toolResult", "", reasoningAndTools && !assistant ? toolResult() : any())
                .othersUnknown();
        return whole.then(node -> blockKinds(node, assistant));
    }

    private void blockKinds(Node block, boolean assistant) {
        boolean known = false;
        for (String kind : List.of("text", "image", "video", "document", "reasoningContent", "toolUse", "toolResult")) {
            Node part = block.get(kind);
            if (!part.isSet()) {
                continue;
            }
            boolean here = kind.equals("text")
                    || (MEDIA.contains(kind)
                            ? formats.containsKey(kind) && !assistant
                            : reasoningAndTools && assistant != kind.equals("toolResult"));
            known = true;
            if (!here) {
                part.error(
                        "target/block",
                        kind + " is not taken in a turn of " + (assistant ? "assistant" : "user") + " here",
                        "remove the block, or leave the record out");
            }
        }
        if (!known && block.isObject()) {
            block.error("target/block", "a block needs a text or media, found " + block.found(), "write {\"text\": …}");
        }
    }

    private void content(Node content, boolean assistant) {
        int images = kinds(content, "image");
        int videos = kinds(content, "video");
        int documents = kinds(content, "document");
        if ((images > 0 ? 1 : 0) + (videos > 0 ? 1 : 0) + (documents > 0 ? 1 : 0) > 1) {
            content.error(
                    "target/media", "a turn has images, a video or documents, not several of these", "split the turn");
        }
        if (images > 10 || videos > 1) {
            content.error(
                    "target/media",
                    "a turn has " + images + " images and " + videos + " videos, more than 10 and 1",
                    "leave some out");
        }
        boolean texts = kinds(content, "text") > 0;
        boolean empty =
                content.items().stream().noneMatch(block -> block.get("text").isFilled());
        boolean other = images + videos + documents + kinds(content, "toolUse") + kinds(content, "toolResult") > 0;
        if (texts && empty && !other) {
            content.error("target/empty-turn", "the text of the turn is empty", "write the text, or remove the record");
        }
    }

    private static int kinds(Node content, String kind) {
        return (int) content.items().stream()
                .filter(block -> block.get(kind).isSet())
                .count();
    }

    private void words(Node text) {
        for (String word : refused) {
            int at = text.text().indexOf(word);
            if (at >= 0) {
                text.error(
                        "target/reserved-word",
                        "the reserved word " + word + " stands at character " + (at + 1),
                        "write it otherwise, for example without the colon");
            }
        }
        for (String word : doubtful) {
            int at = text.text().indexOf(word);
            if (at >= 0 && refused.stream().noneMatch(other -> text.text().contains(other))) {
                text.warn(
                        "target/reserved-word",
                        word + " at character " + (at + 1) + " is reserved in some of the vendor's sources",
                        "write it otherwise, for example without the colon");
            }
        }
    }

    private Check media(String kind) {
        Set<String> allowed = formats.getOrDefault(kind, Set.of());
        return Form.of()
                .need("format", "its format", text().and(format -> {
                    if (format.isText() && !allowed.contains(format.text().toLowerCase(Locale.ROOT))) {
                        format.error(
                                "target/media",
                                "expected the format " + String.join(", ", new java.util.TreeSet<>(allowed)) + ", was "
                                        + format.shown(),
                                "convert the file");
                    }
                }))
                .need(
                        "source",
                        "s3Location",
                        Form.of()
                                .need(
                                        "s3Location",
                                        "uri and bucketOwner",
                                        Form.of()
                                                .need(
                                                        "uri",
                                                        "s3://…",
                                                        matching(PATH, "s3:// and a path of letters, digits, _ - / ."))
                                                .may("bucketOwner", "account", text())));
    }

    private static Check reasoning() {
        return Form.of().need("reasoningText", "text", Form.of().need("text", "text", text()));
    }

    private void reasoningWithoutMedia(Node turns) {
        boolean media = false;
        boolean reasons = false;
        for (Node turn : turns.items()) {
            for (Node block : turn.get("content").items()) {
                media |= MEDIA.stream().anyMatch(kind -> block.get(kind).isSet());
                reasons |= block.get("reasoningContent").isSet();
            }
        }
        if (media && reasons) {
            turns.error("target/media", "reasoning and media cannot stand in one record", "remove one of them");
        }
    }

    private static Check toolConfig() {
        Form spec = Form.of()
                .need("name", "", text())
                .need("description", "", text())
                .need(
                        "inputSchema",
                        "",
                        Form.of().need("json", "a JSON Schema", Form.of().need("type", "", text())));
        return Form.of()
                .need("tools", "a list of {toolSpec}", list(1, Form.of().need("toolSpec", "", spec)))
                .then(config -> {
                    config.warn(
                            "target/tools",
                            "the vendor's sources differ on whether tools are taken here",
                            "try a small job first");
                    var seen = new HashSet<String>();
                    for (Node tool : config.get("tools").items()) {
                        Node name = tool.get("toolSpec").get("name");
                        if (name.isText() && !seen.add(name.text())) {
                            name.error("target/duplicate", "two tools are named " + name.shown(), "rename one of them");
                        }
                    }
                });
    }

    private static Check toolUse() {
        return Form.of().need("toolUseId", "", text()).need("name", "", text()).need("input", "", object());
    }

    private static Check toolResult() {
        Form item = Form.of().then(part -> {
            if (part.has("text") == part.has("json")) {
                part.error("target/block", "a tool result has either text or json", "write one of them");
            }
        });
        return Form.of().need("toolUseId", "", text()).need("content", "", list(1, item));
    }

    private static void toolUses(Node record) {
        var ids = new HashSet<String>();
        var specs = new ArrayList<Node>();
        record.get("toolConfig").get("tools").items().forEach(tool -> specs.add(tool.get("toolSpec")));
        for (Node turn : record.get("messages").items()) {
            for (Node block : turn.get("content").items()) {
                Node use = block.get("toolUse");
                if (use.isObject()) {
                    listed(use, specs);
                    if (use.get("toolUseId").isText()
                            && !ids.add(use.get("toolUseId").text())) {
                        use.get("toolUseId")
                                .error("target/duplicate", "two calls have this id", "give each call its own id");
                    }
                }
                Node answered = block.get("toolResult").get("toolUseId");
                if (answered.isText() && !ids.contains(answered.text())) {
                    answered.error(
                            "target/tool-call-id",
                            "the result answers the call " + answered.shown() + ", which was not made before",
                            "give the result the id of its call");
                }
            }
        }
    }

    private static void listed(Node use, List<Node> specs) {
        for (Node spec : specs) {
            if (spec.get("name").isText() && spec.get("name").is(use.get("name").text())) {
                Arguments.check(
                        use.get("input"), spec.get("inputSchema").get("json").value());
                return;
            }
        }
        use.get("name")
                .error(
                        "target/unknown-tool",
                        "the call names " + use.get("name").shown() + ", which is not among the tools of the record",
                        "add the tool to toolConfig, or correct the name");
    }
}
