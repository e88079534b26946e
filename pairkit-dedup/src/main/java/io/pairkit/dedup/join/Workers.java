package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few threads that work on ranges of numbers together; none outlives {@link #close}. */
public final class Workers implements AutoCloseable {
    private static final int STEP = 64;

    private final int threads;
    private final ExecutorService pool;

    Workers(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(Math.max(1, threads), runnable -> {
            Thread thread = new Thread(runnable, "pairkit-join");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Work on one number. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it.
         *
         * @param worker 0 … threads − 1; no two calls at once have the same
         */
        void on(int worker, int number);
    }

    /** Works on all numbers of a range, in any order, and returns when all are done. */
    void run(int from, int to, Work work) {
        AtomicInteger next = new AtomicInteger(from);
        List<Future<?>> running = new ArrayList<>();
        for (int worker = 0; worker < threads; worker++) {
            int me = worker;
            running.add(pool.submit(() -> {
                for (int start = next.getAndAdd(STEP); start < to; start = next.getAndAdd(STEP)) {
                    for (int number = start; number < Math.min(to, start + STEP); number++) {
                        work.on(me, number);
                    }
                }
            }));
        }
        for (Future<?> future : running) {
            try {
                future.get();
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
    }

    /** Works on 0 … size − 1 with so many threads; stops between batches when that is wanted. */
    public static void inBatches(int size, int batch, int threads, Progress progress, Work work) {
        try (var workers = new Workers(threads)) {
            for (int from = 0; from < size; from += batch) {
                progress.check();
                workers.run(from, Math.min(size, from + batch), work);
            }
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                // workers only compute; they end with the range they are at
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
