package io.pairkit.examples.bench;

import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.examples.curate.Curation;
import io.pairkit.format.InputFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code curate} as a multiple of Jackson merely parsing the same file, both in one run of one process on the same threads.
 *
 * <p>Usage: {@code CurateBench FILE OUT [THREADS] [RUNS]}; the first run of each warms up, every run is printed, and the steps
 * of the last one.
 */
public final class CurateBench {
    private CurateBench() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        Path out = Path.of(args[1]);
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        int runs = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        Curation curation = Curation.defaults().threads(threads);
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            ParseOnly.parse(file, threads);
            double parsing = (System.nanoTime() - start) / 1e9;
            var steps = new Steps();
            start = System.nanoTime();
            var done = curation.run(Pairs.read(file), List.of(new InputFile("in", file)), out, true, steps);
            double curating = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "parsing %.2f s, curating %.2f s, ratio %.1f, %d MB used, %s%n",
                    parsing,
                    curating,
                    curating / parsing,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                    done.accounting());
            steps.print();
        }
    }

    /** How long each step took: from its first word to the next step's. */
    private static final class Steps implements Progress {
        private final Map<String, Double> seconds = new LinkedHashMap<>();
        private String step = "start";
        private long since = System.nanoTime();

        @Override
        public void advanced(String name, long done, long total) {
            if (!name.equals(step)) {
                end();
                step = name;
            }
        }

        private void end() {
            long now = System.nanoTime();
            seconds.merge(step, (now - since) / 1e9, Double::sum);
            since = now;
        }

        void print() {
            end();
            seconds.forEach((name, time) -> System.out.printf(Locale.ROOT, "    %-24s %.2f s%n", name, time));
        }
    }
}
