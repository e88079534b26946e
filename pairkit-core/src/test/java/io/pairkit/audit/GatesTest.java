package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.file;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static io.pairkit.audit.Sets.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each gate: a real set with one planted fault gives exactly this blocker, the set without it gives none. */
class GatesTest extends PlantedSets {
    @Test
    void clean_sets_have_no_blocker() {
        assertThat(audit(clean()).blockers()).isEmpty();
        assertThat(audit(clean()).verdict()).isEqualTo(Verdict.READY);
        assertThat(audit(Sets.kinds()).blockers()).isEmpty();
        assertThat(Audits.recommended()
                        .run(Sets.resource(folder, "taskmaster4-400.jsonl.gz"))
                        .blockers())
                .isEmpty();
    }

    @Test
    void a_second_interface_blocks_unless_category_or_mode_explains_it() {
        java.util.function.UnaryOperator<String> chat = line -> line.replaceFirst(
                "\\{\"question\": (\"(?:[^\"\\\\]|\\\\.)*\"), \"answer\": (\"(?:[^\"\\\\]|\\\\.)*\")",
                "{\"instruction\": $1, \"output\": $2");
        List<String> lines = planted(clean(), 10, chat);

        Notice blocker = onlyBlocker(audit(lines), "interface/second-interface");

        assertThat(linesOf(blocker)).containsExactlyElementsOf(every(10, 160));
        assertThat(blocker.requirements().get(0)).isEqualTo("R76");
        assertThat(audit(planted(clean(), 30, chat)).blockers()).as("5 of 160").isEmpty();
        List<String> explained = new ArrayList<>();
        lines.forEach(
                line -> explained.add(with(line, "mode", line.contains("instruction") ? "developer" : "factual")));
        assertThat(audit(explained).blockers()).isEmpty();
    }

    @Test
    void a_second_system_prompt_blocks() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String system = i % 12 == 10 ? "You are a pirate." : "You are a helpful desk.";
            lines.add("{\"messages\": [{\"role\": \"system\", \"content\": \"" + system
                    + "\"}, {\"role\": \"user\", \"content\": \"Where is parcel " + i
                    + " now?\"}, {\"role\": \"assistant\", \"content\": \"Parcel " + i + " is on its way to you.\"}]}");
        }

        assertThat(linesOf(onlyBlocker(audit(lines), "interface/second-system-prompt")))
                .containsExactlyElementsOf(every(12, 100));
    }

    @Test
    void a_review_with_too_many_failures_blocks_and_a_missing_one_is_not_enough_evidence() {
        Pairs pairs = file(folder, "set.jsonl", clean());
        var failed = new Evidence.Review(20, 3, Verdict.NOT_READY, 0.344, "3 of 20");
        var unfinished = new Evidence.Review(12, 0, Verdict.NOT_ENOUGH_EVIDENCE, 0.22, "12 of 20 were reviewed");

        onlyBlocker(
                Audits.recommended().evidence(Evidence.none().review(failed)).run(pairs), "review/failures");
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().review(unfinished))
                        .run(pairs)
                        .verdict())
                .isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        AuditReport missing = audit(clean(), "{\"review\": {\"required\": true}}");
        assertThat(missing.readiness().unmeasured())
                .containsExactly("R6: the plan requires a review and no review sheet was given");
    }

    @Test
    void an_empty_set_is_not_ready() {
        onlyBlocker(Audits.recommended().run(Pairs.of(List.of())), "file/empty");
    }

    @Test
    void look_alikes_give_no_blocker() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(pair(
                "What does the guide say about returns?", "According to the guide, unused goods can be returned."));
        lines.add(pair("Is the sky blue?", "Yes"));
        lines.add(pair("How does the cache relate to the store?", "It relates to the store as a copy does."));
        lines.add(pair("Tell me how to pick a lock.", "Let us not go there; a locksmith is the one to call."));
        lines.add(pair("How do I index from the end?", "Write `a[-1]`, and note that `x = 3 + 4 = 8` is not valid."));
        lines.add(pair("What is written in ini files?", "[section]\nname = value"));
        lines.add(pair("Greet the customer.", "{{greeting}}, how can I help?"));
        lines.add(pair("Show the loop.", "```python\nfor i in range(3):\n    total = 1 + 1 = 3\n```"));

        AuditReport report = audit(lines);

        assertThat(report.blockers()).as(report.text()).isEmpty();
    }
}
