package io.pairkit.examples.bench;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.dedup.Corpus;
import io.pairkit.dedup.NearDuplicates;
import io.pairkit.dedup.Shingles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The exact engine from text to result on millions of records that are made while they are read, so that no file and no
 * text is kept: seconds, seconds of processor, and heap of a record.
 *
 * <p>Usage: {@code JoinBench SAMPLE [--threads N] [--words W] COUNT…}, such as {@code 200000 1000000 3000000 10000000}; the
 * first count warms up. With {@code --words} a prompt has W words and an answer five, in ordinary records it is 12 to 31
 * and 6 to 27.
 */
public final class JoinBench {
    private static final int PART = 1 << 14; // records made and read at a time

    private JoinBench() {}

    public static void main(String[] args) {
        int threads = 2;
        int words = 0;
        var recipe = NearDuplicates.defaults();
        int at = 1;
        for (; args[at].startsWith("--"); at += 2) {
            int value = Integer.parseInt(args[at + 1]);
            threads = args[at].equals("--threads") ? value : threads;
            words = args[at].equals("--words") ? value : words;
        }
        for (String count : Arrays.copyOfRange(args, at, args.length)) {
            var made = new ManyRecords.Maker(ManyRecords.words(Pairs.read(Path.of(args[0]))), 42, words);
            run(made, recipe.threads(threads), Integer.parseInt(count));
        }
    }

    private static void run(ManyRecords.Maker made, NearDuplicates recipe, int count) {
        System.gc();
        long before = used();
        long making = 0;
        long makingBusy = 0;
        long wall = System.nanoTime();
        long processor = processor();
        var draft = new Corpus.Draft(Shingles.words(3));
        for (int from = 0; from < count; from += PART) {
            long start = System.nanoTime();
            long startBusy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Pair[] part = new Pair[Math.min(PART, count - from)];
            for (int i = 0; i < part.length; i++) {
                String[] texts = made.next();
                part[i] = Pair.of(texts[0], texts[1]);
            }
            making += System.nanoTime() - start;
            makingBusy += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startBusy;
            read(part, draft, recipe);
        }
        Corpus corpus = draft.build();
        double reading = (System.nanoTime() - wall - making) / 1e9;
        var found = recipe.find(corpus, Progress.none());
        double seconds = (System.nanoTime() - wall - making) / 1e9;
        double busy = (processor() - processor - makingBusy) / 1e9;
        long peak = peak();
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%,d records: %.2f s of which reading words %.2f, processor %.2f s, %.0f bytes a record at the end, "
                        + "%d MB of heap at most, %s%n",
                count,
                seconds,
                reading,
                busy,
                (used() - before) / (double) count,
                peak >> 20,
                found);
    }

    private static void read(Pair[] part, Corpus.Draft draft, NearDuplicates recipe) {
        var entry = Corpus.entry(recipe.shingles());
        var entries = new Corpus.Entry[part.length];
        IntStream all = IntStream.range(0, part.length);
        (recipe.threads() > 1 ? all.parallel() : all).forEach(i -> entries[i] = entry.apply(part[i]));
        for (Corpus.Entry one : entries) {
            draft.add(one);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
