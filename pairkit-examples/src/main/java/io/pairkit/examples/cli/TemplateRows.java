package io.pairkit.examples.cli;

import io.pairkit.Excerpt;
import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Progress;
import io.pairkit.dedup.Template;
import io.pairkit.dedup.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The templates of the prompts, as {@code dedup} tells them. */
final class TemplateRows {
    private static final int MOST = 20;
    private static final int SHOWN = 60; // characters

    private final Templates templates;
    private final List<Map<String, @Nullable Object>> rows;

    private TemplateRows(Templates templates, List<Map<String, @Nullable Object>> rows) {
        this.templates = templates;
        this.rows = rows;
    }

    /** Reads the input again where there are templates, for their text. */
    static TemplateRows of(Templates templates, Loaded loaded, Progress progress) {
        List<Template> first = templates.all().stream().limit(MOST).toList();
        Set<Integer> wanted = first.stream().map(Template::example).collect(Collectors.toSet());
        var prompts = new HashMap<Integer, String>();
        if (!wanted.isEmpty()) {
            loaded.pairs().process(1, progress, pair -> pair, (int ordinal, Pair pair, Pair same) -> {
                if (wanted.contains(ordinal)) {
                    prompts.put(ordinal, pair.prompt());
                }
            });
        }
        return new TemplateRows(
                templates,
                first.stream()
                        .map(template -> Json.object(
                                "place", template.place().label(),
                                "text", template.textIn(prompts.getOrDefault(template.example(), "")),
                                "words", template.words(),
                                "prompts", template.prompts(),
                                "example", loaded.who(template.example())))
                        .toList());
    }

    /** Returns {@code {"place", "text", "words", "prompts", "example"}} of each, those of most prompts first. */
    List<Map<String, @Nullable Object>> rows() {
        return rows;
    }

    /** Returns a line to print, with its line break; empty where there are none. */
    String told(boolean leftOut) {
        if (rows.isEmpty()) {
            return "";
        }
        return templates.all().size() + " shared by " + templates.count() + " of " + templates.records()
                + " prompts, the first \""
                + Excerpt.of(String.valueOf(rows.get(0).get("text")), SHOWN) + "\", "
                + (leftOut ? "left out" : "compared; --templates ignore leaves them out");
    }
}
