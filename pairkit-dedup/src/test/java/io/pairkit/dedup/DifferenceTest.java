package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void a_word_that_differs_faces_the_word_in_its_place() {
        assertThat(Difference.between("Refund order 5521, please", "refund Order 5522 please!"))
                .containsExactly(new Difference("5521", "5522"));
    }

    @Test
    void a_word_more_faces_nothing() {
        assertThat(Difference.between("you can return it", "you can not return it"))
                .containsExactly(new Difference("", "not"));
        assertThat(Difference.between("a b c", "a c d"))
                .containsExactly(new Difference("b", ""), new Difference("", "d"));
    }

    @Test
    void neighbouring_words_are_one_difference_as_written() {
        assertThat(Difference.between("Fly to New York today", "Fly to San  Francisco Bay today"))
                .containsExactly(new Difference("New York", "San  Francisco Bay"));
    }

    @Test
    void equal_words_have_no_difference() {
        assertThat(Difference.between("Is it?", "is IT")).isEmpty();
        assertThat(Difference.between("", "")).isEmpty();
    }

    @Test
    void very_long_texts_that_differ_everywhere_are_one_difference() {
        String left = "x ".repeat(3000).strip();
        String right = "y ".repeat(3000).strip();
        assertThat(Difference.between(left, right)).isEqualTo(List.of(new Difference(left, right)));
    }

    @Test
    void what_differs_only_in_slots_shows_nothing_else() {
        assertThat(Difference.between("Convert 72 from Fahrenheit to Celsius", "Convert 50 from Celsius to Fahrenheit"))
                .hasToString("[[72|50], [Fahrenheit|Celsius], [Celsius|Fahrenheit]]");
        assertThat(Difference.between("fly from New York to Los Angeles", "fly from Los Angeles to New York"))
                .hasToString("[[New York|Los Angeles], [Los Angeles|New York]]");
    }
}
