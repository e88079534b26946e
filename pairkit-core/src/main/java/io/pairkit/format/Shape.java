package io.pairkit.format;

import io.pairkit.Json;
import io.pairkit.Layout;
import io.pairkit.Message;
import io.pairkit.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way in which communities and platforms write one example as a JSON object.
 *
 * <p>{@link #of} recognises the shape of a record by its keys; a file may mix shapes, each record is read in its own.
 */
public final class Shape implements Layout {
    /** How the fields of one shape become turns. */
    @FunctionalInterface
    interface Reader {
        Turns turns(Map<String, @Nullable Object> fields) throws NotAPair;
    }

    static final List<String> PROMPTS_FIELDS = List.of("prompt", "question", "query", "instruction", "input");
    private static final List<String> ANSWERS = List.of(
            "completion",
            "response",
            "answer",
            "output",
            "std_answer",
            "reply",
            "generation",
            "canonical_solution",
            "solution",
            "target",
            "code",
            "query");

    private final String name;
    private final Reader reader;

    private Shape(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /** {@code messages[].role/content}: OpenAI and the many that follow it; also {@code interactions}. */
    public static final Shape MESSAGES = new Shape("messages", ChatShapes::messages);

    /** {@code conversations[].from/value}: ShareGPT. */
    public static final Shape SHAREGPT = new Shape("sharegpt", ChatShapes::shareGpt);

    /** {@code contents[].parts}: Gemini. */
    public static final Shape CONTENTS = new Shape("contents", ChatShapes::contents);

    /** {@code instruction, input, output}, with {@code history} and {@code system}: Alpaca. */
    public static final Shape ALPACA = new Shape("alpaca", PromptShapes::alpaca);

    /** {@code input.messages, preferred_output, non_preferred_output}. */
    public static final Shape PREFERRED_OUTPUT = new Shape("preferred-output", PreferenceShapes::preferredOutput);

    /** {@code chosen, rejected}, with or without {@code prompt}, as texts or lists of messages. */
    public static final Shape PREFERENCE = new Shape("preference", PreferenceShapes::chosenRejected);

    /** {@code segments[].label/text}. */
    public static final Shape SEGMENTS = new Shape("segments", PromptShapes::segments);

    /** {@code text} alone: an answer without a prompt. */
    public static final Shape TEXT = new Shape("text", PromptShapes::text);

    /**
     * Any JSON object: a pair where one is recognised, else its prompt, else no turns at all. For checks that judge the
     * record themselves, such as those of a platform.
     */
    public static final Shape ANY = new Shape("any", PromptShapes::asFarAsMayBe);

    /** {@code prompt, completion} and the like. */
    public static final Shape PROMPT_COMPLETION =
            new Shape("prompt-completion", PromptShapes.of("prompt", "completion"));

    /**
     * Any record that has at least a prompt, for evaluation sets and samples of traffic: a pair where one is recognised,
     * else a prompt without an answer. A {@code text} alone is a prompt here.
     */
    public static final Shape PROMPTS = new Shape("prompts", PromptShapes::promptAtLeast);

    /**
     * Returns the shape of a record whose prompt stands in a field of any name and whose answer, if it has one, is
     * recognised.
     */
    public static Shape mappedPrompt(String prompt) {
        return new Shape(
                "mapped",
                fields -> PromptShapes.of(prompt, first(ANSWERS, fields, "completion"))
                        .turns(fields));
    }

    /** Returns the shape of a record whose answer stands in a field of any name and whose prompt is recognised. */
    public static Shape mappedAnswer(String answer) {
        return new Shape(
                "mapped",
                fields -> PromptShapes.of(first(PROMPTS_FIELDS, fields, "prompt"), answer)
                        .turns(fields));
    }

    /** Returns the first of some keys that a record has, or a key that it has not. */
    static String first(List<String> keys, Map<String, @Nullable Object> fields, String otherwise) {
        return keys.stream().filter(fields::containsKey).findFirst().orElse(otherwise);
    }

    /**
     * Returns the shape of a record whose prompt and answer stand in fields of any name.
     *
     * @param prompt a path such as {@code meta.question}
     * @param answer a path
     */
    public static Shape mapped(String prompt, String answer) {
        return new Shape("mapped", PromptShapes.of(prompt, answer));
    }

    /**
     * Returns the shape of a record.
     *
     * @throws NotAPair if no prompt and answer can be recognised; the message names the keys that were found
     */
    public static Shape of(Map<String, @Nullable Object> fields) throws NotAPair {
        Shape chat = chat(fields);
        if (chat != null) {
            return chat;
        }
        Shape single = single(fields);
        if (single != null) {
            return single;
        }
        for (String prompt : PROMPTS_FIELDS) {
            if (fields.containsKey(prompt)) {
                String expected =
                        prompt.equals("instruction") ? "output" : prompt.equals("question") ? "answer" : "completion";
                throw new NotAPair("", "expected field \"" + expected + "\", found " + keys(fields));
            }
        }
        for (String answer : ANSWERS) {
            if (fields.containsKey(answer)) {
                throw new NotAPair("", "expected field \"prompt\", found " + keys(fields));
            }
        }
        throw new NotAPair("", "no prompt and answer recognised, found " + keys(fields));
    }

    private static @Nullable Shape chat(Map<String, @Nullable Object> fields) {
        boolean sides = fields.containsKey("chosen") && fields.containsKey("rejected");
        if (fields.containsKey("input")
                && fields.get("input") instanceof Map
                && (fields.containsKey("preferred_output") || fields.containsKey("preferred_completion"))) {
            return PREFERRED_OUTPUT;
        }
        if (sides || (fields.containsKey("chosen_messages") && fields.containsKey("rejected_messages"))) {
            return PREFERENCE;
        }
        if (fields.containsKey("messages") || fields.containsKey("interactions")) {
            return MESSAGES;
        }
        if (fields.containsKey("conversations")) {
            return SHAREGPT;
        }
        if (fields.containsKey("contents")) {
            return CONTENTS;
        }
        return fields.get("segments") instanceof List<?> ? SEGMENTS : null;
    }

    private static @Nullable Shape single(Map<String, @Nullable Object> fields) {
        if (fields.containsKey("instruction")) {
            for (String answer : ANSWERS) {
                if (fields.containsKey(answer)) {
                    return answer.equals("output") ? ALPACA : new Shape("alpaca", PromptShapes.alpaca(answer));
                }
            }
        }
        if (fields.containsKey("INSTRUCTION") && fields.containsKey("RESPONSE")) {
            return new Shape("prompt-completion", PromptShapes.of("INSTRUCTION", "RESPONSE"));
        }
        if (fields.containsKey("prompt") && fields.containsKey("completion")) {
            return PROMPT_COMPLETION;
        }
        for (String prompt : PROMPTS_FIELDS) {
            if (!fields.containsKey(prompt)) {
                continue;
            }
            for (String answer : ANSWERS) {
                if (fields.containsKey(answer) && !answer.equals(prompt)) {
                    return new Shape("prompt-completion", PromptShapes.of(prompt, answer));
                }
            }
        }
        return labelled(fields);
    }

    /** Texts with a label: classification, where the label is the answer. */
    private static @Nullable Shape labelled(Map<String, @Nullable Object> fields) {
        for (String text : List.of("text", "utterance", "sentence")) {
            for (String label : List.of("label", "intent", "code", "category")) {
                if (fields.get(text) instanceof String && fields.containsKey(label)) {
                    return new Shape("labelled", PromptShapes.of(text, label));
                }
            }
        }
        return fields.get("text") instanceof String ? TEXT : null;
    }

    /** Returns a record in the shape {@link #MESSAGES} for turns that were made in code. */
    public static Map<String, @Nullable Object> record(List<Message> turns) {
        var messages = new ArrayList<@Nullable Object>();
        for (Message turn : turns) {
            messages.add(message(turn));
        }
        return Json.object("messages", messages);
    }

    private static Map<String, @Nullable Object> message(Message turn) {
        var out = Json.object("role", turn.writtenRole());
        out.put("content", turn.texts().isEmpty() && !turn.toolCalls().isEmpty() ? null : turn.text());
        if (!turn.toolCalls().isEmpty()) {
            var calls = new ArrayList<@Nullable Object>();
            turn.toolCalls()
                    .forEach(call -> calls.add(Json.object(
                            "id",
                            call.id(),
                            "type",
                            "function",
                            "function",
                            Json.object("name", call.name(), "arguments", call.arguments()))));
            out.put("tool_calls", calls);
        }
        return out;
    }

    /** Returns the keys of a record, at most eight, for a message. */
    static String keys(Map<String, @Nullable Object> fields) {
        List<String> keys = fields.keySet().stream()
                .limit(8)
                .map(key -> io.pairkit.Excerpt.of(key, 24))
                .toList();
        return fields.size() > 8 ? keys.toString().replace("]", ", …]") : keys.toString();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Turns turns(Map<String, @Nullable Object> fields) throws NotAPair {
        return reader.turns(fields);
    }

    /** Returns the shape of a name that {@code --from} accepts, such as {@code alpaca} or {@code openai-chat-sft}. */
    public static Optional<Shape> named(String id) {
        Objects.requireNonNull(id, "id");
        return Optional.ofNullable(
                switch (id) {
                    case "messages" -> MESSAGES;
                    case "sharegpt" -> SHAREGPT;
                    case "contents" -> CONTENTS;
                    case "alpaca" -> ALPACA;
                    case "preference" -> PREFERENCE;
                    case "preferred-output" -> PREFERRED_OUTPUT;
                    case "prompt-completion" -> PROMPT_COMPLETION;
                    case "prompts" -> PROMPTS;
                    case "any" -> ANY;
                    case "segments" -> SEGMENTS;
                    case "text" -> TEXT;
                    default -> null;
                });
    }

    @Override
    public String toString() {
        return name;
    }
}
