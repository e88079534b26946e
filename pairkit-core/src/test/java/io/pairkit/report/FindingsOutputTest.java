package io.pairkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.schema.Schema;
import io.pairkit.validate.Checked;
import io.pairkit.validate.Condition;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsOutputTest {
    @TempDir
    Path folder;

    private Pairs pairs;
    private String file;
    private Checked checked;
    private final Validation validation = Validation.of(Rules.recommended());

    @BeforeEach
    void check() throws Exception {
        Path path = folder.resolve("a b.jsonl");
        Files.writeString(
                path,
                "{\"prompt\":\"Where is my order?\",\"completion\":\"\"}\n"
                        + "{\"prompt\":\"Where is my order?\",\"completion\":\"Please give me its number, then I can look.\"}\n"
                        + "{\"prompt\":\"Hi\",\"completion\":\"\"}\n"
                        + "{broken\n",
                StandardCharsets.UTF_8);
        pairs = Pairs.read(path);
        file = path.toString();
        checked = validation.run(pairs);
    }

    @Test
    void json_is_one_document_with_counts_and_findings() throws Exception {
        var out = new StringBuilder();
        FindingsJson.document(out).all(checked);
        var document = (Map<?, ?>) Json.parse(out.toString());
        assertThat(List.of(document.get("read"), document.get("valid"), document.get("invalid")))
                .isEqualTo(List.of(4, 1, 3));
        var findings = (List<?>) document.get("findings");
        assertThat(findings).hasSize(4);
        assertThat(findings.get(0))
                .isEqualTo(Map.of(
                        "file", file,
                        "line", 1,
                        "pointer", "/completion",
                        "code", "pair/empty-answer",
                        "severity", "error",
                        "message", "the answer is empty",
                        "fix",
                                "write the answer, leave the pair out, or name the task extraction if nothing is the right answer",
                        "requirement", "R47",
                        "requirements", List.of("R47")));
    }

    @Test
    void json_without_findings_is_a_document_too() throws Exception {
        var out = new StringBuilder();
        FindingsJson.document(out).end(checked, Map.of("command", "validate"));
        var document = (Map<?, ?>) Json.parse(out.toString());
        assertThat(document.get("findings")).isEqualTo(List.of());
        assertThat(document.get("command")).isEqualTo("validate");
    }

    @Test
    void a_streaming_run_writes_the_same_document() {
        var kept = new StringBuilder();
        FindingsJson.document(kept).all(checked);
        var streamed = new StringBuilder();
        var json = FindingsJson.document(streamed);
        json.end(validation.run(pairs, Progress.none(), json));
        assertThat(streamed).hasToString(kept.toString());
    }

    @Test
    void lines_are_one_object_each() throws Exception {
        var out = new StringBuilder();
        FindingsJson.lines(out).all(checked);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(4);
        for (String line : lines) {
            assertThat(Json.parse(line)).isInstanceOf(Map.class);
        }
    }

    @Test
    void text_groups_by_code_with_the_worst_first() {
        assertThat(FindingsText.plain().examples(1).all(checked).replace(file, "F"))
                .isEqualTo("""
                        error    pair/empty-answer  2 findings  (R47)
                                 F:1 /completion  the answer is empty
                                 … and 1 more
                                 → write the answer, leave the pair out, or name the task extraction if nothing is the right answer
                        error    json/malformed  1 finding  (R52)
                                 F:4  not valid JSON at column 2: an unexpected character
                                 → write one valid JSON object a line
                        warning  pair/prompt-too-short  1 finding  (R46)
                                 F:3 /prompt  the prompt has 2 characters, at least 10 are wanted
                                 → write the prompt as a user would who wants this answer, or leave the pair out
                        4 read: 1 valid, 3 invalid; 3 errors; 1 warning; 0 info
                        """);
    }

    @Test
    void text_tells_of_conditions() {
        Checked broken =
                validation.condition(Condition.atMost(0.1, "pair/empty-answer")).run(pairs);
        assertThat(FindingsText.plain().all(broken))
                .contains("broken   2 of 3 records have pair/empty-answer, at most 10 % may\n");
    }

    @Test
    void colours_are_there_only_when_asked_for() {
        assertThat(FindingsText.coloured().all(checked)).contains("\u001b[31merror\u001b[0m");
        assertThat(FindingsText.plain().all(checked)).doesNotContain("\u001b");
    }

    @Test
    void control_signs_of_the_user_do_not_reach_a_terminal() {
        var text = FindingsText.plain();
        text.accept(Finding.error("house/x", "bad \u001b[2J").at(new Origin("a\u001b[2J.jsonl", 1, 0)));
        assertThat(text.write(checked)).doesNotContain("\u001b");
    }

    @Test
    void sarif_meets_the_schema_of_its_standard() throws Exception {
        var out = new StringBuilder();
        var sarif = FindingsSarif.of(Rules.recommended(), out);
        checked.findings().forEach(sarif);
        sarif.accept(Finding.warning("house/pair", "two")
                .at(new Origin("x.jsonl", 1, 0))
                .other(new Origin("y.jsonl", 7, 0)));
        sarif.end();
        assertThat(sarifSchema().check(Json.parse(out.toString()))).isEmpty();
    }

    @Test
    void sarif_without_findings_meets_it_too() throws Exception {
        var out = new StringBuilder();
        FindingsSarif.of(Rules.recommended(), out).end();
        assertThat(sarifSchema().check(Json.parse(out.toString()))).isEmpty();
    }

    @Test
    void a_broken_sarif_does_not() throws Exception {
        var out = new StringBuilder();
        FindingsSarif.of(Rules.recommended(), out).end();
        assertThat(sarifSchema()
                        .check(Json.parse(out.toString().replace("\"name\":\"pairkit\"", "\"nam\":\"pairkit\""))))
                .isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Schema sarifSchema() throws Exception {
        try (var in = FindingsOutputTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var document = (Map<String, Object>) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            var copy = new java.util.LinkedHashMap<>(document);
            copy.remove("$schema"); // it is written for draft 7; it uses no keyword that means something else today
            return Schema.of(copy);
        }
    }

    @Test
    void sarif_names_files_as_uris() {
        assertThat(FindingsSarif.uri("a b/ü.jsonl")).isEqualTo("a%20b/%C3%BC.jsonl");
        assertThat(FindingsSarif.uri("/tmp/a.jsonl")).isEqualTo("file:///tmp/a.jsonl");
        assertThat(FindingsSarif.uri("a:b.jsonl")).isEqualTo("./a:b.jsonl");
        assertThat(FindingsSarif.uri("-")).isEqualTo("-");
    }
}
