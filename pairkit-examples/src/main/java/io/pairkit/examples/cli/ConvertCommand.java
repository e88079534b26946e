package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.Unreadable;
import io.pairkit.files.WholeFile;
import io.pairkit.format.target.Conversion;
import io.pairkit.format.target.Targets;
import io.pairkit.format.target.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit convert}: to a platform's shape, with a ledger of what is lost. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Writes the records in the shape of a platform, and tells what the shape cannot carry.")
final class ConvertCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Option(names = "--to", required = true, paramLabel = "T", description = "An id of `pairkit targets`.")
    private String to = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write; Parquet where it ends in .parquet.")
    private Path out = Path.of("");

    @Option(names = "--losses", paramLabel = "FILE", description = "The ledger: a JSON object for each loss.")
    private @Nullable Path losses;

    @Option(names = "--strict", description = "A loss ends with 1, and nothing is written.")
    private boolean strict;

    @Option(names = "--force", description = "Replace existing files.")
    private boolean force;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    ConvertCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        refuseOverwriting(out);
        Conversion conversion = Conversion.to(Targets.of(to)).threads(input.threads());
        if (strict) {
            conversion = conversion.strict();
        }
        if (losses != null) {
            refuseOverwriting(losses);
            conversion = conversion.losses(losses);
        }
        try (input;
                Bars bars = result.bars(shell)) {
            Pairs pairs = input.isShapeGiven()
                    ? input.pairs(shell)
                    : input.reading().shape(conversion.layout()).files(input.files(shell));
            Written written = conversion.progress(bars).write(pairs, out);
            List<Unreadable> unreadable = pairs.unreadable();
            bars.close();
            if (format.isJson()) {
                var fields = written.fields();
                fields.put("unreadable", unreadable.size());
                shell.out().println(Json.pretty(fields));
            } else {
                shell.out().println(written);
            }
            if (Targets.of(to).isArray() && out.toString().endsWith(".jsonl")) {
                result.say(shell, out + " is one JSON array; a name that ends in .json says so");
            }
            unreadable.forEach(piece -> result.say(shell, piece.finding().toString()));
            boolean lost = strict && !written.isWritten();
            boolean failed = lost
                    || result.isFailed(
                            unreadable.stream().map(Unreadable::finding).toList());
            return failed && result.failOn() != ResultOptions.FailOn.NEVER ? Pairkit.FOUND : Pairkit.FINE;
        }
    }

    private void refuseOverwriting(Path file) {
        if (!force && Files.exists(file)) {
            WholeFile.creating(file).close(); // says what every output says
        }
    }
}
