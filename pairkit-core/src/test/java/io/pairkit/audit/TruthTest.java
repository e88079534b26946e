package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be checked mechanically is, and what only looks wrong is left alone. */
class TruthTest {
    @TempDir
    Path folder;

    private AuditReport audit(List<String> lines) {
        return Audits.recommended().run(Sets.file(folder, "set.jsonl", lines));
    }

    @Test
    void answers_must_meet_the_schema_of_the_plan() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            lines.add(pair(
                    "Which city and how many days, note " + i + "?",
                    switch (i) {
                        case 7 -> "{\"city\": \"Oslo\", \"days\": \"many\"}";
                        case 21 -> "{\"days\": 3}";
                        default -> "{\"city\": \"City " + i + "\", \"days\": " + i + "}";
                    }));
        }
        Plan plan = Sets.plan("""
                {"task": "extraction", "answer": {"form": "json", "schema": {"type": "object",
                 "required": ["city", "days"], "properties": {"days": {"type": "integer"}}}}}
                """);

        Notice blocker = onlyBlocker(
                Audits.recommended().plan(plan).run(Sets.file(folder, "a.jsonl", lines)), "truth/json-schema");

        assertThat(linesOf(blocker)).containsExactly(8L, 22L);
        assertThat(blocker.requirements()).containsExactly("R90");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name} is the placeholder you fill in.",
                "[1] See the manual for the details.",
                "{ \"a\": 1 } is an object; { 'a': 1 } is not JSON.",
                "{% if a %}yes{% endif %} renders yes.",
                "Use this shape:\n```json\n{\"a\": 1, ...}\n```\nand fill in the rest.",
                "Like so:\n```json\n{\"a\": 1} // one\n```"
            })
    void braces_that_are_not_meant_as_json_pass(String answer) {
        var lines = clean();
        lines.add(pair("What does the template look like?", answer));

        assertThat(audit(lines).blockers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"on\": true", "Here it is:\n```json\n{'on': true}\n```", "[{\"on\": true,}]"})
    void json_that_is_meant_and_does_not_parse_blocks(String answer) {
        var lines = clean();
        lines.add(pair("Give me the settings as JSON.", answer));

        assertThat(linesOf(onlyBlocker(audit(lines), "truth/json-answer"))).containsExactly(161L);
    }

    @Test
    void a_label_may_be_the_very_word_that_was_asked() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            lines.add(pair("I want to write a review, number " + i, i % 2 == 0 ? "review" : "complaint"));
        }
        lines.add(pair("review", "review"));
        lines.add(pair("Where do I go?", "Where do I go?"));
        var echo = Finding.of("pair/answer-equals-prompt", Severity.ERROR, "the answer is the prompt")
                .requirements(List.of("R48"));
        Pairs pairs = Sets.file(folder, "set.jsonl", lines);
        List<Finding> found =
                pairs.stream().skip(30).map(two -> echo.at(two.origin())).toList();

        AuditReport report =
                Audits.recommended().evidence(Evidence.none().findings(found)).run(pairs);

        assertThat(linesOf(onlyBlocker(report, "pair/answer-equals-prompt"))).containsExactly(32L);
    }

    @Test
    void a_record_in_training_and_in_the_test_part_leaks_and_is_no_repeat() {
        var lines = clean();
        Sets.write(folder, "train.jsonl", lines);
        Sets.write(folder, "test.jsonl", lines.subList(0, 10));

        AuditReport report =
                Audits.recommended().run(Pairs.read(folder.resolve("train.jsonl"), folder.resolve("test.jsonl")));

        assertThat(Sets.codes(report.blockers())).containsExactly("leakage/split");
    }
}
