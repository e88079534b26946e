package io.pairkit.dedup.join;

import io.pairkit.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every match among sets: each is compared with all before it, by any number of threads and with the same result. */
final class AllPairs {
    private static final int BATCH = 4096;

    private final Index index;
    private final Index batch;
    private final Worker[] workers;
    private final int[] units;

    /** What two sets that passed the filters are to each other. */
    @FunctionalInterface
    interface Judging {
        /** Returns what is to be told of two records, 0 for nothing. */
        double of(Judge judge, int record, int other);
    }

    /** Takes the matches of one set, which are not none. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes them.
         *
         * @param at the place of the set in the order
         * @param others the units before it that match, ascending
         * @param judged what was said of each
         */
        void accept(int at, int[] others, double[] judged);
    }

    private record Hits(int[] others, double[] judged) {
        Hits and(@Nullable Hits more) {
            if (more == null) {
                return this;
            }
            int[] all = Arrays.copyOf(others, others.length + more.others.length);
            double[] values = Arrays.copyOf(judged, all.length);
            System.arraycopy(more.others, 0, all, others.length, more.others.length);
            System.arraycopy(more.judged, 0, values, others.length, more.judged.length);
            return new Hits(all, values);
        }
    }

    /** What one thread needs. */
    private static final class Worker {
        private final Search search;
        private final Judge judge;
        private int[] others = new int[16];
        private double[] judged = new double[16];

        Worker(Search search, Judge judge) {
            this.search = search;
            this.judge = judge;
        }

        /** Returns the matches before a unit, or null. */
        @Nullable
        Hits run(Index index, int unit, int[] first, Judging judging) {
            int count = search.run(index, unit);
            int[] found = search.found();
            Arrays.sort(found, 0, count);
            int size = 0;
            for (int i = 0; i < count && found[i] < unit; i++) {
                double what = judging.of(judge, first[unit], first[found[i]]);
                if (what != 0) {
                    if (size == others.length) {
                        others = Arrays.copyOf(others, size * 2);
                        judged = Arrays.copyOf(judged, size * 2);
                    }
                    others[size] = found[i];
                    judged[size++] = what;
                }
            }
            return size == 0 ? null : new Hits(Arrays.copyOf(others, size), Arrays.copyOf(judged, size));
        }
    }

    private AllPairs(Index index, Index batch, Worker[] workers, int[] units) {
        this.index = index;
        this.batch = batch;
        this.workers = workers;
        this.units = units;
    }

    /**
     * Finds all matches.
     *
     * @param units the sets to compare, ascending
     * @param first for each set its record
     */
    static void find(
            Compared compared,
            Sets sets,
            Families families,
            int[] units,
            int[] first,
            double threshold,
            int threads,
            Progress progress,
            String step,
            Judging judging,
            Sink sink) {
        Worker[] workers = new Worker[threads];
        Arrays.setAll(workers, i -> new Worker(new Search(sets, families, true), new Judge(compared, threshold, true)));
        Index index = new Index(sets, families, compared, threshold, units.length);
        Index batch = new Index(sets, families, compared, threshold, BATCH);
        new AllPairs(index, batch, workers, units).run(first, progress, step, judging, sink);
    }

    private void run(int[] first, Progress progress, String step, Judging judging, Sink sink) {
        @Nullable Hits[] hits = new @Nullable Hits[BATCH];
        try (Workers pool = new Workers(workers.length)) {
            for (int from = 0; from < units.length; from += BATCH) {
                progress.check();
                progress.advanced(step, from, units.length);
                int start = from;
                int to = Math.min(units.length, from + BATCH);
                for (int at = from; at < to; at++) {
                    batch.add(units[at]);
                }
                pool.run(from, to, (worker, at) -> {
                    Hits before = workers[worker].run(index, units[at], first, judging);
                    Hits beside = workers[worker].run(batch, units[at], first, judging);
                    hits[at - start] = before == null ? beside : before.and(beside);
                });
                for (int at = from; at < to; at++) {
                    Hits mine = hits[at - from];
                    if (mine != null) {
                        sink.accept(at, mine.others, mine.judged);
                    }
                    index.add(units[at]);
                }
                batch.clear();
            }
        }
        progress.advanced(step, units.length, units.length);
    }
}
