package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pairkit.Groups;
import io.pairkit.Links.Link;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final List<Engine> APPROXIMATE = EngineRecallTest.APPROXIMATE;

    @Test
    void what_goes_is_what_the_exact_engine_says_where_nothing_is_missed() {
        for (Engine engine : List.of(Engine.sketch(0.999), Engine.lucene(0.99))) {
            int compared = 0;
            for (long seed = 0; seed < 40; seed++) {
                var random = new SplittableRandom(seed);
                List<Pair> all = random.nextBoolean() ? Samples.pairs(120, random) : Samples.templates(120, random);
                Pairs pairs = Pairs.of(all);
                var groups = Groups.of(IntStream.range(0, 120).map(i -> i % 7).toArray());
                var recipe = NearDuplicates.defaults()
                        .on(Field.values()[random.nextInt(3)])
                        .threshold(0.5 + random.nextInt(5) / 10.0)
                        .slotGuard(random.nextInt(3) > 0)
                        .keep(List.of(Keep.FIRST, Keep.LAST, Keep.LONGEST, Keep.NONE)
                                .get(random.nextInt(4)));
                recipe = random.nextInt(3) > 0
                        ? recipe
                        : random.nextBoolean() ? recipe.within(groups) : recipe.across(groups);
                if (!EngineRecallTest.links(recipe.engine(engine), pairs)
                        .equals(EngineRecallTest.links(recipe, pairs))) {
                    continue;
                }
                compared++;
                Duplicates exact = recipe.find(pairs);
                Duplicates mine = recipe.engine(engine).find(pairs);
                assertThat(removed(mine)).as("seed %s, %s", seed, recipe).isEqualTo(removed(exact));
                if (recipe.keep() != Keep.NONE) { // which one is named there follows from the search
                    assertThat(mine).as("seed %s, %s", seed, recipe).isEqualTo(exact);
                }
                assertThat(mine.variants().map(Variant::record))
                        .as("seed %s, %s", seed, recipe)
                        .containsExactlyElementsOf(
                                exact.variants().map(Variant::record).toList());
            }
            assertThat(compared).as("%s", engine).isGreaterThan(20);
        }
    }

    private static List<Integer> removed(Duplicates found) {
        return found.removals().map(Removal::removed).toList();
    }

    @Test
    void what_stays_has_no_near_duplicate_that_met_and_any_threads_give_the_same() {
        Pairs pairs = Pairs.of(Samples.pairs(400, new SplittableRandom(3)));
        for (Engine engine : APPROXIMATE) {
            var recipe = NearDuplicates.prompts(0.4).engine(engine);
            Duplicates one = recipe.find(pairs);
            assertThat(recipe.threads(3).find(pairs)).isEqualTo(one);
            Set<List<Integer>> near = recipe.links(pairs).stream()
                    .map(link -> List.of(link.left(), link.right()))
                    .collect(Collectors.toSet());
            one.removals()
                    .forEach(removal -> assertThat(near)
                            .contains(List.of(
                                    Math.min(removal.removed(), removal.kept()),
                                    Math.max(removal.removed(), removal.kept()))));
        }
    }

    @Test
    void a_text_shorter_than_a_shingle_is_one_shingle() {
        var pairs = Pairs.of(List.of(
                Pair.of("refund", "x"),
                Pair.of("Refund!", "x"),
                Pair.of("refund please", "x"),
                Pair.of("please refund", "x"),
                Pair.of("Refund, please", "x"),
                Pair.of("🙂🙂", "x"),
                Pair.of("🙂🙂 ", "x")));
        for (Engine engine : List.of(Engine.sketch(0.9), Engine.lucene(0.9))) {
            assertThat(EngineRecallTest.links(NearDuplicates.prompts(0.5).engine(engine), pairs))
                    .as("%s", engine)
                    .containsExactlyInAnyOrder(new Link(0, 1, 1), new Link(2, 4, 1), new Link(5, 6, 1));
        }
    }

    @Test
    void prompt_and_answer_exchanged_are_no_twins_and_equal_records_are_one_text() {
        var pairs = Pairs.of(List.of(
                Pair.of("one two three", "four five six"),
                Pair.of("four five six", "one two three"),
                Pair.of("one two three", "four five six"),
                Pair.of("x", "x"),
                Pair.of("y", "y"),
                Pair.of("", "y"),
                Pair.of("", "y")));
        for (Engine engine : APPROXIMATE) {
            assertThat(EngineRecallTest.links(
                            NearDuplicates.defaults().threshold(0.5).engine(engine), pairs))
                    .containsExactly(new Link(0, 2, 1));
        }
    }

    @Test
    void the_order_of_records_does_not_count() {
        List<Pair> all = Samples.pairs(200, new SplittableRandom(1));
        List<Pair> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        for (Engine engine : APPROXIMATE) {
            var recipe = NearDuplicates.prompts(0.5).engine(engine);
            var turned = new HashSet<Link>();
            EngineRecallTest.links(recipe, Pairs.of(reversed))
                    .forEach(link -> turned.add(new Link(199 - link.right(), 199 - link.left(), link.similarity())));
            assertThat(turned).isEqualTo(EngineRecallTest.links(recipe, Pairs.of(all)));
        }
    }

    @Test
    void nothing_at_all_is_searched_too() {
        for (Engine engine : APPROXIMATE) {
            var recipe = NearDuplicates.defaults().engine(engine);
            assertThat(recipe.find(Pairs.of(List.of())).removedCount()).isZero();
            assertThat(recipe.links(Pairs.of(List.of(Pair.of("", "")))).size()).isZero();
        }
    }

    @Test
    void the_result_says_which_engine_found_it_and_how_much_it_finds() {
        Pairs pairs = EngineRecallTest.twins(3, 19, 20);
        var recipe = NearDuplicates.prompts(0.8).shingles(Shingles.words(1)).slotGuard(false);
        assertThat(recipe.links(pairs).basis().isExact()).isTrue();
        assertThat(recipe.find(pairs).expectedRecall()).isEqualTo(1);
        assertThat(recipe.engine(Engine.lucene(0.9)).links(pairs).basis().isExact())
                .isFalse();
        Duplicates found = recipe.engine(Engine.sketch(0.99)).find(pairs);
        assertThat(found.recipe().engine()).isEqualTo(Engine.sketch(0.99));
        assertThat(found.engine()).isEqualTo(Engine.sketch(0.99));
        assertThat(found.expectedRecall()).isCloseTo(1 - Math.pow(1 - Math.pow(0.8, 6), 16), within(1e-12));
        assertThat(found).hasToString("Duplicates[6 pairs: 3 kept, 3 removed at 0.80, sketch, recall 0.992]");
        assertThat(found.recipe())
                .hasToString("NearDuplicates[0.8 on prompt, words:1, keep first, no slot guard, sketch:0.99]");
    }

    @Test
    void where_all_records_of_a_large_template_meet_the_exact_engine_takes_over_and_says_so() {
        for (TemplateFamilies family : List.of(TemplateFamilies.ALL_NEAR, TemplateFamilies.NUMBERS)) {
            double threshold = family == TemplateFamilies.ALL_NEAR ? 0.8 : 0.6;
            Pairs pairs = Pairs.of(family.pairs(4000, 1));
            for (Engine engine : APPROXIMATE) {
                for (Keep keep : List.of(Keep.FIRST, Keep.NONE)) {
                    var recipe = NearDuplicates.prompts(threshold).keep(keep);
                    Duplicates found = recipe.engine(engine).find(pairs);
                    assertThat(found).as("%s, %s", family, engine).isEqualTo(recipe.find(pairs));
                    assertThat(found.engine()).isEqualTo(Engine.exact());
                    assertThat(found.expectedRecall()).isEqualTo(1);
                    assertThat(found.toString()).endsWith("0, exact in place of " + engine.name() + "]");
                }
                var links = NearDuplicates.prompts(threshold).engine(engine).links(pairs);
                assertThat(links.basis().isExact()).isTrue();
                assertThat(links)
                        .hasToString(
                                NearDuplicates.prompts(threshold).links(pairs).toString());
            }
        }
    }

    @Test
    void an_index_in_a_folder_is_taken_away_again(@TempDir Path folder) throws IOException {
        Pairs pairs = Pairs.of(Samples.pairs(100, new SplittableRandom(2)));
        var recipe = NearDuplicates.prompts(0.5).engine(Engine.lucene(0.9));
        Path below = folder.resolve("a/b");
        assertThat(recipe.engine(Engine.lucene(0.9).in(below)).find(pairs)).isEqualTo(recipe.find(pairs));
        assertThat(below).isEmptyDirectory();
        Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> recipe.engine(Engine.lucene(0.9).in(folder.resolve("file/x")))
                        .find(pairs))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void engines_are_written_and_read() {
        for (Engine engine : List.of(Engine.exact(), Engine.sketch(0.95), Engine.lucene(0.5))) {
            assertThat(Engine.parse(engine.toString())).isEqualTo(engine).hasSameHashCodeAs(engine);
        }
        assertThat(Engine.parse("lucene")).isEqualTo(Engine.lucene(0.99));
        for (String other : new String[] {"exact:0.9", "minhash", "sketch:1", "sketch:", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Engine.parse(other))
                    .withMessage("engine must be exact, sketch, lucene or such as sketch:0.95, was \"" + other + "\"");
        }
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        Pairs one = Pairs.of(List.of(Pair.of("a", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.sketch(1))
                .withMessage("recall must be in (0, 1), was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.lucene(Double.NaN))
                .withMessage("recall must be in (0, 1), was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Engine.sketch(0.9).in(Path.of("x")))
                .withMessage("engine must be lucene to have a folder, was sketch:0.9");
        for (Engine engine : List.of(Engine.sketch(0.9), Engine.lucene(0.9))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> NearDuplicates.prompts(0.001).engine(engine).find(one))
                    .withMessage("a recall of 0.9 at 0.001 needs more than 512 bands; the exact engine finds all");
        }
    }

    @Test
    void an_interrupted_search_stops() {
        Corpus corpus = Corpus.of(EngineRecallTest.twins(10, 8, 10), Shingles.words(3), 1, Progress.none());
        for (Engine engine : APPROXIMATE) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(
                                () -> NearDuplicates.defaults().engine(engine).find(corpus))
                        .isInstanceOf(CancellationException.class);
            } finally {
                Thread.interrupted();
            }
        }
    }
}
