package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {
    private static final Pair GOOD = Pair.of("Where is my order?", "Please give me the number of your order.");
    private static final Pair EMPTY = Pair.of("Where is my order?", "");
    private static final Pair SHORT = Pair.of("Where is my order?", "Dunno, sorry.");

    @TempDir
    Path folder;

    private Pairs file(String... lines) throws Exception {
        Path file = folder.resolve("in.jsonl");
        Files.write(file, List.of(lines), StandardCharsets.UTF_8);
        return Pairs.read(file);
    }

    @Test
    void no_rule_at_all_is_refused() {
        assertThatThrownBy(() -> Validation.of(Rules.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one rule is needed");
    }

    @Test
    void no_thread_at_all_is_refused() {
        assertThatThrownBy(() -> Validation.of(Rules.recommended()).threads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, was 0");
    }

    @Test
    void an_error_makes_a_record_invalid_and_a_warning_does_not() {
        var checked = Validation.of(Rules.recommended()).run(Pairs.of(List.of(GOOD, EMPTY, SHORT)));
        assertThat(List.of(checked.read(), checked.valid(), checked.invalid())).containsExactly(3L, 2L, 1L);
        assertThat(checked.counts()).isEqualTo(Map.of("pair/answer-too-short", 1L, "pair/empty-answer", 1L));
        assertThat(checked.validPairs().stream()).containsExactly(GOOD, SHORT);
        assertThat(checked.invalidPairs().stream()).containsExactly(EMPTY);
        assertThat(checked.passed()).isFalse();
        assertThat(checked).hasToString("Checked[3 read: 2 valid, 1 invalid, 2 findings]");
    }

    @Test
    void what_cannot_be_read_counts_as_invalid_and_is_a_finding_at_its_line() throws Exception {
        var checked = Validation.of(Rules.recommended())
                .run(file(
                        "{\"prompt\":\"Where is my order?\",\"completion\":\"Please give me its number, then I can look.\"}",
                        "",
                        "{\"prompt\":",
                        "{\"prompt\":\"Where is my order?\",\"completion\":\"\"}"));
        assertThat(List.of(checked.read(), checked.valid(), checked.invalid(), checked.unreadable()))
                .containsExactly(3L, 1L, 2L, 1L);
        assertThat(checked.findings())
                .extracting(finding -> finding.origin().line() + " " + finding.code())
                .containsExactly("3 json/malformed", "4 pair/empty-answer");
    }

    @Test
    void what_the_reader_noticed_is_among_the_findings() throws Exception {
        var checked = Validation.of(Rules.recommended())
                .run(file("{\"prompt\":\"Where is my order?\",\"prompt\":\"Where is my new order?\","
                        + "\"completion\":\"Please give me its number, then I can look.\"}"));
        assertThat(checked.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        folder.resolve("in.jsonl")
                                + ":1 /prompt warning json/duplicate-key: the key stands twice in its object; the last value counts");
    }

    @Test
    void nothing_to_check_is_an_error() {
        var checked = Validation.of(Rules.recommended()).run(Pairs.of(List.of()));
        assertThat(checked.counts()).isEqualTo(Map.of("file/empty", 1L));
        assertThat(checked.passed()).isFalse();
    }

    @Test
    void a_rule_that_throws_is_a_finding_and_the_others_go_on() {
        Rule broken = Rule.named("house/broken", pair -> {
            throw new IllegalStateException("what the user said");
        });
        var checked = Validation.of(Rules.of(broken).and(Rules.recommended())).run(Pairs.of(List.of(EMPTY)));
        assertThat(checked.findings())
                .extracting(Finding::message)
                .containsExactly("the rule house/broken failed: IllegalStateException", "the answer is empty");
    }

    @Test
    void severity_can_be_changed_for_one_rule() {
        var checked = Validation.of(Rules.recommended())
                .severity("pair/empty-answer", Severity.INFO)
                .severity("pair/answer-too-short", Severity.ERROR)
                .run(Pairs.of(List.of(EMPTY, SHORT)));
        assertThat(checked.isInvalid(0)).isFalse();
        assertThat(checked.isInvalid(1)).isTrue();
        assertThat(checked.count(Severity.INFO)).isEqualTo(1);
    }

    @Test
    void what_fails_a_run_can_be_chosen() {
        Pairs pairs = Pairs.of(List.of(SHORT));
        Validation recipe = Validation.of(Rules.recommended());
        assertThat(recipe.run(pairs).passed()).isTrue();
        assertThat(recipe.failOn(Severity.WARNING).run(pairs).passed()).isFalse();
        assertThat(recipe.failOnNothing().run(Pairs.of(List.of(EMPTY))).passed())
                .isTrue();
    }

    @Test
    void a_record_may_wave_a_finding_aside_with_a_reason() {
        var checked = Validation.of(Rules.recommended())
                .run(Pairs.of(List.of(
                        SHORT.attribute("pairkit_ignore", Map.of("pair/answer-too-short", "that is how we talk")),
                        SHORT.attribute("metadata", Map.of("pairkit_ignore", Map.of("pair/answer-too-short", "so"))))));
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.suppressed()).isEqualTo(2);
    }

    @Test
    void waving_aside_without_a_reason_is_a_finding_itself() {
        var checked = Validation.of(Rules.recommended())
                .run(Pairs.of(List.of(
                        SHORT.attribute("pairkit_ignore", Map.of("pair/answer-too-short", " ")),
                        GOOD.attribute("pairkit_ignore", List.of("pair/answer-too-short")),
                        GOOD.attribute("pairkit_ignore", Map.of("pair/answer-too-short", "why not")))));
        assertThat(checked.findings())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "the answer has 13 characters, at least 20 are wanted",
                        "suppressing pair/answer-too-short needs a reason",
                        "suppressions are an object of rule code and reason",
                        "nothing to suppress for pair/answer-too-short");
    }

    @Test
    void one_pair_can_be_checked_without_a_run() {
        Validation recipe = Validation.of(Rules.recommended());
        assertThat(recipe.check(GOOD)).isEmpty();
        assertThat(recipe.check(EMPTY)).extracting(Finding::pointer).containsExactly("/messages/1/content");
    }

    @Test
    void findings_can_be_streamed_and_are_then_not_kept() {
        var found = new ArrayList<Finding>();
        var checked =
                Validation.of(Rules.recommended()).run(Pairs.of(List.of(EMPTY, SHORT)), Progress.none(), found::add);
        assertThat(found).extracting(Finding::code).containsExactly("pair/empty-answer", "pair/answer-too-short");
        assertThat(checked.count("pair/empty-answer")).isEqualTo(1);
        assertThatThrownBy(checked::findings)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the findings went to the consumer of the run, none were kept");
    }

    @Test
    void a_run_stops_when_it_is_cancelled() {
        var stop = new Progress() {
            @Override
            public void advanced(String step, long done, long total) {
                // only asked whether to stop
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Validation.of(Rules.recommended()).run(Pairs.of(List.of(GOOD)), stop))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void one_thread_finds_the_same_as_eight() throws Exception {
        for (long seed = 0; seed < 5; seed++) {
            var random = new SplittableRandom(seed);
            String[] lines = new String[2000];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = switch (random.nextInt(4)) {
                    case 0 -> "{\"prompt\":\"Hi\",\"completion\":\"Hi\"}";
                    case 1 -> "{\"prompt\":\"Where is order " + i + "?\",\"completion\":\"\",\"kind\":\"x\"}";
                    case 2 -> "not json " + i;
                    default ->
                        "{\"prompt\":\"Where is order " + i
                                + "?\",\"completion\":\"I will look at once, please wait.\"}";
                };
            }
            Pairs pairs = file(lines);
            Checked one = Validation.of(Rules.recommended()).threads(1).run(pairs);
            Checked eight = Validation.of(Rules.recommended()).threads(8).run(pairs);
            assertThat(eight.findings()).as("seed %s", seed).isEqualTo(one.findings());
            assertThat(eight.findings()).isSorted();
            assertThat(eight).hasToString(one.toString());
        }
    }

    @Test
    void findings_of_several_files_are_sorted_by_file_name() throws Exception {
        Path b = folder.resolve("b.jsonl");
        Path a = folder.resolve("a.jsonl");
        Files.writeString(a, "{\n");
        Files.writeString(b, "\ufeff{\n");
        var checked = Validation.of(Rules.recommended()).run(Pairs.read(b, a));
        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly("json/malformed", "file/byte-order-mark", "json/malformed");
        assertThat(checked.findings()).isSorted();
    }

    @Test
    void a_chosen_side_that_is_almost_always_the_longer_one_is_told_once() {
        for (int longer : new int[] {16, 17}) {
            var pairs = new ArrayList<Pair>();
            for (int i = 0; i < 20; i++) {
                boolean better = i < longer;
                pairs.add(Pair.of(Map.of(
                        "prompt", "What is neon, number " + i + "?",
                        "chosen", "A noble gas that glows" + (better ? " in a red light." : "."),
                        "rejected", "A fish that swims here" + (better ? "." : " in a red light."))));
            }
            List<String> found = Validation.of(Rules.recommended()).run(Pairs.of(pairs)).findings().stream()
                    .filter(finding -> finding.code().equals("preference/length-bias"))
                    .map(Finding::message)
                    .toList();
            assertThat(found)
                    .isEqualTo(
                            longer < 17
                                    ? List.of()
                                    : List.of("the chosen answer is the longer one in 17 of 20 records"));
        }
    }
}
