package io.pairkit.audit.kinds;

import io.pairkit.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The phrases of a resource: sections of regular expressions, one a line; {@code {name}} stands for a line of {@code [words]}. */
final class Phrases {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    static final Phrases ENGLISH = new Phrases("english.txt");
    static final Phrases OTHERS = new Phrases("others.txt");

    private final Map<String, List<Line>> sections = new LinkedHashMap<>();

    private Phrases(String resource) {
        var words = new HashMap<String, String>();
        String section = "";
        for (String line : Resource.lines(Phrases.class, resource)) {
            if (line.startsWith("[") && line.endsWith("]") && line.matches("\\[[a-z -]+]")) {
                section = line.substring(1, line.length() - 1);
            } else if (section.equals("words")) {
                int at = line.indexOf(" = ");
                words.put(line.substring(0, at), line.substring(at + 3));
            } else {
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(Line.of(written(line, words)));
            }
        }
    }

    private static String written(String line, Map<String, String> words) {
        return NAME.matcher(line)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Objects.requireNonNull(words.get(match.group(1)), match.group())));
    }

    private List<Line> of(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    /** Returns where the first expression of a section that occurs in a text begins, or -1. */
    int find(String section, String text) {
        for (Line line : of(section)) {
            int at = line.find(text);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether an expression of a section occurs in a text. */
    boolean has(String section, String text) {
        return find(section, text) >= 0;
    }

    /** Whether an expression of a section whose name begins so occurs in a text. */
    boolean hasAny(String prefix, String text) {
        for (String name : sections.keySet()) {
            if (name.startsWith(prefix) && has(name, text)) {
                return true;
            }
        }
        return false;
    }

    /** All lines, for tests. */
    List<Line> lines() {
        return sections.values().stream().flatMap(List::stream).toList();
    }

    /** An expression, and parts of which each text in which it occurs has one: looking for these is fast. */
    record Line(List<String> parts, Pattern expression) {
        static Line of(String text) {
            int at = text.indexOf(" => ");
            return at < 0
                    ? new Line(List.of(), Pattern.compile(text))
                    : new Line(List.of(text.substring(0, at).split("\\|")), Pattern.compile(text.substring(at + 4)));
        }

        int find(String text) {
            if (!parts.isEmpty() && !mayOccur(text)) {
                return -1;
            }
            Matcher found = expression.matcher(text);
            return found.find() ? found.start() : -1;
        }

        boolean mayOccur(String text) {
            for (String part : parts) {
                if (text.contains(part)) {
                    return true;
                }
            }
            return parts.isEmpty();
        }
    }
}
