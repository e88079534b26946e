package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Links.Link;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;

/** How much the approximate engines find, against the exact one and against what they state. */
class EngineRecallTest {
    private static final double[] THRESHOLDS = {0.3, 0.5, 0.7, 0.8, 0.9, 1.0};

    static final List<Engine> APPROXIMATE = List.of(Engine.sketch(0.95), Engine.lucene(0.95));

    static Set<Link> links(NearDuplicates recipe, Pairs pairs) {
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

    /** Pairs of texts with exactly this similarity, nothing in common with other pairs. */
    static Pairs twins(int count, int shared, int union) {
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
}
