package io.pairkit.format.target;

import io.pairkit.Spelling;
import io.pairkit.format.platform.Platforms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The targets that pairkit knows: one for each kind of training file of each platform and tool.
 *
 * <pre>{@code
 * for (Target target : Targets.all()) {
 *     table.row(target.id(), target.version(), target.status());
 * }
 * }</pre>
 */
public final class Targets {
    private static final Map<String, Target> ALL = load();

    private Targets() {}

    private static Map<String, Target> load() {
        var all = new LinkedHashMap<String, Target>();
        for (var profile : Platforms.profiles()) {
            if (all.put(profile.id(), new Target(profile)) != null) {
                throw new IllegalStateException("two targets have the id " + profile.id());
            }
        }
        return all;
    }

    /** Returns all targets, platform by platform. */
    public static List<Target> all() {
        return List.copyOf(ALL.values());
    }

    /** Returns the target of an id, such as {@code mistral-instruct}. */
    public static Optional<Target> named(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /**
     * Returns the target of an id.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest id
     */
    public static Target of(String id) {
        return named(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no target is named \"" + io.pairkit.Excerpt.of(id, 40) + "\", the nearest is " + nearest(id)));
    }

    private static String nearest(String id) {
        Optional<String> longer = ALL.keySet().stream()
                .filter(known -> !id.isEmpty() && known.startsWith(id))
                .findFirst();
        return longer.orElseGet(() -> Spelling.nearest(id, ALL.keySet()));
    }

    /** OpenAI's chat fine-tuning, {@code openai-chat-sft}. */
    public static Target openAiChat() {
        return of("openai-chat-sft");
    }

    /** OpenAI's preference fine-tuning, {@code openai-dpo}. */
    public static Target openAiPreferences() {
        return of("openai-dpo");
    }

    /** Mistral's instruct fine-tuning, {@code mistral-instruct}. */
    public static Target mistral() {
        return of("mistral-instruct");
    }

    /** Vertex AI's tuning of Gemini, {@code vertex-gemini-sft}. */
    public static Target gemini() {
        return of("vertex-gemini-sft");
    }

    /** Stanford Alpaca's JSON array, {@code alpaca-json}. */
    public static Target alpaca() {
        return of("alpaca-json");
    }
}
