package io.pairkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
}
