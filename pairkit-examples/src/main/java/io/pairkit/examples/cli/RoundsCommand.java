package io.pairkit.examples.cli;

import io.pairkit.Json;
import io.pairkit.review.LossLog;
import io.pairkit.review.Rounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pairkit rounds}: what an evaluation says to write next, and what a loss log says about the training. */
@Command(
        name = "rounds",
        mixinStandardHelpOptions = true,
        versionProvider = Pairkit.Version.class,
        description = "Reads evaluation results or a loss log (JSON lines) and says what to do next.")
final class RoundsCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private final ResultOptions result = new ResultOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "STATUS",
            description = "JSON lines: one evaluated example, or one step with its losses, a line.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private final TextOrJson format = new TextOrJson();

    RoundsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var rows = new ArrayList<Map<String, ?>>();
        for (Path file : files) {
            rows.addAll(rows(file));
        }
        boolean losses = rows.stream().anyMatch(RoundsCommand::isLoss);
        if (losses) {
            LossLog log = LossLog.of(rows);
            shell.out().println(format.isJson() ? Json.pretty(log.toJson()) : log.means());
        } else {
            Rounds rounds = Rounds.of(rows);
            shell.out().println(format.isJson() ? Json.pretty(rounds.toJson()) : rounds.toString());
        }
        return Pairkit.FINE;
    }

    private static boolean isLoss(Map<String, ?> row) {
        return row.keySet().stream().anyMatch(key -> key.equals("loss") || key.endsWith("_loss"));
    }

    private static List<Map<String, ?>> rows(Path file) {
        var rows = new ArrayList<Map<String, ?>>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    rows.add(row(file, number, line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
        return rows;
    }

    @SuppressWarnings("unchecked") // Json makes objects with text keys only
    private static Map<String, ?> row(Path file, int number, String line) {
        try {
            if (Json.parse(line) instanceof Map<?, ?> row) {
                return (Map<String, ?>) row;
            }
            throw new IllegalArgumentException(file + ":" + number + ": expected a JSON object");
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
    }
}
