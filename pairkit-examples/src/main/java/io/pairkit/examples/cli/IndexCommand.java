package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.dedup.Admission;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.PairIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pairkit index}: near-duplicates over months, against a folder that remembers. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Compares batches with all that came before them, in a folder that remembers.")
final class IndexCommand implements Callable<Integer> {
    private final Shell shell;

    IndexCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.err().println("pairkit: index needs a word more: add, find or remove");
        return Pairkit.WRONG;
    }

    /** What adding and looking up have in common. */
    abstract static class OfBatch implements Callable<Integer> {
        private final Shell shell;

        @Mixin
        private final InputOptions input = new InputOptions();

        @Mixin
        private final ResultOptions result = new ResultOptions();

        @Mixin
        private final NearOptions near = new NearOptions();

        @Option(names = "--out", paramLabel = "DIR", description = "The folder of the results, as those of dedup.")
        private @Nullable Path out;

        @Option(names = "--force", description = "Replace an existing folder of results.")
        private boolean force;

        @Mixin
        private final TextOrJson format = new TextOrJson();

        OfBatch(Shell shell) {
            this.shell = shell;
        }

        /** Compares; the results are to be written before an index takes records for known. */
        abstract Admission run(Path folder, NearDuplicates recipe, Loaded loaded, Bars bars, Consumer<Admission> write);

        @Override
        public Integer call() {
            Path folder = input.takeFirst("the folder of the index");
            NearDuplicates recipe = near.over(PairIndex.recipeOf(folder).orElse(NearDuplicates.defaults()))
                    .threads(input.threads());
            try (input;
                    Bars bars = result.bars(shell)) {
                Loaded loaded = Loaded.of(input.pairs(shell), recipe, input.threads(), bars);
                var results = new IndexResults(recipe, loaded);
                Admission found =
                        run(folder, recipe, loaded, bars, admission -> results.write(out, force, admission, bars));
                bars.close();
                if (format.isJson()) {
                    shell.out().println(Json.pretty(out == null ? results.everything(found) : results.summary(found)));
                } else {
                    shell.out().println(found);
                    loaded.tell(shell.out());
                    if (out != null) {
                        shell.out().println("results  " + out);
                    }
                }
                return loaded.hasErrors() && result.failOn() != ResultOptions.FailOn.NEVER
                        ? Pairkit.FOUND
                        : Pairkit.FINE;
            }
        }
    }

    /** {@code pairkit index add}. */
    @Command(
            name = "add",
            customSynopsis = "pairkit index add DIR INPUT... [OPTIONS]",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Adds a batch to the index in DIR, a new one if there is none, and tells what is not new.")
    static final class Add extends OfBatch {
        Add(Shell shell) {
            super(shell);
        }

        @Override
        Admission run(Path folder, NearDuplicates recipe, Loaded loaded, Bars bars, Consumer<Admission> write) {
            try (PairIndex index = PairIndex.writing(folder, recipe)) {
                return index.add(loaded.pairs(), bars, write);
            }
        }
    }

    /** {@code pairkit index find}. */
    @Command(
            name = "find",
            customSynopsis = "pairkit index find DIR INPUT... [OPTIONS]",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Tells what of INPUT is near a record of the index in DIR; nothing is added.")
    static final class Find extends OfBatch {
        Find(Shell shell) {
            super(shell);
        }

        @Override
        Admission run(Path folder, NearDuplicates recipe, Loaded loaded, Bars bars, Consumer<Admission> write) {
            try (PairIndex index = PairIndex.reading(folder, recipe)) {
                Admission found = index.find(loaded.pairs(), bars);
                write.accept(found);
                return found;
            }
        }
    }

    /** {@code pairkit index remove}. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Takes records out of an index; what went for their sake is decided anew.")
    static final class Remove implements Callable<Integer> {
        private final Shell shell;

        @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the index.")
        private Path folder = Path.of("");

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "ID", description = "The ids of the records.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--quiet", description = "No messages.")
        private boolean quiet;

        @Mixin
        private final TextOrJson format = new TextOrJson();

        Remove(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            NearDuplicates recipe =
                    PairIndex.recipeOf(folder).orElseThrow(() -> new IllegalArgumentException(folder + " is no index"));
            try (PairIndex index = PairIndex.writing(folder, recipe)) {
                int before = index.size();
                var revisions = index.remove(ids);
                if (format.isJson()) {
                    shell.out()
                            .println(Json.pretty(Json.object(
                                    "removed",
                                    before - index.size(),
                                    "revisions",
                                    revisions.stream()
                                            .map(IndexResults::revision)
                                            .toList())));
                } else if (!quiet) {
                    shell.out()
                            .println((before - index.size()) + " records taken out, " + revisions.size()
                                    + " decisions changed");
                }
                return Pairkit.FINE;
            }
        }
    }
}
