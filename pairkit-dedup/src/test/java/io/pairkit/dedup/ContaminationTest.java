package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContaminationTest {
    private static final Pairs EVALUATION = prompts(
            "What is the capital of France?",
            "Write a function to find the shared elements from the given two lists, and return them sorted.",
            "two words",
            "[]",
            " ");

    private static Pairs prompts(String... prompts) {
        return Pairs.of(java.util.Arrays.stream(prompts).map(prompt -> Pair.of(prompt, "x")));
    }

    private static List<Leak> leaks(String train) {
        return Contamination.of(EVALUATION).find(prompts(train)).stream().toList();
    }

    @Test
    void the_same_words_are_exact_whatever_the_case_and_punctuation() {
        assertThat(leaks("what is the capital of FRANCE")).containsExactly(new Leak(0, 0, Leak.Kind.EXACT, 1, 0, 29));
        assertThat(leaks("Two words!")).extracting(Leak::kind).containsExactly(Leak.Kind.EXACT);
        assertThat(leaks("[]")).extracting(Leak::evaluation).containsExactly(3);
    }

    @Test
    void a_long_prompt_with_a_changed_word_is_near() {
        assertThat(
                        leaks(
                                "Write a function to find the shared elements from the given two lists, and return them ordered."))
                .containsExactly(new Leak(0, 1, Leak.Kind.NEAR, 14 / 16.0, 0, 95));
    }

    @Test
    void a_short_prompt_is_found_whole_inside_a_longer_one_with_its_span_in_code_points() {
        String train =
                "🙂 Please answer: what is the  capital, of France? Be brief and do not explain anything at all.";
        Leak leak = leaks(train).get(0);
        assertThat(leak.kind()).isEqualTo(Leak.Kind.CONTAINED);
        assertThat(train.substring(train.offsetByCodePoints(0, leak.start()), train.offsetByCodePoints(0, leak.end())))
                .isEqualTo("what is the  capital, of France");
    }

    @Test
    void the_span_is_counted_in_the_text_as_it_stands_even_if_it_is_not_normalized() {
        String train = "Cafe\u0301 cafe\u0301 quiz for a long rainy evening: what is the capital of France";
        Leak leak = leaks(train).get(0);
        assertThat(train.substring(leak.start(), leak.end())).isEqualTo("what is the capital of France");
    }

    @Test
    void hard_negatives_are_no_leaks() {
        assertThat(leaks("Of France what is the capital? Tell me now please, I must know it."))
                .isEmpty();
        assertThat(leaks("What is the capital of Norway? Tell me now please, I must know it."))
                .isEmpty();
        assertThat(leaks("What is the old capital of France? Tell me now please, I must know."))
                .isEmpty();
        assertThat(leaks("These two words stand here.")).isEmpty();
        assertThat(leaks("")).isEmpty();
    }

    @Test
    void a_training_record_goes_once_and_is_reported_for_each_evaluation_record() {
        Pairs evaluation =
                prompts("name the largest planet", "unrelated question about cats", "Name the largest planet!");
        Pairs train = prompts("name the largest planet", "something else entirely", "Name the Largest Planet");
        Leaks leaks = Contamination.of(evaluation).find(train);
        assertThat(leaks.stream().map(leak -> List.of(leak.train(), leak.evaluation())))
                .containsExactly(List.of(0, 0), List.of(0, 2), List.of(2, 0), List.of(2, 2));
        assertThat(leaks.clean().stream().map(Pair::prompt)).containsExactly("something else entirely");
        assertThat(leaks.leakedEvaluationCount()).isEqualTo(2);
        assertThat(leaks).hasToString("Leaks[2 of 3 training records have 2 of 3 evaluation prompts]");
        assertThat(leaks.leakedByKind()).containsEntry(Leak.Kind.EXACT, 2).containsEntry(Leak.Kind.NEAR, 0);
    }

    @Test
    void leaks_are_those_of_comparing_every_prompt_with_every_other() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> all = Samples.pairs(60, random);
            List<Pair> train = new ArrayList<>(all.subList(0, 40));
            List<Pair> evaluation = new ArrayList<>(all.subList(40, 60));
            for (int i = 0; i < 5; i++) {
                String item = evaluation.get(random.nextInt(20)).prompt();
                train.add(Pair.of(
                        train.get(i).prompt() + " " + item + "\n"
                                + train.get(i + 1).prompt(),
                        "x"));
            }
            double threshold = 0.5 + random.nextInt(6) / 10.0;
            var oracle = new Oracle(
                    java.util.stream.Stream.concat(train.stream(), evaluation.stream())
                            .toList(),
                    3,
                    threshold,
                    Field.PROMPT,
                    false);
            var expected = new ArrayList<String>();
            for (int t = 0; t < train.size(); t++) {
                List<String> words = lower(train.get(t));
                for (int e = 0; e < evaluation.size(); e++) {
                    List<String> item = lower(evaluation.get(e));
                    if (item.isEmpty()) {
                        continue;
                    }
                    if (words.equals(item)) {
                        expected.add(t + " " + e + " EXACT");
                    } else if (oracle.isNear(t, train.size() + e)) {
                        expected.add(t + " " + e + " NEAR");
                    } else if (item.size() >= 3 && Collections.indexOfSubList(words, item) >= 0) {
                        expected.add(t + " " + e + " CONTAINED");
                    }
                }
            }
            assertThat(Contamination.of(Pairs.of(evaluation))
                            .threshold(threshold)
                            .threads(1 + random.nextInt(2))
                            .find(Pairs.of(train))
                            .stream()
                            .map(leak -> leak.train() + " " + leak.evaluation() + " " + leak.kind()))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void answers_are_compared_when_asked() {
        Pairs train = Pairs.of(List.of(
                Pair.of("Which one is the capital of France?", "Paris is the capital of France, on the Seine."),
                Pair.of("What is the capital of France?", "That would be Lyon."),
                Pair.of("Unrelated.", "Well: Paris is the capital of France, on the Seine. So be it, and so it is.")));
        Pairs evaluation = Pairs.of(List.of(
                Pair.of("What is the capital of France?", "Paris is the capital of France, on the Seine."),
                Pair.of("What is the capital of France?", "")));
        assertThat(found(Contamination.of(evaluation), train)).containsExactly("1 0 EXACT", "1 1 EXACT");
        assertThat(found(Contamination.of(evaluation).on(Field.ANSWER), train))
                .containsExactly("0 0 EXACT", "2 0 CONTAINED");
        assertThat(found(Contamination.of(evaluation).on(Field.BOTH), train)).isEmpty();
        assertThat(found(Contamination.of(evaluation).on(Field.BOTH).threshold(0.4), train))
                .containsExactly("0 0 NEAR");
    }

    private static java.util.stream.Stream<String> found(Contamination recipe, Pairs train) {
        return recipe.find(train).stream().map(leak -> leak.train() + " " + leak.evaluation() + " " + leak.kind());
    }

    @Test
    void leaks_of_answers_and_of_both_are_those_of_comparing_everything() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> all = Samples.pairs(60, random);
            List<Pair> train = all.subList(0, 40);
            List<Pair> evaluation = all.subList(40, 60);
            double threshold = 0.3 + random.nextInt(6) / 10.0;
            var prompts = new Oracle(all, 3, threshold, Field.PROMPT, false);
            var answers = new Oracle(all, 3, threshold, Field.ANSWER, false);
            for (Field field : List.of(Field.ANSWER, Field.BOTH)) {
                var expected = new ArrayList<String>();
                for (int t = 0; t < train.size(); t++) {
                    for (int e = 0; e < evaluation.size(); e++) {
                        int prompt = field.prompt()
                                ? kind(
                                        prompts,
                                        t,
                                        40 + e,
                                        train.get(t).prompt(),
                                        evaluation.get(e).prompt())
                                : 0;
                        int answer = kind(
                                answers,
                                t,
                                40 + e,
                                train.get(t).answer(),
                                evaluation.get(e).answer());
                        if (Math.max(prompt, answer) < 3) {
                            expected.add(t + " " + e + " " + Leak.Kind.values()[Math.max(prompt, answer)]);
                        }
                    }
                }
                assertThat(found(
                                Contamination.of(Pairs.of(evaluation))
                                        .threshold(threshold)
                                        .on(field),
                                Pairs.of(train)))
                        .as("seed %s on %s", seed, field)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    /** Returns 0 for the same words, 1 for near, 2 for contained, 3 for none of these. */
    private static int kind(Oracle oracle, int train, int evaluation, String text, String item) {
        List<String> words = Oracle.words(text).stream().map(Oracle.Word::lower).toList();
        List<String> wanted =
                Oracle.words(item).stream().map(Oracle.Word::lower).toList();
        return wanted.isEmpty()
                ? 3
                : words.equals(wanted)
                        ? 0
                        : oracle.isNear(train, evaluation)
                                ? 1
                                : wanted.size() >= 3 && Collections.indexOfSubList(words, wanted) >= 0 ? 2 : 3;
    }

    private static List<String> lower(Pair pair) {
        return Oracle.words(pair.prompt()).stream().map(Oracle.Word::lower).toList();
    }

    @Test
    void an_audit_holds_every_part_against_every_later_one() {
        var parts = new LinkedHashMap<String, Pairs>();
        parts.put("train", prompts("one two three four", "five six seven eight"));
        parts.put("validation", prompts("One, two, three, four!"));
        parts.put("test", prompts("nine ten eleven twelve"));
        assertThat(Contamination.audit(parts, 0.8, 1))
                .extracting(between -> between.train() + " " + between.evaluation() + " "
                        + between.leaks().leakedEvaluationCount())
                .containsExactly("train validation 1", "train test 0", "validation test 0");
    }
}
