package io.pairkit.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.privacy.Detectors;
import io.pairkit.privacy.Privacy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The search for secrets and personal data in all texts of a JSONL file, beside Jackson parsing the same file into tokens
 * with their text ({@link ParseOnly}) and into trees ({@link TreesOnly}), in one process on the same threads.
 *
 * <p>Usage: {@code PrivacyBench FILE [THREADS] [RUNS]}; every run is printed with its wall and processor time, the first two of
 * which warm up, and last the ratios of the others. The texts stand decoded in memory: allow 1.5 times the size of the file.
 */
public final class PrivacyBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PrivacyBench() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        List<String> texts = texts(file);
        Privacy recommended = Privacy.recommended();
        Privacy all = Privacy.of(Detectors.all());
        var besideTokens = new ArrayList<Double>();
        var besideTrees = new ArrayList<Double>();
        for (int run = 0; run < runs; run++) {
            double[] parse = timed(() -> ParseOnly.parse(file, threads));
            double[] trees = timed(() -> TreesOnly.parse(file, threads));
            double[] find = timed(() -> find(recommended, texts, threads));
            double[] names = timed(() -> find(all, texts, threads));
            System.out.printf(
                    Locale.ROOT,
                    "tokens %.3f s (%.3f cpu)  trees %.3f s (%.3f cpu)  find %.3f s (%.3f cpu), %.0f hits,"
                            + " %.2f of tokens (%.2f cpu), %.2f of trees (%.2f cpu)"
                            + "  with names %.3f s (%.3f cpu), %.0f hits%n",
                    parse[0],
                    parse[1],
                    trees[0],
                    trees[1],
                    find[0],
                    find[1],
                    find[2],
                    find[0] / parse[0],
                    find[1] / parse[1],
                    find[0] / trees[0],
                    find[1] / trees[1],
                    names[0],
                    names[1],
                    names[2]);
            if (run > 1) { // all is compiled by then
                besideTokens.add(find[0] / parse[0]);
                besideTrees.add(find[0] / trees[0]);
            }
        }
        print("tokens", besideTokens);
        print("trees", besideTrees);
    }

    private static void print(String rival, List<Double> ratios) {
        if (!ratios.isEmpty()) {
            ratios.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "beside %s from the third run on: least %.2f, median %.2f, most %.2f%n",
                    rival,
                    ratios.get(0),
                    ratios.get(ratios.size() / 2),
                    ratios.get(ratios.size() - 1));
        }
    }

    private static double[] timed(Callable<Long> work) throws Exception {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long result = work.call();
        return new double[] {
            (System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9, result,
        };
    }

    private static long find(Privacy privacy, List<String> texts, int threads) throws Exception {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var parts = new ArrayList<Callable<Long>>();
            for (int i = 0; i < threads; i++) {
                int from = (int) ((long) texts.size() * i / threads);
                int to = (int) ((long) texts.size() * (i + 1) / threads);
                parts.add(() -> texts.subList(from, to).stream()
                        .mapToLong(text -> privacy.find(text).size())
                        .sum());
            }
            long hits = 0;
            for (var part : workers.invokeAll(parts)) {
                hits += part.get();
            }
            return hits;
        } finally {
            workers.shutdown();
        }
    }

    /** Returns what a search of the records looks at: the texts of all turns. */
    private static List<String> texts(Path file) {
        var texts = new ArrayList<String>();
        try (Stream<Pair> pairs = Pairs.read(file).stream()) {
            pairs.forEach(pair ->
                    pair.messages().forEach(message -> message.texts().forEach(text -> texts.add(text.value()))));
        }
        return texts;
    }
}
