package io.pairkit;

import java.util.Objects;

/**
 * A call of a tool by the assistant.
 *
 * @param id what the result refers to, or empty
 * @param name the tool
 * @param arguments the arguments as written: the text of a JSON value
 * @param pointer the JSON pointer of the arguments in the record, or empty for a message made in code
 */
public record ToolCall(String id, String name, String arguments, String pointer) {
    public ToolCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(pointer, "pointer");
    }

    /** Returns a call made in code, without a place in a file. */
    public static ToolCall of(String id, String name, String arguments) {
        return new ToolCall(id, name, arguments, "");
    }
}
