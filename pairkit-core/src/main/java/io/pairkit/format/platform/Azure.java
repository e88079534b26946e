package io.pairkit.format.platform;

import static io.pairkit.format.platform.Checks.list;

import io.pairkit.format.wire.Wires;
import io.pairkit.validate.Severity;
import java.util.List;

/** Azure OpenAI: OpenAI's files with a byte-order mark, looser about call ids, with longer preferred answers. */
final class Azure implements Platform {
    private static final Check SIDE =
            list(1, OpenAi.answerOrTool()).and(Order.needs("assistant", "each side needs an assistant turn"));

    private static final FileRules FILE = FileRules.of()
            .withBom()
            .ending(".jsonl")
            .atLeast(10)
            .maxBytes(512L << 20)
            .note("8 GB by multipart upload");

    private static final String[] SOURCES = {
        "MicrosoftDocs/azure-ai-docs fine-tuning-rest.md 09d4707 (2025-02-27), preference 198cec0 (2025-05-25),"
                + " reinforcement 0b864e8 (2025-08-29), vision 1d19353 (2026-02-11)",
        "microsoft-foundry/fine-tuning Sample_Datasets 16390d4"
    };

    @Override
    public List<Profile> profiles() {
        // neighbouring answers are reported to fail with "contains invalid schema (20)"
        Form chat = OpenAi.chat(false)
                .then(record -> Order.noRepeatsOf("assistant", Severity.WARNING).check(record.get("messages")));
        return List.of(
                Profile.of("azure-openai-sft", "Azure OpenAI chat", Wires.OPENAI_CHAT, chat)
                        .version("2025-02-27")
                        .sources(SOURCES)
                        .file(FILE),
                Profile.of(
                                "azure-openai-dpo",
                                "Azure OpenAI preferences",
                                Wires.OPENAI_PREFERENCE,
                                OpenAi.preference(SIDE, false))
                        .version("2025-05-25")
                        .sources(SOURCES)
                        .file(FILE),
                Profile.of(
                                "azure-openai-rft",
                                "Azure OpenAI reinforcement",
                                Wires.OPENAI_REINFORCEMENT,
                                OpenAi.reinforcement())
                        .version("2025-08-29")
                        .sources(SOURCES)
                        .file(FILE.note("a training and a validation file are both needed")));
    }
}
