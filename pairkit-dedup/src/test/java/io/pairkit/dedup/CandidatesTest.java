package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pairkit.Links.Link;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final double[] THRESHOLDS = {0.3, 0.5, 0.7, 0.8, 0.9, 1.0};

    private static Set<Link> exact(Pairs pairs, Field field, double threshold) {
        return NearDuplicates.defaults().on(field).threshold(threshold).links(pairs).stream()
                .collect(Collectors.toSet());
    }

    private static Set<Link> of(Candidates candidates) {
        return candidates.links().stream().collect(Collectors.toSet());
    }

    @Test
    void every_link_is_one_of_the_exact_engine_and_the_recall_is_reached() {
        for (Field field : Field.values()) {
            for (double threshold : THRESHOLDS) {
                int all = 0;
                int found = 0;
                for (long seed = 0; seed < 10; seed++) {
                    Pairs pairs = Pairs.of(Samples.pairs(300, new SplittableRandom(seed)));
                    Set<Link> exact = exact(pairs, field, threshold);
                    Set<Link> mine = of(Sketches.words(3).on(field).candidates(pairs, threshold, 0.95));
                    assertThat(exact)
                            .as("%s at %s, seed %d", field, threshold, seed)
                            .containsAll(mine);
                    all += exact.size();
                    found += mine.size();
                }
                assertThat(found / (double) all)
                        .as("%s at %s of %d", field, threshold, all)
                        .isGreaterThan(0.95);
            }
        }
    }

    @Test
    void the_recall_is_reached_on_real_data() {
        Pairs pairs = Pairs.read(Path.of("src/test/resources/real/paraphrase-300.jsonl"));
        for (Field field : new Field[] {Field.PROMPT, Field.ANSWER}) {
            for (double threshold : THRESHOLDS) {
                Set<Link> exact = exact(pairs, field, threshold);
                Set<Link> mine = of(Sketches.words(3).on(field).candidates(pairs, threshold, 0.99));
                assertThat(exact).as("%s at %s", field, threshold).containsAll(mine);
                assertThat(mine.size()).as("%s at %s", field, threshold).isGreaterThanOrEqualTo((int)
                        (0.97 * exact.size()));
            }
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
        int count = 1_000;
        int[][] sets = {{8, 10}, {48, 60}, {480, 600}, {5, 10}, {30, 60}, {9, 10}, {1, 3}};
        for (int[] set : sets) {
            Pairs pairs = twins(count, set[0], set[1]);
            double threshold = set[0] / (double) set[1];
            for (double recall : new double[] {0.5, 0.9, 0.99}) {
                Candidates found = Sketches.words(1).on(Field.PROMPT).candidates(pairs, threshold, recall);
                double expected = found.expectedRecall();
                String name = set[0] + " of " + set[1] + " at " + recall;
                assertThat(expected).as(name).isGreaterThanOrEqualTo(recall).isLessThan(1);
                assertThat(found.links().size() / (double) count)
                        .as(name)
                        .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / count)));
            }
        }
    }

    @Test
    void few_pairs_of_unlike_texts_are_compared() {
        Pairs pairs = twins(1_000, 12, 60);
        Candidates found = Sketches.words(1).on(Field.PROMPT).candidates(pairs, 0.8, 0.99);
        assertThat(found.links().size()).isZero();
        assertThat(found.compared()).isLessThan(10);
    }

    @Test
    void bands_and_rows_follow_from_threshold_and_recall() {
        var pairs = Pairs.of(List.of(Pair.of("a", "b")));
        for (double threshold : new double[] {0.05, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.99, 1}) {
            for (double recall : new double[] {0.1, 0.5, 0.9, 0.99, 0.999}) {
                Candidates found = Sketches.defaults().candidates(pairs, threshold, recall);
                String name = threshold + " " + recall;
                assertThat(found.expectedRecall()).as(name).isGreaterThanOrEqualTo(recall);
                assertThat(found.rows() == 1 || found.bands() * found.rows() <= 128)
                        .as(name)
                        .isTrue();
                assertThat(found.expectedRecall(threshold / 2)).as(name).isLessThanOrEqualTo(found.expectedRecall());
            }
        }
        Candidates usual = Sketches.defaults().candidates(pairs, 0.8, 0.99);
        assertThat(List.of(usual.bands(), usual.rows())).containsExactly(16, 6);
        assertThat(usual.expectedRecall()).isCloseTo(1 - Math.pow(1 - Math.pow(0.8, 6), 16), within(1e-12));
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
        Candidates found = Sketches.defaults().candidates(pairs, 0.5, 0.9);
        assertThat(of(found)).containsExactly(new Link(0, 2, 1));
        assertThat(found.compared()).isZero();
    }

    @Test
    void the_order_of_records_does_not_count() {
        List<Pair> all = Samples.pairs(200, new SplittableRandom(1));
        List<Pair> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        var recipe = Sketches.words(3).on(Field.PROMPT);
        var turned = new HashSet<Link>();
        of(recipe.candidates(Pairs.of(reversed), 0.5, 0.8))
                .forEach(link -> turned.add(new Link(199 - link.right(), 199 - link.left(), link.similarity())));
        assertThat(turned).isEqualTo(of(recipe.candidates(Pairs.of(all), 0.5, 0.8)));
    }

    @Test
    void the_result_says_that_it_is_approximate() {
        Candidates found = Sketches.words(1).on(Field.PROMPT).candidates(twins(3, 19, 20), 0.8, 0.99);
        assertThat(found.links().basis().isExact()).isFalse();
        assertThat(found.links().stream()
                        .max(Comparator.comparingDouble(Link::similarity))
                        .orElseThrow()
                        .similarity())
                .isEqualTo(0.95);
        assertThat(found).hasToString("Candidates[6 records: 3 links at 0.80, approximate, recall 0.992]");
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        Pairs one = Pairs.of(List.of(Pair.of("a", "b")));
        var recipe = Sketches.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.candidates(one, 0, 0.9))
                .withMessage("threshold must be in (0, 1], was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.candidates(one, Double.NaN, 0.9))
                .withMessage("threshold must be in (0, 1], was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.candidates(one, 0.8, 1))
                .withMessage("recall must be in (0, 1), was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.candidates(one, 0.001, 0.9))
                .withMessage("a recall of 0.9 at 0.001 needs more than 512 bands; NearDuplicates finds all");
        Corpus corpus = Corpus.of(one, Shingles.words(2), 1, Progress.none());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recipe.candidates(corpus, 0.8, 0.9, Progress.none()))
                .withMessage("the corpus must be made with shingles words:3, was made with words:2");
    }

    @Test
    void an_interrupted_search_stops() {
        Corpus corpus = Corpus.of(twins(10, 8, 10), Shingles.words(3), 1, Progress.none());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Sketches.defaults().candidates(corpus, 0.8, 0.9, Progress.none()))
                    .isInstanceOf(CancellationException.class);
        } finally {
            Thread.interrupted();
        }
    }
}
