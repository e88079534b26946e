package io.pairkit.format.platform;

/** placeholder */
final class Wires {
    private Wires() {}

    static final Wire ALIBABA = () -> "ALIBABA";
    static final Wire ALPACA = () -> "ALPACA";
    static final Wire AXOLOTL_CHAT = () -> "AXOLOTL_CHAT";
    static final Wire CLAUDE = () -> "CLAUDE";
    static final Wire COHERE = () -> "COHERE";
    static final Wire CONTENTS = () -> "CONTENTS";
    static final Wire CONVERSE = () -> "CONVERSE";
    static final Wire CONVERSE_2 = () -> "CONVERSE_2";
    static final Wire DATABRICKS = () -> "DATABRICKS";
    static final Wire FIREWORKS = () -> "FIREWORKS";
    static final Wire FIREWORKS_PREFERENCE = () -> "FIREWORKS_PREFERENCE";
    static final Wire INPUT_OUTPUT = () -> "INPUT_OUTPUT";
    static final Wire LLAMAFACTORY_ALPACA = () -> "LLAMAFACTORY_ALPACA";
    static final Wire LLAMAFACTORY_SHAREGPT = () -> "LLAMAFACTORY_SHAREGPT";
    static final Wire MISTRAL = () -> "MISTRAL";
    static final Wire MLX = () -> "MLX";
    static final Wire NEMO = () -> "NEMO";
    static final Wire NONE = () -> "NONE";
    static final Wire OPENAI_CHAT = () -> "OPENAI_CHAT";
    static final Wire OPENAI_PREFERENCE = () -> "OPENAI_PREFERENCE";
    static final Wire OPENAI_REINFORCEMENT = () -> "OPENAI_REINFORCEMENT";
    static final Wire PROMPT_COMPLETION = () -> "PROMPT_COMPLETION";
    static final Wire PROMPT_COMPLETION_SPACED = () -> "PROMPT_COMPLETION_SPACED";
    static final Wire PROMPT_RESPONSE = () -> "PROMPT_RESPONSE";
    static final Wire SEEDS = () -> "SEEDS";
    static final Wire SEGMENTS = () -> "SEGMENTS";
    static final Wire SHAREGPT = () -> "SHAREGPT";
    static final Wire SHAREGPT_PLAIN = () -> "SHAREGPT_PLAIN";
    static final Wire STEPWISE = () -> "STEPWISE";
    static final Wire TEXT = () -> "TEXT";
    static final Wire TOGETHER = () -> "TOGETHER";
    static final Wire TOGETHER_PREFERENCE = () -> "TOGETHER_PREFERENCE";
    static final Wire TORCHTUNE = () -> "TORCHTUNE";
    static final Wire TORCHTUNE_PREFERENCE = () -> "TORCHTUNE_PREFERENCE";
    static final Wire TRL = () -> "TRL";
    static final Wire TRL_PREFERENCE = () -> "TRL_PREFERENCE";
    static final Wire TRL_PROMPT_COMPLETION = () -> "TRL_PROMPT_COMPLETION";
    static final Wire TRL_PROMPT_ONLY = () -> "TRL_PROMPT_ONLY";
    static final Wire TRL_UNPAIRED = () -> "TRL_UNPAIRED";
}
