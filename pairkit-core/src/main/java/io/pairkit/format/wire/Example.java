package io.pairkit.format.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record with everything that any notation can say.
 *
 * @param kind what sort of example it is
 * @param turns the conversation; for a preference up to the answer, for a chat with the answer
 * @param chosen the better answer of a preference
 * @param rejected the worse answer of a preference
 * @param tools definitions of tools as OpenAI writes them
 * @param label whether an unpaired answer is a good one, or null
 * @param steps labels of the steps of a solution, whose texts are the parts of the answer; or segments' labels
 * @param weight of the record as a whole, or null
 * @param extras other fields of the record
 */
record Example(
        Kind kind,
        List<Turn> turns,
        List<Turn> chosen,
        List<Turn> rejected,
        List<Map<String, @Nullable Object>> tools,
        @Nullable Boolean label,
        List<Boolean> steps,
        @Nullable Number weight,
        Map<String, @Nullable Object> extras) {
    enum Kind {
        /** A conversation with at least one answer. */
        CHAT,
        /** A conversation and two answers. */
        PREFERENCE,
        /** A question whose answer is not given, or given to a grader. */
        PROMPT,
        /** A question and the labelled steps of its solution. */
        STEPS,
        /** Text without turns. */
        TEXT,
        /** Pieces of text, some of them trained. */
        SEGMENTS
    }

    static Example of(Kind kind, List<Turn> turns) {
        return new Example(kind, List.copyOf(turns), List.of(), List.of(), List.of(), null, List.of(), null, Map.of());
    }

    Example turns(List<Turn> value) {
        return new Example(kind, List.copyOf(value), chosen, rejected, tools, label, steps, weight, extras);
    }

    Example sides(List<Turn> better, List<Turn> worse) {
        return new Example(kind, turns, List.copyOf(better), List.copyOf(worse), tools, label, steps, weight, extras);
    }

    Example kind(Kind value) {
        return new Example(value, turns, chosen, rejected, tools, label, steps, weight, extras);
    }

    Example tools(List<Map<String, @Nullable Object>> value) {
        return new Example(kind, turns, chosen, rejected, List.copyOf(value), label, steps, weight, extras);
    }

    Example label(@Nullable Boolean value) {
        return new Example(kind, turns, chosen, rejected, tools, value, steps, weight, extras);
    }

    Example steps(List<Boolean> value) {
        return new Example(kind, turns, chosen, rejected, tools, label, List.copyOf(value), weight, extras);
    }

    Example weight(@Nullable Number value) {
        return new Example(kind, turns, chosen, rejected, tools, label, steps, value, extras);
    }

    Example extras(Map<String, @Nullable Object> value) {
        return new Example(kind, turns, chosen, rejected, tools, label, steps, weight, value);
    }
}
