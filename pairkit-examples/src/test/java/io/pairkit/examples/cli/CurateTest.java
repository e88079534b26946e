package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the shipped sample: conversations with tool calls, 4,272 pairs. */
class CurateTest {
    private static final String SAMPLE = "samples/conversations.jsonl.gz";
    private static final List<String> PARTS = List.of("train", "validation", "test");

    @TempDir
    private Path place;

    private Path curated(String name, String... more) {
        Path out = place.resolve(name);
        var args = new ArrayList<>(List.of("curate", SAMPLE, "--out", out.toString(), "--fail-on", "never"));
        args.addAll(List.of(more));
        Ran ran = Ran.of(args.toArray(String[]::new));
        assertThat(ran.code()).as(ran.err()).isZero();
        return out;
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve(name + ".jsonl"), StandardCharsets.UTF_8);
    }

    @Test
    void every_line_of_the_sample_goes_to_one_place_byte_for_byte() throws IOException {
        Path out = curated("all");
        var there = new ArrayList<String>();
        for (String name : List.of("train", "validation", "test", "removed", "quarantine")) {
            there.addAll(lines(out, name));
        }
        List<String> sample;
        try (Stream<Pair> pairs = Pairs.read(Path.of(SAMPLE)).stream()) {
            sample = pairs.map(pair -> new String(pair.bytes(), StandardCharsets.UTF_8))
                    .toList();
        }
        assertThat(sample).hasSize(4272);
        assertThat(there).containsExactlyInAnyOrderElementsOf(sample);
        assertThat(Files.readString(out.resolve("report.json")))
                .contains(
                        "\"accounting\" : {\n    \"read\" : 4272,\n    \"kept\" : 4215,\n    \"fixed\" : 0,\n    \"removed\" : 39,\n    \"quarantined\" : 18\n  }");
    }

    @Test
    void outputs_do_not_depend_on_threads_or_on_the_run() throws IOException {
        Path one = curated("one", "--threads", "1");
        Path two = curated("two", "--threads", "2");
        Path again = curated("again", "--threads", "2");
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(two.resolve(file.getFileName())).hasBinaryContent(bytes);
                assertThat(again.resolve(file.getFileName())).hasBinaryContent(bytes);
            }
        }
    }

    @Test
    void no_conversation_and_no_near_duplicate_prompt_crosses_a_boundary() throws IOException {
        Path out = curated("parts");
        Map<String, String> partOf = new HashMap<>();
        var prompts = new ArrayList<Set<String>>();
        var parts = new ArrayList<String>();
        for (String part : PARTS) {
            for (Pair pair : Pairs.read(out.resolve(part + ".jsonl")).stream().toList()) {
                String conversation = pair.attribute("conversation_id").orElseThrow();
                assertThat(partOf.putIfAbsent(conversation, part)).isIn(null, part);
                prompts.add(BruteForce.shingles(pair.prompt()));
                parts.add(part);
            }
        }
        for (int i = 0; i < prompts.size(); i++) {
            for (int k = i + 1; k < prompts.size(); k++) {
                if (!parts.get(i).equals(parts.get(k))) {
                    assertThat(BruteForce.atLeast(prompts.get(i), prompts.get(k), 0.8))
                            .as("%s and %s", prompts.get(i), prompts.get(k))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void brute_force_agrees_that_what_was_removed_is_near_something_kept_and_nothing_kept_is() throws IOException {
        Path out = curated("twins", "--recipe", recipeWithoutGuardAndSplit());
        var kept = new ArrayList<Pair>();
        for (String part : PARTS) {
            kept.addAll(Pairs.read(out.resolve(part + ".jsonl")).stream().toList());
        }
        List<Pair> removed = Pairs.read(out.resolve("removed.jsonl")).stream().toList();
        var prompts =
                kept.stream().map(pair -> BruteForce.shingles(pair.prompt())).toList();
        var answers =
                kept.stream().map(pair -> BruteForce.shingles(pair.answer())).toList();

        for (Pair pair : removed) {
            Set<String> prompt = BruteForce.shingles(pair.prompt());
            Set<String> answer = BruteForce.shingles(pair.answer());
            boolean near = false;
            for (int i = 0; i < kept.size() && !near; i++) {
                near = BruteForce.atLeast(prompt, prompts.get(i), 0.8)
                        && BruteForce.atLeast(answer, answers.get(i), 0.8);
            }
            assertThat(near).as(pair.toString()).isTrue();
        }
        for (int i = 0; i < kept.size(); i++) {
            for (int k = i + 1; k < kept.size(); k++) {
                boolean near = BruteForce.atLeast(prompts.get(i), prompts.get(k), 0.8)
                        && BruteForce.atLeast(answers.get(i), answers.get(k), 0.8);
                assertThat(near).as("%s and %s", kept.get(i), kept.get(k)).isFalse();
            }
        }
    }

    private String recipeWithoutGuardAndSplit() {
        try {
            return Files.writeString(
                            place.resolve("recipe.yaml"), "dedup:\n  slotGuard: false\nsplit:\n  nearDuplicates: 0\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_report_opens_with_the_verdict_and_accounts_for_every_record() throws IOException {
        String html = Files.readString(curated("report").resolve("report.html"));

        assertThat(html.indexOf("<h1 class=\"ready\">READY</h1>"))
                .isPositive()
                .isLessThan(html.indexOf("From read to exported"));
        assertThat(html)
                .contains("4,272 read &#x3D; 4,215 kept + 0 fixed + 39 removed + 18 quarantined")
                .contains("tool/arguments-not-json")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void answers_that_disagree_block_a_set() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("{\"prompt\":\"What does plan ")
                    .append(word(i))
                    .append(" cost in the shop ")
                    .append(word(i * 7))
                    .append(" today\",\"completion\":\"It costs ")
                    .append(i + 3)
                    .append(" euros a month, tax included.\"}\n");
        }
        text.append(
                "{\"prompt\":\"How long is the return window for shoes?\",\"completion\":\"You have 30 days to send them back.\"}\n");
        text.append(
                "{\"prompt\":\"how long is the return window for shoes\",\"completion\":\"Shoes can be returned within 14 days only.\"}\n");
        Path in = Files.writeString(place.resolve("in.jsonl"), text);
        Ran ran = Ran.of("curate", in.toString(), "--out", place.resolve("o").toString(), "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json()).containsEntry("verdict", "NOT READY");
        assertThat(ran.json().get("blockers").toString()).contains("consistency/conflict", "R50", "line=302");
    }

    private static String word(int i) {
        return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i * 11 % 26) + "o";
    }

    @Test
    void bad_lines_are_quarantined_and_good_ones_are_not_lost() throws IOException {
        byte[] head =
                "\uFEFF{\"prompt\":\"What is the first question here?\",\"completion\":\"This is the first answer here.\"}\r\n{\"prompt\":\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail =
                "{\"prompt\":\"Does the second good line get through?\",\"completion\":\"Certainly, it does get through.\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Path in = place.resolve("in.jsonl");
        try (var out = Files.newOutputStream(in)) {
            out.write(head);
            out.write(new byte[] {'{', '"', (byte) 0xff, '"', '\n'});
            out.write(tail);
        }
        Path out = place.resolve("o");
        Ran ran = Ran.of("curate", in.toString(), "--out", out.toString(), "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json().get("accounting").toString())
                .isEqualTo("{read=4, kept=2, fixed=0, removed=0, quarantined=2}");
        assertThat(Files.readAllBytes(out.resolve("quarantine.jsonl"))).isEqualTo(new byte[] {
            '{', '"', 'p', 'r', 'o', 'm', 'p', 't', '"', ':', '\n', '{', '"', (byte) 0xff, '"', '\n'
        });
        Set<Object> lines = new HashSet<>();
        for (String line : Files.readAllLines(out.resolve("findings.jsonl"))) {
            if (line.contains("\"error\"")) {
                lines.add(line.replaceAll(".*\"line\":(\\d+).*", "$1"));
            }
        }
        assertThat(lines).containsExactlyInAnyOrder("2", "3");
    }
}
