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

class CommandTest {
    private static final String GOOD =
            "{\"prompt\":\"How do I reset my password?\",\"completion\":\"Open the settings and choose reset.\"}\n";

    @TempDir
    private Path place;

    private String file(String name, String text) throws IOException {
        return Files.writeString(place.resolve(name), text).toString();
    }

    @Test
    void a_clean_file_ends_with_0_and_a_broken_line_with_1() throws IOException {
        String clean = file("clean.jsonl", GOOD);
        String broken = file("broken.jsonl", GOOD + "{\"prompt\":\n" + GOOD.replace("reset", "change"));

        assertThat(Ran.of("validate", clean).code()).isZero();
        Ran ran = Ran.of("validate", broken, "--format", "json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json())
                .containsEntry("read", 3)
                .containsEntry("valid", 2)
                .containsEntry("invalid", 1);
        assertThat((List<?>) ran.json().get("findings")).singleElement().satisfies(finding -> {
            Map<?, ?> fields = (Map<?, ?>) finding;
            assertThat(fields.get("file")).isEqualTo(broken);
            assertThat(fields.get("line")).isEqualTo(2);
            assertThat(fields.get("code")).isEqualTo("json/malformed");
            assertThat(fields.get("severity")).isEqualTo("error");
            assertThat(fields.get("requirement")).isEqualTo("R52");
            assertThat(fields.get("fix").toString()).isNotEmpty();
        });
        assertThat(Ran.of("validate", broken, "--fail-on", "never").code()).isZero();
    }

    @Test
    void the_quarantine_holds_every_invalid_line_byte_for_byte() throws IOException {
        String bad = "{\"prompt\": \"x\", \"completion\":\"\"}";
        String broken = file("in.jsonl", GOOD + "{\"prompt\":\r\n" + bad + "\n");
        Path quarantine = place.resolve("bad.jsonl");

        assertThat(Ran.of("validate", broken, "--quarantine", quarantine.toString())
                        .code())
                .isEqualTo(1);
        assertThat(quarantine).hasContent("{\"prompt\":\n" + bad + "\n");
    }

    @Test
    void an_empty_input_is_a_finding_and_ends_with_1() throws IOException {
        Ran ran = Ran.of("validate", file("empty.jsonl", "\n"), "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("\"file/empty\"");
    }

    @Test
    void standard_input_is_a_dash() {
        Ran ran = Ran.withInput(GOOD + "nonsense\n", "validate", "-", "--format", "ndjson");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("{\"file\":\"-\",\"line\":2,");
    }

    @Test
    void a_wrong_command_line_ends_with_2_and_one_plain_line() throws IOException {
        String clean = file("clean.jsonl", GOOD);
        Path there = Files.createDirectory(place.resolve("there"));
        for (String[] args : new String[][] {
            {},
            {"curate", clean},
            {"nonsense"},
            {"validate", place.resolve("none.jsonl").toString()},
            {"validate", clean, "--format", "xml"},
            {"dedup", clean, "--out", place.resolve("d").toString(), "--threshold", "7"},
            {"dedup", clean, "--out", place.resolve("d").toString(), "--slot-guard", "maybe"},
            {"split", clean, "--out", place.resolve("s").toString(), "--ratios", "a/b"},
            {"split", clean},
            {"curate", clean, "--out", there.toString()}
        }) {
            Ran ran = Ran.of(args);
            assertThat(ran.code()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(ran.err().strip())
                    .as(String.join(" ", args))
                    .startsWith("pairkit: ")
                    .doesNotContain("\n");
            assertThat(ran.out()).isEmpty();
        }
        assertThat(Ran.of("curate", clean, "--out", there.toString()).err())
                .isEqualTo("pairkit: " + there + " exists; it is overwritten only with --force\n");
        assertThat(Ran.of("curate", clean, "--out", "samples").err())
                .isEqualTo("pairkit: samples exists; it is overwritten only with --force\n");
        assertThat(place.resolve("d")).doesNotExist();
    }

    @Test
    void help_and_version_are_everywhere() {
        for (String command : List.of("validate", "dedup", "split", "curate", "rules")) {
            assertThat(Ran.of(command, "--help").code()).as(command).isZero();
            assertThat(Ran.of(command, "--version").out()).as(command).startsWith("pairkit ");
        }
    }

    @Test
    void an_unknown_key_of_a_recipe_names_the_nearest_known_one() throws IOException {
        String recipe = file("recipe.yaml", "dedup:\n  treshold: 0.9\n");
        Ran ran = Ran.of(
                "curate", file("a.jsonl", GOOD), "--out", place.resolve("o").toString(), "--recipe", recipe);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("pairkit: " + recipe + ": dedup: unknown key \"treshold\"; did you mean \"threshold\"?\n");
        assertThat(place.resolve("o")).doesNotExist();
    }

    @Test
    void dedup_accounts_for_every_line_and_names_the_kept_one() throws IOException {
        String text =
                "{\"id\":1,\"prompt\":\"Where is my order right now please\",\"completion\":\"It is on its way to you.\"}\n"
                        + "{\"id\":2,\"prompt\":\"where is my order right now, please?\",\"completion\":\"It is on its way to you\"}\n"
                        + "broken\n"
                        + "{\"id\":3,\"prompt\":\"please refund order 5521 to my card as soon as you can do that for me\",\"completion\":\"The refund is on its way.\"}\n"
                        + "{\"id\":4,\"prompt\":\"please refund order 5522 to my card as soon as you can do that for me\",\"completion\":\"The refund is on its way.\"}\n";
        Path out = place.resolve("out");
        Ran ran = Ran.of(
                "dedup", file("in.jsonl", text), "--out", out.toString(), "--threshold", "0.3", "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json()).containsEntry("read", 5).containsEntry("kept", 3).containsEntry("removed", 1);
        List<String> lines = text.lines().toList();
        assertThat(out.resolve("kept.jsonl")).hasContent(lines.get(0) + "\n" + lines.get(3) + "\n" + lines.get(4));
        assertThat(out.resolve("removed.jsonl")).hasContent(lines.get(1));
        assertThat(out.resolve("quarantine.jsonl")).hasContent("broken");
        assertThat(Files.readString(out.resolve("duplicates.jsonl")))
                .isEqualTo(
                        "{\"removed\":{\"file\":\"" + place
                                + "/in.jsonl\",\"line\":2,\"id\":\"2\"},\"kept\":{\"file\":\"" + place
                                + "/in.jsonl\",\"line\":1,\"id\":\"1\"},\"prompt\":1.0,\"answer\":1.0,\"verdict\":\"duplicate\"}\n");
        assertThat(Files.readString(out.resolve("variants.jsonl"))).endsWith("\"differs\":[[\"5521\",\"5522\"]]}\n");
    }

    @Test
    void split_keeps_groups_together_and_writes_every_line_once() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append("{\"prompt\":\"question number ")
                    .append(i)
                    .append(" about something\",\"completion\":\"answer ")
                    .append(i)
                    .append("\",\"ticket_id\":\"T")
                    .append(i / 4)
                    .append("\",\"category\":\"c")
                    .append(i % 3)
                    .append("\"}\n");
        }
        Path out = place.resolve("parts");
        Ran ran = Ran.of(
                "split",
                file("in.jsonl", text.toString()),
                "--group-by",
                "ticket_id",
                "--stratify",
                "category",
                "--near-duplicates",
                "0.8",
                "--out",
                out.toString(),
                "--format",
                "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json()).containsEntry("leaks", 0).containsEntry("groups", 50);
        assertThat(ran.json().get("counts").toString()).isEqualTo("{train=160, validation=20, test=20, dropped=0}");
        assertThat(Files.readAllLines(out.resolve("assignments.tsv")))
                .hasSize(201)
                .first()
                .isEqualTo("id\tfile\tline\tgroup\tsplit\treason");
        var again = new java.util.ArrayList<String>();
        for (String part : List.of("train", "validation", "test", "dropped")) {
            again.addAll(Files.readAllLines(out.resolve(part + ".jsonl")));
        }
        assertThat(again)
                .containsExactlyInAnyOrderElementsOf(text.toString().lines().toList());
    }

    @Test
    void an_id_that_two_records_give_is_a_warning_of_the_second() throws IOException {
        String twice = file(
                "ids.jsonl",
                GOOD.replace("{", "{\"id\":\"T-1\",")
                        + GOOD.replace("{", "{\"id\":\"T-1\",").replace("reset", "change"));
        Ran ran = Ran.of("validate", twice, "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat((List<?>) ran.json().get("findings")).singleElement().satisfies(finding -> {
            Map<?, ?> fields = (Map<?, ?>) finding;
            assertThat(fields.get("code")).isEqualTo("record/repeated-id");
            assertThat(fields.get("line")).isEqualTo(2);
            assertThat(fields.get("message")).isEqualTo("the id \"T-1\" stands in an earlier record too");
        });
    }

    @Test
    void a_recipe_that_its_published_schema_refuses_is_refused_and_one_that_it_takes_is_taken() throws IOException {
        Schema schema = Schema.read(Path.of("src/main/resources/io/pairkit/examples/recipe.schema.json"));
        String in = file("a.jsonl", GOOD);
        for (String recipe : new String[] {
            "{}",
            "{\"dedup\":{\"threshold\":0.9,\"on\":\"prompt\",\"keep\":\"longest\"},\"target\":\"openai-chat-sft\"}",
            "{\"split\":{\"ratios\":\"70/30\",\"seed\":7,\"nearDuplicates\":0},\"gates\":{\"max-category-share\":0.9}}",
            "{\"rules\":{\"except\":[\"pair/answer-too-short\"],\"severity\":{\"pair/prompt-too-short\":\"error\"}}}",
            "{\"dedup\":{\"treshold\":0.9}}",
            "{\"dedup\":{\"threshold\":\"high\"}}",
            "{\"split\":{\"seed\":1.5}}",
            "{\"rules\":{\"severity\":{\"pair/prompt-too-short\":\"fatal\"}}}",
            "[]"
        }) {
            boolean taken = schema.check(parsed(recipe)).isEmpty();
            Ran ran = Ran.of(
                    "curate",
                    in,
                    "--out",
                    place.resolve("o").toString(),
                    "--force",
                    "--fail-on",
                    "never",
                    "--recipe",
                    file("recipe.json", recipe));
            assertThat(ran.code()).as(recipe + " " + ran.err()).isEqualTo(taken ? 0 : 2);
        }
    }

    private static Object parsed(String json) {
        try {
            return java.util.Objects.requireNonNull(Json.parse(json));
        } catch (Json.Malformed e) {
            throw new AssertionError(json, e);
        }
    }

    @Test
    void curate_exports_in_the_shape_of_a_target() throws IOException {
        Path out = place.resolve("o");
        Ran ran = Ran.of(
                "curate",
                file("a.jsonl", GOOD),
                "--out",
                out.toString(),
                "--target",
                "openai-chat-sft",
                "--format",
                "json");

        assertThat(ran.json().get("accounting").toString())
                .isEqualTo("{read=1, kept=0, fixed=1, removed=0, quarantined=0}");
        assertThat(Files.readString(out.resolve("train.jsonl")))
                .isEqualTo("{\"messages\":[{\"role\":\"user\",\"content\":\"How do I reset my password?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"Open the settings and choose reset.\"}]}\n");
    }

    @Test
    void redact_takes_kinds_in_any_case_and_sorts_its_rows_by_pointer() throws IOException {
        String in = file(
                "in.jsonl",
                "{\"prompt\":\"I am jo.doe@acme-corp.io, was bo@acme-corp.io\",\"completion\":\"Hello jo.doe@acme-corp.io\"}\n");
        Ran ran = Ran.of(
                "redact",
                in,
                "--out",
                place.resolve("clean.jsonl").toString(),
                "--kinds",
                "email,Card",
                "--format",
                "json");
        assertThat((List<?>) ran.json().get("findings"))
                .extracting(row -> ((Map<?, ?>) row).get("pointer") + " " + ((Map<?, ?>) row).get("start") + " "
                        + ((Map<?, ?>) row).get("placeholder"))
                .containsExactly("/completion 6 [EMAIL_1]", "/prompt 5 [EMAIL_1]", "/prompt 30 [EMAIL_2]");
        Ran other = Ran.of("redact", in, "--out", place.resolve("x.jsonl").toString(), "--kinds", "mails");
        assertThat(other.code()).isEqualTo(2);
    }

    @Test
    void redact_then_validate_reports_nothing_more() throws IOException {
        String in = file(
                "in.jsonl",
                "{\"prompt\":\"My mail is jo.doe@acme-corp.io and my card 4539 5787 6362 1486\",\"completion\":\"Thank you, I have noted it.\"}\n"
                        + GOOD);
        Path out = place.resolve("clean.jsonl");
        Ran ran = Ran.of("redact", in, "--out", out.toString(), "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json().get("replaced").toString()).isEqualTo("{CARD=1, EMAIL=1}");
        assertThat(ran.out()).doesNotContain("acme", "4539");
        assertThat(Files.readString(out))
                .isEqualTo(
                        "{\"prompt\":\"My mail is [EMAIL_1] and my card [CARD_1]\",\"completion\":\"Thank you, I have noted it.\"}\n"
                                + GOOD);
        assertThat(Ran.of("validate", out.toString()).code()).isZero();
        assertThat(Ran.of("validate", in).code()).isEqualTo(1);
    }
}
