package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pairkit targets}: the platforms that pairkit knows. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Lists the platforms and tools whose files can be checked and written.")
final class TargetsCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final TextOrJson format = new TextOrJson();

    @Option(names = "--quiet", description = "No messages.")
    private boolean quiet;

    TargetsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format.isJson()) {
            shell.out()
                    .println(Json.pretty(
                            Targets.all().stream().map(Target::entry).toList()));
            return Pairkit.FINE;
        }
        for (Target target : Targets.all()) {
            shell.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-28s %-12s %s%s",
                            target.id(),
                            target.version(),
                            target.name(),
                            target.status().equals("active") ? "" : " (" + target.status() + ")"));
        }
        return Pairkit.FINE;
    }
}
