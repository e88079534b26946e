package io.pairkit;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One turn of a conversation: who speaks, the text, and for the assistant the tools it calls.
 *
 * <p>Immutable and safe to share between threads. A turn whose content is a list of parts has one {@link Text} for each
 * text part; {@link #text()} joins them by a newline. Images are kept by reference only.
 */
public final class Message {
    private final Role role;
    private final String writtenRole;
    private final List<Text> texts;
    private final List<ToolCall> toolCalls;
    private final List<String> images;
    private final double weight;
    private final String pointer;

    private Message(
            Role role,
            String writtenRole,
            List<Text> texts,
            List<ToolCall> toolCalls,
            List<String> images,
            double weight,
            String pointer) {
        this.role = Objects.requireNonNull(role, "role");
        this.writtenRole = Objects.requireNonNull(writtenRole, "writtenRole");
        this.texts = List.copyOf(texts);
        this.toolCalls = List.copyOf(toolCalls);
        this.images = List.copyOf(images);
        this.weight = weight;
        this.pointer = Objects.requireNonNull(pointer, "pointer");
    }

    /** Returns a turn made in code. */
    public static Message of(Role role, String text) {
        return new Message(role, nameOf(role), List.of(new Text("", text)), List.of(), List.of(), Double.NaN, "");
    }

    /** Returns what the user says. */
    public static Message user(String text) {
        return of(Role.USER, text);
    }

    /** Returns what the assistant says. */
    public static Message assistant(String text) {
        return of(Role.ASSISTANT, text);
    }

    /** Returns the instructions before a conversation. */
    public static Message system(String text) {
        return of(Role.SYSTEM, text);
    }

    /**
     * Returns a turn as a reader found it.
     *
     * @param writtenRole the role as the file names it; {@link #role()} is derived from it
     * @param texts the text parts with their places
     * @param toolCalls the calls, in order
     * @param images references to images, in order
     * @param weight the training weight, or NaN where none is given
     * @param pointer the place of the turn in its record
     */
    public static Message read(
            String writtenRole,
            List<Text> texts,
            List<ToolCall> toolCalls,
            List<String> images,
            double weight,
            String pointer) {
        return new Message(Role.named(writtenRole), writtenRole, texts, toolCalls, images, weight, pointer);
    }

    /** Returns this turn with these tool calls. */
    public Message calling(ToolCall... calls) {
        return new Message(role, writtenRole, texts, List.of(calls), images, weight, pointer);
    }

    public Role role() {
        return role;
    }

    /** Returns the role as the file names it: {@code gpt}, {@code Chatbot}, {@code bot} … */
    public String writtenRole() {
        return writtenRole;
    }

    /** Returns all text of this turn, its parts joined by a newline; empty where there is none. */
    public String text() {
        if (texts.size() == 1) {
            return texts.get(0).value();
        }
        var joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                joined.append('\n');
            }
            joined.append(texts.get(i).value());
        }
        return joined.toString();
    }

    /** Returns the text parts with their places in the record. */
    public List<Text> texts() {
        return texts;
    }

    public List<ToolCall> toolCalls() {
        return toolCalls;
    }

    /** Returns the references to images, in order. */
    public List<String> images() {
        return images;
    }

    /** Returns the training weight of this turn where the record gives one. */
    public OptionalDouble weight() {
        return Double.isNaN(weight) ? OptionalDouble.empty() : OptionalDouble.of(weight);
    }

    /** Returns the JSON pointer of this turn in its record; empty for a turn made in code. */
    public String pointer() {
        return pointer;
    }

    /** Returns whether the turn says nothing: no text but white space, no tool call, no image. */
    public boolean isBlank() {
        if (!toolCalls.isEmpty() || !images.isEmpty()) {
            return false;
        }
        for (int i = 0; i < texts.size(); i++) { // asked of every turn by several rules, so no stream
            if (!texts.get(i).value().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text, followed by the tool calls (name and arguments as written), joined by newlines. */
    public String textAndCalls() {
        if (toolCalls.isEmpty()) {
            return text();
        }
        var all = new StringBuilder(text());
        for (ToolCall call : toolCalls) {
            if (all.length() > 0) {
                all.append('\n');
            }
            all.append(call.name()).append(' ').append(call.arguments());
        }
        return all.toString();
    }

    /** Two turns are equal when role, text, calls, images and weight are; where they stand does not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Message that
                && role == that.role
                && text().equals(that.text())
                && sameCalls(toolCalls, that.toolCalls)
                && images.equals(that.images)
                && Double.compare(weight, that.weight) == 0;
    }

    private static boolean sameCalls(List<ToolCall> mine, List<ToolCall> other) {
        if (mine.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            ToolCall a = mine.get(i);
            ToolCall b = other.get(i);
            if (!a.id().equals(b.id())
                    || !a.name().equals(b.name())
                    || !a.arguments().equals(b.arguments())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, text(), images);
    }

    @Override
    public String toString() {
        String calls = toolCalls.isEmpty() ? "" : " +" + toolCalls.size() + " calls";
        return "Message[" + writtenRole + ": " + Excerpt.of(text(), 48) + calls + "]";
    }

    private static String nameOf(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
