package io.pairkit.dedup;

import io.pairkit.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random pairs that resemble each other in many ways. */
final class Samples {
    private static final String[] WORDS =
            ("order refund the a of please where is my can can't not Paris Berlin Bob Dr. Smith"
                            + " 5521 5522 7 v1.2 naïve 東京 ship. now? I I'm don't don’t with without and item return 3,000 e.g. x")
                    .split(" ");

    private Samples() {}

    static List<Pair> pairs(int count, SplittableRandom random) {
        var texts = new ArrayList<String>();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            pairs.add(Pair.of(text(texts, random), text(texts, random)));
        }
        return pairs;
    }

    private static String text(List<String> known, SplittableRandom random) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return List.of("", "  ", "[]", "🙂", " [] ", "É", "ok").get(random.nextInt(7));
        }
        var words = new ArrayList<String>();
        if (kind < 14 && !known.isEmpty()) {
            words.addAll(List.of(known.get(random.nextInt(known.size())).split(" ")));
            int changes = random.nextInt(4);
            for (int i = 0; i < changes && !words.isEmpty(); i++) {
                int at = random.nextInt(words.size());
                switch (random.nextInt(3)) {
                    case 0 -> words.set(at, word(random));
                    case 1 -> words.add(at, word(random));
                    default -> words.remove(at);
                }
            }
        } else {
            int length = 1 + random.nextInt(20);
            for (int i = 0; i < length; i++) {
                words.add(word(random));
            }
        }
        String text = String.join(" ", words);
        known.add(text);
        return text;
    }

    private static String word(SplittableRandom random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Returns pairs from a few templates with numbers, names and negations in some places. */
    static List<Pair> templates(int count, SplittableRandom random) {
        String[] templates = new String[2 + random.nextInt(3)];
        for (int i = 0; i < templates.length; i++) {
            var words = new ArrayList<String>();
            int length = 4 + random.nextInt(12);
            for (int k = 0; k < length; k++) {
                words.add(
                        random.nextInt(4) == 0
                                ? "#"
                                : List.of("a", "b", "c", "do", "with", "e.").get(random.nextInt(6)));
            }
            templates[i] = i > 0 && random.nextBoolean()
                    ? templates[0].replaceFirst(" [a-c] ", " d ")
                    : String.join(" ", words);
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            pairs.add(Pair.of(
                    filled(templates[random.nextInt(templates.length)], random),
                    random.nextBoolean()
                            ? "the same answer for all of them"
                            : filled(templates[random.nextInt(templates.length)], random)));
        }
        return pairs;
    }

    private static String filled(String template, SplittableRandom random) {
        String text = template;
        while (text.contains("#")) {
            text = text.replaceFirst(
                    "#",
                    List.of("1", "2", "3", "Ann", "Bob", "not", "don't", "without")
                            .get(random.nextInt(8)));
        }
        return text;
    }
}
