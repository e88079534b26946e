package io.pairkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record read as a conversation.
 *
 * @param messages all turns in order, the answer among them
 * @param answer the index of the answer in {@code messages}, or -1 where the record has none
 * @param rejected the answer that was judged worse, for preference data
 */
public record Turns(List<Message> messages, int answer, Optional<Message> rejected) {
    public Turns {
        messages = List.copyOf(messages);
        Objects.requireNonNull(rejected, "rejected");
        if (answer < -1 || answer >= messages.size()) {
            throw new IllegalArgumentException(
                    "answer must be the index of one of " + messages.size() + " messages or -1, was " + answer);
        }
    }

    /** Returns turns whose answer is the last assistant message, if there is one. */
    public static Turns of(List<Message> messages) {
        int answer = messages.size() - 1;
        while (answer >= 0 && messages.get(answer).role() != Role.ASSISTANT) {
            answer--;
        }
        return new Turns(messages, answer, Optional.empty());
    }

    /** Returns the text of the user, assistant and tool messages before the answer, joined by a newline. */
    String prompt() {
        return joined(false);
    }

    /** Returns the text of the system and developer messages before the answer, joined by a newline. */
    String system() {
        return joined(true);
    }

    private String joined(boolean system) {
        @Nullable String only = null;
        @Nullable StringBuilder many = null;
        int end = answer < 0 ? messages.size() : answer;
        for (int i = 0; i < end; i++) {
            Message message = messages.get(i);
            if (isSystem(message) != system) {
                continue;
            }
            String text = message.textAndCalls();
            if (only == null) {
                only = text;
            } else {
                if (many == null) {
                    many = new StringBuilder(only);
                }
                many.append('\n').append(text);
            }
        }
        return many != null ? many.toString() : only == null ? "" : only;
    }

    private static boolean isSystem(Message message) {
        return message.role() == Role.SYSTEM || message.role() == Role.DEVELOPER;
    }
}
