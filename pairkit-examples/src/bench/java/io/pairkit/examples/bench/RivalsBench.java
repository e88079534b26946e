package io.pairkit.examples.bench;

import info.debatty.java.lsh.MinHash;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.dedup.Engine;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Sketch;
import io.pairkit.dedup.Sketches;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.datasketches.theta.JaccardSimilarity;
import org.apache.datasketches.theta.UpdateSketch;

/**
 * The engines of pairkit, Lucene's MinHash chain, java-LSH and datasketches on the same prompts: recall and precision of the
 * links found, against counting shared strings, and the processor time from texts to links, one thread. Then sketches: error
 * and time a shingle on pairs of known similarity.
 *
 * <p>Usage: {@code RivalsBench FILE [LIMIT] [THRESHOLD]}; of twelve rounds (or {@code -Drounds=N}) the last counts.
 */
public final class RivalsBench {
    private static final int PERMUTATIONS = 128;
    private static final int DICTIONARY = Integer.MAX_VALUE - 1;
    private static final int ROWS = 8;
    private static final int ROUNDS = Integer.getInteger("rounds", 12);

    private final List<String> texts;
    private final double threshold;
    private final Set<Long> truth;

    private RivalsBench(List<String> texts, double threshold) {
        this.texts = texts;
        this.threshold = threshold;
        this.truth = SharedStrings.links(texts, threshold);
    }

    public static void main(String[] args) {
        List<String> texts = Pairs.read(Path.of(args[0])).stream()
                .map(Pair::prompt)
                .filter(prompt -> !prompt.isBlank())
                .limit(args.length > 1 ? Integer.parseInt(args[1]) : 20_000)
                .toList();
        var bench = new RivalsBench(texts, args.length > 2 ? Double.parseDouble(args[2]) : 0.8);
        System.out.printf(
                Locale.ROOT,
                "%d prompts, %d characters on average, %d links at %.2f%n",
                texts.size(),
                texts.stream().mapToLong(String::length).sum() / texts.size(),
                bench.truth.size(),
                bench.threshold);
        System.out.println("| what | recall | precision | µs a prompt | times pairkit exact |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        double exact = bench.tell("pairkit exact", 0, () -> bench.pairkit(Engine.exact()));
        bench.tell("pairkit sketch:0.99", exact, () -> bench.pairkit(Engine.sketch(0.99)));
        bench.tell("pairkit lucene:0.99", exact, () -> bench.pairkit(Engine.lucene(0.99)));
        bench.tell("Lucene ShingleFilter + MinHashFilter 1 × 512, signatures alone", exact, bench::luceneSignatures);
        bench.tell("java-LSH MinHash 128, 16 bands of 8, its own estimates", exact, bench::javaLsh);
        sketches();
    }

    private double tell(String what, double exact, Supplier<Set<Long>> run) {
        Set<Long> found = Set.of();
        double micros = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            found = run.get();
            micros = (cpu() - start) / 1e3 / texts.size();
        }
        long right = found.stream().filter(truth::contains).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.1f | %s |%n",
                what,
                found.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", right / (double) truth.size()),
                found.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", right / (double) found.size()),
                micros,
                exact == 0 ? "1" : String.format(Locale.ROOT, "%.1f", micros / exact));
        return micros;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Set<Long> pairkit(Engine engine) {
        var links = NearDuplicates.prompts(threshold)
                .engine(engine)
                .links(Pairs.of(texts.stream().map(text -> Pair.of(text, "x")).toList()));
        return links.stream()
                .map(link -> (long) link.left() << 32 | link.right())
                .collect(Collectors.toSet());
    }

    private Set<Long> luceneSignatures() {
        long count = 0;
        for (String text : texts) {
            try {
                count += SharedStrings.minHashTerms(text, 512);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return count == 42 ? Set.of(0L) : Set.of();
    }

    private Set<Long> javaLsh() {
        var hasher = new MinHash(PERMUTATIONS, DICTIONARY, 42);
        int[][] signatures = texts.stream()
                .map(text -> hasher.signature(new TreeSet<>(SharedStrings.shingles(text).stream()
                        .map(shingle -> shingle.hashCode() & Integer.MAX_VALUE - 1)
                        .collect(Collectors.toSet()))))
                .toArray(int[][]::new);
        var found = new HashSet<Long>();
        for (int band = 0; band < PERMUTATIONS / ROWS; band++) {
            var buckets = new HashMap<List<Integer>, List<Integer>>();
            for (int i = 0; i < signatures.length; i++) {
                int[] signature = signatures[i];
                List<Integer> key = IntStream.range(band * ROWS, (band + 1) * ROWS)
                        .mapToObj(row -> signature[row])
                        .toList();
                List<Integer> bucket = buckets.computeIfAbsent(key, none -> new ArrayList<>());
                for (int other : bucket) {
                    if (hasher.similarity(signatures[other], signature) >= threshold) {
                        found.add((long) other << 32 | i);
                    }
                }
                bucket.add(i);
            }
        }
        return found;
    }

    /** Sketches of two sets of 60 to 2,000 shingles with a similarity that is known. */
    private static void sketches() {
        System.out.println();
        System.out.println("| sketch | mean error | standard error | ns a shingle |");
        System.out.println("| --- | ---: | ---: | ---: |");
        var recipe = Sketches.words(1);
        tellSketch("pairkit, 512 bins of 32 bits (reading words included)", words -> recipe.of(String.join(" ", words)), Sketch::similarity);
        tellSketch(
                "datasketches theta, 4,096 nominal entries",
                words -> {
                    UpdateSketch sketch = UpdateSketch.builder().setNominalEntries(4096).build();
                    words.forEach(sketch::update);
                    return sketch;
                },
                (a, b) -> JaccardSimilarity.jaccard(a, b)[1]);
        tellSketch(
                "datasketches theta, 512 nominal entries",
                words -> {
                    UpdateSketch sketch = UpdateSketch.builder().setNominalEntries(512).build();
                    words.forEach(sketch::update);
                    return sketch;
                },
                (a, b) -> JaccardSimilarity.jaccard(a, b)[1]);
    }

    private static <S> void tellSketch(
            String what,
            java.util.function.Function<List<String>, S> make,
            java.util.function.ToDoubleBiFunction<S, S> similarity) {
        double sum = 0;
        double squares = 0;
        long shingles = 0;
        long nanos = 0;
        int count = 1_000;
        for (int round = 0; round < 3; round++) {
            var random = new SplittableRandom(7);
            sum = 0;
            squares = 0;
            shingles = 0;
            nanos = 0;
            for (int i = 0; i < count; i++) {
                int union = 60 + random.nextInt(1_940);
                int shared = (int) (union * (0.5 + 0.5 * random.nextDouble()));
                String name = "t" + round + "x" + i + "x";
                List<String> left = words(name, 0, (union + shared) / 2);
                List<String> right = new ArrayList<>(words(name, 0, shared));
                right.addAll(words(name, (union + shared) / 2, union));
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                S one = make.apply(left);
                S other = make.apply(right);
                nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                shingles += left.size() + right.size();
                double error = similarity.applyAsDouble(one, other) - shared / (double) union;
                sum += error;
                squares += error * error;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %+.4f | %.4f | %.0f |%n",
                what,
                sum / count,
                Math.sqrt(squares / count),
                nanos / (double) shingles);
    }

    private static List<String> words(String name, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> name + i).toList();
    }
}
