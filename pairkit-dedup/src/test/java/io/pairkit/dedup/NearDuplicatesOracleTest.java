package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever the engine says, comparing every pair with every other says too. */
class NearDuplicatesOracleTest {
    private static final double[] THRESHOLDS = {0.5, 0.55, 2.0 / 3, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0};

    @Test
    void leaders_of_every_policy_are_those_of_the_definition() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(40, random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean guard = random.nextInt(4) > 0;
            int n = 1 + random.nextInt(4);
            var recipe = NearDuplicates.defaults()
                    .threshold(threshold)
                    .on(field)
                    .shingles(Shingles.words(n))
                    .slotGuard(guard)
                    .threads(1 + random.nextInt(2));
            var oracle = new Oracle(pairs, n, threshold, field, guard);
            check(seed, recipe.keep(Keep.FIRST), pairs, oracle, order(pairs, i -> i));
            check(seed, recipe.keep(Keep.LAST), pairs, oracle, order(pairs, i -> -i));
            check(
                    seed,
                    recipe.keep(Keep.LONGEST),
                    pairs,
                    oracle,
                    order(pairs, i -> -pairs.get(i).answer().length()));
            check(
                    seed,
                    recipe.keep(
                            Keep.best(Comparator.comparing(pair -> pair.prompt().length()))),
                    pairs,
                    oracle,
                    order(pairs, i -> -pairs.get(i).prompt().length()));
        }
    }

    private static List<Integer> order(List<Pair> pairs, ToIntFunction<Integer> rank) {
        return IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparingInt(rank))
                .toList();
    }

    private static void check(long seed, NearDuplicates recipe, List<Pair> pairs, Oracle oracle, List<Integer> order) {
        Duplicates found = recipe.find(Pairs.of(pairs));
        int[] because = oracle.because(order);
        assertThat(because(found)).as("seed %s, %s", seed, recipe).isEqualTo(because);
        assertThat(variantOf(found)).as("seed %s, %s", seed, recipe).isEqualTo(oracle.variantOf(order));
        found.removals().forEach(removal -> {
            assertThat(removal.prompt()).isEqualTo(oracle.prompt(removal.removed(), removal.kept()));
            assertThat(removal.answer()).isEqualTo(oracle.answer(removal.removed(), removal.kept()));
        });
        assertThat(found.kept().size()).isEqualTo(found.keptCount());
    }

    private static int[] because(Duplicates found) {
        return IntStream.range(0, found.size())
                .map(i -> found.removal(i).map(Removal::kept).orElse(-1))
                .toArray();
    }

    private static int[] variantOf(Duplicates found) {
        int[] near = new int[found.size()];
        java.util.Arrays.fill(near, -1);
        found.variants().forEach(variant -> near[variant.record()] = variant.near());
        return near;
    }

    @Test
    void when_none_is_kept_everything_near_anything_goes() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(40, random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean guard = random.nextBoolean();
            var recipe = NearDuplicates.defaults()
                    .threshold(threshold)
                    .on(field)
                    .slotGuard(guard)
                    .keep(Keep.NONE)
                    .threads(1 + random.nextInt(2));
            var oracle = new Oracle(pairs, 3, threshold, field, guard);
            Duplicates found = recipe.find(Pairs.of(pairs));
            checkNone(found, oracle);
            assertThat(found.variants().map(Variant::record).toList())
                    .as("seed %s, %s", seed, recipe)
                    .isEqualTo(oracle.withVariantOnly());
            assertThat(found.variants()).allMatch(each -> oracle.isVariant(each.record(), each.near()));
        }
    }

    private static void checkNone(Duplicates found, Oracle oracle) {
        assertThat(found.removals().map(Removal::removed).toList())
                .as(found.toString())
                .isEqualTo(oracle.withDuplicate());
        assertThat(found.removals()).allMatch(each -> oracle.isDuplicate(each.removed(), each.kept()));
    }

    @Test
    void when_none_is_kept_a_template_of_many_words_visits_no_match_twice() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 30_000; i++) { // 450 million matches
            String item = Integer.toString(i, 9)
                    .chars()
                    .mapToObj(c -> String.valueOf((char) (c + 'a' - '0')))
                    .collect(Collectors.joining());
            pairs.add(Pair.of(
                    "Please write a short and friendly description for the web page of our shop about the new " + item
                            + " in a tone that our older customers know from the printed catalogue of last year",
                    "We sell it in three sizes, and it comes with a bag and a year to return it."));
        }
        assertThat(NearDuplicates.defaults()
                        .keep(Keep.NONE)
                        .find(Pairs.of(pairs))
                        .keptCount())
                .isZero();
    }

    @Test
    void groups_hold_within_or_across() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs =
                    new ArrayList<>(seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(40, random));
            pairs.addAll(pairs.subList(0, 10));
            Groups groups =
                    Groups.of(pairs.stream().mapToInt(pair -> random.nextInt(3)).toArray());
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean within = random.nextBoolean();
            var recipe =
                    NearDuplicates.defaults().threshold(threshold).on(field).threads(1 + random.nextInt(2));
            recipe = within ? recipe.within(groups) : recipe.across(groups);
            var oracle = new Oracle(pairs, 3, threshold, field, true);
            oracle.mayMeet = (a, b) -> (groups.groupOf(a) == groups.groupOf(b)) == within;
            if (within) {
                check(seed, recipe, pairs, oracle, order(pairs, i -> i));
            }
            assertThat(because(recipe.find(Pairs.of(pairs))))
                    .as("seed %s, within %s", seed, within)
                    .isEqualTo(oracle.because(order(pairs, i -> i)));
            checkNone(recipe.keep(Keep.NONE).find(Pairs.of(pairs)), oracle);
            recipe.find(Pairs.of(pairs))
                    .conflicts()
                    .forEach(conflict -> conflict.others()
                            .forEach(other -> assertThat(oracle.mayMeet.test(conflict.record(), other.record()))
                                    .isTrue()));
        }
    }

    @Test
    void links_are_all_pairs_at_or_above_the_threshold() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(40, random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            var oracle = new Oracle(pairs, 3, threshold, field, false);
            var expected = new ArrayList<Links.Link>();
            for (int a = 0; a < pairs.size(); a++) {
                for (int b = a + 1; b < pairs.size(); b++) {
                    if (oracle.isNear(a, b)) {
                        expected.add(new Links.Link(a, b, oracle.similarity(a, b)));
                    }
                }
            }
            var recipe =
                    NearDuplicates.defaults().threshold(threshold).on(field).threads(1 + random.nextInt(2));
            var corpus = Corpus.of(Pairs.of(pairs), Shingles.words(3), 1, Progress.none());
            for (int least : new int[] {2, 4, 64}) { // from which size on a family is one text
                assertThat(recipe.links(corpus, least, Progress.none()).stream())
                        .as("seed %s, families from %s", seed, least)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    @Test
    void conflicts_are_the_earlier_kept_records_with_the_same_question() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(60, random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            boolean guard = random.nextBoolean();
            Duplicates found = NearDuplicates.defaults()
                    .threshold(threshold)
                    .on(field)
                    .slotGuard(guard)
                    .find(Pairs.of(pairs));
            var questions = new Oracle(pairs, 3, threshold, Field.PROMPT, true);
            var answers = new Oracle(pairs, 3, threshold, Field.ANSWER, true);
            var expected = new ArrayList<List<Integer>>();
            for (int record = 0; record < pairs.size(); record++) {
                var others = new ArrayList<Integer>(List.of(record));
                for (int other = 0; other < record; other++) {
                    if (!found.isRemoved(record)
                            && !found.isRemoved(other)
                            && questions.isNear(record, other)
                            && !questions.isVariant(record, other)
                            && !pairs.get(record).answer().isBlank()
                            && !pairs.get(other).answer().isBlank()) {
                        others.add(other);
                        assertThat(!answers.isNear(record, other) || answers.isVariant(record, other))
                                .as("answers differ, seed %s", seed)
                                .isTrue();
                    }
                }
                if (others.size() > 1) {
                    expected.add(others);
                }
            }
            assertThat(found.conflicts().stream().map(conflict -> {
                        var all = new ArrayList<Integer>(List.of(conflict.record()));
                        conflict.others().forEach(other -> all.add(other.record()));
                        assertThat(conflict.count()).isEqualTo(conflict.others().size());
                        return (List<Integer>) all;
                    }))
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(expected);
        }
    }
}
