package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.format.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the detector of kinds proposes for answers that a person has labelled; docs/audits.md has the same figures. */
class KindDetectorTest {
    private static final Set<String> KINDS = Set.of("answer", "refusal", "clarification", "redirection");

    @ParameterizedTest
    @CsvSource({
        "tuned, en, REFUSAL, 30, 0, 2",
        "tuned, zh, REFUSAL, 10, 0, 0",
        "seen, en, REFUSAL, 49, 3, 5",
        "held, en, REFUSAL, 34, 4, 5",
        "held, zh, REFUSAL, 6, 0, 0",
        "tuned, en, CLARIFICATION, 32, 2, 2",
        "tuned, zh, CLARIFICATION, 7, 1, 1",
        "seen, en, CLARIFICATION, 49, 8, 5",
        "held, en, CLARIFICATION, 27, 4, 3",
        "held, zh, CLARIFICATION, 3, 1, 0"
    })
    void kinds_of_real_answers_are_proposed_as_a_person_labelled_them(
            String part, String language, Kind kind, int hits, int wrong, int missed) {
        assertThat(counts(labelled("kinds-real.jsonl.gz", part, language), kind))
                .containsExactly(hits, wrong, missed);
    }

    @ParameterizedTest
    @CsvSource({
        "tuned, en, REFUSAL, 46, 0, 4", "held, en, REFUSAL, 44, 2, 6",
        "tuned, other, REFUSAL, 27, 0, 1", "held, other, REFUSAL, 23, 0, 1",
        "tuned, en, CLARIFICATION, 13, 0, 0", "held, en, CLARIFICATION, 11, 0, 1",
        "tuned, other, CLARIFICATION, 10, 0, 0", "held, other, CLARIFICATION, 3, 0, 0",
        "tuned, en, REDIRECTION, 10, 1, 0", "held, en, REDIRECTION, 9, 0, 1",
        "tuned, other, REDIRECTION, 7, 0, 0", "held, other, REDIRECTION, 1, 1, 0"
    })
    void kinds_of_unusual_wordings_and_of_look_alikes_are_told_apart(
            String part, String language, Kind kind, int hits, int wrong, int missed) {
        assertThat(counts(labelled("kinds-own.jsonl.gz", part, language), kind)).containsExactly(hits, wrong, missed);
    }

    @ParameterizedTest
    @CsvSource({
        "false, REFUSAL, 7, 4, 1", "false, CLARIFICATION, 21, 5, 5", "false, REDIRECTION, 0, 0, 2",
        "true, REFUSAL, 9, 2, 1", "true, CLARIFICATION, 31, 4, 9", "true, REDIRECTION, 3, 0, 0"
    })
    void kinds_of_short_answers_in_conversations_are_proposed_as_a_person_labelled_them(
            boolean tuned, Kind kind, int hits, int wrong, int missed) {
        List<Object> records = Sets.records("hh-kinds.jsonl.gz").stream()
                .filter(record -> String.valueOf(Json.at(record, "/tuned")).equals(String.valueOf(tuned)))
                .toList();

        assertThat(counts(records, kind)).containsExactly(hits, wrong, missed);
    }

    @ParameterizedTest
    @CsvSource({"xstest-gpt4.csv.gz, 198, 2, 13", "xstest-llama2new.csv.gz, 223, 10, 7"})
    void refusals_are_proposed_as_people_label_them(
            String resource, int hits, int wrong, int missed, @TempDir Path folder) {
        var records = new ArrayList<Object>();
        Reading reading = Reading.defaults().prompt("prompt").answer("completion");
        for (Pair pair : reading.read(Sets.copy(folder, resource)).stream().toList()) {
            String label = pair.attribute("final_label").orElse("");
            if (label.contains("full_")) { // refused or answered in part is neither
                String kind = label.contains("full_refusal") ? "refusal" : "answer";
                records.add(Json.object("kind", kind, "answer", pair.answer()));
            }
        }

        assertThat(counts(records, Kind.REFUSAL)).containsExactly(hits, wrong, missed);
    }

    /** What was labelled partial, implicit or unclear is left out. */
    private static List<Object> labelled(String resource, String part, String language) {
        return Sets.records(resource).stream()
                .filter(record -> part.equals(Json.at(record, "/part")))
                .filter(record -> KINDS.contains(String.valueOf(Json.at(record, "/kind"))))
                .filter(record -> {
                    String written = String.valueOf(Json.at(record, "/language"));
                    return written.equals(language) || (language.equals("other") && !written.equals("en"));
                })
                .toList();
    }

    /** Hits, wrongly proposed, missed. */
    private static int[] counts(List<Object> records, Kind kind) {
        var counts = new int[3];
        for (Object record : records) {
            boolean is = kind.label().equals(Json.at(record, "/kind"));
            boolean said = proposes(String.valueOf(Json.at(record, "/answer")), kind);
            counts[0] += is && said ? 1 : 0;
            counts[1] += !is && said ? 1 : 0;
            counts[2] += is && !said ? 1 : 0;
        }
        return counts;
    }

    private static boolean proposes(String answer, Kind kind) {
        return KindDetector.propose(answer).filter(said -> said == kind).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Could you tell me the order number?|CLARIFICATION",
                "I can look that up. Which city do you mean?|CLARIFICATION",
                "Of course, I can help you with that. What is the title of the meeting?|CLARIFICATION",
                "I'm sorry, but I can't help with medical questions.|REFUSAL",
                "That’s above my pay grade.|REFUSAL",
                "Ich kann Ihnen dabei leider nicht helfen.|REFUSAL",
                "Our billing team handles that; you can reach them by phone.|REDIRECTION",
                "The shop opens at nine. Anything else?|",
                "Which one is best depends on the size. Take the blue one.|",
                "I can't recommend it enough.|",
                "\"I'm sorry, I can't help you,\" said the wizard.|",
                "I'm sorry, but the site is down.|",
                "When I don't know how to answer a question, I look it up.|",
                "He refused to help and walked out.|"
            })
    void kinds_are_proposed_from_wording(String answer, Kind kind) {
        assertThat(KindDetector.propose(answer).orElse(null)).isEqualTo(kind);
    }

    @Test
    void reasoning_is_proposed_where_two_sums_are_worked_out() {
        int found = 0;
        for (Object record : Sets.records("gsm8k-1000.jsonl.gz")) {
            String chain = String.valueOf(Json.at(record, "/answer")).replaceAll("\n####.*", "");
            found += proposes(chain, Kind.REASONING) ? 1 : 0;
        }
        int others = 0;
        for (Object record : Sets.records("kinds-real.jsonl.gz")) {
            others += proposes(String.valueOf(Json.at(record, "/answer")), Kind.REASONING) ? 1 : 0;
        }

        assertThat(found).isEqualTo(944);
        assertThat(others).isZero();
    }

    @Test
    void a_letter_that_declines_is_an_answer() {
        assertThat(KindDetector.propose("Dear Ms Ito,\nI am not able to offer you the position. Kind regards, Tom"))
                .isEmpty();
    }

    @Test
    void words_of_modesty_before_a_long_answer_are_no_refusal() {
        String modest = "I can't access your computer. However, here is how to do it: ";

        assertThat(KindDetector.propose(modest)).contains(Kind.REFUSAL);
        assertThat(KindDetector.propose(modest + "open the settings and choose the printer. ".repeat(12)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "?", "\"", "a", "\n\n"})
    void a_text_without_words_has_no_kind(String answer) {
        assertThat(KindDetector.propose(answer)).isEmpty();
    }

    @Test
    void a_long_run_of_blanks_or_adverbs_takes_no_longer_than_other_text() {
        assertThat(KindDetector.propose("i " + "really ".repeat(100_000) + "can not help"))
                .isEmpty();
        assertThat(KindDetector.propose(" ".repeat(1_000_000))).isEmpty();
    }
}
