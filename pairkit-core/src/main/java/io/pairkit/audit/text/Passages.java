package io.pairkit.audit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The passages that a record holds beside its question: a list in one of the usual fields, or parts of the prompt under headings
 * such as {@code Passage 2:} or {@code [2]}.
 *
 * @param question what is left of the prompt
 * @param texts the passages; fewer than two where the record does not tell them apart
 */
public record Passages(String question, List<String> texts) {
    private static final List<String> FIELDS =
            List.of("passages", "contexts", "context", "documents", "paragraphs", "sources", "supporting_passages");
    private static final List<String> TEXTS =
            List.of("text", "content", "passage", "paragraph", "context", "paragraph_text");
    private static final int LEAST_WORDS = 8;
    private static final Pattern HEADING = Pattern.compile(
            "(?im)^[ \\t]*(?:[#*]*[ \\t]*\\[?(?:passage|document|source|context|text|paragraph|excerpt|article)[ \\t]*#?(?:\\d{1,2}|[A-H])\\]?"
                    + "|\\[\\d{1,2}\\])[ \\t]*[:.)*-]*[ \\t]*");
    private static final Pattern ASKED =
            Pattern.compile("(?im)(?:^|\\n)[ \\t]*(?:question|q)[ \\t]*:[ \\t]*|\\n[ \\t]*\\n");

    public Passages {
        texts = List.copyOf(texts);
    }

    /** Finds the passages of a record. */
    public static Passages of(Map<String, ?> fields, String prompt) {
        for (String field : FIELDS) {
            var texts = new ArrayList<String>();
            if (fields.get(field) instanceof List<?> list) {
                list.forEach(item -> add(texts, item));
            }
            if (texts.size() > 1) {
                String question = prompt;
                for (String text : texts) {
                    question = question.replace(text, " ");
                }
                return new Passages(question, texts);
            }
        }
        return ofPrompt(prompt);
    }

    private static void add(List<String> texts, @Nullable Object item) {
        Object text = item;
        if (item instanceof Map<?, ?> map) {
            String name = TEXTS.stream().filter(map::containsKey).findFirst().orElse("");
            text = map.get(name);
        }
        String all = joined(text);
        if (all.strip().split("\\s+").length >= LEAST_WORDS) {
            texts.add(all);
        }
    }

    /** A text, or a title and its sentences. */
    private static String joined(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(" ", list.stream().map(Passages::joined).toList());
        }
        return value instanceof String text ? text : "";
    }

    private static Passages ofPrompt(String prompt) {
        var texts = new ArrayList<String>();
        Matcher heading = HEADING.matcher(prompt);
        if (!heading.find()) {
            return new Passages(prompt, List.of());
        }
        var question = new StringBuilder(prompt.substring(0, heading.start()));
        boolean more = true;
        while (more) {
            int from = heading.end();
            more = heading.find();
            String part = prompt.substring(from, more ? heading.start() : prompt.length());
            Matcher asked = ASKED.matcher(part.strip());
            int end = !more && asked.find() ? asked.start() : part.strip().length();
            texts.add(part.strip().substring(0, end));
            question.append(' ').append(part.strip().substring(end));
        }
        return new Passages(question.toString(), texts.size() > 1 ? texts : List.of());
    }
}
