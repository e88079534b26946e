package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static final Sketches SINGLE = Sketches.words(1);

    /** Words that stand in no other range or seed. */
    private static String words(String seed, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> seed + "x" + i).collect(Collectors.joining(" "));
    }

    @Test
    void the_estimate_is_unbiased_and_its_error_is_at_most_the_stated_one() {
        for (int union : new int[] {10, 60, 400, 2_000, 20_000}) {
            for (double wanted : new double[] {0.1, 0.5, 0.8, 0.9}) {
                int shared = (int) Math.round(wanted * union);
                int middle = shared + (union - shared) / 3; // sets of different sizes
                double truth = shared / (double) union;
                int trials = union < 1_000 ? 600 : union < 10_000 ? 150 : 40;
                double sum = 0;
                double squares = 0;
                for (int trial = 0; trial < trials; trial++) {
                    String seed = "s" + trial;
                    String common = words(seed, 0, shared);
                    double error = SINGLE.of(common + " " + words(seed, shared, middle))
                                    .similarity(SINGLE.of(common + " " + words(seed, middle, union)))
                            - truth;
                    sum += error;
                    squares += error * error;
                }
                double stated = Math.sqrt(truth * (1 - truth) / 512);
                String name = union + " shingles at " + truth;
                assertThat(Math.abs(sum / trials)).as("bias, " + name).isLessThan(4 * stated / Math.sqrt(trials));
                assertThat(Math.sqrt(squares / trials))
                        .as("error, " + name)
                        .isLessThan(stated * (1 + 3 / Math.sqrt(2.0 * trials)));
                if (union == 60) {
                    assertThat(Math.sqrt(squares / trials))
                            .as("few shingles, " + name)
                            .isLessThan(0.85 * stated);
                }
            }
        }
    }

    @Test
    void the_stated_error_is_below_three_hundredths_everywhere() {
        for (double s = 0; s <= 1; s += 0.01) {
            assertThat(Math.sqrt(s * (1 - s) / 512)).isLessThan(0.0221);
        }
    }

    @Test
    void a_merged_sketch_is_that_of_all_shingles_in_any_order() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            int[] cuts = random.ints(3, 0, 3_000).sorted().toArray();
            Sketch a = SINGLE.of(words("m", 0, cuts[0]));
            Sketch b = SINGLE.of(words("m", cuts[0] / 2, cuts[1]));
            Sketch c = SINGLE.of(words("m", cuts[1], cuts[2]));
            Sketch all = SINGLE.of(words("m", 0, cuts[2]));
            assertThat(a.merge(b).merge(c)).as("seed %d", seed).isEqualTo(all);
            assertThat(c.merge(b.merge(a)).merge(b)).as("seed %d", seed).isEqualTo(all);
            assertThat(a.merge(b).similarity(a)).as("seed %d", seed).isEqualTo(a.similarity(b.merge(a)));
        }
    }

    @Test
    void merging_changes_neither_sketch() {
        Sketch a = Sketch.of("one two three four");
        byte[] before = a.bytes();
        a.merge(Sketch.of("five six seven eight"));
        assertThat(a.bytes()).isEqualTo(before);
    }

    @Test
    void repeated_words_case_and_composition_do_not_count() {
        assertThat(SINGLE.of("Café the the THE")).isEqualTo(SINGLE.of("the cafe\u0301"));
        assertThat(Sketch.of("I live here").similarity(Sketch.of("i LIVE here.")))
                .isEqualTo(1);
    }

    @Test
    void a_text_shorter_than_a_shingle_is_one_and_one_without_words_is_itself() {
        assertThat(Sketch.of("yes").similarity(Sketch.of("Yes!"))).isEqualTo(1);
        assertThat(Sketch.of("yes").similarity(Sketch.of("no"))).isZero();
        assertThat(Sketch.of("[]").similarity(Sketch.of(" [] "))).isEqualTo(1);
        assertThat(Sketch.of("[]").similarity(Sketch.of("{}"))).isZero();
        assertThat(Sketches.characters(2)
                        .of("東京都")
                        .similarity(Sketches.characters(2).of("東京")))
                .isEqualTo(0.5);
    }

    @Test
    void a_blank_text_resembles_nothing_and_adds_nothing() {
        Sketch blank = Sketch.of(" \n");
        Sketch text = Sketch.of("where is my order");
        assertThat(blank.isBlank()).isTrue();
        assertThat(text.isBlank()).isFalse();
        assertThat(blank.similarity(Sketch.of(""))).isZero();
        assertThat(blank.similarity(text)).isZero();
        assertThat(blank.merge(text)).isEqualTo(text);
    }

    @Test
    void bytes_come_back_as_the_same_sketch() {
        for (Sketch sketch : new Sketch[] {
            Sketch.of(""),
            Sketch.of("where is my order"),
            SINGLE.of(words("b", 0, 5_000)),
            Sketches.characters(9999).of("abc")
        }) {
            assertThat(sketch.bytes()).hasSize(Sketch.BYTES);
            assertThat(Sketch.ofBytes(sketch.bytes()))
                    .isEqualTo(sketch)
                    .hasSameHashCodeAs(sketch)
                    .hasToString(sketch.toString());
        }
    }

    @Test
    void bytes_stay_what_they_are_between_versions() {
        assertThat(Arrays.hashCode(Sketch.of("where is my order now").bytes())).isEqualTo(-2033721500);
    }

    @Test
    void other_bytes_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.ofBytes(new byte[7]))
                .withMessage("a sketch has 2068 bytes, was 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.ofBytes(new byte[2068]))
                .withMessage("a sketch of this version begins with PKS1");
    }

    @Test
    void sketches_of_other_shingles_are_not_compared() {
        Sketch two = Sketches.words(2).of("a b c");
        String message = "sketches must be made with the same shingles, were words:3 and words:2";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.of("a b c").similarity(two))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sketch.of("a b c").merge(two))
                .withMessage(message);
    }

    @Test
    void a_sketch_says_what_it_is_in_one_line() {
        assertThat(Sketch.of("where is my order now")).hasToString("Sketch[words:3, 3 of 512 bins]");
        assertThat(Sketches.words(3)).hasToString("Sketches[words:3]");
    }

    @Test
    void many_threads_make_the_same_sketches() {
        var recipe = Sketches.words(3);
        String[] texts = IntStream.range(0, 200)
                .mapToObj(i -> words("t" + i % 7, i, i + 40))
                .toArray(String[]::new);
        Sketch[] alone = Arrays.stream(texts).map(recipe::of).toArray(Sketch[]::new);
        assertThat(Arrays.stream(texts).parallel().map(recipe::of).toArray(Sketch[]::new))
                .isEqualTo(alone);
    }
}
