package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** InstructLab's documents of seeds, each of which holds many questions. */
class SeedsTest {
    @SuppressWarnings("unchecked")
    private static Converted converted(String target, String document) throws Exception {
        return Conversion.to(Targets.of(target)).convert((Map<String, Object>) Json.parse(document.replace('\'', '"')));
    }

    @Test
    void every_question_of_a_passage_becomes_a_record() throws Exception {
        Converted made = converted("alpaca-json", """
                {'version':3,'domain':'tides','seed_examples':[
                 {'context':'Twice a day.','questions_and_answers':[{'question':'How often?','answer':'Twice.'},{'question':'When?','answer':'Each day.'}]},
                 {'context':'The moon.','questions_and_answers':[{'question':'Who pulls?','answer':'The moon.'}]}]}""");

        assertThat(made.records().stream().map(Json::write))
                .containsExactly(
                        "{\"instruction\":\"How often?\",\"input\":\"Twice a day.\",\"output\":\"Twice.\",\"version\":3,\"domain\":\"tides\"}",
                        "{\"instruction\":\"When?\",\"input\":\"Twice a day.\",\"output\":\"Each day.\",\"version\":3,\"domain\":\"tides\"}",
                        "{\"instruction\":\"Who pulls?\",\"input\":\"The moon.\",\"output\":\"The moon.\",\"version\":3,\"domain\":\"tides\"}");
        assertThat(made.losses())
                .extracting(Loss::code, Loss::pointer, Loss::lost)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "L-SEED-SPLIT", "/seed_examples", "one document of 3 questions"));
    }

    @Test
    void a_field_that_is_lost_is_told_once_for_the_whole_document() throws Exception {
        Converted made = converted("openai-chat-sft", """
                {'version':3,'task_description':'Rhyme','seed_examples':[
                 {'question':'Rhyme on sea?','answer':'Tea.'},{'question':'Rhyme on moon?','answer':'Soon.'}]}""");

        assertThat(made.records().stream().map(Json::write))
                .containsExactly(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"Rhyme on sea?\"},{\"role\":\"assistant\",\"content\":\"Tea.\"}]}",
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"Rhyme on moon?\"},{\"role\":\"assistant\",\"content\":\"Soon.\"}]}");
        assertThat(made.losses())
                .extracting(Loss::pointer)
                .containsExactly("/version", "/task_description", "/seed_examples");
    }

    @Test
    void a_seed_without_an_answer_is_told_and_the_others_are_written() throws Exception {
        Converted made = converted("openai-chat-sft", """
                {'seed_examples':[{'question':'Rhyme on sea?','answer':'Tea.'},{'question':'Rhyme on moon?'},7]}""");

        assertThat(made.records()).hasSize(1);
        assertThat(made.losses()).extracting(Loss::code).containsExactly("L-SKIP", "L-SKIP");
    }
}
