package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.format.WholeFile;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit validate}: every record against the rules. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Checks every record; each problem has file, line, place, reason and fix.")
final class ValidateCommand implements Callable<Integer> {
    private static final int EXAMPLES = 3;

    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--rules", paramLabel = "FILE", description = "Which rules, with which severity: JSON or YAML.")
    private @Nullable Path rules;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Where invalid records are written, byte for byte.")
    private @Nullable Path quarantine;

    @Option(names = "--force", description = "Replace an existing quarantine file.")
    private boolean force;

    @Option(
            names = "--format",
            paramLabel = "text|json|ndjson",
            description = "How findings are printed. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    enum Format {
        TEXT,
        JSON,
        NDJSON
    }

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Validation validation = Validation.of(chosen()).threads(input.threads());
        try (input;
                Bars bars = result.bars(shell)) {
            Pairs pairs = input.pairs(shell);
            Checked checked = validation.run(pairs, bars);
            if (quarantine != null) {
                quarantine(quarantine, pairs, checked, bars);
            }
            bars.close();
            print(checked);
            boolean failed = checked.findings().stream()
                    .anyMatch(finding -> result.failOn().isReachedBy(finding.severity()));
            return failed ? Pairkit.FOUND : Pairkit.FINE;
        }
    }

    private Rules chosen() {
        if (rules == null) {
            return Rules.recommended();
        }
        Keys keys = Keys.read(rules);
        Rules chosen = Recipe.rules(keys);
        keys.end();
        return chosen;
    }

    private void quarantine(Path file, Pairs pairs, Checked checked, Bars bars) {
        var pieces = new InvalidPieces(pairs, checked, bars);
        try (var whole = force ? WholeFile.replacing(file) : WholeFile.creating(file)) {
            pieces.copy(whole.stream());
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private void print(Checked checked) {
        PrintStream to = shell.out();
        switch (format) {
            case JSON -> {
                to.print("{\"read\":" + checked.read() + ",\"valid\":" + checked.valid() + ",\"invalid\":"
                        + checked.invalid() + ",\"findings\":[");
                String separator = "\n";
                for (Finding finding : checked.findings()) {
                    to.print(separator + Json.write(finding.fields()));
                    separator = ",\n";
                }
                to.println("]}");
            }
            case NDJSON -> checked.findings().forEach(finding -> to.println(Json.write(finding.fields())));
            default -> text(checked, to);
        }
    }

    /** Groups findings by code, errors first, each with its first examples. */
    private static void text(Checked checked, PrintStream to) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        checked.findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                        .add(finding));
        byCode.values().stream()
                .sorted(Comparator.comparing((List<Finding> all) -> all.get(0).severity())
                        .reversed()
                        .thenComparing(all -> -all.size()))
                .forEach(all -> {
                    Finding first = all.get(0);
                    to.println(String.format(
                            Locale.ROOT, "%-7s %s  %,d", first.severity().label(), first.code(), all.size()));
                    all.stream()
                            .limit(EXAMPLES)
                            .forEach(finding -> to.println("    " + finding.origin()
                                    + (finding.pointer().isEmpty() ? "" : " " + finding.pointer()) + "  "
                                    + finding.message()));
                    if (!first.fix().isEmpty()) {
                        to.println("    fix: " + first.fix());
                    }
                });
        to.println(String.format(
                Locale.ROOT,
                "%,d read, %,d valid, %,d invalid, %,d findings",
                checked.read(),
                checked.valid(),
                checked.invalid(),
                checked.findings().size()));
    }
}
