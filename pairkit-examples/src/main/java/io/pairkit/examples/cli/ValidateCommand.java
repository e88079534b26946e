package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.Unreadable;
import io.pairkit.examples.curate.Accounting;
import io.pairkit.files.WholeFile;
import io.pairkit.format.InputFile;
import io.pairkit.format.Reading;
import io.pairkit.format.target.FileCheck;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Poison;
import io.pairkit.privacy.Privacy;
import io.pairkit.report.FindingsJson;
import io.pairkit.report.FindingsSarif;
import io.pairkit.report.FindingsText;
import io.pairkit.schema.Schema;
import io.pairkit.validate.Baseline;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Condition;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Fixes;
import io.pairkit.validate.Rule;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit validate}: every record against the rules and the target. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Checks every record; each problem has file, line, place, reason and fix.")
final class ValidateCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(
            names = "--target",
            paramLabel = "T",
            description =
                    "The platform that is to take the file, an id of `pairkit targets`. What it takes is valid; the "
                            + "other rules then only warn.")
    private String target = "";

    @Option(
            names = "--names",
            paramLabel = "on|off",
            description = "Report names of people and street addresses too. Default: ${DEFAULT-VALUE}.")
    private String names = "off";

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description = "A JSON Schema (2020-12) that every record must meet.")
    private @Nullable Path schema;

    @Option(
            names = "--answer-schema",
            paramLabel = "FILE",
            description = "A JSON Schema (2020-12) that every answer must meet.")
    private @Nullable Path answerSchema;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "JSON or YAML: task, except, only, severity, conditions (code: share), answerSchema.")
    private @Nullable Path rules;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings that are known: only new ones count. Written when it is not there yet.")
    private @Nullable Path baseline;

    @Option(
            names = "--quarantine",
            paramLabel = "FILE",
            description = "Where invalid records are written, byte for byte.")
    private @Nullable Path quarantine;

    @Option(
            names = "--fix",
            description =
                    "Repair white space, byte-order marks, Unicode form and end signs before the check, and write "
                            + "the result to --out: records.jsonl, fixed.jsonl, quarantine.jsonl, fix.json.")
    private boolean fix;

    @Option(names = "--rename", paramLabel = "OLD=NEW", description = "With --fix: gives a field another name.")
    private Map<String, String> renamed = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder that --fix writes.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace an existing quarantine file or folder.")
    private boolean force;

    @Option(names = "--examples", paramLabel = "N|all", description = "How many examples of a code are shown as text.")
    private String examples = "3";

    @Option(
            names = "--format",
            paramLabel = "text|json|ndjson|sarif",
            description = "How findings are printed. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    enum Format {
        TEXT,
        JSON,
        NDJSON,
        SARIF
    }

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (fix != (out != null)) {
            throw new IllegalArgumentException("--fix and --out DIR go together");
        }
        Validation validation = validation();
        try (input;
                Bars bars = result.bars(shell)) {
            List<InputFile> files = input.files(shell);
            Reading reading = input.reading();
            Pairs written = (target.isEmpty() || input.isShapeGiven()
                            ? reading
                            : reading.shape(Targets.of(target).layout()))
                    .files(files);
            Pairs pairs = fix ? fixes().in(written) : written;
            Checked checked = known(validation, pairs).run(pairs, bars);
            List<Finding> ofFiles = target.isEmpty() ? List.of() : ofFiles(files, pairs, bars);
            if (quarantine != null) {
                quarantine(quarantine, written, checked, bars);
            }
            if (out != null) {
                Accounting done = new FixedFolder(fixes(), written, checked).write(out, force, input.threads(), bars);
                result.say(shell, done + ", in " + out);
            }
            bars.close();
            print(validation.rules(), checked, ofFiles);
            boolean broken = result.failOn() != ResultOptions.FailOn.NEVER
                    && !checked.conditions().stream().allMatch(Condition.Result::holds);
            return broken || result.isFailed(checked.findings()) || result.isFailed(ofFiles)
                    ? Pairkit.FOUND
                    : Pairkit.FINE;
        }
    }

    private Validation validation() {
        if (rules == null) {
            return Validation.of(withDemands(Rules.recommended())).threads(input.threads());
        }
        Keys keys = Keys.read(rules);
        Validation validation = Validation.of(withDemands(Recipe.rules(keys))).threads(input.threads());
        for (Condition condition : Recipe.conditions(keys)) {
            validation = validation.condition(condition);
        }
        keys.end();
        return validation;
    }

    /** Adds what is demanded whatever the rules are: privacy, the schemas and the target. */
    private Rules withDemands(Rules chosen) {
        Detectors detectors = Detectors.recommended();
        Rule privacy = Privacy.of(DedupCommand.isOn("--names", names) ? detectors.and(Detectors.names()) : detectors)
                .rule();
        Rules demanded = Rules.of(privacy, Poison.rule());
        if (schema != null) {
            demanded = demanded.and(Schema.read(schema).rule());
        }
        if (answerSchema != null) {
            demanded = demanded.and(Schema.read(answerSchema).answerRule());
        }
        if (target.isEmpty()) {
            return chosen.and(demanded);
        }
        return Targets.of(target).with(chosen).and(demanded);
    }

    private Fixes fixes() {
        Fixes fixes = Fixes.safe();
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            fixes = fixes.rename(name.getKey(), name.getValue());
        }
        return fixes;
    }

    /** Leaves out what a baseline knows; a baseline that is not there yet is written and knows nothing. */
    private Validation known(Validation validation, Pairs pairs) {
        if (baseline == null) {
            return validation;
        }
        if (!Files.exists(baseline)) {
            Baseline.record(validation, pairs).write(baseline);
            result.say(shell, "baseline written to " + baseline);
        }
        return validation.baseline(Baseline.read(baseline));
    }

    /** What a platform demands of files as a whole: how many records, of one kind, which bytes. */
    private List<Finding> ofFiles(List<InputFile> files, Pairs pairs, Progress progress) {
        Target platform = Targets.of(target);
        FileCheck check = platform.file();
        pairs.process(1, progress, pair -> pair, new Pairs.Sink<Pair>() {
            @Override
            public void pair(int ordinal, Pair pair, Pair same) {
                check.add(pair);
            }

            @Override
            public void unreadable(Unreadable piece) {
                check.add(piece);
            }
        });
        files.forEach(check::bytes);
        return check.findings();
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

    private void print(Rules used, Checked checked, List<Finding> ofFiles) {
        PrintStream to = shell.out();
        List<Finding> all = new ArrayList<>(checked.findings());
        all.addAll(ofFiles);
        all.sort(null);
        switch (format) {
            case JSON -> {
                FindingsJson json = FindingsJson.document(to);
                all.forEach(json);
                json.end(checked, conditions(checked));
            }
            case NDJSON -> all.forEach(FindingsJson.lines(to));
            case SARIF -> {
                FindingsSarif sarif = FindingsSarif.of(used, to);
                all.forEach(sarif);
                sarif.end();
            }
            default -> {
                FindingsText text = (shell.isOutTerminal() ? FindingsText.coloured() : FindingsText.plain())
                        .examples(mostExamples());
                all.forEach(text);
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

    private int mostExamples() {
        if (examples.equals("all")) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(examples);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--examples must be a number or all, was " + examples, e);
        }
    }
}
