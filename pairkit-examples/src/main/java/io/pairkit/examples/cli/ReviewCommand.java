package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.Unreadable;
import io.pairkit.audit.Verdict;
import io.pairkit.files.WholeFile;
import io.pairkit.privacy.Redaction;
import io.pairkit.review.ReviewVerdict;
import io.pairkit.review.Sampling;
import io.pairkit.review.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pairkit review}: a random sample for a person, and the verdict on what the person marked. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Draws a sample to be read by a person; judges the marked sheet.")
final class ReviewCommand implements Callable<Integer> {
    private static final Redaction HIDDEN = Redaction.recommended();

    private final Shell shell;

    ReviewCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.err().println("pairkit: review needs a word more: sample or verdict");
        return Pairkit.WRONG;
    }

    /** {@code pairkit review sample}. */
    @Command(
            name = "sample",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Draws pairs at random and writes the sheet as CSV and as HTML.")
    static final class Sample implements Callable<Integer> {
        private final Shell shell;

        @Mixin
        private final InputOptions input = new InputOptions();

        @Mixin
        private final ResultOptions result = new ResultOptions();

        @Option(
                names = {"-n", "--size"},
                paramLabel = "N",
                description = "How many pairs. Default: ${DEFAULT-VALUE}.")
        private int size = 20;

        @Option(names = "--stratify", paramLabel = "F", description = "Draw from every value of an attribute.")
        private String stratify = "";

        @Option(
                names = "--out",
                required = true,
                paramLabel = "SHEET",
                description = "A .csv or .html file; the other is written beside it.")
        private Path out = Path.of("");

        @Option(names = "--force", description = "Replace existing sheets.")
        private boolean force;

        Sample(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Sampling sampling = Sampling.of(size).seed(seed());
            if (!stratify.isEmpty()) {
                sampling = sampling.stratifiedBy(stratify);
            }
            try (input) {
                Pairs pairs = input.pairs(shell);
                Sheet sheet = new Sheet(sampling.draw(pairs).rows().stream()
                        .map(ReviewCommand::hidden)
                        .toList());
                List<Unreadable> unreadable = pairs.unreadable();
                write(beside(".csv"), sheet.csv());
                write(beside(".html"), sheet.html());
                shell.out().println(sheet.rows().size() + " pairs drawn with seed " + seed());
                shell.out().println("sheet  " + beside(".html"));
                return result.isFailed(
                                unreadable.stream().map(Unreadable::finding).toList())
                        ? Pairkit.FOUND
                        : Pairkit.FINE;
            }
        }

        private long seed() {
            return input.seed().orElse(42L);
        }

        private Path beside(String ending) {
            String name = out.getFileName().toString();
            String stem = name.replaceFirst("\\.(csv|html)$", "");
            return out.resolveSibling(stem + ending);
        }

        private void write(Path file, String text) {
            try (var whole = force ? WholeFile.replacing(file) : WholeFile.creating(file)) {
                whole.stream().write(text.getBytes(StandardCharsets.UTF_8));
                whole.commit();
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written", e);
            }
        }
    }

    /** {@code pairkit review verdict}. */
    @Command(
            name = "verdict",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Judges a sheet that a person has marked.")
    static final class Judge implements Callable<Integer> {
        private final Shell shell;

        @Mixin
        private final ResultOptions result = new ResultOptions();

        @Parameters(paramLabel = "SHEET", description = "The marked sheet, CSV.")
        private Path sheet = Path.of("");

        @Mixin
        private final TextOrJson format = new TextOrJson();

        Judge(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            if (!Files.exists(sheet)) {
                throw new IllegalArgumentException(sheet + ": no such file");
            }
            ReviewVerdict verdict = ReviewVerdict.of(Sheet.read(sheet));
            shell.out().println(format.isJson() ? Json.pretty(verdict.toJson()) : verdict.toString());
            boolean ready = verdict.decision() == Verdict.READY || result.failOn() == ResultOptions.FailOn.NEVER;
            return ready ? Pairkit.FINE : Pairkit.FOUND;
        }
    }

    /** A sheet goes from hand to hand: what must not be learned is shown as placeholders. */
    private static Sheet.Row hidden(Sheet.Row row) {
        return new Sheet.Row(
                row.file(),
                row.line(),
                HIDDEN.redact(row.id()),
                HIDDEN.redact(row.prompt()),
                HIDDEN.redact(row.answer()),
                row.verdict(),
                row.reason());
    }
}
