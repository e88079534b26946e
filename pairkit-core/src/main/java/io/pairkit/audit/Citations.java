package io.pairkit.audit;

import io.pairkit.audit.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A quotation that a record names must stand in the source that the record holds. */
final class Citations {
    private static final List<String> QUOTES = List.of("quote", "evidence", "cited_span", "quotes");
    private static final List<String> SOURCES = List.of("context", "source_text", "passage", "document_text");
    private static final int LEAST_SOURCE = 160;
    private static final int LEAST_WORDS = 5;

    private static final int BEFORE = 60;
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(passage|text|document|article|context|source|excerpt|paragraph|manual|policy|handbook|section|chapter|author)"
                    + "\\b[^.!?\"]{0,20}\\b(says|states|reads|notes|mentions|writes|explains)\\b[^.!?\"]{0,12}$");

    private Citations() {}

    /** Returns whether a quotation is not in its source; false where there is no quotation or no source. */
    static boolean isMissing(Facts facts) {
        var quotes = new ArrayList<String>();
        for (String name : QUOTES) {
            Object value = facts.pair().fields().get(name);
            add(
                    quotes,
                    value == null && facts.pair().fields().get("metadata") instanceof Map<?, ?> meta
                            ? meta.get(name)
                            : value);
        }
        if (facts.answer().indexOf('"') >= 0 || facts.answer().indexOf('\u201c') >= 0) {
            spans(facts.answer(), facts.is("mode", "factual"), quotes);
        }
        if (quotes.isEmpty()) {
            return false;
        }
        var source = new StringBuilder(facts.prompt()).append('\n').append(facts.system());
        boolean own = false;
        for (String name : SOURCES) {
            if (facts.pair().fields().get(name) instanceof String text) {
                source.append('\n').append(text);
                own = true;
            }
        }
        if (!own && source.length() < LEAST_SOURCE) {
            return false;
        }
        String folded = Fold.text(source.toString());
        return quotes.stream().map(Fold::text).anyMatch(quote -> !quote.isEmpty() && !folded.contains(quote));
    }

    private static void add(List<String> quotes, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof String text) {
            quotes.add(text);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> add(quotes, item));
        } else if (value instanceof Map<?, ?> map) {
            add(quotes, map.get("text"));
        }
    }

    /** Text between quotation marks of at least five words, cut at an ellipsis; each one, or those that name their source. */
    private static void spans(String answer, boolean all, List<String> quotes) {
        int at = 0;
        while (at < answer.length()) {
            int open = next(answer, at);
            if (open < 0) {
                return;
            }
            char closing = answer.charAt(open) == '\u201c' ? '\u201d' : '"';
            int close = answer.indexOf(closing, open + 1);
            if (close < 0) {
                return;
            }
            boolean counts = all
                    || NAMED.matcher(answer.substring(Math.max(0, open - BEFORE), open))
                            .find();
            String quote = counts ? answer.substring(open + 1, close) : "";
            for (String piece : quote.split("\\.\\.\\.|\u2026|\\[[^\\]]*\\]", -1)) {
                if (piece.strip().split("\\s+").length >= LEAST_WORDS) {
                    quotes.add(piece);
                }
            }
            at = close + 1;
        }
    }

    private static int next(String answer, int from) {
        int straight = answer.indexOf('"', from);
        int curly = answer.indexOf('\u201c', from);
        return straight < 0 ? curly : curly < 0 ? straight : Math.min(straight, curly);
    }
}
