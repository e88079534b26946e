package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.report.FindingsText;
import io.pairkit.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeValidationTest {
    @Test
    void the_sample_in_the_readme_runs(@TempDir Path folder) {
        Path good = folder.resolve("good.jsonl");
        Path known = folder.resolve("known.json");
        var out = new StringBuilder();
        Pair pair = Pair.of("Where is my order?", "Please give me its number. ").attribute("ticket_id", "T-1");
        Pairs pairs = Pairs.of(List.of(pair, Pair.of("Where is my order?", "TODO")));
        // begin
        Rule noTodo = Rule.named(
                "house/no-todo",
                p -> p.answer().contains("TODO") ? Optional.of("answer contains TODO") : Optional.empty());
        Schema fields = Schema.object().required("ticket_id", Schema.string().matches("T-\\d+"));
        Validation checks = Validation.of(
                        Rules.recommended(Task.QA).except("pair/model-talk").and(noTodo, fields.rule()))
                .severity("pair/answer-too-short", Severity.INFO)
                .condition(Condition.atMost(0.02, "pair/answer-too-short"));
        Checked checked = checks.run(pairs);
        out.append(FindingsText.plain().all(checked));
        checked.validPairs().write(good);
        Baseline.record(checks, pairs).write(known);
        assertTrue(checks.baseline(Baseline.read(known)).run(pairs).findings().isEmpty());
        Fixes.Fixed fixed = Fixes.safe().apply(pair);
        Pairs repaired = Fixes.safe().in(pairs);
        // end
        assertThat(repaired.stream().map(Pair::answer)).containsExactly("Please give me its number.", "TODO");
        assertThat(checked).hasToString("Checked[2 read: 1 valid, 1 invalid, 3 findings]");
        assertThat(checked.counts()).containsOnlyKeys("house/no-todo", "pair/answer-too-short", "record/schema");
        assertThat(out).contains("broken   1 of 2 records have pair/answer-too-short, at most 2 % may");
        assertThat(fixed.changes()).hasSize(1);
    }

    @Test
    void the_readme_shows_that_sample() throws Exception {
        String source = Files.readString(
                Path.of("src/test/java/io/pairkit/validate/ReadmeValidationTest.java"), StandardCharsets.UTF_8);
        String sample = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("// end\n"));
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        String code = readme.substring(readme.indexOf("Rule noTodo"), readme.indexOf("```\n\nA rule of yours"));
        assertThat(code.replaceAll(" +//.*", "").replaceAll("\\s", "")).isEqualTo(sample.replaceAll("\\s", ""));
        assertThat(readme).contains(Rules.recommended().size() + " built-in rules");
    }
}
