package io.pairkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int PAIRS = 5_000;

    private static Pairs pairs() {
        return Pairs.of(IntStream.range(0, PAIRS)
                .mapToObj(i -> Pair.of("question " + i, "answer"))
                .toList());
    }

    /** Cancels after so many pairs have been handed on. */
    private static final class Impatient implements Progress {
        private final int most;
        private final List<String> seen;

        Impatient(int most, List<String> seen) {
            this.most = most;
            this.seen = seen;
        }

        @Override
        public void advanced(String step, long done, long total) {
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public boolean isCancelled() {
            return seen.size() >= most;
        }
    }

    /** Waits for threads that are just ending: a pool is done a moment before its last thread is. */
    private static long workers() {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pairkit-worker"))
                .forEach(BatchesTest::join);
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pairkit-worker"))
                .count();
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void results_come_in_input_order_whatever_the_threads() {
        for (int threads : new int[] {1, 2, 8}) {
            var seen = new ArrayList<String>();
            pairs().process(threads, Progress.none(), Pair::prompt, (ordinal, pair, prompt) -> seen.add(prompt));
            assertThat(seen)
                    .as("%s threads", threads)
                    .isEqualTo(IntStream.range(0, PAIRS)
                            .mapToObj(i -> "question " + i)
                            .toList());
        }
    }

    @Test
    void a_cancelled_run_stops_soon_and_no_thread_outlives_it() {
        for (int threads : new int[] {1, 4}) {
            var seen = new ArrayList<String>();
            assertThatThrownBy(() -> pairs().process(
                                    threads,
                                    new Impatient(600, seen),
                                    Pair::prompt,
                                    (ordinal, pair, prompt) -> seen.add(prompt)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("cancelled");
            assertThat(seen).hasSizeBetween(600, 1_000);
            assertThat(workers()).isZero();
        }
    }

    @Test
    void an_interrupt_cancels_and_the_flag_stays_set() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> pairs().process(2, Progress.none(), Pair::prompt, (ordinal, pair, prompt) -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(workers()).isZero();
    }

    @Test
    void what_a_worker_throws_comes_out_as_it_is() {
        var broken = new IllegalStateException("this is wrong");
        assertThatThrownBy(() -> pairs().process(
                                3,
                                Progress.none(),
                                pair -> {
                                    throw broken;
                                },
                                (ordinal, pair, result) -> {}))
                .isSameAs(broken);
        assertThat(workers()).isZero();
        assertThatThrownBy(() -> pairs().process(0, Progress.none(), Pair::prompt, (ordinal, pair, prompt) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, was 0");
    }
}
