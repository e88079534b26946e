package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dedup} can be asked beside the usual. */
class DedupOptionsTest {
    @TempDir
    private Path place;

    private String out;

    @BeforeEach
    void out() {
        out = place.resolve("out").toString();
    }

    private String file(String name, String... lines) throws IOException {
        return Files.writeString(place.resolve(name), String.join("\n", lines) + "\n")
                .toString();
    }

    private static String pair(String prompt, String answer) {
        return Json.write(Json.object("prompt", prompt, "completion", answer));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(Path.of(out, name));
    }

    @Test
    void against_evaluation_data_prompts_count_answers_when_asked_and_both() throws IOException {
        String train = file(
                "train.jsonl",
                pair("What is the capital of Australia?", "I would have to look that up for you."),
                pair("And where does its parliament sit?", "Canberra is the capital of Australia."),
                pair("What is the capital of Australia?", "Canberra is the capital of Australia."));
        String eval =
                file("eval.jsonl", pair("What is the capital of Australia?", "Canberra is the capital of Australia."));
        for (String[] asked : new String[][] {{"prompt", "1 3"}, {"answer", "2 3"}, {"both", "3"}}) {
            Ran ran = Ran.of("dedup", train, "--against", eval, "--on", asked[0], "--out", out, "--force");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(lines("contamination.jsonl").stream()
                            .map(row -> row.replaceAll(".*train.jsonl..\"line\":(\\d+).*", "$1")))
                    .as(asked[0])
                    .containsExactly(asked[1].split(" "));
        }
        Ran usual = Ran.of("dedup", train, "--against", eval, "--out", out, "--force");
        assertThat(usual.out()).startsWith("2 of 3 records hold an evaluation prompt\n");
        assertThat(lines("dedup.json")).contains("    \"on\" : \"prompt\",");
    }

    @Test
    void an_evaluation_file_without_records_is_told() throws IOException {
        String train = file("train.jsonl", pair("a b c d", "x"));
        String eval = Files.writeString(place.resolve("empty.jsonl"), "").toString();
        Ran ran = Ran.of("dedup", train, "--against", eval, "--out", out);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("0 of 1 records", eval + ":1: there is no record in the input");
    }

    @Test
    void the_engine_that_was_asked_for_is_told_with_what_it_finds() throws IOException {
        String in = file(
                "in.jsonl",
                pair("How do I change the address of my last order?", "Open the order and press edit."),
                pair("how do I change the address of my last order", "Open the order, and press edit!"));
        for (String engine : List.of("exact", "sketch", "lucene:0.9")) {
            Ran ran = Ran.of("dedup", in, "--engine", engine, "--format", "json", "--out", out, "--force");
            assertThat(ran.code()).as(ran.err()).isZero();
            assertThat(ran.json()).containsEntry("removed", 1);
            var settings = (Map<?, ?>) ran.json().get("settings");
            assertThat(settings.get("engine")).isEqualTo(engine.equals("sketch") ? "sketch:0.99" : engine);
            assertThat(((Number) settings.get("expectedRecall")).doubleValue())
                    .isBetween(engine.equals("exact") ? 1.0 : 0.9, 1.0);
        }
        assertThat(Ran.of("dedup", in, "--engine", "lsh", "--out", out, "--force")
                        .err())
                .isEqualTo("pairkit: engine must be exact, sketch, lucene or such as sketch:0.95, was \"lsh\"\n");
    }

    @Test
    void templates_are_told_and_left_out_when_asked() throws IOException {
        String[] animals = "cat dog bird horse cow pig goat sheep duck hen fox wolf bear deer seal".split(" ");
        String[] rows = new String[animals.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pair(
                    "Below is an instruction that describes a task. Write a response that completes the request: tell of the "
                            + animals[i] + " and its home",
                    "There once was one.");
        }
        String in = file("in.jsonl", rows);
        Ran told = Ran.of("dedup", in, "--threshold", "0.5", "--out", out);
        assertThat(told.out())
                .contains(
                        "14 removed",
                        "templates  1 shared by 15 of 15 prompts, the first \"Below is an instruction",
                        "compared; --templates ignore leaves them out");
        Ran ignored = Ran.of(
                "dedup",
                in,
                "--threshold",
                "0.5",
                "--templates",
                "ignore",
                "--format",
                "json",
                "--out",
                out,
                "--force");
        assertThat(ignored.json()).containsEntry("removed", 0);
        assertThat((List<?>) ignored.json().get("templates")).singleElement().satisfies(template -> {
            assertThat(((Map<?, ?>) template).get("place")).isEqualTo("beginning");
            assertThat(((Map<?, ?>) template).get("text").toString()).endsWith("tell of the");
            assertThat(((Map<?, ?>) template).get("prompts")).isEqualTo(15);
        });
    }

    @Test
    void rejected_answers_are_compared_when_asked() throws IOException {
        String[] rows = new String[3];
        for (int i = 0; i < 3; i++) {
            rows[i] = Json.write(Json.object(
                    "prompt",
                    "How do I cancel my order?",
                    "chosen",
                    "Open it and press cancel.",
                    "rejected",
                    i == 1 ? "That is up to you alone." : "I do not know."));
        }
        String in = file("in.jsonl", rows);
        assertThat(Ran.of("dedup", in, "--format", "json", "--out", out).json()).containsEntry("removed", 2);
        assertThat(Ran.of("dedup", in, "--rejected", "--format", "json", "--out", out, "--force")
                        .json())
                .containsEntry("removed", 1);
        assertThat(lines("duplicates.jsonl")).singleElement().asString().endsWith(",\"rejected\":1.0}");
    }

    @Test
    void what_evaluation_data_are_not_held_against_in_is_refused() throws IOException {
        String in = file("in.jsonl", pair("a b c d", "x"));
        assertThat(against(in, "--engine", "lucene"))
                .isEqualTo("pairkit: --against is always exact, --engine was lucene\n");
        assertThat(against(in, "--templates", "ignore"))
                .isEqualTo("pairkit: --against compares whole texts, --templates was ignore\n");
        assertThat(against(in, "--rejected")).isEqualTo("pairkit: --against compares no rejected answers\n");
        assertThat(against(in, "--templates", "keep"))
                .isEqualTo("pairkit: --templates must be report or ignore, was keep\n");
    }

    private String against(String in, String... more) {
        var args = new java.util.ArrayList<>(List.of("dedup", in, "--against", in, "--out", out));
        args.addAll(List.of(more));
        Ran ran = Ran.of(args.toArray(String[]::new));
        assertThat(ran.code()).isEqualTo(2);
        return ran.err();
    }

    @Test
    void what_could_not_be_read_is_told_with_its_place() throws IOException {
        Path in = Files.writeString(
                place.resolve("a.jsonl"),
                "{\"prompt\":\"What is a noble gas?\",\"completion\":\"One that hardly reacts.\"}\n{broken\n");
        for (String command : List.of("dedup", "split")) {
            Ran ran = Ran.of(
                    command, in.toString(), "--out", place.resolve(command).toString());
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.out()).contains("unreadable  1, the first " + in + ":2: ");
        }
    }

    @Test
    void a_limit_of_memory_is_kept_while_records_are_read() throws IOException {
        String[] many = new String[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = pair("What is the meaning of the word number " + i + "?", "It means the number " + i + ".");
        }

        Ran ran = Ran.of("dedup", file("a.jsonl", many), "--memory", "1m", "--out", out);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("comparing the first 4096 records takes about ", "more than the 1 MB allowed");
        assertThat(Path.of(out)).doesNotExist();
    }
}
