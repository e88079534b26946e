package io.pairkit.examples.cli;

import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import picocli.CommandLine.Option;

/** How results are printed and judged. */
final class ResultOptions {
    /** What makes the exit code 1. */
    enum FailOn {
        ERROR,
        WARNING,
        NEVER;

        boolean isReachedBy(Severity severity) {
            return switch (this) {
                case ERROR -> severity == Severity.ERROR;
                case WARNING -> severity.compareTo(Severity.WARNING) >= 0;
                case NEVER -> false;
            };
        }
    }

    @Option(names = "--quiet", description = "No progress bar, no messages.")
    private boolean quiet;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|never",
            description = "What makes the exit code 1. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.ERROR;

    boolean quiet() {
        return quiet;
    }

    FailOn failOn() {
        return failOn;
    }

    /** Returns whether a finding is grave enough to fail the run. */
    boolean isFailed(Iterable<Finding> findings) {
        for (Finding finding : findings) {
            if (failOn.isReachedBy(finding.severity())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the listener for this run: a bar for a person, and always an ear for an interrupt. */
    Bars bars(Shell shell) {
        return new Bars(shell, shell.terminal() && !quiet);
    }

    /** Prints a message for people. */
    void say(Shell shell, String line) {
        if (!quiet) {
            shell.err().println(line);
        }
    }
}
