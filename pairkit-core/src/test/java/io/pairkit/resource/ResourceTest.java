package io.pairkit.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResourceTest {
    @Test
    void a_text_is_read_whole_as_utf_8() {
        assertThat(Resource.text(ResourceTest.class, "words.txt"))
                .startsWith("# words, for ResourceTest\nstraße  kühl\n\n")
                .endsWith("\r\nlast");
    }

    @Test
    void lines_are_as_they_are_without_comments_and_blanks() {
        assertThat(Resource.lines(ResourceTest.class, "words.txt"))
                .containsExactly("straße  kühl", " # no comment: it does not begin the line", "last");
    }

    @Test
    void a_missing_one_is_named() {
        assertThatThrownBy(() -> Resource.lines(ResourceTest.class, "nothing.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing.txt is missing from the jar");
    }
}
