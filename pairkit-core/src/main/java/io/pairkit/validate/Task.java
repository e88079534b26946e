package io.pairkit.validate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a set trains a model to do, because it decides how short a prompt or an answer may be.
 *
 * <p>Lengths are characters (code points) of the text without white space around it; a Chinese, Japanese or Korean
 * character counts as two, since it says about as much as two letters or more.
 */
public enum Task {
    /** Conversations: prompt 10, answer 20; where a conversation goes on, 5 for the later answers. */
    CHAT(10, 20),
    /** Questions and instructions with an answer in prose: prompt 10, answer 20. */
    QA(10, 20),
    /** A label for a text: any text, any label. */
    CLASSIFICATION(1, 1),
    /** Fields taken from a text: any text, and an empty answer where there is nothing to take. */
    EXTRACTION(1, 0),
    /** Programs: prompt 10, any answer. */
    CODE(10, 1),
    /** Text to a brief: prompt 10, answer 20. */
    GENERATION(10, 20),
    /** Calls of tools: any text, any call. */
    TOOLS(1, 1);

    private final int minPrompt;
    private final int minAnswer;

    Task(int minPrompt, int minAnswer) {
        this.minPrompt = minPrompt;
        this.minAnswer = minAnswer;
    }

    /** Returns the least characters of a prompt. */
    public int minPrompt() {
        return minPrompt;
    }

    /** Returns the least characters of an answer; 0 where an empty answer is right. */
    public int minAnswer() {
        return minAnswer;
    }

    /** Returns the task of a name as a plan writes it, such as {@code qa}; any case. */
    public static Optional<Task> named(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(task -> task.name().equals(wanted))
                .findFirst();
    }

    /** Returns the name as a plan writes it, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
