package io.pairkit.examples.bench;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The exact engine on a large file: reading words, then near-duplicates, links of prompts and conflicts on the same corpus,
 * each in seconds and seconds of processor.
 *
 * <p>Usage: {@code DedupBench FILE [THREADS] [RUNS] [THRESHOLD]}; the first run warms up.
 */
public final class DedupBench {
    private DedupBench() {}

    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        double threshold = args.length > 3 ? Double.parseDouble(args[3]) : 0.8;
        NearDuplicates recipe = NearDuplicates.defaults().threads(threads).threshold(threshold);
        for (int run = 0; run < runs; run++) {
            var clock = new Clock();
            Corpus corpus = Corpus.of(Pairs.read(file), Shingles.words(3), threads, Progress.none());
            clock.tell("reading");
            var found = recipe.find(corpus);
            clock.tell("finding");
            var links = NearDuplicates.prompts(threshold)
                    .threads(threads)
                    .links(corpus.only(record -> !found.isRemoved(record)));
            clock.tell("linking");
            int conflicts = found.conflicts().size();
            clock.tell("conflicts");
            System.gc();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d links, %d conflicts, %d MB used%n",
                    found,
                    links.size(),
                    conflicts,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    /** Seconds since it was last asked, of the wall and of the processors. */
    private static final class Clock {
        private long wall = System.nanoTime();
        private long cpu = cpu();

        private static long cpu() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        void tell(String step) {
            long nowWall = System.nanoTime();
            long nowCpu = cpu();
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %.2f s, processor %.2f s%n",
                    step,
                    (nowWall - wall) / 1e9,
                    (nowCpu - cpu) / 1e9);
            wall = nowWall;
            cpu = nowCpu;
        }
    }
}
