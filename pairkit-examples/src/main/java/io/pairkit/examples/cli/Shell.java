package io.pairkit.examples.cli;

import io.pairkit.privacy.Masking;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a command is given by its surroundings: streams, whether a person watches, and whether it should stop. */
public final class Shell {
    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final boolean terminal;
    private volatile boolean cancelled;

    /**
     * @param out results
     * @param err progress and messages
     * @param in what {@code -} reads
     * @param terminal whether {@code err} is shown to a person, who gets a progress bar
     */
    public Shell(PrintStream out, PrintStream err, InputStream in, boolean terminal) {
        this.out = masked(Objects.requireNonNull(out, "out"), false);
        this.err = masked(Objects.requireNonNull(err, "err"), true);
        this.in = Objects.requireNonNull(in, "in");
        this.terminal = terminal;
    }

    /**
     * Returns a stream that shows no secret, whatever a message quotes.
     *
     * @param bar whether a progress bar is drawn on it, which ends no line
     */
    private static PrintStream masked(PrintStream stream, boolean bar) {
        return new PrintStream(Masking.secrets().over(stream), bar, StandardCharsets.UTF_8);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    boolean terminal() {
        return terminal;
    }

    /** Returns whether results go to a terminal, where colours help. */
    boolean isOutTerminal() {
        return terminal && isTerminal(1);
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Returns whether standard error goes to a terminal: told by the system where it tells, else by the console. */
    static boolean isTerminal() {
        return isTerminal(2);
    }

    private static boolean isTerminal(int stream) {
        Path descriptor = Path.of("/proc/self/fd/" + stream);
        if (Files.exists(descriptor, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            } catch (java.io.IOException e) {
                return false; // a stream that cannot be named is no terminal
            }
        }
        return System.console() != null;
    }
}
