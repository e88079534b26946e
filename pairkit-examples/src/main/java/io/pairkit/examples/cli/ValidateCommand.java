package io.pairkit.examples.cli;

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
import io.pairkit.validate.Checked;
import io.pairkit.validate.Condition;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Fixes;
import io.pairkit.validate.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Mixin
    private final FindingsOptions printing = new FindingsOptions();

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

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (fix != (out != null)) {
            throw new IllegalArgumentException("--fix and --out DIR go together");
        }
        Validation validation = rules.validation(input.threads());
        try (input;
                Bars bars = result.bars(shell)) {
            List<InputFile> files = input.files(shell);
            Reading reading = input.reading();
            Pairs written = (input.isShapeGiven() ? reading : rules.layout(reading)).files(files);
            Pairs pairs = fix ? fixes().in(written) : written;
            Checked checked = rules.known(validation, pairs, result, shell).run(pairs, bars);
            List<Finding> ofFiles = rules.target()
                    .map(target -> ofFiles(target, files, pairs, bars))
                    .orElse(List.of());
            if (quarantine != null) {
                quarantine(quarantine, written, checked, bars);
            }
            if (out != null) {
                Accounting done = new FixedFolder(fixes(), written, checked).write(out, force, input.threads(), bars);
                result.say(shell, done + ", in " + out);
            }
            bars.close();
            List<Finding> all = new ArrayList<>(checked.findings());
            all.addAll(ofFiles);
            all.sort(null);
            printing.print(shell, validation.rules(), checked, all);
            boolean broken = result.failOn() != ResultOptions.FailOn.NEVER
                    && !checked.conditions().stream().allMatch(Condition.Result::holds);
            return broken || result.isFailed(all) ? Pairkit.FOUND : Pairkit.FINE;
        }
    }

    private Fixes fixes() {
        Fixes fixes = Fixes.safe();
        for (Map.Entry<String, String> name : renamed.entrySet()) {
            fixes = fixes.rename(name.getKey(), name.getValue());
        }
        return fixes;
    }

    /** What a platform demands of files as a whole: how many records, of one kind, which bytes. */
    private static List<Finding> ofFiles(Target platform, List<InputFile> files, Pairs pairs, Progress progress) {
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
}
