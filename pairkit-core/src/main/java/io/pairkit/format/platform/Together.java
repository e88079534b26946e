package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.byType;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;
import static io.pairkit.format.platform.Checks.weight;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Together AI, by the checks of its v2 client; where the v1 client or the pages are stricter, a warning says so. */
final class Together implements Platform {
    private static final Check TEXT_PART = OpenAi.TEXT_PART;
    private static final Form IMAGE_PART =
            Form.of().need("image_url", "a data: URL", Form.of().need("url", "", text().and(Images.dataUrl(false))));
    private static final Check CONTENT = textOr(list(1, byType(Map.of("text", TEXT_PART, "image_url", IMAGE_PART))));

    private static final Check ARGUMENTS = Tools.ARGUMENTS_TEXT.and(arguments -> {
        Node parsed = arguments.isText() ? Tools.parsed(arguments) : null;
        if (arguments.isText() && (parsed == null || !parsed.isObject())) {
            arguments.error(
                    "target/arguments", "arguments must be the text of a JSON object", "write {…} inside the text");
        }
    });

    private static final Form TURN =
            Form.of().need("role", "who speaks", any()).may("weight", "0 or 1", nullOr(weight()));
    private static final Form SAYS = TURN.need("content", "text or parts", CONTENT);
    private static final Form ASSISTANT = TURN.may("content", "text or parts", nullOr(CONTENT))
            .may("tool_calls", "calls", nullOr(Tools.calls(false, ARGUMENTS)))
            .may("reasoning", "text", nullOr(text()))
            .may("reasoning_content", "text", nullOr(text()))
            .then(OpenAi::body);

    private static final Check TURNS = list(
                    1, Order.byRole(Map.of("system", SAYS, "user", SAYS, "assistant", ASSISTANT, "tool", SAYS)))
            .and(Order.noRepeats(Severity.WARNING))
            .and(Together::parts)
            .and(Images.atMost(10, 10));

    /** Either all turns of a record are in part form, or none; images stand in the user's turns and are not trained. */
    private static void parts(Node turns) {
        int lists = 0;
        int texts = 0;
        for (Node turn : turns.items()) {
            lists += turn.get("content").isList() ? 1 : 0;
            texts += turn.get("content").isText() ? 1 : 0;
            for (Node part : turn.get("content").items()) {
                if (!part.get("type").is("image_url")) {
                    continue;
                }
                if (!turn.get("role").is("user")) {
                    part.error("target/image", "images stand in turns of user only", "move the image");
                }
                if (turn.get("weight").isSet()
                        && !Integer.valueOf(0).equals(turn.get("weight").value())) {
                    turn.get("weight").error("target/weight", "a turn with an image must have weight 0", "write 0");
                }
            }
        }
        if (lists > 0 && texts > 0) {
            turns.error("target/part", "some turns are texts and some lists of parts", "write all turns in one way");
        } else if (lists > 0 && Images.count(turns) == 0) {
            turns.error(
                    "target/part", "lists of parts are taken only in records with images", "write the content as text");
        }
    }

    private static final Form CONVERSATION = Form.of()
            .need(
                    "messages",
                    "turns of system, user, assistant, tool",
                    TURNS.and(Order.needs("assistant", "there is no assistant turn to learn from")))
            .may(
                    "tools",
                    "at least one tool definition",
                    nullOr(list(
                            1,
                            Form.of()
                                    .need("type", "function", Checks.oneOf("function"))
                                    .need("function", "", Form.of().need("name", "", text())))))
            .nothingElse()
            .then(record -> {
                Tools.fit(record.get("tools"), record.get("messages").items(), Severity.ERROR);
                Tools.answered(record.get("messages").items(), Severity.WARNING);
            });

    private static final Form INSTRUCTION = Form.of()
            .need("prompt", "text or parts", CONTENT)
            .need("completion", "text or parts", CONTENT)
            .nothingElse();

    private static final Check SIDE =
            list(1, 1, Order.byRole(Map.of("assistant", TURN.need("content", "text or parts", CONTENT))));
    private static final Form PREFERENCE = Preference.form(
                    Form.of()
                            .need("messages", "the conversation up to the answer", TURNS.and(Preference.OPEN))
                            .may(
                                    "tools",
                                    "",
                                    tools -> tools.error(
                                            "target/tools",
                                            "the client does not take tools in preference data",
                                            "remove the tools"))
                            .othersUnknown(),
                    SIDE)
            .nothingElse()
            .then(Preference::sidesDiffer)
            .then(record -> {
                for (String side : List.of("preferred_output", "non_preferred_output")) {
                    for (Node turn : record.get(side).items()) {
                        for (Node part : turn.get("content").items()) {
                            if (part.get("type").is("image_url")) {
                                part.error("target/image", "images stand in turns of user only", "remove the image");
                            }
                        }
                    }
                }
            });

    private static final Form TEXT = Form.of().need("text", "text", text()).nothingElse();

    private static FileRules file() {
        return FileRules.of()
                .ending(".jsonl")
                .atLeast(1)
                .maxBytes((long) (50.1 * (1L << 30)))
                .oneKind("shape", Severity.ERROR, record -> {
                    var keys = new ArrayList<>(record.keySet());
                    keys.remove("tools");
                    java.util.Collections.sort(keys);
                    return String.join("+", keys);
                });
    }

    @Override
    public List<Profile> profiles() {
        String[] sources = {
            "togethercomputer/together-py lib/utils/files.py (2026)",
            "togethercomputer/together-python utils/files.py eba5e5f (2025-12-23)",
            "docs.together.ai: data preparation (2025-26)"
        };
        return List.of(
                Profile.of("together-conversation", "Together conversations", Wires.TOGETHER, CONVERSATION)
                        .version("2026")
                        .sources(sources)
                        .file(file()),
                Profile.of("together-instruction", "Together instructions", Wires.PROMPT_COMPLETION, INSTRUCTION)
                        .version("2026")
                        .sources(sources)
                        .file(file()),
                Profile.of("together-preference", "Together preferences", Wires.TOGETHER_PREFERENCE, PREFERENCE)
                        .version("2026")
                        .sources(sources)
                        .file(file()),
                Profile.of("together-text", "Together text", Wires.TEXT_ALONE, TEXT)
                        .version("2026")
                        .sources(sources)
                        .file(file()));
    }
}
