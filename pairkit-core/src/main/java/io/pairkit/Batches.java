package io.pairkit;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on batches on several threads and hands the results on in the order of the batches.
 *
 * <p>At most twice as many batches as threads are in memory. No thread outlives the call.
 */
public final class Batches {
    private Batches() {}

    /**
     * Runs to the end of the source.
     *
     * @param threads at least 1; with 1 everything happens on the calling thread
     * @param source asked on the calling thread; empty means the end
     * @param work called on any thread
     * @param consumer called on the calling thread, in order
     */
    public static <B, R> void inOrder(
            int threads,
            Progress progress,
            Supplier<Optional<B>> source,
            Function<? super B, ? extends R> work,
            Consumer<? super R> consumer) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, was " + threads);
        }
        if (threads == 1) {
            for (Optional<B> batch = source.get(); batch.isPresent(); batch = source.get()) {
                progress.check();
                consumer.accept(work.apply(batch.get()));
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "pairkit-worker");
            thread.setDaemon(true);
            return thread;
        });
        var running = new ArrayDeque<Future<R>>();
        try {
            for (Optional<B> batch = source.get(); batch.isPresent(); batch = source.get()) {
                progress.check();
                B input = batch.get();
                running.add(workers.submit(() -> (R) work.apply(input)));
                if (running.size() >= 2 * threads) {
                    consumer.accept(result(running.remove()));
                }
            }
            while (!running.isEmpty()) {
                progress.check();
                consumer.accept(result(running.remove()));
            }
        } finally {
            workers.shutdownNow();
            awaitEnd(workers);
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a worker failed", e.getCause());
        }
    }

    private static void awaitEnd(ExecutorService workers) {
        boolean interrupted = Thread.interrupted();
        try {
            while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
                // workers only compute; they end with the batch they are at
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
