package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static final String ANSWER = "We refund what you paid within ten working days after we have got it back.";

    private static Pairs prompts(String... prompts) {
        return Pairs.of(java.util.Arrays.stream(prompts).map(prompt -> Pair.of(prompt, ANSWER)));
    }

    private static List<Integer> kept(Duplicates found) {
        return IntStream.range(0, found.size())
                .filter(i -> !found.isRemoved(i))
                .boxed()
                .toList();
    }

    @Test
    void records_that_differ_in_an_order_number_both_stay_and_the_words_are_told() {
        String first = "Please tell me where the refund for my order 5521 is, I sent it back two weeks ago by mail";
        String second = first.replace("5521", "5522");
        Duplicates guarded = NearDuplicates.defaults().threshold(0.6).find(prompts(first, second));
        assertThat(kept(guarded)).containsExactly(0, 1);
        assertThat(guarded.variants()).containsExactly(new Variant(1, 0, 15 / 21.0, 1));
        assertThat(Difference.between(first, second)).containsExactly(new Difference("5521", "5522"));
        Duplicates open =
                NearDuplicates.defaults().threshold(0.6).slotGuard(false).find(prompts(first, second));
        assertThat(kept(open)).containsExactly(0);
        assertThat(open.variants()).isEmpty();
    }

    @Test
    void names_and_negations_are_slots_too() {
        String base = "Can I give the voucher that I got for my birthday to Bob and use it in the shop in town";
        Function<String, Long> variants = other -> NearDuplicates.defaults()
                .threshold(0.5)
                .find(prompts(base, other))
                .variants()
                .count();
        assertThat(variants.apply(base.replace("Bob", "Alice Cooper"))).isEqualTo(1);
        assertThat(variants.apply(base.replace("Can I", "Can I not"))).isEqualTo(1);
        assertThat(variants.apply(base.replace("Can I", "Can't I"))).isEqualTo(1);
        assertThat(variants.apply(base.replace("town", "Town"))).isZero();
        assertThat(variants.apply(base.replace("town", "spring"))).isZero();
    }

    @Test
    void nothing_goes_by_a_chain_of_resemblances() {
        Duplicates found =
                NearDuplicates.prompts(0.5).find(prompts("a b c d e f g h", "a b c d e f x y", "q b c d e f x y"));
        // 0 and 1 share 4 of 8, 1 and 2 share 5 of 7, 0 and 2 only 3 of 9: 1 goes for 0, and with it what 2 is near to
        found.removals()
                .forEach(removal -> assertThat(found.isRemoved(removal.kept())).isFalse());
        assertThat(kept(found)).containsExactly(0, 2);
    }

    @Test
    void a_text_without_words_is_only_near_its_equal_and_blank_text_near_nothing() {
        Duplicates found =
                NearDuplicates.prompts(0.5).find(prompts("[]", " [] ", "[ ]", "", " ", "\u212B!", "\u00C5!"));
        assertThat(kept(found)).containsExactly(0, 2, 3, 4, 5);
    }

    @Test
    void white_space_is_what_unicode_calls_so() {
        assertThat(kept(NearDuplicates.prompts(0.5)
                        .find(prompts("[]", "[]\u00A0", "\u00A0", "\u00A0\u0085", "\u0085"))))
                .containsExactly(0, 2, 3, 4);
        assertThat(kept(NearDuplicates.prompts(1)
                        .shingles(Shingles.characters(4))
                        .find(prompts("12\u00A0000 euros", "12 000 euros", "12\u00A0 \u00A0000 euros", "12000 euros"))))
                .containsExactly(0, 3);
    }

    @Test
    void the_reviewed_record_stays() {
        Pair plain = Pair.of("How do I get my money back for it?", ANSWER);
        Duplicates found = NearDuplicates.defaults()
                .keep(Keep.reviewedFirst())
                .find(Pairs.of(
                        List.of(plain.attribute("review", "rejected"), plain, plain.attribute("review", "approved"))));
        assertThat(kept(found)).containsExactly(2);
    }

    @Test
    void threads_and_batches_do_not_change_the_result() {
        var random = new SplittableRandom(7);
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 60; i++) {
            pairs.addAll(Samples.pairs(60, random));
            pairs.addAll(Samples.templates(60, random));
        }
        pairs.addAll(pairs.subList(0, 3000));
        for (Keep keep : List.of(Keep.FIRST, Keep.LONGEST)) {
            var recipe = NearDuplicates.defaults().threshold(0.7).keep(keep);
            Duplicates alone = recipe.find(Pairs.of(pairs));
            for (int threads : new int[] {2, 3, 8}) {
                assertThat(recipe.threads(threads).find(Pairs.of(pairs))).isEqualTo(alone);
            }
        }
    }

    @Test
    void a_corpus_answers_as_the_pairs_do_whole_or_in_part() {
        List<Pair> pairs = Samples.pairs(200, new SplittableRandom(3));
        NearDuplicates recipe = NearDuplicates.defaults().threshold(0.6);
        Corpus corpus = Corpus.of(Pairs.of(pairs), recipe.shingles(), 2, Progress.none());
        assertThat(recipe.find(corpus)).isEqualTo(recipe.find(Pairs.of(pairs)));
        Corpus half = corpus.only(i -> i % 2 == 1);
        Pairs halfPairs = Pairs.of(pairs).only(i -> i % 2 == 1);
        assertThat(half.size()).isEqualTo(100);
        assertThat(recipe.find(half)).isEqualTo(recipe.find(halfPairs));
        Links links = recipe.links(half);
        assertThat(links.stream())
                .containsExactlyElementsOf(recipe.links(halfPairs).stream().toList());
        assertThat(links.basis()).isEqualTo(new Links.Basis(0.6, "both", true, "words:3"));
    }

    @Test
    void characters_and_analyzers_cut_otherwise() {
        Pairs pairs = prompts("退款需要多少天才能到账", "退款需要多少天才会到账", "Something else");
        assertThat(kept(NearDuplicates.prompts(0.6)
                        .shingles(Shingles.characters(2))
                        .find(pairs)))
                .containsExactly(0, 2);
        var analyzer = new WhitespaceAnalyzer();
        assertThat(kept(NearDuplicates.prompts(1)
                        .shingles(Shingles.analyzed(analyzer, 1))
                        .find(prompts("B a", "a B", "a b", "- -", "-"))))
                .containsExactly(0, 2, 3);
    }

    @Test
    void a_curve_runs_upward_from_the_threshold() {
        Pairs pairs = prompts("a b c d e f g h i j", "a b c d e f g h i k", "a b c d e f g h i j");
        assertThat(NearDuplicates.prompts(0.7).find(pairs).curve())
                .extracting(point -> point.threshold() + " " + point.removed())
                .containsExactly("0.7 2", "0.75 2", "0.8 1", "0.85 1", "0.9 1", "0.95 1", "1.0 1");
    }

    @Test
    void a_conflict_says_in_what_the_answers_disagree() {
        String question = "How long do I have to send it back?";
        assertThat(kind(question, "You have 30 days from now.", "It is 14 days in all cases."))
                .isEqualTo(Conflict.Kind.NUMBER);
        assertThat(kind(question, "Yes, you do.", "No, sorry, not at all.")).isEqualTo(Conflict.Kind.NEGATION);
        assertThat(kind(question, "You can send it back.", "You cannot send it back."))
                .isEqualTo(Conflict.Kind.NEGATION);
        assertThat(kind(question, "billing", "returns")).isEqualTo(Conflict.Kind.LABEL);
        assertThat(kind(question, "Ask in the shop, they will know it.", "That depends on what you have bought there."))
                .isEqualTo(Conflict.Kind.DIFFERENT);
    }

    private static Conflict.Kind kind(String question, String first, String second) {
        List<Conflict> conflicts = NearDuplicates.defaults()
                .find(Pairs.of(List.of(Pair.of(question, first), Pair.of(question, second))))
                .conflicts();
        assertThat(conflicts).hasSize(1);
        return conflicts.get(0).kind();
    }

    @Test
    void a_conflict_names_twenty_others_and_counts_all() {
        List<Pair> pairs = IntStream.range(0, 30)
                .mapToObj(i -> Pair.of("What is the best of all?", "word" + i + " other" + i))
                .toList();
        Conflict last =
                NearDuplicates.defaults().find(Pairs.of(pairs)).conflicts().get(28);
        assertThat(last.record()).isEqualTo(29);
        assertThat(last.count()).isEqualTo(29);
        assertThat(last.others())
                .extracting(Conflict.Other::record)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void an_answer_to_many_prompts_is_boilerplate() {
        Duplicates found = NearDuplicates.defaults()
                .find(Pairs.of(List.of(
                        Pair.of("What is it?", "Ask an expert."),
                        Pair.of("Where do I find one of them?", "Paris."),
                        Pair.of("Who can help?", "Ask an expert!"),
                        Pair.of("Who can help?", "ask an expert"))));
        assertThat(found.boilerplate(2)).containsExactly(new Boilerplate(0, 2, 2, List.of(0, 2)));
        assertThat(found.boilerplate(3)).isEmpty();
    }

    @Test
    void a_cancelled_run_ends_with_an_exception() {
        var cancelled = new Progress() {
            @Override
            public void advanced(String step, long done, long total) {
                // only whether to stop matters here
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> NearDuplicates.defaults().find(prompts("a", "b"), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void a_wrong_recipe_is_refused_in_a_plain_sentence() {
        refused(() -> NearDuplicates.defaults().threshold(1.2), "threshold must be in (0, 1], was 1.2");
        refused(() -> NearDuplicates.defaults().threshold(Double.NaN), "threshold must be in (0, 1], was NaN");
        refused(() -> NearDuplicates.defaults().threads(0), "threads must be at least 1, was 0");
        refused(() -> Shingles.words(0), "a shingle has 1 … 9999 units, was 0");
        refused(() -> Shingles.parse("words"), "shingles must be words:N or characters:N, was \"words\"");
        refused(() -> Field.parse("x"), "field must be both, prompt or answer, was \"x\"");
        refused(() -> Keep.parse("x"), "keep must be first, last, longest, reviewed or none, was \"x\"");
        Corpus corpus = Corpus.of(prompts("a"), Shingles.words(2), 1, Progress.none());
        refused(
                () -> NearDuplicates.defaults().find(corpus),
                "the corpus must be made with shingles words:3, was made with words:2");
        refused(
                () -> NearDuplicates.defaults()
                        .shingles(Shingles.words(2))
                        .keep(Keep.best((a, b) -> 0))
                        .find(corpus),
                "keeping the best by a comparator needs pairs, a corpus has none");
        assertThatThrownBy(() -> NearDuplicates.defaults()
                        .shingles(Shingles.words(2))
                        .find(corpus)
                        .kept())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a corpus was searched, it has no pairs to return");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void recipes_and_results_read_in_one_line() {
        assertThat(NearDuplicates.defaults()).hasToString("NearDuplicates[0.8 on both, words:3, keep first]");
        assertThat(NearDuplicates.defaults().find(prompts("a b c d", "a b c d", "")))
                .hasToString("Duplicates[3 pairs: 2 kept, 1 removed at 0.80]");
        assertThat(Shingles.parse("characters:5"))
                .isEqualTo(Shingles.characters(5))
                .hasToString("characters:5");
    }
}
