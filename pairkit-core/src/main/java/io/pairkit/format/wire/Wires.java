package io.pairkit.format.wire;

import io.pairkit.format.wire.ChatWriter.Option;
import io.pairkit.format.wire.Room.For;
import io.pairkit.format.wire.Wire.Reads;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The notations of the platforms. */
public final class Wires {
    private Wires() {}

    private static final Room OPENAI_ROOM = Room.of(For.TOOLS, For.WEIGHTS, For.NAMES, For.REFUSALS, For.PARTS)
            .media(part -> part.kind().equals("image")
                    && !part.address().startsWith("s3:")
                    && !part.address().startsWith("gs:"));
    private static final Room OPENAI_TEXT = Room.of(For.TOOLS, For.NAMES, For.REFUSALS, For.PARTS);

    // OpenAI and what follows it closely
    public static final Wire OPENAI_CHAT = new ChatWriter(OPENAI_ROOM, Option.IDS, Option.PARALLEL).wire("openai-chat");
    public static final Wire OPENAI_PREFERENCE = Preferences.openAi(
                    "openai-preference", new ChatWriter(OPENAI_TEXT, Option.IDS, Option.PARALLEL))
            .reads(Reads.TOOLS);
    public static final Wire OPENAI_REINFORCEMENT = Preferences.prompts(
            "openai-reinforcement",
            "messages",
            "reference_answer",
            new ChatWriter(
                    Room.of(For.TOOLS, For.NAMES, For.REFUSALS, For.PARTS, For.DEVELOPER)
                            .media(part -> part.kind().equals("image")),
                    Option.IDS));
    public static final Wire BEDROCK_REINFORCEMENT = Preferences.prompts(
            "bedrock-reinforcement", "messages", "reference_answer", new ChatWriter(Room.of(For.PARTS)));
    public static final Wire MISTRAL = new ChatWriter(
                    Room.of(For.TOOLS, For.WEIGHTS).systemFirst(),
                    Option.NINE_LETTER_IDS,
                    Option.TEXT_OR_CALLS,
                    Option.FULL_TOOLS,
                    Option.LAST_WITH_TOOLS,
                    Option.EXTRAS)
            .wire("mistral");
    public static final Wire TOGETHER = new ChatWriter(
                    Room.of(For.TOOLS, For.WEIGHTS_OF_ALL, For.REASONING)
                            .media(part -> part.kind().equals("image")
                                    && part.address().startsWith("data:")),
                    Option.ALL_IN_PARTS)
            .wire("together");
    public static final Wire TOGETHER_PREFERENCE = Preferences.openAi("together-preference", new ChatWriter(Room.of()));
    public static final Wire FIREWORKS = new ChatWriter(
                    Room.of(For.TOOLS, For.WEIGHTS, For.REASONING).systemFirst(), Option.SAMPLE_WEIGHT)
            .wire("fireworks");
    public static final Wire FIREWORKS_PREFERENCE = Preferences.openAi(
            "fireworks-preference",
            new ChatWriter(Room.of(For.TOOLS, For.REASONING).systemFirst()));
    public static final Wire ALIBABA =
            new ChatWriter(Room.of(For.TOOLS, For.REASONING).systemFirst(), Option.IDS).wire("alibaba");
    public static final Wire DATABRICKS =
            new ChatWriter(Room.of().systemFirst().noRepeats(), Option.LAST_ONLY).wire("databricks");
    public static final Wire COHERE = new ChatWriter(Room.of(), Option.COHERE_ROLES).wire("cohere");
    public static final Wire MLX = new ChatWriter(Room.of(For.TOOLS, For.NAMES, For.TURN_EXTRAS), Option.EXTRAS)
            .wire("mlx")
            .also(Example.Kind.TEXT);
    public static final Wire TORCHTUNE = new ChatWriter(
                    Room.of(For.PARTS)
                            .systemFirst()
                            .alternating()
                            .media(part -> part.kind().equals("image")),
                    Option.EXTRAS)
            .wire("torchtune");
    public static final Wire TORCHTUNE_PREFERENCE = Preferences.whole(
            "torchtune-preference", new ChatWriter(Room.of().systemFirst().alternating(), Option.EXTRAS));
    public static final Wire AXOLOTL_CHAT = new ChatWriter(
                    Room.of(For.TOOLS, For.WEIGHTS, For.NAMES, For.REASONING, For.PARTS, For.TURN_EXTRAS)
                            .media(part -> part.kind().equals("image")),
                    Option.TRAINING,
                    Option.EXTRAS)
            .wire("axolotl-chat")
            .misreads(record -> record.get("messages") instanceof List<?> turns
                    && turns.stream().anyMatch(turn -> turn instanceof Map<?, ?> map && map.containsKey("weight")));

    // Hugging Face
    private static final ChatWriter TRL_TURNS = new ChatWriter(
            Room.of(For.TOOLS, For.NAMES, For.REASONING, For.PARTS, For.TURN_EXTRAS)
                    .media(part -> part.kind().equals("image")),
            Option.OBJECT_ARGUMENTS,
            Option.EXTRAS,
            Option.MEDIA_LISTS);
    private static final ChatWriter TRL_TEXT = new ChatWriter(
            Room.of(For.TOOLS, For.NAMES, For.REASONING, For.PARTS, For.TURN_EXTRAS),
            Option.OBJECT_ARGUMENTS,
            Option.EXTRAS);
    public static final Wire TRL = TRL_TURNS.wire("trl").also(Example.Kind.TEXT);
    public static final Wire TRL_PROMPT_ONLY = Preferences.prompts("trl-prompt", "prompt", null, TRL_TEXT)
            .also(Example.Kind.CHAT, Example.Kind.PREFERENCE)
            .reads(Reads.TOOLS);
    public static final Wire TRL_PROMPT_COMPLETION =
            Preferences.promptCompletion("trl-prompt-completion", TRL_TEXT).reads(Reads.TOOLS);
    public static final Wire TRL_PREFERENCE =
            Preferences.trl("trl-preference", TRL_TEXT).reads(Reads.TOOLS);
    public static final Wire TRL_UNPAIRED =
            Preferences.unpaired("trl-unpaired", TRL_TEXT).reads(Reads.TOOLS, Reads.LABELS);
    public static final Wire STEPWISE = Preferences.steps("stepwise");

    // other turns
    public static final Wire CONVERSE_NOVA_1 =
            Notations.converse("converse-nova-1", false, true, Set.of("image", "video"));
    public static final Wire CONVERSE_NOVA_2 = Notations.converse(
                    "converse-nova-2", true, true, Set.of("image", "video", "document"))
            .reads(Reads.TOOLS);
    public static final Wire CONVERSE = Notations.converse("converse", false, false, Set.of("image"));
    public static final Wire CLAUDE = Notations.claude("claude");
    public static final Wire CONTENTS = Notations.gemini("contents").reads(Reads.TOOLS);
    public static final Wire SHAREGPT_PLAIN =
            ShareGpt.plain("sharegpt-plain", Room.of().noSystem().alternating(), "human", "gpt", false, true);
    public static final Wire SHAREGPT_TWO_KEYS =
            ShareGpt.plain("sharegpt-two-keys", Room.of().systemFirst(), "human", "gpt", false, true);
    public static final Wire SHAREGPT =
            ShareGpt.plain("sharegpt", Room.of().systemFirst().alternating(), "human", "gpt", false, true);
    public static final Wire NEMO = ShareGpt.nemo("nemo");
    public static final Wire LLAMAFACTORY_SHAREGPT = ShareGpt.llamaFactory("llamafactory-sharegpt")
            .also(Example.Kind.PREFERENCE)
            .reads(Reads.TOOLS, Reads.LABELS);

    // no turns
    public static final Wire PROMPT_COMPLETION = Plain.pair("prompt-completion", "prompt", "completion", false, false);
    public static final Wire PROMPT_COMPLETION_SPACED =
            Plain.pair("prompt-completion-spaced", "prompt", "completion", true, false);
    public static final Wire PROMPT_RESPONSE = Plain.pair("prompt-response", "prompt", "response", false, false);
    public static final Wire INPUT_OUTPUT = Plain.pair("input-output", "input", "output", false, true);
    public static final Wire ALPACA = Plain.alpaca("alpaca", true);
    public static final Wire LLAMAFACTORY_ALPACA = Plain.llamaFactory("llamafactory-alpaca")
            .also(Example.Kind.PREFERENCE)
            .reads(Reads.LABELS);
    public static final Wire TEXT = Plain.text("text", true).also(Example.Kind.CHAT);
    public static final Wire TEXT_ALONE = Plain.text("text-alone", false);
    public static final Wire SEGMENTS = Plain.segments("segments").reads(Reads.WEIGHTS);

    /** Nothing can be written: the target is a source of seeds, not of training records. */
    public static final Wire NONE = Wire.of("none", Example.Kind.CHAT, (example, ledger) -> {
        ledger.skip("the target holds seeds for making data, not training records");
        return List.of();
    });
}
