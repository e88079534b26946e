package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Groups;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records made from templates are judged as a family; the definition knows of no families. */
class TemplateOracleTest {
    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

    @Test
    void families_of_templates_are_judged_as_the_definition_says() {
        for (long seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = pairs(random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean guard = random.nextBoolean();
            var oracle = new Oracle(pairs, 3, threshold, field, guard);
            var recipe = NearDuplicates.defaults()
                    .threshold(threshold)
                    .on(field)
                    .slotGuard(guard)
                    .threads(1 + random.nextInt(2));
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
            check(seed, recipe, pairs, oracle, order);
            Collections.reverse(order);
            check(seed, recipe.keep(Keep.LAST), pairs, oracle, order);
            Duplicates none = recipe.keep(Keep.NONE).find(Pairs.of(pairs));
            assertThat(removed(none)).as("seed %s", seed).isEqualTo(oracle.withDuplicate());
            assertThat(none.variants().map(Variant::record).toList())
                    .as("seed %s", seed)
                    .isEqualTo(oracle.withVariantOnly());
            links(seed, recipe, pairs, oracle);
            conflicts(seed, recipe.slotGuard(true), pairs, new Oracle(pairs, 3, threshold, Field.PROMPT, true));
        }
    }

    @Test
    void families_are_judged_as_the_definition_says_across_and_within_groups() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = pairs(random);
            int groupCount = 2 + random.nextInt(3);
            boolean blocks = random.nextBoolean();
            Groups groups = Groups.of(IntStream.range(0, pairs.size())
                    .map(i -> blocks ? i * groupCount / pairs.size() : random.nextInt(groupCount))
                    .toArray());
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean guard = random.nextBoolean();
            boolean within = random.nextBoolean();
            var oracle = new Oracle(pairs, 3, threshold, field, guard);
            oracle.mayMeet = (a, b) -> (groups.groupOf(a) == groups.groupOf(b)) == within;
            NearDuplicates recipe = NearDuplicates.defaults()
                    .threshold(threshold)
                    .on(field)
                    .slotGuard(guard)
                    .threads(1 + random.nextInt(2));
            recipe = within ? recipe.within(groups) : recipe.across(groups);
            Duplicates found = recipe.find(Pairs.of(pairs));
            assertThat(IntStream.range(0, pairs.size()).map(found::keptFor))
                    .as("seed %s, within %s", seed, within)
                    .containsExactlyElementsOf(Arrays.stream(oracle.because(
                                    IntStream.range(0, pairs.size()).boxed().toList()))
                            .boxed()
                            .toList());
            Duplicates none = recipe.keep(Keep.NONE).find(Pairs.of(pairs));
            assertThat(removed(none)).as("seed %s, within %s", seed, within).isEqualTo(oracle.withDuplicate());
            assertThat(none.variants().map(Variant::record))
                    .as("seed %s, within %s", seed, within)
                    .containsExactlyElementsOf(oracle.withVariantOnly());
            var prompts = new Oracle(pairs, 3, threshold, Field.PROMPT, true);
            prompts.mayMeet = oracle.mayMeet;
            conflicts(seed, recipe.slotGuard(true), pairs, prompts);
        }
    }

    /** Few prompts that stand again and again, alone or in another case, with answers of their own. */
    @Test
    void prompts_that_stand_in_many_groups_are_counted_as_the_definition_says() {
        for (long seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            String[] asked = new String[1 + random.nextInt(8)];
            Arrays.setAll(asked, i -> filled(template(4 + random.nextInt(12), random), 5, 3, random));
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < 110; i++) {
                String prompt = asked[random.nextInt(asked.length)];
                pairs.add(Pair.of(
                        random.nextInt(4) > 0 ? prompt : prompt.replace("bob", "Bob"),
                        String.join(" ", template(1 + random.nextInt(8), random))));
            }
            int groupCount = 1 + random.nextInt(random.nextBoolean() ? 4 : 110);
            boolean blocks = random.nextBoolean();
            int[] groupOf = IntStream.range(0, pairs.size())
                    .map(i -> blocks ? i * groupCount / pairs.size() : random.nextInt(groupCount))
                    .toArray();
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            var prompts = new Oracle(pairs, 3, threshold, Field.PROMPT, true);
            prompts.mayMeet = (a, b) -> groupOf[a] != groupOf[b];
            NearDuplicates recipe = NearDuplicates.defaults()
                    .threshold(threshold)
                    .threads(1 + random.nextInt(2))
                    .across(Groups.of(groupOf));
            conflicts(seed, recipe, pairs, prompts);
        }
    }

    private static List<Integer> removed(Duplicates found) {
        return IntStream.range(0, found.size()).filter(found::isRemoved).boxed().toList();
    }

    private static void check(long seed, NearDuplicates recipe, List<Pair> pairs, Oracle oracle, List<Integer> order) {
        Duplicates found = recipe.find(Pairs.of(pairs));
        int[] because = IntStream.range(0, pairs.size()).map(found::keptFor).toArray();
        assertThat(because).as("seed %s, %s", seed, recipe).isEqualTo(oracle.because(order));
        int[] variantOf = new int[pairs.size()];
        Arrays.fill(variantOf, -1);
        found.variants().forEach(variant -> variantOf[variant.record()] = variant.near());
        assertThat(variantOf).as("seed %s, %s", seed, recipe).isEqualTo(oracle.variantOf(order));
    }

    private static void links(long seed, NearDuplicates recipe, List<Pair> pairs, Oracle oracle) {
        var found = new ArrayList<String>();
        recipe.links(Pairs.of(pairs)).stream()
                .forEach(link -> found.add(link.left() + " " + link.right() + " " + link.similarity()));
        var expected = new ArrayList<String>();
        for (int a = 0; a < pairs.size(); a++) {
            for (int b = a + 1; b < pairs.size(); b++) {
                if (oracle.isNear(a, b)) {
                    expected.add(a + " " + b + " " + oracle.similarity(a, b));
                }
            }
        }
        assertThat(found).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void conflicts(long seed, NearDuplicates recipe, List<Pair> pairs, Oracle prompts) {
        Duplicates found = recipe.find(Pairs.of(pairs));
        var expected = new ArrayList<String>();
        for (int record = 0; record < pairs.size(); record++) {
            var others = new ArrayList<Integer>();
            for (int other = 0; other < record; other++) {
                if (!found.isRemoved(record)
                        && !found.isRemoved(other)
                        && !pairs.get(record).answer().isBlank()
                        && !pairs.get(other).answer().isBlank()
                        && prompts.isNear(record, other)
                        && !prompts.isVariant(record, other)) {
                    others.add(other);
                }
            }
            if (!others.isEmpty()) {
                expected.add(record + " " + others.size() + " " + others.subList(0, Math.min(20, others.size())));
            }
        }
        assertThat(found.conflicts().stream()
                        .map(conflict -> conflict.record() + " " + conflict.count() + " "
                                + conflict.others().stream()
                                        .map(Conflict.Other::record)
                                        .toList()))
                .as("seed %s", seed)
                .containsExactlyElementsOf(expected);
    }

    /** Two or three templates that share words, a few unrelated texts, slots of several kinds and lengths. */
    private static List<Pair> pairs(SplittableRandom random) {
        int length = 8 + random.nextInt(20);
        String[] asked = template(length, random);
        String[] related = asked.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            related[random.nextInt(length)] = "other";
        }
        String[] said = template(6 + random.nextInt(20), random);
        int kinds = 1 + random.nextInt(5);
        int values = 2 + random.nextInt(60);
        int answers = random.nextInt(4);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 110; i++) {
            String prompt = random.nextInt(12) == 0
                    ? String.join(" ", template(1 + random.nextInt(12), random))
                    : filled(random.nextInt(4) == 0 ? related : asked, kinds, values, random);
            pairs.add(Pair.of(
                    prompt,
                    switch (answers) {
                        case 0 -> "The same for all of them, whatever they ask.";
                        case 1 -> String.join(" ", template(6 + random.nextInt(8), random));
                        case 2 -> random.nextInt(20) == 0 ? "" : filled(said, kinds, values, random);
                        default -> "answer number " + random.nextInt(4);
                    }));
        }
        return pairs;
    }

    private static String[] template(int length, SplittableRandom random) {
        String[] words = new String[length];
        Arrays.setAll(words, i -> random.nextInt(9) == 0 ? "#" : "w" + (char) ('a' + random.nextInt(26)) + "x");
        return words;
    }

    private static String filled(String[] template, int kinds, int values, SplittableRandom random) {
        var text = new StringBuilder();
        for (String word : template) {
            text.append(text.isEmpty() ? "" : " ").append(word.equals("#") ? slot(kinds, values, random) : word);
        }
        return text.append(random.nextInt(30) == 0 ? "!" : "").toString();
    }

    private static String slot(int kinds, int values, SplittableRandom random) {
        int value = random.nextInt(values);
        return switch (random.nextInt(kinds)) {
            case 0 -> "v" + (char) ('a' + value % 26) + (char) ('a' + value / 26) + "y";
            case 1 -> "" + value;
            case 2 -> value % 2 == 0 ? "Bob" : "bob";
            case 3 -> "two" + (char) ('a' + value % 26) + " words";
            default -> value % 3 == 0 ? "can't" : value % 3 == 1 ? "can" : "without. Bob";
        };
    }
}
