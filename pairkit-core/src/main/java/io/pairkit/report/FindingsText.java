package io.pairkit.report;

import io.pairkit.validate.Checked;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Findings as text for people: grouped by code, errors first, with counts, first examples and what to do.
 *
 * <p>Holds the first examples of each code and no more, so it can also be the consumer of a streaming run.
 *
 * <pre>{@code
 * var text = FindingsText.plain();
 * out.print(text.write(validation.run(pairs, progress, text)));
 * }</pre>
 */
public final class FindingsText implements Consumer<Finding> {
    private static final int EXAMPLES = 3;
    private static final int MESSAGE = 100;

    private final boolean coloured;
    private final int examples;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    private FindingsText(boolean coloured, int examples) {
        this.coloured = coloured;
        this.examples = examples;
    }

    private static final class Group {
        final Finding first;
        final List<Finding> examples = new ArrayList<>();
        long count;

        Group(Finding first) {
            this.first = first;
        }
    }

    /** Returns a printer without colours, with three examples of each code. */
    public static FindingsText plain() {
        return new FindingsText(false, EXAMPLES);
    }

    /** Returns a printer that marks severities by ANSI colours, for a terminal. */
    public static FindingsText coloured() {
        return new FindingsText(true, EXAMPLES);
    }

    /** Returns an empty printer that shows more or fewer examples of each code; {@link Integer#MAX_VALUE} for all. */
    public FindingsText examples(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("examples must be at least 0, was " + value);
        }
        return new FindingsText(coloured, value);
    }

    /** Takes in one finding. Findings of one code and several severities are groups of their own. */
    @Override
    public void accept(Finding finding) {
        Group group = groups.computeIfAbsent(finding.severity() + finding.code(), none -> new Group(finding));
        group.count++;
        if (group.examples.size() < examples) {
            group.examples.add(finding);
        }
    }

    /** Returns the text for all findings that a result holds. */
    public String all(Checked checked) {
        checked.findings().forEach(this);
        return write(checked);
    }

    /** Returns the text for what was taken in. */
    public String write(Checked checked) {
        var out = new StringBuilder();
        groups.values().stream()
                .sorted(Comparator.comparing((Group group) -> group.first.severity())
                        .reversed()
                        .thenComparing(Comparator.comparingLong((Group group) -> group.count)
                                .reversed())
                        .thenComparing(group -> group.first.code()))
                .forEach(group -> write(group, out));
        checked.conditions()
                .forEach(condition -> out.append(condition.holds() ? "holds    " : "broken   ")
                        .append(condition)
                        .append('\n'));
        out.append(checked.read()).append(" read: ").append(checked.valid()).append(" valid, ");
        out.append(checked.invalid()).append(" invalid");
        for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.INFO}) {
            out.append("; ").append(checked.count(severity)).append(' ').append(plural(severity, checked));
        }
        if (checked.suppressed() > 0) {
            out.append("; ").append(checked.suppressed()).append(" suppressed with a reason");
        }
        if (checked.known() > 0) {
            out.append("; ").append(checked.known()).append(" known from the baseline");
        }
        return out.append('\n').toString();
    }

    private static String plural(Severity severity, Checked checked) {
        return severity == Severity.INFO || checked.count(severity) == 1 ? severity.label() : severity.label() + "s";
    }

    private void write(Group group, StringBuilder out) {
        String label = group.first.severity().label();
        out.append(colour(group.first.severity())).append(label).append(coloured ? "\u001b[0m" : "");
        out.append(" ".repeat(9 - label.length())).append(group.first.code());
        out.append("  ").append(group.count).append(group.count == 1 ? " finding" : " findings");
        if (!group.first.requirement().isEmpty()) {
            out.append("  (").append(group.first.requirement()).append(')');
        }
        out.append('\n');
        for (Finding finding : group.examples) {
            out.append("         ").append(plain(finding.origin().toString()));
            if (!finding.pointer().isEmpty()) {
                out.append(' ').append(plain(finding.pointer()));
            }
            out.append("  ")
                    .append(io.pairkit.Excerpt.of(finding.message(), MESSAGE))
                    .append('\n');
        }
        if (group.count > group.examples.size() && examples > 0) {
            out.append("         … and ")
                    .append(group.count - group.examples.size())
                    .append(" more\n");
        }
        if (!group.first.fix().isEmpty()) {
            out.append("         → ")
                    .append(io.pairkit.Excerpt.of(group.first.fix(), 200))
                    .append('\n');
        }
    }

    /** File names and keys are the user's: no control sign of theirs reaches a terminal. */
    private static String plain(String text) {
        return io.pairkit.Excerpt.of(text, 400);
    }

    private String colour(Severity severity) {
        if (!coloured) {
            return "";
        }
        return switch (severity) {
            case ERROR -> "\u001b[31m";
            case WARNING -> "\u001b[33m";
            case INFO -> "\u001b[36m";
        };
    }
}
