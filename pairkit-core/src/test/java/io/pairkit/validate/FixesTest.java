package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Origin;
import io.pairkit.Pair;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixesTest {
    private static String answer(String text) {
        return Fixes.safe().apply(Pair.of("What is neon?", text)).pair().answer();
    }

    @Test
    void both_sides_of_a_preference_go_on_answering_the_same_prompt() throws Exception {
        Pair pair = Pair.of(fields("""
                {"prompt":"q ","chosen":[{"role":"user","content":"q "},{"role":"assistant","content":"a "}],
                "rejected":[{"role":"user","content":"q "},{"role":"assistant","content":"b"}]}"""));

        Fixes.Fixed fixed = Fixes.safe().apply(pair);

        assertThat(io.pairkit.Json.write(fixed.pair().fields()))
                .isEqualTo(
                        "{\"prompt\":\"q\",\"chosen\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}],"
                                + "\"rejected\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"b\"}]}");
        assertThat(fixed.undo().fields()).isEqualTo(pair.fields());
    }

    @SuppressWarnings("unchecked")
    private static java.util.Map<String, Object> fields(String json) throws Exception {
        return (java.util.Map<String, Object>) io.pairkit.Json.parse(json);
    }

    @Test
    void fields_are_renamed_in_the_order_given() {
        Pair pair = Pair.of(Json.object("a", "1", "b", "2", "prompt", "q", "completion", "r"));

        assertThat(Fixes.none()
                        .rename("a", "c")
                        .rename("b", "c")
                        .apply(pair)
                        .pair()
                        .fields())
                .containsEntry("c", "1")
                .containsEntry("b", "2");
        assertThat(Fixes.none()
                        .rename("b", "c")
                        .rename("a", "c")
                        .apply(pair)
                        .pair()
                        .fields())
                .containsEntry("c", "2")
                .containsEntry("a", "1");
        assertThat(Fixes.none().rename("a", "z").rename("b", "a").apply(pair).changes())
                .extracting(Fixes.Change::before)
                .containsExactly("a", "b");
    }

    @Test
    void what_is_in_order_stays_the_same_object() {
        Pair pair = Pair.of("What is neon?", "A noble gas.\n\n    indented\n\nend");
        var fixed = Fixes.safe().rename("catgory", "category").apply(pair);
        assertThat(fixed.pair()).isSameAs(pair);
        assertThat(fixed.isChanged()).isFalse();
    }

    @Test
    void white_space_around_a_text_goes_and_the_indent_of_code_stays() {
        assertThat(answer("  A gas. \n")).isEqualTo("A gas.");
        assertThat(answer("\n\n    for x in y:\n        pass\n")).isEqualTo("    for x in y:\n        pass");
        assertThat(answer("    for x in y:\n        pass")).isEqualTo("    for x in y:\n        pass");
    }

    @Test
    void byte_order_marks_decomposed_letters_and_end_signs_go() {
        assertThat(answer("\ufeffA gas.")).isEqualTo("A gas.");
        assertThat(answer("cafe\u0301")).isEqualTo("café");
        assertThat(answer("A gas.<|im_end|>\n")).isEqualTo("A gas.");
        assertThat(answer("A gas.</s></s>")).isEqualTo("A gas.");
        assertThat(answer("A gas.\n\n###\n\n")).isEqualTo("A gas.");
    }

    @Test
    void spaces_at_the_end_of_completions_and_around_prompts_go() {
        Pair pair = Pair.of(Json.object("prompt", "  Name a gas. ", "completion", " Neon, number ten. \t"));
        Pair fixed = Fixes.safe().apply(pair).pair();
        assertThat(fixed.fields())
                .containsEntry("prompt", "Name a gas.")
                .containsEntry("completion", " Neon, number ten.");
        assertThat(Fixes.safe().apply(fixed).isChanged()).isFalse();
        Pair code = Pair.of(Json.object("prompt", "  if x:\n    y()\n", "completion", "    z()\n"));
        assertThat(Fixes.safe().apply(code).isChanged()).isFalse();
    }

    @Test
    void completions_keep_their_first_blank_and_their_separators() {
        Pair pair = Pair.of(Map.of("prompt", "neon ->", "completion", " a gas END\n"));
        assertThat(Fixes.safe().apply(pair).isChanged()).isFalse();
    }

    @Test
    void each_change_is_listed_with_before_and_after() {
        var fixed = Fixes.safe().apply(Pair.of("What is neon? ", "\ufeffA gas.\n"));
        assertThat(fixed.changes())
                .containsExactly(
                        new Fixes.Change("/messages/0/content", "fix/white-space", "What is neon? ", "What is neon?"),
                        new Fixes.Change("/messages/1/content", "fix/byte-order-mark", "\ufeffA gas.\n", "A gas.\n"),
                        new Fixes.Change("/messages/1/content", "fix/white-space", "A gas.\n", "A gas."));
        assertThat(fixed.changes().get(0).fields(new Origin("a.jsonl", 3, 0), text -> "***"))
                .containsEntry("line", 3L)
                .containsEntry("before", "***")
                .containsEntry("rule", "fix/white-space");
    }

    @Test
    void a_field_gets_its_right_name_in_its_place_unless_that_is_taken() {
        var fixes = Fixes.none().rename("catgory", "category");
        Pair pair = Pair.of(Json.object("prompt", "q", "catgory", "music", "completion", "a"));
        var fixed = fixes.apply(pair);
        assertThat(fixed.pair().attribute("category")).contains("music");
        assertThat(fixed.pair().fields().keySet()).containsExactly("prompt", "category", "completion");
        assertThat(fixed.undo()).isEqualTo(pair);
        assertThat(fixes.apply(pair.attribute("category", "film")).isChanged()).isFalse();
        assertThatThrownBy(() -> fixes.rename("a", "a")).hasMessage("a field must get another name, was \"a\" twice");
    }

    @Test
    void ids_attributes_and_rejected_sides_are_told_apart() {
        Pair pair = Pair.preference("q ", "a ", "b ").attribute("category", " music ");
        Pair fixed = Fixes.safe().apply(pair).pair();
        assertThat(fixed.fields())
                .isEqualTo(Map.of("prompt", "q", "chosen", "a", "rejected", "b", "category", " music "));
    }

    @Test
    void undoing_gives_the_record_back_and_a_second_repair_finds_nothing() {
        String[] pieces = {
            " ", "\n", "a", "cafe\u0301", "\ufeff", "</s>", "\n\n###\n\n", "<|im_end|>", "    x", "\t", "漢"
        };
        for (long seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            var texts = new String[3];
            for (int i = 0; i < 3; i++) {
                var text = new StringBuilder();
                for (int k = random.nextInt(7); k > 0; k--) {
                    text.append(pieces[random.nextInt(pieces.length)]);
                }
                texts[i] = text.toString();
            }
            Pair pair = Pair.of(List.of(Message.system(texts[0]), Message.user(texts[1])), Message.assistant(texts[2]));
            var fixed = Fixes.safe().apply(pair);
            assertThat(fixed.undo()).as("seed %s", seed).isEqualTo(pair);
            assertThat(Fixes.safe().apply(fixed.pair()).changes())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }
}
