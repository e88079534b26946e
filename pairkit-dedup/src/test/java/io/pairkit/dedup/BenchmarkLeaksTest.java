package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Items of gsm8k, MBPP and HumanEval planted among instructions to write code, and what only looks like them. */
class BenchmarkLeaksTest {
    private static final List<String> SETS = List.of("gsm8k-60", "mbpp-120", "humaneval-40");
    private static final int TWICE = 15;
    private static final int LONG = 30; // words: a change of one leaves at least 0.8

    private static List<String> items(String set) {
        return Pairs.read(Path.of("src/test/resources/real/" + set + ".jsonl")).stream()
                .map(Pair::prompt)
                .toList();
    }

    private static int words(String text) {
        return Oracle.words(text).size();
    }

    /** Training data, with each planted record the item that stands in it. */
    private static final class Train {
        private final List<Pair> pairs = new ArrayList<>();
        private final TreeMap<Integer, Integer> planted = new TreeMap<>();

        String prompt(int record) {
            return pairs.get(record).prompt();
        }

        void plant(String prompt, int item) {
            planted.put(pairs.size(), item);
            add(prompt);
        }

        void add(String prompt) {
            pairs.add(Pair.of(prompt, "Here is what I would do, step by step."));
        }
    }

    @Test
    void what_is_planted_is_found_and_nothing_else() {
        var evaluation = new ArrayList<String>();
        var train = new Train();
        items("codegen-300").forEach(train::add);
        var random = new SplittableRandom(20261121);
        for (String set : SETS) {
            List<String> all = items(set);
            for (int i = 0; i < all.size(); i++) {
                String text = all.get(i);
                if (i % 2 == 1) {
                    if (i == TWICE && set.startsWith("mbpp")) {
                        continue;
                    }
                    train.add(text); // another task of the same set: the same template, the same way to begin
                    continue;
                }
                int item = evaluation.size();
                evaluation.add(text);
                plant(train, text, item, random);
                mislead(train, text);
            }
        }
        var found = new TreeMap<Integer, TreeSet<Integer>>();
        leaks(evaluation, train)
                .forEach(leak -> found.computeIfAbsent(leak.train(), key -> new TreeSet<>())
                        .add(leak.evaluation()));
        assertThat(train.planted.keySet().stream()
                        .filter(record -> !found.containsKey(record))
                        .map(train::prompt))
                .as("missed")
                .isEmpty();
        assertThat(found.keySet().stream()
                        .filter(record -> !train.planted.containsKey(record))
                        .map(train::prompt))
                .as("flagged")
                .isEmpty();
        train.planted.forEach((record, item) ->
                assertThat(found.get(record)).as(train.prompt(record)).contains(item));
        assertThat(train.planted).hasSizeGreaterThan(300);
    }

    private static Stream<Leak> leaks(List<String> evaluation, Train train) {
        return Contamination.of(Pairs.of(evaluation.stream().map(prompt -> Pair.of(prompt, ""))))
                .find(Pairs.of(train.pairs))
                .stream();
    }

    private static void plant(Train train, String text, int item, SplittableRandom random) {
        train.plant(text, item);
        train.plant("**" + text.toUpperCase(Locale.ROOT).replace(". ", ".\n- ").replace(", ", " – ") + "**", item);
        int length = words(text);
        if (length >= 3 && length <= 12) {
            train.plant("I am preparing for an interview. " + text + " Add type hints and a few tests, please.", item);
        }
        if (length >= LONG) {
            List<String> words = new ArrayList<>(List.of(text.split(" ")));
            int at = random.nextInt(words.size());
            words.add(at, "please");
            train.plant(String.join(" ", words), item);
            int number = numberIn(words);
            if (number >= 0) {
                words.remove(at);
                number = numberIn(words);
                words.set(number, words.get(number) + "1");
                train.plant(String.join(" ", words), item);
            }
            train.plant(
                    "Solve this for me.\n\n" + text + "\n\nThink step by step, and say the result at the end.", item);
        }
    }

    private static int numberIn(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).matches("\\d+")) {
                return i;
            }
        }
        return -1;
    }

    /** Adds what shares much with an item and is none. */
    private static void mislead(Train train, String text) {
        List<String> words = List.of(text.replaceAll("[.?!]\\s*$", "").split("\\s+"));
        if (words(text) >= 5 && words(text) <= 12 && words.size() <= 12) {
            var turned = new ArrayList<>(words);
            Collections.reverse(turned);
            train.add("The same words in another order: " + String.join(" ", turned)
                    + ". What do they say, and to whom?");
            train.add("All but the last word of it, as often: " + String.join(" ", words.subList(0, words.size() - 1))
                    + " which nobody has ever asked for, and then tell me why.");
            int middle = words.size() / 2;
            train.add("With a word in between, one might say: " + String.join(" ", words.subList(0, middle))
                    + " perhaps " + String.join(" ", words.subList(middle, words.size()))
                    + ". Would that be a good task for a beginner?");
        }
        int sentence = text.indexOf(". ");
        if (sentence > 0) {
            train.add(
                    text.substring(0, sentence + 2)
                            + "Tell me a story about all of them, in which there is a dragon, a river and no arithmetic whatever.");
        }
    }

    /** MBPP asks twice for lowercase letters joined with an underscore, once with a regular expression. */
    @Test
    void the_only_task_that_is_there_twice_is_found() {
        for (String set : SETS) {
            List<String> all = items(set);
            var train = new Train();
            all.forEach(train::add);
            assertThat(leaks(all, train)
                            .filter(leak -> leak.train() < leak.evaluation())
                            .map(leak -> leak.train() + " " + leak.evaluation()))
                    .as(set)
                    .containsExactlyElementsOf(set.startsWith("mbpp") ? List.of(TWICE + " 42") : List.<String>of());
        }
    }
}
