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
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final double[] THRESHOLDS = {0.3, 0.5, 0.7, 0.8, 0.9, 1.0};

    private static final List<Engine> APPROXIMATE = List.of(Engine.sketch(0.95), Engine.lucene(0.95));

    private static Set<Link> links(NearDuplicates recipe, Pairs pairs) {
        return recipe.links(pairs).stream().collect(Collectors.toSet());
    }

    @Test
    void every_link_is_one_of_the_exact_engine_and_the_recall_is_reached() {
        for (Engine engine : APPROXIMATE) {
            for (Field field : Field.values()) {
                for (double threshold : THRESHOLDS) {
                    int all = 0;
                    int found = 0;
                    for (long seed = 0; seed < 4; seed++) {
                        Pairs pairs = Pairs.of(Samples.pairs(250, new SplittableRandom(seed)));
                        var recipe = NearDuplicates.defaults().on(field).threshold(threshold);
                        Set<Link> exact = links(recipe, pairs);
                        Set<Link> mine = links(recipe.engine(engine).threads(1 + (int) seed % 2), pairs);
                        assertThat(exact)
                                .as("%s on %s at %s, seed %d", engine, field, threshold, seed)
                                .containsAll(mine);
                        all += exact.size();
                        found += mine.size();
                    }
                    assertThat(found / (double) all)
                            .as("%s on %s at %s of %d", engine, field, threshold, all)
                            .isGreaterThan(0.95);
                }
            }
        }
    }

    @Test
    void every_way_to_cut_texts_is_searched() {
        for (Engine engine : APPROXIMATE) {
            for (Shingles shingles : List.of(
                    Shingles.words(1),
                    Shingles.words(2),
                    Shingles.words(9),
                    Shingles.characters(4),
                    Shingles.analyzed(new StandardAnalyzer(), 2))) {
                Pairs pairs = Pairs.of(Samples.pairs(400, new SplittableRandom(5)));
                var recipe = NearDuplicates.prompts(0.6).shingles(shingles);
                Set<Link> exact = links(recipe, pairs);
                Set<Link> mine = links(recipe.engine(engine), pairs);
                assertThat(exact).as("%s, %s", engine, shingles).containsAll(mine);
                assertThat(mine.size() / (double) exact.size())
                        .as("%s, %s of %d", engine, shingles, exact.size())
                        .isGreaterThan(0.95);
            }
        }
    }

    @Test
    void the_recall_is_reached_on_real_data() {
        Pairs pairs = Pairs.read(Path.of("src/test/resources/real/paraphrase-300.jsonl"));
        for (Engine engine : List.of(Engine.sketch(0.99), Engine.lucene(0.99))) {
            for (Field field : new Field[] {Field.PROMPT, Field.ANSWER}) {
                for (double threshold : THRESHOLDS) {
                    var recipe = NearDuplicates.defaults().on(field).threshold(threshold);
                    Set<Link> exact = links(recipe, pairs);
                    Set<Link> mine = links(recipe.engine(engine), pairs);
                    assertThat(exact)
                            .as("%s on %s at %s", engine, field, threshold)
                            .containsAll(mine);
                    assertThat(mine.size())
                            .as("%s on %s at %s", engine, field, threshold)
                            .isGreaterThanOrEqualTo((int) (0.97 * exact.size()));
                }
            }
        }
    }

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
                if (!links(recipe.engine(engine), pairs).equals(links(recipe, pairs))) {
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

    /** Pairs of texts with exactly this similarity, nothing in common with other pairs. */
    private static Pairs twins(int count, int shared, int union) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < count; i++) {
            int middle = (shared + union) / 2;
            pairs.add(Pair.of(words(i, 0, middle), "a"));
            pairs.add(Pair.of(words(i, 0, shared) + " " + words(i, middle, union), "a"));
        }
        return Pairs.of(pairs);
    }

    private static String words(int text, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "w" + text + "x" + i).collect(Collectors.joining(" "));
    }

    @Test
    void links_exactly_at_the_threshold_are_found_as_often_as_expected() {
        int count = 500;
        int[][] sets = {{8, 10}, {48, 60}, {240, 300}, {5, 10}, {30, 60}, {9, 10}, {1, 3}};
        for (int[] set : sets) {
            Pairs pairs = twins(count, set[0], set[1]);
            double threshold = set[0] / (double) set[1];
            for (double recall : new double[] {0.5, 0.99}) {
                for (Engine engine : List.of(Engine.sketch(recall), Engine.lucene(recall))) {
                    Duplicates found = NearDuplicates.prompts(threshold)
                            .shingles(Shingles.words(1))
                            .slotGuard(false)
                            .engine(engine)
                            .find(pairs);
                    double expected = found.expectedRecall();
                    String name = engine + ": " + set[0] + " of " + set[1];
                    assertThat(expected).as(name).isGreaterThanOrEqualTo(recall).isLessThan(1);
                    double margin = 4 * Math.sqrt(expected * (1 - expected) / count);
                    assertThat(found.removedCount() / (double) count).as(name).isGreaterThan(expected - margin);
                    if (engine.name().equals("sketch")) { // that of Lucene is for the worst length
                        assertThat(found.removedCount() / (double) count)
                                .as(name)
                                .isLessThan(expected + margin);
                    }
                }
            }
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
            assertThat(links(NearDuplicates.prompts(0.5).engine(engine), pairs))
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
            assertThat(links(NearDuplicates.defaults().threshold(0.5).engine(engine), pairs))
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
            links(recipe, Pairs.of(reversed))
                    .forEach(link -> turned.add(new Link(199 - link.right(), 199 - link.left(), link.similarity())));
            assertThat(turned).isEqualTo(links(recipe, Pairs.of(all)));
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
        Pairs pairs = twins(3, 19, 20);
        var recipe = NearDuplicates.prompts(0.8).shingles(Shingles.words(1)).slotGuard(false);
        assertThat(recipe.links(pairs).basis().isExact()).isTrue();
        assertThat(recipe.find(pairs).expectedRecall()).isEqualTo(1);
        assertThat(recipe.engine(Engine.lucene(0.9)).links(pairs).basis().isExact())
                .isFalse();
        Duplicates found = recipe.engine(Engine.sketch(0.99)).find(pairs);
        assertThat(found.recipe().engine()).isEqualTo(Engine.sketch(0.99));
        assertThat(found.expectedRecall()).isCloseTo(1 - Math.pow(1 - Math.pow(0.8, 6), 16), within(1e-12));
        assertThat(found).hasToString("Duplicates[6 pairs: 3 kept, 3 removed at 0.80, sketch, recall 0.992]");
        assertThat(found.recipe())
                .hasToString("NearDuplicates[0.8 on prompt, words:1, keep first, no slot guard, sketch:0.99]");
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
        Corpus corpus = Corpus.of(twins(10, 8, 10), Shingles.words(3), 1, Progress.none());
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
