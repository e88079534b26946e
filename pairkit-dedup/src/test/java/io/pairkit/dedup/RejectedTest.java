package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.pairkit.Links.Link;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Preference data, whose rejected answers are compared when asked. */
class RejectedTest {
    private static final String QUESTION = "How do I cancel the order that I placed by mistake?";
    private static final String CHOSEN = "Open your orders, choose the one you want to cancel and press cancel.";

    private static List<Integer> removed(NearDuplicates recipe, Pair... pairs) {
        return recipe.find(Pairs.of(List.of(pairs)))
                .removals()
                .map(Removal::removed)
                .toList();
    }

    @Test
    void another_rejected_answer_is_another_preference_when_asked() {
        Pair first = Pair.preference(QUESTION, CHOSEN, "I do not know, sorry, ask somebody else.");
        Pair rude = Pair.preference(QUESTION, CHOSEN, "That is your own fault, so live with it now.");
        Pair same = Pair.preference(QUESTION, CHOSEN, "I do not know; sorry. Ask somebody else!");
        assertThat(removed(NearDuplicates.defaults(), first, rude, same)).containsExactly(1, 2);
        assertThat(removed(NearDuplicates.defaults().rejected(true), first, rude, same))
                .containsExactly(2);
        assertThat(removed(NearDuplicates.prompts(0.8).rejected(true), first, rude, same))
                .containsExactly(2);
    }

    @Test
    void a_record_without_a_rejected_answer_is_near_to_one_without_alone() {
        Pair plain = Pair.of(QUESTION, CHOSEN);
        Pair preference = Pair.preference(QUESTION, CHOSEN, "No.");
        assertThat(removed(NearDuplicates.defaults(), plain, preference, plain)).containsExactly(1, 2);
        assertThat(removed(NearDuplicates.defaults().rejected(true), plain, preference, plain))
                .containsExactly(2);
    }

    @Test
    void rejected_answers_that_differ_in_a_number_are_slot_variants() {
        Pair first =
                Pair.preference(QUESTION, CHOSEN, "Write to desk 11 of the second floor and wait there for a reply.");
        Pair other =
                Pair.preference(QUESTION, CHOSEN, "Write to desk 12 of the second floor and wait there for a reply.");
        var recipe = NearDuplicates.defaults().rejected(true).threshold(0.6);
        assertThat(removed(recipe, first, other)).isEmpty();
        assertThat(recipe.find(Pairs.of(List.of(first, other))).variants()).hasSize(1);
        Duplicates without = recipe.slotGuard(false).find(Pairs.of(List.of(first, other)));
        Removal removal = without.removal(1).orElseThrow();
        assertThat(without.rejectedSimilarity(removal)).hasValue(9 / 15.0);
        assertThat(NearDuplicates.defaults()
                        .find(Pairs.of(List.of(first, other)))
                        .rejectedSimilarity(removal))
                .isEmpty();
    }

    /** Near are those whose prompts, chosen and rejected answers are near, by the exact engine for each alone. */
    @Test
    void what_is_near_is_near_in_each_text() {
        for (long seed = 0; seed < 120; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> texts = random.nextBoolean() ? Samples.pairs(60, random) : Samples.templates(60, random);
            List<Pair> rejected = random.nextBoolean() ? Samples.pairs(60, random) : Samples.templates(60, random);
            var all = new ArrayList<Pair>();
            var only = new ArrayList<Pair>();
            for (int i = 0; i < 60; i++) {
                Pair like = rejected.get(random.nextInt(1 + i / 2));
                boolean blank = like.answer().isBlank() || random.nextInt(4) == 0;
                all.add(
                        blank
                                ? texts.get(i)
                                : Pair.preference(
                                        texts.get(i).prompt(), texts.get(i).answer(), like.answer()));
                only.add(Pair.of("x", blank ? "" : like.answer()));
            }
            double threshold = 0.4 + random.nextInt(6) / 10.0;
            var recipe = NearDuplicates.defaults().threshold(threshold).on(Field.values()[random.nextInt(3)]);
            var near = links(recipe, all);
            var nearRejected =
                    links(NearDuplicates.defaults().threshold(threshold).on(Field.ANSWER), only);
            var expected = new HashSet<List<Integer>>();
            for (List<Integer> two : near) {
                boolean none = two.stream().allMatch(i -> only.get(i).answer().isEmpty());
                if (none || nearRejected.contains(two)) {
                    expected.add(two);
                }
            }
            var asked = recipe.rejected(true);
            assertThat(links(asked, all)).as("seed %s", seed).isEqualTo(expected);
            Duplicates found =
                    asked.slotGuard(false).threads(1 + (int) seed % 2).find(Pairs.of(all));
            assertThat(IntStream.range(0, 60).filter(found::isRemoved).boxed())
                    .as("seed %s", seed)
                    .containsExactlyElementsOf(leaders(expected));
        }
    }

    private static HashSet<List<Integer>> links(NearDuplicates recipe, List<Pair> pairs) {
        return recipe.links(Pairs.of(pairs)).stream()
                .map((Link link) -> List.of(link.left(), link.right()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Integer> leaders(HashSet<List<Integer>> near) {
        var removed = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            for (int kept = 0; kept < i; kept++) {
                if (!removed.contains(kept) && near.contains(List.of(kept, i))) {
                    removed.add(i);
                    break;
                }
            }
        }
        return removed;
    }

    @Test
    void an_index_refuses_what_it_does_not_hold(@TempDir Path folder) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PairIndex.writing(folder, NearDuplicates.defaults().rejected(true)))
                .withMessage("an index has no rejected answers to compare");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PairIndex.writing(folder, NearDuplicates.defaults().engine(Engine.sketch(0.9))))
                .withMessage("an index is always exact, the engine was sketch:0.9");
    }

    @Test
    void the_recipe_says_so() {
        assertThat(NearDuplicates.defaults().rejected(true))
                .hasToString("NearDuplicates[0.8 on both and rejected, words:3, keep first]");
    }
}
