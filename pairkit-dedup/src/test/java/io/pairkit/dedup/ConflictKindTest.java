package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what two answers to one question disagree. */
class ConflictKindTest {
    private static Conflict.Kind kind(String question, String one, String other) {
        List<Conflict> conflicts = NearDuplicates.defaults()
                .find(Pairs.of(List.of(Pair.of(question, one), Pair.of(question, other))))
                .conflicts();
        assertThat(conflicts).hasSize(1);
        return conflicts.get(0).kind();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Refunds take 14 days.                              | Refunds take 30 days.
            You get your money back within 14 days.            | Refunds are paid after 30 days at the latest.
            The fee is $20.                                    | The fee is $25.
            It costs 20                                        | That costs 25
            The store opens at 9 am on weekdays.               | The store opens at 10 am on weekdays.
            42                                                 | 43
            Delivery on 2024-03-01.                            | Delivery on 2024-04-01.
            The limit is 100 MB per file.                      | Files may have at most 250 MB.
            It takes 1 to 2 days.                              | It takes 3 to 5 days.
            Plans start at 3,000 euros.                        | Plans start at 4,000 euros.
            It takes five business days.                       | It takes fourteen business days.
            It takes five business days.                       | It takes 14 business days.
            """)
    void other_numbers_of_the_same_thing(String one, String other) {
        assertThat(kind("How is it with the thing we talked about?", one, other))
                .isEqualTo(Conflict.Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            def f(n):\\n  return n if n < 2 else 3 * n           | def f(x):\\n  return x if x < 4 else 5 * x
            int n = 6; return n;                               | int n = 5; return n;
            1. Open the box of parts 2. Put the lid back on it | 1. Read all of the manual 2. Call a good friend 3. Wait
            See https://www.one.com/a1b2c3 for all of it.      | See https://www.two.com/d4e5f6 for all of it.
            The colour FFC0CB suits a room with a view.        | Take the hue FF66CC or any other that you like.
            Hold the button for 10 seconds and wait.           | Press it, hold it for ten seconds, then wait a while.
            There are 9 good reasons to go by train.           | Trains are pleasant, and one sees 20 towns on the way.
            """)
    void numbers_that_state_nothing(String one, String other) {
        assertThat(kind("How is it with the thing we talked about?", one, other))
                .isEqualTo(Conflict.Kind.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yes, you can.                                      | No.
            You can return it after use.                       | You can't return it after use.
            The card is valid abroad.                          | The card is not valid abroad.
            True                                               | False
            """)
    void the_one_says_what_the_other_denies(String one, String other) {
        assertThat(kind("How is it with the thing we talked about?", one, other))
                .isEqualTo(Conflict.Kind.NEGATION);
    }

    @Test
    void labels_are_labels() {
        assertThat(kind("Is it billing or delivery?", "billing", "delivery")).isEqualTo(Conflict.Kind.LABEL);
    }

    @Test
    void numbers_of_the_question_are_no_answer() {
        assertThat(kind(
                        "What are 12 plus 30 apples in all?",
                        "12 apples and more make many.",
                        "A lot: 30 apples and more."))
                .isEqualTo(Conflict.Kind.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Name the rating of the game.                       | Mature         | M for Mature
            Which part of speech is keep in this sentence?     | Verb           | keep - Verb
            Write down antonyms for the given word, laurelled. | demoralized    | degraded
            Suggest a word for the feeling of knowing it all.  | Memoreverance  | Luminosity
            Haha, that was good, was it not?                   | Sure.          | Got it.
            Suggest a recipe for a dessert without any milk.   | 2 cups of oats | 3 cups of oats
            """)
    void labels_that_hold_each_other_or_are_made_up_are_none(String question, String one, String other) {
        assertThat(kind(question, one, other)).isEqualTo(Conflict.Kind.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            True or false: I would like to know that.          | False.
            false                                              | Yes, it can be done without a loop.
            """)
    void what_is_no_answer_to_yes_or_no_denies_nothing(String one, String other) {
        assertThat(kind("Is it so, as they say it is, or is it not?", one, other))
                .isNotEqualTo(Conflict.Kind.NEGATION);
    }

    @Test
    void another_question_after_a_long_template_is_another_question() {
        String template =
                "A shell that runs what you write and gives back what is printed, useful for code and for sums,"
                        + " which takes a command and says nothing if nothing is printed by it at the end of its work, so print"
                        + " what you want to see, and ask for what you need in one line as well as you can: ";
        Pair one = Pair.of(template + "how many days are left until winter", "There are 31 days left.");
        Pair other = Pair.of(template + "how many days does a leap year have", "There are 366 days in it.");
        Pair like = Pair.of(template + "how many days does any leap year have", "There are 365 days in it.");
        var recipe = NearDuplicates.defaults();
        assertThat(recipe.find(Pairs.of(List.of(one, other))).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.DIFFERENT);
        assertThat(recipe.find(Pairs.of(List.of(other, like))).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.NUMBER);
    }
}
