package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final List<String> WORDS = List.of(
            "red green blue old new big small cat dog bird house tree road sea sky moon sun day night year".split(" "));

    private static Corpus corpus(List<String> prompts) {
        return Corpus.of(
                Pairs.of(prompts.stream().map(prompt -> Pair.of(prompt, "the same answer for all of them"))),
                Shingles.words(3),
                1,
                Progress.none());
    }

    private static String words(SplittableRandom random, int least, int most) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    @Test
    void instructions_around_many_prompts_are_told_with_their_text_and_number() {
        var random = new SplittableRandom(1);
        var prompts = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            prompts.add("Classify the sentiment of the following review:\n" + words(random, 5, 12));
            prompts.add(words(random, 5, 12) + "\n\nAnswer with one word only.");
            prompts.add(words(random, 5, 12));
        }
        Templates templates = Templates.of(corpus(prompts));
        assertThat(templates).hasToString("Templates[2 in 80 of 120 prompts]");
        assertThat(templates.all())
                .containsExactly(
                        new Template(Template.Place.BEGINNING, 7, 40, 0), new Template(Template.Place.END, 5, 40, 1));
        assertThat(templates.all().get(0).textIn(prompts.get(0)))
                .isEqualTo("Classify the sentiment of the following review");
        assertThat(templates.all().get(1).textIn(prompts.get(1))).isEqualTo("Answer with one word only");
        assertThat(templates.beginningOf(3)).contains(templates.all().get(0));
        assertThat(templates.endOf(3)).isEmpty();
        assertThat(templates.beginningOf(2)).isEmpty();
        assertThat(templates.count()).isEqualTo(80);
    }

    @Test
    void what_only_the_template_makes_near_stays_when_it_is_left_out() {
        String template = "Below is an instruction that describes a task. Write a response that appropriately completes"
                + " the request. ### Instruction: ";
        var prompts = new ArrayList<String>();
        var random = new SplittableRandom(2);
        for (int i = 0; i < 30; i++) {
            prompts.add(template + words(random, 3, 4) + " ### Response:");
        }
        prompts.add(prompts.get(7).replace("###", "#"));
        Corpus corpus = corpus(prompts);
        var recipe = NearDuplicates.prompts(0.6);
        assertThat(recipe.find(corpus).keptCount()).isEqualTo(1);
        Duplicates found = recipe.find(corpus.without(Templates.of(corpus)));
        assertThat(found.removals().map(removal -> removal.removed() + " for " + removal.kept()))
                .contains("30 for 7");
        assertThat(found.keptCount()).isGreaterThan(25);
    }

    @Test
    void the_same_text_after_other_instructions_is_another_prompt() {
        var prompts = new ArrayList<String>();
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            String text = words(random, 3, 3);
            prompts.add("Please translate the following to French: " + text);
            prompts.add("Give me a summary of the text: " + text);
        }
        Corpus corpus = corpus(prompts);
        Templates templates = Templates.of(corpus);
        assertThat(templates.all()).hasSize(2);
        Duplicates found = NearDuplicates.prompts(1).find(corpus.without(templates));
        assertThat(found.keptCount())
                .isEqualTo((int) prompts.stream().distinct().count());
    }

    @Test
    void questions_that_begin_alike_or_differ_in_a_word_are_no_templates() {
        var prompts = new ArrayList<String>();
        var random = new SplittableRandom(4);
        for (int i = 0; i < 30; i++) {
            prompts.add("How " + List.of("do", "can", "should").get(i % 3) + " I " + words(random, 4, 9));
            prompts.add("Please cancel the order with the number " + i);
        }
        assertThat(Templates.of(corpus(prompts)).all()).isEmpty();
    }

    @Test
    void fewer_than_ten_prompts_or_copies_of_one_make_no_template() {
        var random = new SplittableRandom(5);
        String template = "Write a short poem about these things: ";
        Stream<String> nine =
                Stream.generate(() -> template + words(random, 5, 9)).limit(9);
        assertThat(Templates.of(corpus(nine.toList())).all()).isEmpty();
        String one = template + words(random, 5, 9);
        assertThat(Templates.of(corpus(Stream.generate(() -> one).limit(50).toList()))
                        .all())
                .isEmpty();
    }

    @Test
    void a_prompt_that_is_nothing_but_the_template_keeps_it() {
        var random = new SplittableRandom(6);
        String template = "Tell me a story about these animals";
        var prompts = new ArrayList<String>(Stream.generate(() -> template + " " + words(random, 4, 9))
                .limit(20)
                .toList());
        prompts.add(template);
        Templates templates = Templates.of(corpus(prompts));
        assertThat(templates.beginningOf(0)).isPresent();
        assertThat(templates.beginningOf(20)).isEmpty();
    }

    @Test
    void templates_of_other_records_or_of_characters_are_refused() {
        Templates one = Templates.of(corpus(List.of("a")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> corpus(List.of("a", "b")).without(one))
                .withMessage("templates must be those of the 2 records of the corpus, were of 1");
        var random = new SplittableRandom(7);
        Pairs pairs =
                Pairs.of(Stream.generate(() -> Pair.of("Tell me a story about these: " + words(random, 5, 9), "x"))
                        .limit(20));
        Corpus characters = Corpus.of(pairs, Shingles.characters(5), 1, Progress.none());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> characters.without(Templates.of(characters)))
                .withMessage("shingles must be made of words to leave out some of them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template(Template.Place.END, 3, 1, 0).textIn("two words"))
                .withMessage("the prompt must have the 3 words of the template, has 2");
    }

    @Test
    void templates_and_what_is_near_without_them_are_those_of_a_slow_search() {
        for (long seed = 0; seed < 150; seed++) {
            var random = new SplittableRandom(seed);
            List<String> parts =
                    Stream.generate(() -> words(random, 1, 9)).limit(5).toList();
            var prompts = new ArrayList<String>();
            for (int i = 0; i < 150; i++) {
                String head = random.nextInt(3) == 0 ? "" : parts.get(random.nextInt(3)) + " ";
                String second = random.nextInt(3) == 0 ? parts.get(3) + " " : "";
                String tail = random.nextInt(3) == 0 ? " " + parts.get(4) : "";
                prompts.add(
                        i > 0 && random.nextInt(20) == 0
                                ? prompts.get(random.nextInt(i))
                                : head + second + words(random, 1, 5) + tail);
            }
            List<List<String>> texts =
                    prompts.stream().map(prompt -> List.of(prompt.split(" "))).toList();
            Map<List<String>, Integer> heads = slow(texts);
            List<List<String>> rest = texts.stream()
                    .map(text -> reversed(text.subList(heads.get(text), text.size())))
                    .toList();
            Map<List<String>, Integer> tails = slow(texts, rest);
            Corpus corpus = corpus(prompts);
            Templates templates = Templates.of(corpus);
            var bare = new ArrayList<String>();
            for (int i = 0; i < texts.size(); i++) {
                List<String> text = texts.get(i);
                int head = heads.get(text);
                int tail = tails.get(text);
                assertThat(templates.beginningOf(i).map(Template::words).orElse(0))
                        .as("seed %s, %s", seed, text)
                        .isEqualTo(head);
                assertThat(templates.endOf(i).map(Template::words).orElse(0))
                        .as("seed %s, %s", seed, text)
                        .isEqualTo(tail);
                bare.add((head > 0 ? String.join("x", text.subList(0, head)) + " " : "")
                        + String.join(" ", text.subList(head, text.size() - tail))
                        + (tail > 0 ? " " + String.join("x", text.subList(text.size() - tail, text.size())) : ""));
            }
            var recipe = NearDuplicates.prompts(0.5);
            assertThat(recipe.find(corpus.without(templates)))
                    .as("seed %s", seed)
                    .isEqualTo(recipe.find(corpus(bare)));
        }
    }

    private static List<String> reversed(List<String> words) {
        var turned = new ArrayList<>(words);
        Collections.reverse(turned);
        return turned;
    }

    private static Map<List<String>, Integer> slow(List<List<String>> texts) {
        return slow(texts, texts);
    }

    /** For each text how many words it shares, by looking at every group of texts that begin alike. */
    private static Map<List<String>, Integer> slow(List<List<String>> texts, List<List<String>> read) {
        var different = new HashMap<List<String>, List<String>>(); // by text what is read of it
        for (int i = 0; i < texts.size(); i++) {
            different.put(texts.get(i), read.get(i));
        }
        var shared = new HashMap<List<String>, Integer>();
        different.keySet().forEach(text -> shared.put(text, 0));
        int least = Math.max(10, (int) Math.ceil(0.01 * different.size()));
        slow(different, shared, different.keySet(), 0, 0, least);
        return shared;
    }

    private static void slow(
            Map<List<String>, List<String>> read,
            Map<List<String>, Integer> shared,
            Set<List<String>> group,
            int entry,
            int depth,
            int least) {
        Map<String, Set<List<String>>> next = group.stream()
                .filter(text -> read.get(text).size() > depth)
                .collect(Collectors.groupingBy(
                        text -> read.get(text).get(depth), Collectors.toCollection(HashSet::new)));
        boolean goesOn = false;
        for (Set<List<String>> some : next.values()) {
            if (some.size() >= least && some.size() >= 0.9 * group.size()) {
                goesOn = true;
            }
        }
        if (!goesOn
                && depth - entry >= 4
                && 2
                                * group.stream()
                                        .filter(text -> read.get(text).size() >= depth + 3)
                                        .count()
                        >= group.size()) {
            group.stream().filter(text -> read.get(text).size() > depth).forEach(text -> shared.put(text, depth));
        }
        for (Set<List<String>> some : next.values()) {
            if (some.size() >= least) {
                boolean same = some.size() >= 0.9 * group.size();
                slow(read, shared, some, same ? entry : depth, depth + 1, least);
            }
        }
    }
}
