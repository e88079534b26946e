package io.pairkit.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.validate.RuleTester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    private static final Schema HOUSE = Schema.object()
            .required("ticket_id", Schema.string().matches("T-\\d+"))
            .required("round", Schema.integer().atLeast(1).atMost(5))
            .optional(
                    "tags", Schema.array(Schema.oneOf("new", "old")).minItems(1).maxItems(2))
            .optional("note", Schema.string().minLength(2).maxLength(4).orNull())
            .closed();

    private static List<String> faults(Schema schema, String json) throws Exception {
        return schema.check(Json.parse(json)).stream()
                .map(fault -> fault.pointer() + " " + fault.message())
                .toList();
    }

    @Test
    void a_value_that_meets_the_schema_has_no_faults() throws Exception {
        assertThat(faults(HOUSE, "{\"ticket_id\":\"T-17\",\"round\":5,\"tags\":[\"new\"],\"note\":null}"))
                .isEmpty();
        assertThat(faults(HOUSE, "{\"ticket_id\":\"T-17\",\"round\":1.0}")).isEmpty();
    }

    @Test
    void each_fault_is_said_in_one_sentence_at_its_place() throws Exception {
        assertThat(faults(
                        HOUSE, "{\"ticket_id\":\"XT-17\",\"round\":6,\"tags\":[\"new\",\"gone\",\"old\"],\"more\":1}"))
                .containsExactly(
                        "/more is not expected here",
                        "/round must be at most 5, was 6",
                        "/tags must have at most 2 items, has 3",
                        "/tags/1 must be one of [\"new\",\"old\"], was \"gone\"",
                        "/ticket_id must match ^(?:T-\\d+)$, was \"XT-17\"");
        assertThat(faults(HOUSE, "{\"round\":\"1\"}"))
                .containsExactly(" needs the field \"ticket_id\"", "/round must be an integer, was \"1\"");
        assertThat(faults(HOUSE, "[]")).containsExactly(" must be an object, was []");
        assertThat(faults(Schema.string().minLength(3), "\"a😀\""))
                .containsExactly(" must have at least 3 characters, was \"a😀\"");
    }

    @Test
    void a_choice_is_one_fault_and_not_one_for_each_branch() throws Exception {
        Schema choice = Schema.object().required("x", Schema.anyOf(Schema.string(), Schema.array(Schema.integer())));
        assertThat(faults(choice, "{\"x\":[\"a\",\"b\"]}"))
                .containsExactly(
                        "/x meets none of the allowed forms, or more than one where one is wanted, was [\"a\",\"b\"]");
    }

    @Test
    void a_pattern_runs_in_linear_time() throws Exception {
        String text = Json.write("a".repeat(50_000) + "!");
        assertThat(faults(Schema.string().matches("(a+)+"), text)).hasSize(1);
    }

    @Test
    void what_is_no_schema_is_refused_at_once() {
        assertThatThrownBy(() -> Schema.parse("{\"type\":\"strin\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a JSON Schema: /type ");
        assertThatThrownBy(() -> Schema.parse("[]")).hasMessage("a schema must be a JSON object");
        assertThatThrownBy(() -> Schema.parse("{"))
                .hasMessage("a schema must be JSON: not valid JSON: the text ends inside a value");
        assertThatThrownBy(() -> Schema.string().matches("(?=a)b"))
                .hasMessage("the pattern \"(?=a)b\" cannot be used: invalid or unsupported Perl syntax;"
                        + " look-around and back-references are not supported");
        assertThatThrownBy(() -> Schema.string().minLength(-1)).hasMessage("minLength must be at least 0, was -1");
        assertThatThrownBy(() -> Schema.oneOf()).hasMessage("at least one value is needed");
    }

    @Test
    void nothing_is_fetched_from_elsewhere() {
        assertThatThrownBy(() -> Schema.parse("{\"$ref\":\"https://example.com/other.json\"}")
                        .check(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schema refers to what is not in it:"
                        + " Resolution of $ref [https://example.com/other.json] failed");
    }

    @Test
    void a_schema_is_read_from_a_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("schema.json");
        Files.writeString(file, Json.write(HOUSE.json()));
        assertThat(Schema.read(file)).isEqualTo(HOUSE);
        Files.writeString(file, "{\"type\":3}");
        assertThatThrownBy(() -> Schema.read(file)).hasMessageStartingWith(file + ": not a JSON Schema: ");
    }

    @Test
    void records_are_judged_by_a_rule() {
        RuleTester.of(Schema.object().required("ticket_id", Schema.string()).rule())
                .accepts("{\"prompt\":\"q\",\"completion\":\"a\",\"ticket_id\":\"T-1\"}")
                .rejectsAt("{\"prompt\":\"q\",\"completion\":\"a\"}", "", "needs the field \"ticket_id\"")
                .rejectsAt(
                        "{\"prompt\":\"q\",\"completion\":\"a\",\"ticket_id\":7}",
                        "/ticket_id",
                        "must be a string, was 7");
    }

    @Test
    void answers_are_judged_by_a_rule() {
        RuleTester.of(Schema.object().required("city", Schema.string()).answerRule())
                .accepts(Pair.of("Where?", "{\"city\":\"Oslo\"}"))
                .accepts(Pair.of("Where?", "```json\n{\"city\":\"Oslo\"}\n```"))
                .accepts(Pair.of("Where?", "{\"city\":"))
                .rejectsAt(Pair.of("Where?", "{}"), "/messages/1/content", "the answer needs the field \"city\"")
                .rejects(Pair.of("Where?", "{\"city\":1}"), "/city must be a string, was 1")
                .rejects(Pair.of("Where?", "In Oslo."), "the answer must be JSON and is prose");
    }

    @Test
    void an_inferred_schema_knows_types_required_fields_and_small_sets_of_values() throws Exception {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 20; i++) {
            Pair pair = Pair.of(Map.of(
                    "prompt", "question " + i, "completion", "answer", "category", i % 2 == 0 ? "music" : "film"));
            pairs.add(i == 3 ? pair.attribute("round", 2) : pair);
        }
        Schema schema = Schema.infer(Pairs.of(pairs));
        assertThat(faults(schema, "{\"prompt\":\"q\",\"category\":\"food\",\"round\":\"x\"}"))
                .containsExactly(
                        " needs the field \"completion\"",
                        "/category must be one of [\"film\",\"music\"], was \"food\"",
                        "/round must be an integer, was \"x\"");
    }

    @Test
    void every_record_meets_the_schema_inferred_from_all() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new SplittableRandom(seed);
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < 30; i++) {
                pairs.add(Pair.of("question", "answer").attribute("x", value(random, 3)));
            }
            Schema schema = Schema.infer(Pairs.of(pairs));
            for (Pair pair : pairs) {
                assertThat(schema.check(pair.fields())).as("seed %s", seed).isEmpty();
            }
        }
    }

    private static Object value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> random.nextInt(5);
            case 1 -> new java.math.BigDecimal(random.nextInt(9)).movePointLeft(1);
            case 2 -> "text " + random.nextInt(20);
            case 3 -> random.nextBoolean();
            case 4 -> List.of(value(random, depth - 1), value(random, depth - 1));
            default -> Map.of("k" + random.nextInt(4), value(random, depth - 1), "every", random.nextInt());
        };
    }
}
