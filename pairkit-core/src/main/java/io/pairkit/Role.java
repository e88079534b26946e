package io.pairkit;

import java.util.Locale;

/** Who speaks in a {@link Message}. Names of platforms are folded: {@code human} is USER, {@code gpt} is ASSISTANT. */
public enum Role {
    /** Instructions that stand before the conversation; shared by many pairs by design. */
    SYSTEM,
    /** What newer platforms call the system message. */
    DEVELOPER,
    /** The person who asks. */
    USER,
    /** The model that is to learn. */
    ASSISTANT,
    /** The result of a tool call. */
    TOOL,
    /** A name that no platform uses; {@link Message#writtenRole()} has it. */
    OTHER;

    /**
     * Returns the role that a platform means by a name, whatever its case.
     *
     * @param name such as {@code "assistant"}, {@code "gpt"} or {@code "Chatbot"}
     * @return {@link #OTHER} for a name that is not known
     */
    public static Role named(String name) {
        switch (name) {
            case "user":
                return USER;
            case "assistant":
                return ASSISTANT;
            case "system":
                return SYSTEM;
            default:
                return folded(name.toLowerCase(Locale.ROOT));
        }
    }

    private static Role folded(String name) {
        return switch (name) {
            case "user", "human", "prompter" -> USER;
            case "assistant", "gpt", "model", "chatbot", "bot", "ai", "function_call" -> ASSISTANT;
            case "system" -> SYSTEM;
            case "developer" -> DEVELOPER;
            case "tool", "function", "observation", "ipython" -> TOOL;
            default -> OTHER;
        };
    }
}
