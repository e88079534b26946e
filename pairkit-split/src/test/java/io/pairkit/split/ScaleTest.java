package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import io.pairkit.split.optimise.Zipf;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A million groups, three million records, fifty labels. The figures are published to the test's report; none is asserted.
 *
 * <p>The heap beyond the input is found by running {@code main} in a small heap: {@code java -Xmx450m … ScaleTest}.
 */
@Tag("slow")
class ScaleTest {
    private static Catalog catalog() {
        int[][] records = Zipf.records(3_010_000, 1_000_000, 50, 0.6, 1);
        var draft = new Catalog.Draft("ticket", "category");
        var random = new SplittableRandom(3);
        for (int i = 0; i < records[0].length; i++) {
            draft.add(new Catalog.Entry(
                    new Origin("f", i + 1, 0),
                    random.nextLong(),
                    Optional.empty(),
                    List.of(List.of("T" + records[0][i]), List.of("c" + records[1][i]))));
        }
        return draft.build();
    }

    /** All threads, the compiler and the garbage collector included. */
    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static String run(Catalog catalog) {
        Split recipe = Split.of(80, 10, 10).groupedBy("ticket").stratifiedBy("category");
        var out = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            long cpu = processor();
            long begin = System.nanoTime();
            Assignment split = recipe.assign(catalog);
            out.append(String.format(
                    Locale.ROOT,
                    "%s bound %.6f: %d ms, %d ms of processor time%n",
                    split,
                    split.balance().bound(),
                    (System.nanoTime() - begin) / 1_000_000,
                    processor() - cpu));
            assertThat(split.leaks()).isZero();
            assertThat(split.groups()).isEqualTo(1_000_000);
        }
        return out.toString();
    }

    @Test
    void a_million_groups(TestReporter reporter) {
        reporter.publishEntry(run(catalog()));
    }

    public static void main(String[] args) {
        Catalog catalog = catalog();
        System.gc();
        Runtime heap = Runtime.getRuntime();
        System.out.println("input " + (heap.totalMemory() - heap.freeMemory() >> 20) + " MB, limit "
                + (heap.maxMemory() >> 20) + " MB");
        System.out.print(run(catalog));
    }
}
