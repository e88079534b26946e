package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateRulesTest {
    private static final String GOOD =
            "{\"prompt\":\"What is a noble gas, number %d?\",\"completion\":\"A gas that hardly reacts.\"}\n";
    private static final String SHORT =
            "{\"prompt\":\"What is a noble gas, in one word?\",\"completion\":\"Inert, so\"}\n";

    @TempDir
    private Path place;

    private String file(String name, String text) throws IOException {
        return Files.writeString(place.resolve(name), text).toString();
    }

    private static String goods(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(GOOD.replace("%d", String.valueOf(i)));
        }
        return text.toString();
    }

    private Ran validate(String in, String rules) throws IOException {
        return Ran.of("validate", file("a.jsonl", in), "--rules", file("rules.yaml", rules), "--format", "json");
    }

    @Test
    void a_share_of_records_may_break_a_rule_and_no_more() throws IOException {
        String rules = "conditions:\n  pair/answer-too-short: 0.02\n";

        Ran holds = validate(goods(49) + SHORT, rules);
        assertThat(holds.code()).isZero();
        assertThat(holds.json().get("conditions").toString()).contains("records=1", "share=0.02", "holds=true");

        Ran broken = validate(goods(48) + SHORT, rules);
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.json().get("conditions").toString()).contains("holds=false");
        String text = Ran.of(
                        "validate",
                        place.resolve("a.jsonl").toString(),
                        "--rules",
                        place.resolve("rules.yaml").toString())
                .out();
        assertThat(text).contains("broken   1 of 49 records have pair/answer-too-short, at most 2 % may");
    }

    @Test
    void a_task_makes_short_answers_right_and_a_rule_may_weigh_more_or_nothing() throws IOException {
        assertThat(validate(SHORT, "{}").json().get("counts")).isEqualTo(Map.of("pair/answer-too-short", 1));
        assertThat(validate(SHORT, "task: classification").json().get("counts")).isEqualTo(Map.of());
        assertThat(validate(SHORT, "except: [pair/answer-too-short]").json().get("counts"))
                .isEqualTo(Map.of());
        assertThat(validate(SHORT, "only: pair/empty-answer").json().get("counts"))
                .isEqualTo(Map.of());
        Ran error = validate(SHORT, "severity: {pair/answer-too-short: error}");
        assertThat(error.code()).isEqualTo(1);
        assertThat(error.json()).containsEntry("invalid", 1);
    }

    @Test
    void an_answer_must_meet_the_schema_of_answers() throws IOException {
        String in =
                "{\"prompt\":\"Which city is it, as JSON?\",\"completion\":\"{\\\"city\\\": \\\"Oslo\\\", \\\"km\\\": 3}\"}\n"
                        + "{\"prompt\":\"Which city is it, as JSON?\",\"completion\":\"{\\\"city\\\": 4}\"}\n";
        String schema = "{\"type\":\"object\",\"required\":[\"city\"],\"properties\":{\"city\":{\"type\":\"string\"}}}";
        for (Ran ran : List.of(
                validate(in, "{\"answerSchema\":" + schema + "}"),
                validate(in, "answerSchema: " + file("s.json", schema)),
                Ran.of(
                        "validate",
                        file("a.jsonl", in),
                        "--answer-schema",
                        file("s.json", schema),
                        "--format",
                        "json"))) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat((List<?>) ran.json().get("findings"))
                    .filteredOn(each -> ((Map<?, ?>) each).get("code").equals("pair/answer-schema"))
                    .singleElement()
                    .satisfies(each -> {
                        Map<?, ?> finding = (Map<?, ?>) each;
                        assertThat(finding.get("line")).isEqualTo(2);
                        assertThat(finding.get("requirement")).isEqualTo("R90");
                        assertThat(finding.get("message").toString()).startsWith("/city ");
                    });
        }
    }

    @Test
    void a_rule_file_that_its_published_schema_refuses_is_refused() throws Exception {
        Schema schema = Schema.read(Path.of("src/main/resources/io/pairkit/examples/rules.schema.json"));
        for (String rules : List.of(
                "{}",
                "{\"task\":\"qa\",\"conditions\":{\"pair/answer-too-short\":1}}",
                "{\"only\":[\"pair/empty-answer\"],\"severity\":{\"pair/empty-answer\":\"info\"}}",
                "{\"task\":\"poetry\"}",
                "{\"conditions\":{\"pair/answer-too-short\":2}}",
                "{\"conditions\":[]}",
                "{\"severities\":{}}",
                "{\"answerSchema\":7}")) {
            boolean taken = schema.check(Json.parse(rules)).isEmpty();
            Ran ran = validate(goods(2), rules);
            assertThat(ran.code()).as(rules + ran.err()).isEqualTo(taken ? 0 : 2);
        }
        assertThat(validate(goods(1), "{\"exept\":[]}").err())
                .contains("unknown key \"exept\"; did you mean \"except\"?");
    }

    @Test
    void a_baseline_is_written_once_and_then_only_new_findings_count() throws IOException {
        String baseline = place.resolve("known.jsonl").toString();
        String in = file("a.jsonl", goods(2) + "{\"prompt\":\"Which is it, then?\",\"completion\":\"\"}\n");

        Ran first = Ran.of("validate", in, "--baseline", baseline, "--format", "json");
        assertThat(first.code()).isZero();
        assertThat(first.json()).containsEntry("known", 1);

        file(
                "a.jsonl",
                "{\"prompt\":\"Which one is new, then?\",\"completion\":\"\"}\n" + goods(2)
                        + "{\"prompt\":\"Which is it, then?\",\"completion\":\"\"}\n");
        Ran second = Ran.of("validate", in, "--baseline", baseline, "--format", "json");
        assertThat(second.code()).isEqualTo(1);
        assertThat((List<?>) second.json().get("findings"))
                .singleElement()
                .satisfies(each -> assertThat(((Map<?, ?>) each).get("line")).isEqualTo(1));
    }

    @Test
    void a_record_waves_a_finding_aside_with_a_reason_and_never_without() throws IOException {
        String with = "{\"prompt\":\"What is it, in one word?\",\"completion\":\"Neon, so\","
                + "\"pairkit_ignore\":{\"pair/answer-too-short\":\"the customer wants one word\"}}\n";
        Ran ran = Ran.of("validate", file("a.jsonl", with), "--format", "json");
        assertThat(ran.json()).containsEntry("suppressed", 1);
        assertThat(ran.json().get("findings")).isEqualTo(List.of());

        Ran without = Ran.of(
                "validate", file("a.jsonl", with.replace("the customer wants one word", " ")), "--format", "json");
        assertThat(without.json()).containsEntry("suppressed", 0);
        assertThat(without.json().get("counts").toString()).contains("pair/answer-too-short=1");
    }

    @Test
    void a_severity_written_by_hand_holds_beside_a_target_too() throws IOException {
        String in = file("a.jsonl", SHORT);

        assertThat(Ran.of("validate", in, "--target", "trl-prompt-completion").code())
                .isZero();
        assertThat(Ran.of(
                                "validate",
                                in,
                                "--target",
                                "trl-prompt-completion",
                                "--rules",
                                file("rules.yaml", "severity:\n  pair/answer-too-short: error\n"))
                        .code())
                .isEqualTo(1);
    }
}
