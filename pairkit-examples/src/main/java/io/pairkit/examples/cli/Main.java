package io.pairkit.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The command as a process: standard streams, exit code, and what happens on an interrupt. */
public final class Main {
    private static final int CLEAN_UP_SECONDS = 20;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        var shell = new Shell(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.in,
                Shell.isTerminal());
        var finished = new CountDownLatch(1);
        Thread.currentThread().setName("pairkit");
        Thread onInterrupt = new Thread(() -> cleanUp(shell, finished), "pairkit-interrupt");
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        int code = Pairkit.run(shell, args);
        shell.out().flush();
        finished.countDown();
        if (!shell.isCancelled()) {
            System.exit(code);
        }
    }

    /** Lets the run notice that it is over and remove what it has not finished. */
    private static void cleanUp(Shell shell, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return;
        }
        shell.cancel();
        try {
            if (!finished.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
                shell.err().println("pairkit: gave up waiting for the run to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
