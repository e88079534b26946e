package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.Pairs;
import io.pairkit.audit.Plan;
import io.pairkit.files.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit plan}: what a set is for, written before the set. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Makes a plan to measure a set against.")
final class PlanCommand implements Callable<Integer> {
    private final Shell shell;

    PlanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.err().println("pairkit: plan needs a word more: init");
        return Pairkit.WRONG;
    }

    /** {@code pairkit plan init}. */
    @Command(
            name = "init",
            mixinStandardHelpOptions = true,
            versionProvider = Pairkit.Version.class,
            description = "Proposes a plan for a set as it is, to be changed by a person.")
    static final class Init implements Callable<Integer> {
        private final Shell shell;

        @Mixin
        private final InputOptions input = new InputOptions();

        @Mixin
        private final ResultOptions result = new ResultOptions();

        @Option(names = "--out", paramLabel = "FILE", description = "Where the plan goes; standard output by default.")
        private @Nullable Path out;

        @Option(names = "--force", description = "Replace an existing plan.")
        private boolean force;

        Init(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (input) {
                Pairs pairs = input.pairs(shell);
                String plan = Json.pretty(Plan.propose(pairs)) + "\n";
                if (out == null) {
                    shell.out().print(plan);
                } else {
                    write(out, plan);
                    result.say(shell, "plan  " + out);
                }
                return Pairkit.FINE;
            }
        }

        private void write(Path file, String plan) {
            try (var whole = force ? WholeFile.replacing(file) : WholeFile.creating(file)) {
                whole.stream().write(plan.getBytes(StandardCharsets.UTF_8));
                whole.commit();
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written", e);
            }
        }
    }
}
