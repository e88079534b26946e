package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.report.FindingsJson;
import io.pairkit.report.FindingsSarif;
import io.pairkit.report.FindingsText;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rules;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How findings are printed. */
final class FindingsOptions {
    enum Format {
        TEXT,
        JSON,
        NDJSON,
        SARIF
    }

    @Option(names = "--examples", paramLabel = "N|all", description = "How many examples of a code are shown as text.")
    private String examples = "3";

    @Option(
            names = "--format",
            paramLabel = "text|json|ndjson|sarif",
            description = "How findings are printed. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    /** Prints findings, sorted, in the form that is wanted. */
    void print(Shell shell, Rules used, Checked checked, List<Finding> findings) {
        PrintStream to = shell.out();
        switch (format) {
            case JSON -> {
                FindingsJson json = FindingsJson.document(to);
                findings.forEach(json);
                json.end(checked, conditions(checked));
            }
            case NDJSON -> findings.forEach(FindingsJson.lines(to));
            case SARIF -> {
                FindingsSarif sarif = FindingsSarif.of(used, to);
                findings.forEach(sarif);
                sarif.end();
            }
            default -> {
                FindingsText text = (shell.isOutTerminal() ? FindingsText.coloured() : FindingsText.plain())
                        .examples(NumberOrAll.parse("--examples", examples));
                findings.forEach(text);
                to.print(text.write(checked));
            }
        }
    }

    private static Map<String, List<Map<String, @Nullable Object>>> conditions(Checked checked) {
        if (checked.conditions().isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "conditions",
                checked.conditions().stream()
                        .map(result -> Json.object(
                                "codes", result.condition().codes(),
                                "atMost", result.condition().share(),
                                "records", result.records(),
                                "share", result.share(),
                                "holds", result.holds()))
                        .toList());
    }
}
