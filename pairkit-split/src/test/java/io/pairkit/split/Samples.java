package io.pairkit.split;

import io.pairkit.Catalog;
import io.pairkit.Links;
import io.pairkit.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up records for the tests: what a split needs to know of them and nothing else. */
final class Samples {
    static final String[] ATTRIBUTES = {"ticket_id", "customer", "category", "topic"};
    static final Links.Basis PROMPTS = new Links.Basis(0.8, "prompt", true, "words:3");

    /** A record: its content as a number, and its attributes. */
    record Sample(long content, String ticket, String customer, String category, String topics, int text) {}

    private Samples() {}

    /** Returns records whose tickets, customers, categories and texts repeat, some without any. */
    static List<Sample> random(int records, SplittableRandom random) {
        int tickets = 1 + random.nextInt(records);
        int customers = 1 + random.nextInt(2 * records);
        int texts = 1 + random.nextInt(2 * records);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < records; i++) {
            String topics = random.nextInt(3) == 0 ? "a,b" : random.nextInt(2) == 0 ? "a" : "";
            samples.add(new Sample(
                    random.nextInt(20) == 0 && i > 0 ? samples.get(i - 1).content : random.nextLong(),
                    random.nextInt(5) == 0 ? "" : "T" + random.nextInt(tickets),
                    random.nextInt(3) == 0 ? "" : "C" + random.nextInt(customers),
                    "c" + Math.min(random.nextInt(8), random.nextInt(8)),
                    topics,
                    random.nextInt(10) == 0 ? -1 : random.nextInt(texts)));
            if (i > 0 && samples.get(i).content == samples.get(i - 1).content) {
                samples.set(i, samples.get(i - 1)); // the same content is the same record
            }
        }
        return samples;
    }

    static Catalog catalog(List<Sample> samples) {
        var draft = new Catalog.Draft(ATTRIBUTES);
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            draft.add(new Catalog.Entry(
                    new Origin("data.jsonl", i + 1, 100L * i),
                    sample.content,
                    Optional.empty(),
                    List.of(
                            values(sample.ticket),
                            values(sample.customer),
                            values(sample.category),
                            values(sample.topics))));
        }
        return draft.build();
    }

    private static List<String> values(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    /** Returns links of the samples' texts; texts whose numbers are close resemble each other, by their numbers alone. */
    static Links links(List<Sample> samples) {
        int[] texts = samples.stream()
                .mapToInt(Sample::text)
                .filter(t -> t >= 0)
                .distinct()
                .toArray();
        int[] number = new int[1 + Arrays.stream(texts).max().orElse(0)];
        IntStream.range(0, texts.length).forEach(i -> number[texts[i]] = i);
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        var similarity = new ArrayList<Double>();
        for (int a : texts) {
            for (int b : texts) {
                if (a < b && (31 * a + 17 * b) % 23 == 0) {
                    left.add(number[a]);
                    right.add(number[b]);
                    similarity.add(0.8 + (a + b) % 20 / 100.0);
                }
            }
        }
        return Links.ofTexts(
                PROMPTS,
                samples.stream().mapToInt(s -> s.text < 0 ? -1 : number[s.text]).toArray(),
                texts.length,
                left.stream().mapToInt(i -> i).toArray(),
                right.stream().mapToInt(i -> i).toArray(),
                similarity.stream().mapToDouble(d -> d).toArray());
    }
}
