package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.any;
import static io.pairkit.format.platform.Checks.list;
import static io.pairkit.format.platform.Checks.oneOf;
import static io.pairkit.format.platform.Checks.text;
import static io.pairkit.format.platform.Checks.textBetterFilled;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amazon Bedrock: Nova, and the other families that it tunes. */
final class Bedrock implements Platform {
    private static final Form ANY_VERSION = Form.of()
            .may("schemaVersion", Converse.VERSION, text())
            .then(record -> {
                if (!record.get("schemaVersion").is(Converse.VERSION)) {
                    record.warn(
                            "target/schema-version",
                            "schemaVersion should be \"" + Converse.VERSION
                                    + "\": the vendor's sources differ on others",
                            "write \"schemaVersion\": \"" + Converse.VERSION + "\"");
                }
            });
    private static final Form THE_VERSION = Form.of().need("schemaVersion", Converse.VERSION, oneOf(Converse.VERSION));

    private static final Form NOVA_1 = Converse.media(
                    Map.of("image", Set.of("jpeg", "png", "gif", "webp"), "video", Set.of("mov", "mkv", "mp4", "webm")))
            .reserved(
                    List.of(
                            "System:",
                            "SYSTEM:",
                            "User:",
                            "USER:",
                            "Bot:",
                            "BOT:",
                            "Assistant:",
                            "ASSISTANT:",
                            "Thought:",
                            "[EOS]",
                            "<image>",
                            "<video>"),
                    List.of())
            .form(ANY_VERSION);
    private static final Form NOVA_2 = Converse.media(Map.of(
                    "image", Set.of("jpeg", "png", "gif"),
                    "video", Set.of("mov", "mkv", "mp4"),
                    "document", Set.of("pdf")))
            .reasoningAndTools()
            .reserved(
                    List.of("Bot:", "<image>", "<video>", "[EOS]", "Assistant:", "User:"),
                    List.of("System:", "SYSTEM:", "USER:", "BOT:", "ASSISTANT:", "Thought:"))
            .form(THE_VERSION);
    private static final Form LLAMA = Converse.media(Map.of("image", Set.of("jpeg", "png", "gif", "webp")))
            .form(THE_VERSION);

    private static final Form CLAUDE_TURN = Form.of()
            .need("role", "who speaks", any())
            .need("content", "text", textBetterFilled().and(text -> {
                if (text.text().contains("\nHuman:") || text.text().contains("\nAssistant:")) {
                    text.warn(
                            "target/reserved-word",
                            "a line begins with Human: or Assistant:, which is said to be reserved",
                            "write it otherwise");
                }
            }))
            .nothingElse();
    private static final Form CLAUDE = Form.of()
            .may("system", "text", text())
            .need(
                    "messages",
                    "turns of user and assistant in alternation",
                    list(2, Order.byRole(Map.of("user", CLAUDE_TURN, "assistant", CLAUDE_TURN)))
                            .and(Order.alternating("user", "assistant")))
            .nothingElse();

    private static final Form TEXT = Form.of()
            .need("prompt", "text", textBetterFilled())
            .need("completion", "text", textBetterFilled())
            .othersUnknown();

    private static final Form RFT_TURN =
            Form.of().need("role", "who speaks", any()).need("content", "text", OpenAi.TEXT_OR_PARTS);
    private static final Form RFT = Form.of()
            .need(
                    "messages",
                    "turns of system, user, assistant",
                    list(1, Order.byRole(Map.of("system", RFT_TURN, "user", RFT_TURN, "assistant", RFT_TURN))))
            .need("reference_answer", "what the grader compares with", any());

    private static FileRules nova() {
        return FileRules.of()
                .ending(".jsonl")
                .between(8, 20_000)
                .better(100, 20_000, "the guide recommends")
                .oneKind("modality", Severity.ERROR, Bedrock::modality)
                .note("the file's name may hold letters, digits, _ - / and .");
    }

    /** Text, images or video: one for the whole file; text may stand beside either. */
    private static String modality(Map<String, ?> record) {
        if (!(record.get("messages") instanceof List<?> turns)) {
            return "";
        }
        for (Object turn : turns) {
            if (turn instanceof Map<?, ?> fields && fields.get("content") instanceof List<?> blocks) {
                for (Object block : blocks) {
                    if (block instanceof Map<?, ?> parts) {
                        for (String kind : List.of("image", "video", "document")) {
                            if (parts.get(kind) != null) {
                                return kind;
                            }
                        }
                    }
                }
            }
        }
        return "";
    }

    @Override
    public List<Profile> profiles() {
        String guide = "Amazon Bedrock User Guide: data for fine-tuning (undated, read 2026)";
        return List.of(
                Profile.of("bedrock-nova1-sft", "Amazon Nova 1", Wires.CONVERSE_NOVA_1, NOVA_1)
                        .version("2026-11")
                        .sources(
                                "aws-samples/amazon-bedrock-samples nova_ft_dataset_validator.py 7a8cfea",
                                "Amazon Nova User Guide: fine-tuning understanding models (undated)")
                        .file(nova()),
                Profile.of("nova2-sft", "Amazon Nova 2", Wires.CONVERSE_NOVA_2, NOVA_2)
                        .version("2026-11")
                        .sources("Amazon Nova customization SDK, Converse validator (2025)", guide)
                        .file(nova()),
                Profile.of("bedrock-converse", "Bedrock Llama 3.2", Wires.CONVERSE, LLAMA)
                        .version("2026-11")
                        .sources(guide),
                Profile.of("bedrock-text", "Bedrock Titan, Cohere Command, Llama 3.1", Wires.PROMPT_COMPLETION, TEXT)
                        .version("2026-11")
                        .sources(guide)
                        .file(FileRules.of().note("about 6 characters to a token, for planning")),
                Profile.of("bedrock-claude3-haiku", "Bedrock Claude 3 Haiku", Wires.CLAUDE, CLAUDE)
                        .version("2026-11")
                        .sources("Anthropic cookbook: fine-tuning Claude 3 Haiku on Bedrock (undated)")
                        .file(FileRules.of()
                                .better(32, 10_000, "it is said, without a source, that the service takes")
                                .maxTokens(32_000)),
                Profile.of("bedrock-rft", "Bedrock reinforcement", Wires.BEDROCK_REINFORCEMENT, RFT)
                        .version("2026-11")
                        .sources(guide)
                        .file(FileRules.of().atLeast(100).better(100, 20_000, "open-weight models take")));
    }
}
