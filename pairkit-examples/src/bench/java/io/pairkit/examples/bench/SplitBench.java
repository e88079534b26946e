package io.pairkit.examples.bench;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import io.pairkit.split.Assignment;
import io.pairkit.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million groups, three million records, fifty labels: the split with bounds, and the reading of the keys left out.
 *
 * <p>Groups have 1 to 5 records and some hundreds of large ones; labels have Zipf shares, and a group's records mostly have one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class SplitBench {
    private static final int GROUPS = 1_000_000;
    private static final int RECORDS = 3_000_000;
    private static final int LABELS = 50;

    private Catalog catalog;

    @Setup
    public void records() {
        var random = new SplittableRandom(1);
        var draft = new Catalog.Draft("ticket", "category");
        for (int record = 0; record < RECORDS; record++) {
            int group = record < GROUPS ? record : (int) (GROUPS * Math.pow(random.nextDouble(), 2.5));
            int label = random.nextInt(10) < 8 ? zipf(new SplittableRandom(group)) : zipf(random);
            draft.add(new Catalog.Entry(
                    new Origin("made-up", record + 1, 0),
                    random.nextLong(),
                    Optional.empty(),
                    List.of(List.of("T" + group), List.of("c" + label))));
        }
        catalog = draft.build();
    }

    /** A label with a share of about 1/rank: the exponential of a uniform number. */
    private static int zipf(SplittableRandom random) {
        return (int) Math.pow(LABELS + 1, random.nextDouble()) - 1;
    }

    @Benchmark
    public Assignment split() {
        return Split.of(80, 10, 10)
                .groupedBy("ticket")
                .stratifiedBy("category")
                .assign(catalog);
    }
}
