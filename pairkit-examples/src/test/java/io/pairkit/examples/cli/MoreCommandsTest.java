package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoreCommandsTest {
    private static final String SAMPLE = "samples/conversations.jsonl.gz";

    @TempDir
    private Path place;

    private String file(String name, String text) throws IOException {
        return Files.writeString(place.resolve(name), text).toString();
    }

    private static String pair(String prompt, String answer) {
        return "{\"prompt\":\"" + prompt + "\",\"completion\":\"" + answer + "\"}\n";
    }

    @Test
    void an_audit_names_the_broken_tool_calls_of_the_sample_and_nothing_else_blocks() throws IOException {
        Path html = place.resolve("audit.html");
        Ran ran = Ran.of("audit", SAMPLE, "--format", "json", "--html", html.toString(), "--as-of", "2026-11-21");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json()).containsEntry("verdict", "NOT READY");
        assertThat((List<?>) ran.json().get("blockers")).singleElement().satisfies(blocker -> {
            Map<?, ?> fields = (Map<?, ?>) blocker;
            assertThat(fields.get("code")).isEqualTo("tool/arguments-not-json");
            assertThat(((List<?>) fields.get("examples")).get(0).toString()).endsWith("line=2001}");
        });
        assertThat(((Map<?, ?>) ran.json().get("figures")).get("read")).isEqualTo(4272);
        assertThat(Files.readString(html)).contains("NOT READY: 1 blocker").doesNotContain("<script src");
    }

    @Test
    void an_audit_with_evaluation_data_blocks_what_leaks() throws IOException {
        var train = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            train.append(pair(
                    "How do I connect device number " + i + " to my home network?",
                    "Open the app and choose device " + i + "."));
        }
        String leaked = "Which warranty do I have on a refurbished phone bought abroad?";
        train.append(pair(leaked, "Twelve months, in every country."));
        String eval = file("eval.jsonl", "{\"prompt\":\"" + leaked.toLowerCase(java.util.Locale.ROOT) + "\"}\n");
        Ran ran = Ran.of("audit", file("train.jsonl", train.toString()), "--eval", eval, "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat((List<?>) ran.json().get("blockers")).singleElement().satisfies(blocker -> {
            assertThat(((Map<?, ?>) blocker).get("requirement")).isEqualTo("R64");
            assertThat(((Map<?, ?>) blocker).get("examples").toString()).contains("line=41");
        });
    }

    @Test
    void dedup_against_evaluation_data_tells_kind_and_span() throws IOException {
        String train = file(
                "train.jsonl",
                pair("Please tell me: what is the capital of Australia, and why?", "Canberra, a compromise.")
                        + pair("Name the largest ocean on this planet of ours", "The Pacific.")
                        + pair("capital the is what of Australia", "Words in another order."));
        String eval = file(
                "eval.jsonl",
                "{\"prompt\":\"What is the capital of Australia\"}\n{\"question\":\"name the largest ocean on this planet of ours?\"}\n");
        Path out = place.resolve("out");
        Ran ran = Ran.of("dedup", train, "--against", eval, "--out", out.toString(), "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.json()).containsEntry("kept", 1).containsEntry("removed", 2);
        assertThat(Files.readAllLines(out.resolve("contamination.jsonl")))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"kind\":\"contained\"")
                                .endsWith("\"span\":[16,48]}"),
                        second -> assertThat(second)
                                .contains("\"kind\":\"exact\"", "\"eval\":{\"file\":\"" + eval + "\",\"line\":2}"));
    }

    @Test
    void folds_hold_every_record_once() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(pair("question " + i, "answer " + i));
        }
        Path out = place.resolve("folds");
        Ran ran = Ran.of("split", file("in.jsonl", text.toString()), "--folds", "5", "--out", out.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        var all = new ArrayList<String>();
        for (int fold = 1; fold <= 5; fold++) {
            List<String> lines = Files.readAllLines(out.resolve("fold-" + fold + ".jsonl"));
            assertThat(lines).hasSize(12);
            all.addAll(lines);
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(text.toString().lines().toList());
    }

    @Test
    void convert_tells_what_is_lost_and_strictly_writes_nothing() throws IOException {
        String in = file("in.jsonl", "{\"prompt\":\"q\",\"completion\":\"a\",\"source\":\"wiki\"}\n");
        Path out = place.resolve("out.jsonl");
        Path losses = place.resolve("losses.jsonl");

        assertThat(Ran.of(
                                "convert",
                                in,
                                "--to",
                                "openai-chat-sft",
                                "--out",
                                out.toString(),
                                "--losses",
                                losses.toString())
                        .code())
                .isZero();
        assertThat(out).content().startsWith("{\"messages\":[{\"role\":\"user\",\"content\":\"q\"}");
        assertThat(losses).content().contains("\"pointer\":\"/source\"", "\"file\":\"" + in + "\",\"line\":1");
        Path strict = place.resolve("strict.jsonl");
        assertThat(Ran.of("convert", in, "--to", "openai-chat-sft", "--out", strict.toString(), "--strict")
                        .code())
                .isEqualTo(1);
        assertThat(strict).doesNotExist();
    }

    @Test
    void a_review_is_drawn_marked_and_judged() throws IOException {
        Path sheet = place.resolve("sheet.csv");
        assertThat(Ran.of("review", "sample", SAMPLE, "-n", "20", "--out", sheet.toString())
                        .code())
                .isZero();
        assertThat(place.resolve("sheet.html")).exists();
        Ran blank = Ran.of("review", "verdict", sheet.toString(), "--format", "json");
        assertThat(blank.code()).isEqualTo(1);
        assertThat(blank.json())
                .containsEntry("decision", "NOT ENOUGH EVIDENCE")
                .containsEntry("unreviewed", 20);
    }

    @Test
    void a_proposed_plan_is_one_that_an_audit_takes() throws IOException {
        Path plan = place.resolve("plan.json");
        assertThat(Ran.of("plan", "init", SAMPLE, "--out", plan.toString()).code())
                .isZero();
        Ran ran = Ran.of("audit", SAMPLE, "--plan", plan.toString(), "--format", "json");

        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.json()).containsEntry("verdict", "NOT READY");
    }
}
