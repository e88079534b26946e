package io.pairkit.examples.bench;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.dedup.Contamination;
import io.pairkit.dedup.Leaks;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Evaluation items hidden in many training documents: how many are found, how many others are flagged, and what a document
 * costs. Documents are made of the sentences of a real file; one in a hundred holds an item (as it stands, reformatted, a word
 * added to a long one, or a short one inside other text), one in a hundred looks like that and does not.
 *
 * <p>Usage: {@code ContaminationBench SAMPLE COUNT EVAL...}; the second of two runs counts. Reading files is not timed.
 */
public final class ContaminationBench {
    private static final int LONG = 30; // words of an item of which one more word leaves 0.8

    private final SplittableRandom random = new SplittableRandom(42);
    private final List<String> sentences;
    private final List<String> items;
    private final List<Pair> documents = new ArrayList<>();
    private final List<Boolean> planted = new ArrayList<>();

    private ContaminationBench(List<String> sentences, List<String> items) {
        this.sentences = sentences;
        this.items = items;
    }

    public static void main(String[] args) {
        if (args.length < 3) {
            throw new IllegalArgumentException("usage: ContaminationBench SAMPLE COUNT EVAL...");
        }
        List<String> sentences = Pairs.read(Path.of(args[0])).stream()
                .flatMap(pair -> Stream.of((pair.prompt() + "\n" + pair.answer()).split("(?<=[.?!])\\s+|\n")))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        List<String> items = Stream.of(args)
                .skip(2)
                .flatMap(file -> Pairs.read(Path.of(file)).stream())
                .map(Pair::prompt)
                .filter(prompt -> !prompt.isBlank())
                .toList();
        var bench = new ContaminationBench(sentences, items);
        bench.make(Integer.parseInt(args[1]));
        bench.run();
        bench.run();
    }

    private void make(int count) {
        long characters = 0;
        while (documents.size() < count) {
            int dice = random.nextInt(100);
            String item = items.get(random.nextInt(items.size()));
            String text = dice == 0 ? plant(item) : dice == 1 ? decoy(item) : "";
            planted.add(dice == 0);
            documents.add(Pair.of(text.isEmpty() ? some(3, 9) : text, "x"));
            characters += documents.get(documents.size() - 1).prompt().length();
        }
        System.out.printf(
                Locale.ROOT,
                "%d documents of %d characters on average, %d items%n",
                count,
                characters / count,
                items.size());
    }

    private String some(int least, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(least, most); i > 0; i--) {
            text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
        }
        return text.toString();
    }

    private String plant(String item) {
        int words = item.split("\\s+").length;
        return switch (random.nextInt(3)) {
            case 0 -> item;
            case 1 -> "> " + item.toUpperCase(Locale.ROOT).replace(". ", ".\n> ");
            default ->
                words >= LONG
                        ? item.replaceFirst("(?<=[a-z]) (?=[a-z])", " really ")
                        : some(1, 3) + "\n" + item + "\n" + some(1, 3);
        };
    }

    /** Returns an item turned round, or less its last three words: none of these is one. */
    private String decoy(String item) {
        List<String> words = new ArrayList<>(List.of(item.split("\\s+")));
        if (words.size() > 6 && random.nextBoolean()) {
            int half = words.size() / 2;
            return some(1, 3) + String.join(" ", words.subList(0, half)) + " instead. " + some(1, 3);
        }
        Collections.reverse(words);
        return some(1, 3) + String.join(" ", words);
    }

    private void run() {
        var evaluation = Pairs.of(items.stream().map(item -> Pair.of(item, "")).toList());
        long start = System.nanoTime();
        long cpu = cpu();
        Leaks leaks = Contamination.of(evaluation).threads(2).find(Pairs.of(documents));
        double wall = (System.nanoTime() - start) / 1e3 / documents.size();
        double used = (cpu() - cpu) / 1e3 / documents.size();
        int hidden = 0;
        int found = 0;
        int flagged = 0;
        for (int i = 0; i < documents.size(); i++) {
            hidden += planted.get(i) ? 1 : 0;
            found += planted.get(i) && leaks.isLeaked(i) ? 1 : 0;
            flagged += !planted.get(i) && leaks.isLeaked(i) ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d planted found, %d others flagged: recall %.4f, precision %.4f; %.1f µs a document, of the"
                        + " processor %.1f%n",
                found,
                hidden,
                flagged,
                found / (double) hidden,
                found / (double) (found + flagged),
                wall,
                used);
        leaks.stream()
                .filter(leak -> !planted.get(leak.train()))
                .limit(3)
                .forEach(leak -> System.out.println(
                        "  " + leak + " " + items.get(leak.evaluation()).replaceAll("\\s+", " ")));
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
