package io.pairkit.audit.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameQuestionTest {
    private static boolean same(String a, String b) {
        return SameQuestion.test(a, b, Set.of());
    }

    private static final String PASSAGE = """
            Super Bowl 50 was an American football game to determine the champion of the league for the season. The game was
            played on February 7, 2016, at the stadium in Santa Clara, in the bay area.
            """;

    private static final String STORY =
            "Ann went to the market in the morning and bought 12 apples and 7 pears for the birthday of a friend who lives next door.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Which team won?|When was it played?",
                "In what year was the castle built?|In what year was the castle destroyed?",
                "Convert 5 miles to kilometers|Convert 5 kilometers to miles",
                "谁打了超级碗？|比赛在哪里举行？",
                "What was its population?|What was its urban population?",
                "Square root of 81|What is the square root of 144?"
            })
    void two_questions_about_one_passage_are_two_questions(String first, String second) {
        assertThat(same(first + "\n" + PASSAGE, second + "\n" + PASSAGE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Which team won?|which team won",
                "Which team won the game?|Please tell me which team won the game.",
                "Which team won the final game?|Which team won the finall game?",
                "Who purchased the stadium?|Who bought the stadium?",
                "Which team won?|Which team actually won?",
                "What did the defense of the winning team do in the last minutes?|What did the defense of the winning team do in the last minutes, exactly?"
            })
    void the_same_question_about_one_passage_in_nearly_the_same_words_is_one(String first, String second) {
        assertThat(same(first + "\n" + PASSAGE, second + "\n" + PASSAGE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "How many calories does one medium sized fresh apple from the market have?|How many calories does one medium sized fresh banana from the market have?",
                "Who holds the record for the longest throw in the indoor hall?|Who held the record for the longest throw in the indoor hall before?",
                "What is the minimum age for the evening course?|What is the maximum age for the evening course?",
                "Premise: A man rides a red bicycle in the rain. Hypothesis: Somebody is out.|Premise: Somebody is out. Hypothesis: A man rides a red bicycle in the rain.",
                "前提: 窓の向こうに時計があります。 仮説: 時計が見えます。|前提: 時計が見えます。 仮説: 窓の向こうに時計があります。"
            })
    void other_words_of_content_and_changed_places_make_another_question(String first, String second) {
        assertThat(same(first, second)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "At what temperature does the oven self clean?|At what temperature does the oven self-clean?",
                "How do I return the jacket that I bought?|How can I return the jackets that I bought, please?",
                "i want all of my money back now|i want all of my cash back now",
                "In 2010, how many people lived there?|How many people lived there in 2010?",
                "Where is my parcel|Where is my parcel Thanks.",
                "Why did this happen to my account twice?|Why this did happen to my account twice?",
                "When does the calender of the sale end?|When does the calendar of the sale end?"
            })
    void other_forms_and_slips_are_the_same_question(String first, String second) {
        assertThat(same(first, second)).isTrue();
    }

    @Test
    void one_story_may_carry_two_questions() {
        assertThat(same(
                        STORY + " How many fruits did she buy?",
                        STORY + " How many pears are missing to be as many as apples?"))
                .isFalse();
        assertThat(same(STORY + " How many fruits did she buy?", STORY + " How many fruits did she buy in all?"))
                .isTrue();
        assertThat(same(STORY + " How many fruits?", STORY + " How many fruits? Please explain."))
                .isTrue();
    }

    @Test
    void slot_variants_are_different_questions() {
        assertThat(SameQuestion.differsInSlots(
                        "What is the default port of etcd 3.4?", "What is the default port of etcd 3.5?"))
                .isTrue();
        assertThat(SameQuestion.differsInSlots("How far is Rome from here?", "How far is Oslo from here?"))
                .isTrue();
        assertThat(SameQuestion.differsInSlots("Can I return it?", "Can I not return it?"))
                .isTrue();
        assertThat(SameQuestion.differsInSlots("How long do refunds take?", "How long do refunds usually take?"))
                .isFalse();
        assertThat(SameQuestion.differsInSlots("same", "same")).isFalse();
    }

    @Test
    void lines_in_another_order_are_another_question() {
        assertThat(same("Somebody is out.\nA man rides.", "A man rides.\nSomebody is out."))
                .isFalse();
    }

    @Test
    void answers_that_were_copied_speak_for_one_question_unless_a_number_or_a_turn_sets_the_prompts_apart() {
        Set<String> copied = Set.of("she", "sold", "clips", "in", "may", "and", "april", "altogether");
        String asked = "Ann sold 12 clips in April. Half as many went in May. How many did she sell?";
        assertThat(SameQuestion.test(asked, asked.replace("clips", "apples"), copied))
                .isTrue();
        assertThat(SameQuestion.test(asked, asked.replace("clips", "apples"), Set.of()))
                .isFalse();
        assertThat(SameQuestion.test(asked, asked.replace("12", "14"), copied)).isFalse();
        assertThat(SameQuestion.test(asked + " At least?", asked + " At most?", copied))
                .isFalse();
        assertThat(SameQuestion.test(
                        asked, "Half as many went in May. Ann sold 12 clips in April. How many did she sell?", copied))
                .isTrue();
    }
}
