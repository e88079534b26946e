package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.byType;
import static io.pairkit.format.platform.Checks.filledText;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.nullOr;
import static io.pairkit.format.platform.Checks.oneOf;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textOr;
import static io.pairkit.format.platform.Checks.truth;
import static io.pairkit.format.platform.Checks.weight;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** OpenAI: chat, preferences, reinforcement, and the completions of old. */
final class OpenAi implements Platform {
    static final String STATUS = "winding down: closed to new users, existing users still train";
    private static final String[] SOURCES = {
        "openai/openai-openapi manual_spec 498c71d (2025-04-29)",
        "OpenAPI 2.3.0 as generated in openai-client-base 0.8.1",
        "developers.openai.com: supervised, vision and preference fine-tuning (read 2026)"
    };

    // content
    static final Check TEXT_PART = Form.of().need("text", "the text", text());
    static final Check TEXT_OR_PARTS = textOr(list(1, byType(Map.of("text", TEXT_PART))));
    private static final Check IMAGE_PART = Form.of()
            .need(
                    "image_url",
                    "url and detail",
                    Form.of()
                            .need("url", "an address or a data: URL", text().and(Images.dataUrl(true)))
                            .may("detail", "auto, low or high", oneOf("auto", "low", "high")));
    private static final Check USER_CONTENT =
            textOr(list(1, byType(Map.of("text", TEXT_PART, "image_url", IMAGE_PART))));
    private static final Check ASSISTANT_CONTENT = nullOr(textOr(list(
                    1, byType(Map.of("text", TEXT_PART, "refusal", Form.of().need("refusal", "the text", text())))))
            .and(content -> {
                boolean refuses = content.items().stream()
                        .anyMatch(part -> part.get("type").is("refusal"));
                if (refuses && content.items().size() > 1) {
                    content.error(
                            "target/part",
                            "a refusal must be the only part, found "
                                    + content.items().size() + " parts",
                            "keep the refusal alone, or write it as text");
                }
            }));
    private static final Check CALL_OF_OLD = Form.of()
            .need("name", "the function's name", text())
            .need("arguments", "the text of a JSON object", Tools.ARGUMENTS_TEXT);

    // turns
    private static final Check NO_WEIGHT = weight -> weight.error(
            "target/weight", "a weight may stand on assistant turns only", "remove it: other turns are never trained");
    private static final Form TURN = Form.of().need("role", "who speaks", any()).may("name", "the speaker", text());
    private static final Form SYSTEM = TURN.need("content", "text", TEXT_OR_PARTS)
            .may("weight", "", NO_WEIGHT)
            .othersUnknown();
    private static final Form USER = TURN.need("content", "text or parts", USER_CONTENT)
            .may("weight", "", NO_WEIGHT)
            .othersUnknown();
    private static final Form TOOL = TURN.need("content", "text", TEXT_OR_PARTS)
            .need("tool_call_id", "the call it answers", text())
            .may("weight", "", NO_WEIGHT)
            .othersUnknown();
    private static final Form FUNCTION = Form.of()
            .need("role", "who speaks", any())
            .need("name", "the function", text())
            .need("content", "text", nullOr(text()))
            .may("weight", "", NO_WEIGHT)
            .othersUnknown();
    private static final Check DEVELOPER = SYSTEM.then(turn -> turn.get("role")
            .warn(
                    "target/role",
                    "the role developer is not in the documented format of this file",
                    "write system instead"));

    private static Form assistant(boolean callIdNeeded) {
        return TURN.may("content", "text, null or parts", ASSISTANT_CONTENT)
                .may("tool_calls", "calls of tools", nullOr(Tools.calls(callIdNeeded, Tools.ARGUMENTS_TEXT)))
                .may("function_call", "a call of old", nullOr(CALL_OF_OLD))
                .may("refusal", "text", nullOr(text()))
                .may("weight", "0 or 1", weight())
                .othersUnknown()
                .then(OpenAi::body);
    }

    /** An assistant's turn says something, calls a tool, or refuses. */
    static void body(Node turn) {
        boolean says = turn.get("content").isSet()
                || turn.get("tool_calls").isFilled()
                || turn.get("function_call").isSet()
                || turn.get("refusal").isText();
        if (!says) {
            turn.error(
                    "target/empty-turn",
                    "an assistant turn needs content or tool_calls, found " + turn.found(),
                    "write the answer, or remove the turn");
        }
    }

    /** The turns of a chat; {@code callIdNeeded} is false where a platform takes calls without ids. */
    static Check turns(boolean callIdNeeded) {
        return list(
                        1,
                        Order.byRole(Map.of(
                                "system", SYSTEM,
                                "developer", DEVELOPER,
                                "user", USER,
                                "assistant", assistant(callIdNeeded),
                                "tool", TOOL,
                                "function", FUNCTION)))
                .and(Images.atMost(10, 64));
    }

    static final Check TRAINS = Order.needs("assistant", "there is no assistant turn to learn from")
            .and(Order.last(Severity.WARNING, "assistant"))
            .and(OpenAi::someWeight);

    private static void someWeight(Node turns) {
        List<Node> answers = turns.items().stream()
                .filter(turn -> turn.get("role").is("assistant"))
                .toList();
        if (!answers.isEmpty()
                && answers.stream()
                        .allMatch(turn ->
                                Integer.valueOf(0).equals(turn.get("weight").value()))) {
            turns.warn(
                    "target/weight",
                    "every assistant turn has weight 0, so nothing is trained",
                    "give one the weight 1");
        }
    }

    static final Form TOOLS = Form.of()
            .may("tools", "tool definitions", Tools.DEFINITIONS)
            .may("parallel_tool_calls", "true or false", truth());

    static Form chat(boolean callIdNeeded) {
        return Form.of()
                .need(
                        "messages",
                        "turns of system, user, assistant, tool",
                        turns(callIdNeeded).and(TRAINS))
                .may("tools", "tool definitions", Tools.DEFINITIONS)
                .may("parallel_tool_calls", "true or false", truth())
                .may("functions", "1 to 128 functions (deprecated)", list(1, 128, Tools.FUNCTION))
                .othersUnknown()
                .then(record -> {
                    Tools.fit(record.get("tools"), record.get("messages").items(), Severity.WARNING);
                    Tools.answered(record.get("messages").items(), Severity.ERROR);
                });
    }

    /** A preference: the open conversation and what each side answers. */
    static Form preference(Check side, boolean callIdNeeded) {
        Form input = TOOLS.need(
                        "messages",
                        "the conversation up to the answer",
                        turns(callIdNeeded).and(Preference.OPEN))
                .othersUnknown();
        return Preference.form(input, side)
                .may(
                        "tools",
                        "",
                        tools -> tools.error(
                                "target/unknown-field",
                                "tools stand inside \"input\" here",
                                "move them into \"input\""))
                .othersUnknown()
                .then(Preference::sidesDiffer)
                .then(record -> {
                    var turns =
                            new ArrayList<>(record.get("input").get("messages").items());
                    Tools.answered(turns, Severity.ERROR);
                    Images.none(record.get("input").get("messages"));
                    turns.addAll(record.get("preferred_output").items());
                    turns.addAll(record.get("non_preferred_output").items());
                    Tools.fit(record.get("input").get("tools"), turns, Severity.WARNING);
                });
    }

    static Check answer(boolean callIdNeeded) {
        return Order.byRole(Map.of("assistant", assistant(callIdNeeded))).and(turn -> {
            if (turn.has("weight")) {
                turn.get("weight")
                        .warn("target/weight", "weights mean nothing in preference data", "remove the weight");
            }
        });
    }

    static Check answerOrTool() {
        return Order.byRole(Map.of("assistant", assistant(false), "tool", TOOL));
    }

    /** A task for reinforcement: it ends with the question, everything else goes to the grader. */
    static Form reinforcement() {
        var roles = new HashMap<String, Check>();
        roles.put("developer", SYSTEM);
        roles.put("user", USER);
        roles.put("assistant", assistant(true));
        roles.put("tool", TOOL);
        return Form.of()
                .need(
                        "messages",
                        "turns of developer, user, assistant, tool; the last one of user",
                        list(1, Order.byRole(roles)).and(Order.last(Severity.ERROR, "user")))
                .may("tools", "tool definitions", Tools.DEFINITIONS)
                .then(record -> {
                    Tools.fit(record.get("tools"), record.get("messages").items(), Severity.WARNING);
                    Tools.answered(record.get("messages").items(), Severity.ERROR);
                });
    }

    private static final Form COMPLETIONS = Form.of()
            .need("prompt", "text, may be empty", text())
            .need("completion", "text", filledText().and(node -> {
                if (!node.text().isEmpty()
                        && !Character.isWhitespace(node.text().codePointAt(0))) {
                    node.warn(
                            "target/completion-space",
                            "the completion does not begin with a blank",
                            "begin every completion with one blank");
                }
            }))
            .nothingElse()
            .then(record -> {
                int length = record.get("prompt").text().length()
                        + record.get("completion").text().length();
                if (length > 10_000) {
                    record.warn(
                            "target/too-long",
                            "prompt and completion have " + length + " characters, more than 10000",
                            "shorten the record, or leave it out");
                }
            });

    private static final FileRules FILE = FileRules.of()
            .ending(".jsonl")
            .atLeast(10)
            .maxBytes(512L << 20)
            .note("512 MB through the files endpoint, 8 GB through uploads")
            .note("longer records than the model's context are cut, not refused");

    @Override
    public List<Profile> profiles() {
        return List.of(
                Profile.of("openai-chat-sft", "OpenAI chat", Wires.OPENAI_CHAT, chat(true))
                        .version("2025-04")
                        .status(STATUS)
                        .sources(SOURCES)
                        .file(FILE.maxTokens(65_536).encoding("o200k_base")),
                Profile.of(
                                "openai-dpo",
                                "OpenAI preferences",
                                Wires.OPENAI_PREFERENCE,
                                preference(list(1, 1, answer(true)), true))
                        .version("2.3.0")
                        .status(STATUS)
                        .sources(SOURCES)
                        .file(FILE),
                Profile.of("openai-rft", "OpenAI reinforcement", Wires.OPENAI_REINFORCEMENT, reinforcement())
                        .version("2.3.0")
                        .status(STATUS)
                        .sources(SOURCES)
                        .file(FILE.note("a training and a validation file are both needed")),
                Profile.of(
                                "openai-completions",
                                "OpenAI completions (legacy)",
                                Wires.PROMPT_COMPLETION_SPACED,
                                COMPLETIONS)
                        .version("2023-03")
                        .status("legacy")
                        .sources("openai/openai-python lib/_validators.py e43b422 (2026-08-21)")
                        .file(FileRules.of()
                                .better(100, Long.MAX_VALUE, "the preparation tool recommends")
                                .duplicates(Severity.WARNING)));
    }
}
