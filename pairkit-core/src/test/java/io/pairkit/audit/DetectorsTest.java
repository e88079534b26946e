package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.audit.text.Chains;
import io.pairkit.audit.text.Drift;
import io.pairkit.audit.text.Hops;
import io.pairkit.audit.text.Scope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well detectors do on data that people have labelled. */
class DetectorsTest {
    @TempDir
    Path folder;

    @Test
    void prompts_out_of_scope_are_told_from_intents_of_the_set() {
        var scope = new Scope(Sets.records("clinc-train.jsonl.gz").stream()
                .map(record -> String.valueOf(Json.at(record, "/text")))
                .toList());
        int hits = 0;
        int wrong = 0;
        int outside = 0;
        int inside = 0;
        for (Object record : Sets.records("clinc-test.jsonl.gz")) {
            boolean isOutside = "oos".equals(Json.at(record, "/label"));
            boolean said = scope.isOutside(String.valueOf(Json.at(record, "/text")));
            outside += isOutside ? 1 : 0;
            inside += isOutside ? 0 : 1;
            hits += isOutside && said ? 1 : 0;
            wrong += !isOutside && said ? 1 : 0;
        }

        assertThat(outside).isEqualTo(1000);
        assertThat(inside).isEqualTo(1500);
        assertThat(hits / 1000.0).isBetween(0.80, 0.84); // recall
        assertThat(wrong / 1500.0).isBetween(0.15, 0.23); // of what is in scope
    }

    @ParameterizedTest
    @CsvSource({"single, 60, 55, 60", "joined, 60, 0, 2", "bridge, 40, 0, 2"})
    void a_question_that_one_of_two_passages_answers_is_told(String made, int all, int least, int most) {
        int pairs = 0;
        int enough = 0;
        for (Object record : Sets.records("xquad-hops.jsonl.gz")) {
            if (made.equals(Json.at(record, "/made"))) {
                pairs++;
                var passages = ((List<?>) Json.at(record, "/passages"))
                        .stream().map(String::valueOf).toList();
                enough += Hops.isOneEnough(
                                String.valueOf(Json.at(record, "/question")),
                                String.valueOf(Json.at(record, "/answer")),
                                passages)
                        ? 1
                        : 0;
            }
        }

        assertThat(pairs).isEqualTo(all);
        assertThat(enough).isBetween(least, most);
    }

    @Test
    void conclusions_of_real_chains_are_reached_and_changed_ones_are_not() {
        int falsely = 0;
        int found = 0;
        for (Object record : Sets.records("gsm8k-1000.jsonl.gz")) {
            String chain = String.valueOf(Json.at(record, "/answer"));
            falsely += Chains.isConclusionReached(chain) ? 0 : 1;
            found += Chains.isConclusionReached(chain.replaceAll("#### .*", "#### 987654")) ? 0 : 1;
        }

        assertThat(falsely).isLessThanOrEqualTo(6);
        assertThat(found).isEqualTo(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our return policy, effective March 2024, gives you 30 days.|true",
                "As of 2025-06-29 the fee is gone.|true",
                "As of 2025-06-30 the fee is gone.|false",
                "The policy of 2024 was replaced.|true",
                "The company was founded in 1998.|false",
                "The treaty was signed on 2020-01-31 in Brussels.|false",
                "Effective 2026-01-01 the fee is gone.|false"
            })
    void a_date_is_stale_only_beside_a_word_of_validity(String answer, boolean stale) {
        assertThat(Stale.hasDateBefore(answer, LocalDate.of(2025, 6, 30))).isEqualTo(stale);
    }

    @Test
    void two_random_halves_do_not_drift_and_other_topics_do() {
        List<String> sums = Sets.lines("gsm8k-1000.jsonl.gz");
        List<String> orders = Sets.lines("clinc-test.jsonl.gz");

        assertThat(Drift.between(sums.subList(0, 300), sums.subList(300, 600)).isReal())
                .isFalse();
        assertThat(Drift.between(sums.subList(0, 300), orders.subList(0, 300)).isReal())
                .isTrue();
    }

    @Test
    void a_word_that_gives_the_label_away_is_told_and_real_intents_are_not() {
        var lines = new ArrayList<String>();
        List<String> sums = Sets.lines("gsm8k-1000.jsonl.gz");
        for (int i = 0; i < 200; i++) {
            String text = sums.get(i)
                    .replaceAll("^\\{\"question\": \"(.{40}).*", "$1")
                    .replace("\"", "")
                    .replace("\\", "");
            lines.add("{\"text\": \"" + (i % 2 == 0 ? "urgent " : "please ") + text + " " + i + "\", \"label\": \""
                    + (i % 2 == 0 ? "high" : "low") + "\"}");
        }

        AuditReport planted = Audits.recommended().run(Sets.file(folder, "set.jsonl", lines));
        AuditReport real = Audits.recommended().run(Sets.resource(folder, "clinc-test.jsonl.gz"));

        assertThat(Sets.codes(planted.advice())).contains("labels/shortcut");
        assertThat(Sets.codes(real.advice())).doesNotContain("labels/shortcut");
        assertThat(real.blockers()).isEmpty();
    }

    @Test
    void advice_on_form_terms_and_difficulty_names_its_examples() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            String answer = i % 5 < 2
                    ? "- Open the settings\\n- Choose number " + i + "\\n- Press save"
                    : "Thank you for writing to the great desk of ours about " + i
                            + ". The sku is in the list that we send.";
            lines.add("{\"prompt\": \"What do I do about thing " + i + "?\", \"completion\": \"" + answer + "\"}");
        }

        AuditReport report = Audits.recommended()
                .plan(Sets.plan("{\"terms\": [\"SKU\"], \"size\": {\"min\": 150}}"))
                .run(Sets.file(folder, "set.jsonl", lines));

        assertThat(Sets.codes(report.advice()))
                .contains(
                        "consistency/mixed-forms",
                        "consistency/template",
                        "consistency/term-spelling",
                        "size/few-pairs");
        assertThat(report.blockers()).isEmpty();
        assertThat(report.advice())
                .filteredOn(notice -> notice.code().equals("consistency/mixed-forms"))
                .allSatisfy(notice -> assertThat(Sets.linesOf(notice)).allMatch(line -> (line - 1) % 5 < 2));
    }
}
