package io.pairkit.examples.bench;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import io.pairkit.Links.Link;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.Engine;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Sketches;
import io.pairkit.dedup.join.Bins;
import io.pairkit.dedup.text.Analysis;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Signatures of 512 bins, in nanoseconds of processor for each shingle of three words: ours, those of Lucene's
 * {@code ShingleFilter} and {@code MinHashFilter}, and hash4j's from hashes that are there already. With a file, also what
 * each engine finds of the links of its prompts.
 *
 * <p>Usage: {@code SketchBench [FILE] [THRESHOLD] [RECALL]}; without a file, 20,000 generated texts of 62 words. The last
 * of five rounds counts.
 */
public final class SketchBench {
    private static final int BINS = 512;
    private static final int ROUNDS = 5;

    private SketchBench() {}

    public static void main(String[] args) {
        List<String> texts = args.length > 0
                ? Pairs.read(Path.of(args[0])).stream()
                        .map(Pair::prompt)
                        .limit(50_000)
                        .toList()
                : generated();
        signatures(texts);
        if (args.length > 0) {
            engines(
                    Pairs.read(Path.of(args[0])),
                    args.length > 1 ? Double.parseDouble(args[1]) : 0.8,
                    args.length > 2 ? Double.parseDouble(args[2]) : 0.99);
        }
    }

    private static List<String> generated() {
        var random = new SplittableRandom(1);
        return IntStream.range(0, 20_000)
                .mapToObj(text -> IntStream.range(0, 62)
                        .mapToObj(word -> Integer.toString((int) Math.pow(30_000, random.nextDouble()) + 1_000, 36))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static void signatures(List<String> texts) {
        var recipe = Sketches.words(3);
        long shingles =
                texts.stream().mapToLong(text -> lucene(text, true, false)).sum();
        if (shingles == 0) {
            throw new IllegalArgumentException("at least one prompt with three words is needed, were none");
        }
        var reader = Analysis.words(); // not exported: only here, to time signatures apart from reading words
        List<long[]> units =
                texts.stream().map(text -> reader.read(text).units()).toList();
        for (int round = 1; round <= ROUNDS; round++) {
            double whole = time(texts, shingles, text -> recipe.of(text).hashCode());
            double alone = time(units, shingles, words -> {
                int[] bins = Bins.empty();
                Bins.add(bins, words, 3);
                return bins[7];
            });
            double words = time(texts, shingles, text -> lucene(text, false, false));
            double theirs = time(texts, shingles, text -> lucene(text, true, true));
            if (round == ROUNDS) {
                tell("pairkit: text to sketch", whole);
                tell("pairkit: words to sketch", alone);
                tell("Lucene: text to MinHashFilter", theirs);
                tell("Lucene: the same less its words", theirs - words);
            }
        }
        hash4j("MinHash", SimilarityHashing.minHash(BINS, 32), texts.size() / 10, (int) (shingles / texts.size()));
        hash4j("SuperMinHash", SimilarityHashing.superMinHash(BINS, 32), texts.size() / 10, (int)
                (shingles / texts.size()));
    }

    /** Returns how many tokens come out at the end. */
    private static long lucene(String text, boolean shingles, boolean signature) {
        Tokenizer tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text));
        TokenStream chain = new LowerCaseFilter(tokenizer);
        if (shingles) {
            var three = new ShingleFilter(chain, 3, 3);
            three.setOutputUnigrams(false);
            chain = signature ? new MinHashFilter(three, 1, BINS, 1, false) : three;
        }
        long count = 0;
        try (TokenStream stream = chain) {
            stream.reset();
            while (stream.incrementToken()) {
                count++;
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
        return count;
    }

    private static void hash4j(String name, SimilarityHashPolicy policy, int sets, int size) {
        var hasher = policy.createHasher();
        List<long[]> hashes = IntStream.range(0, sets)
                .mapToObj(set -> new SplittableRandom(set).longs(size).toArray())
                .toList();
        double last = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            last = time(hashes, (long) sets * size, set -> hasher.compute(ElementHashProvider.ofValues(set)).length);
        }
        tell("hash4j: " + name + " from hashes", last);
    }

    private static <T> double time(List<T> inputs, long shingles, ToLongFunction<T> work) {
        long sum = 0;
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (T input : inputs) {
            sum += work.applyAsLong(input);
        }
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (sum == 42) {
            System.out.println(); // so that the work is not left out
        }
        return (end - start) / (double) shingles;
    }

    private static void tell(String what, double nanos) {
        System.out.printf(Locale.ROOT, "%-32s %8.1f ns/shingle%n", what, nanos);
    }

    private static void engines(Pairs pairs, double threshold, double recall) {
        var exact = NearDuplicates.prompts(threshold);
        Corpus corpus = Corpus.of(pairs, exact.shingles(), 1, Progress.none());
        for (int round = 0; round < 2; round++) {
            Set<Link> all = Set.of();
            for (Engine engine : List.of(Engine.exact(), Engine.sketch(recall), Engine.lucene(recall))) {
                long start = System.nanoTime();
                var links = exact.engine(engine).links(corpus);
                long end = System.nanoTime();
                Set<Link> found = links.stream().collect(Collectors.toSet());
                all = engine.isExact() ? found : all;
                System.out.printf(
                        Locale.ROOT,
                        "%-12s %.2f s: %d of %d links of records, %d wrong; %.3f expected at %.2f%n",
                        engine,
                        (end - start) / 1e9,
                        found.stream().filter(all::contains).count(),
                        all.size(),
                        found.stream().filter(Predicate.not(all::contains)).count(),
                        engine.expectedRecall(threshold),
                        threshold);
            }
        }
    }
}
