package io.pairkit.examples.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code pairkit} command and its parts. */
@Command(
        name = "pairkit",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Turns raw instruction/response material into fine-tuning data that a team can trust.",
        synopsisSubcommandLabel = "COMMAND")
public final class Pairkit {
    static final int FINE = 0;
    static final int FOUND = 1;
    static final int WRONG = 2;

    Pairkit() {}

    /** Runs a command line and returns the exit code: 0 fine, 1 findings or not ready, 2 wrong usage or input. */
    public static int run(Shell shell, String... args) {
        var line = new CommandLine(new Pairkit());
        line.addSubcommand(new ValidateCommand(shell));
        line.addSubcommand(new DedupCommand(shell));
        line.addSubcommand(
                "index",
                new CommandLine(new IndexCommand(shell))
                        .addSubcommand(new IndexCommand.Add(shell))
                        .addSubcommand(new IndexCommand.Find(shell))
                        .addSubcommand(new IndexCommand.Remove(shell)));
        line.addSubcommand(new SplitCommand(shell));
        line.addSubcommand(new CurateCommand(shell));
        line.addSubcommand(new AuditCommand(shell));
        line.addSubcommand(new ConvertCommand(shell));
        line.addSubcommand(new RedactCommand(shell));
        line.addSubcommand(
                "review",
                new CommandLine(new ReviewCommand(shell))
                        .addSubcommand(new ReviewCommand.Sample(shell))
                        .addSubcommand(new ReviewCommand.Judge(shell)));
        line.addSubcommand("plan", new CommandLine(new PlanCommand(shell)).addSubcommand(new PlanCommand.Init(shell)));
        line.addSubcommand(new RoundsCommand(shell));
        line.addSubcommand(new RulesCommand(shell));
        line.addSubcommand(new TargetsCommand(shell));
        line.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((problem, given) -> complain(shell, problem));
        line.setExecutionExceptionHandler((problem, which, parsed) -> complain(shell, problem));
        if (args.length == 0) {
            shell.err()
                    .println("pairkit: a command is needed, one of "
                            + String.join(", ", line.getSubcommands().keySet()));
            return WRONG;
        }
        return line.execute(args);
    }

    /** Says what went wrong in one line; a stack trace helps nobody at a prompt. */
    private static int complain(Shell shell, Exception problem) {
        String message = problem.getMessage();
        if (problem instanceof CancellationException) {
            message = "cancelled; nothing was written";
        } else if (problem instanceof UncheckedIOException && message != null && problem.getCause() != null) {
            String cause = problem.getCause().getMessage();
            boolean known = cause == null
                    || message.contains(cause)
                    || cause.contains(message)
                    || problem.getCause() instanceof FileAlreadyExistsException;
            message = known ? message : message + ": " + cause;
        } else if (message == null) {
            message = problem.getClass().getSimpleName();
        }
        shell.err().println("pairkit: " + message.replaceAll("\\R", " "));
        return WRONG;
    }

    /** Tells picocli the version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"pairkit " + io.pairkit.examples.Version.OF_THIS_BUILD};
        }
    }
}
