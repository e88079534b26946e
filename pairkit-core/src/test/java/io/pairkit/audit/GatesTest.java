package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.file;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static io.pairkit.audit.Sets.plan;
import static io.pairkit.audit.Sets.with;
import static io.pairkit.audit.Sets.withRaw;
import static io.pairkit.audit.Sets.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Links;
import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each gate: a real set with one planted fault gives exactly this blocker, the set without it gives none. */
class GatesTest {
    @TempDir
    Path folder;

    private AuditReport audit(List<String> lines) {
        return Audits.recommended().run(file(folder, "set.jsonl", lines));
    }

    private AuditReport audit(List<String> lines, String plan) {
        return Audits.recommended().plan(plan(plan)).run(file(folder, "set.jsonl", lines));
    }

    private static List<String> planted(List<String> base, int every, java.util.function.UnaryOperator<String> fault) {
        var lines = new ArrayList<>(base);
        for (int i = 10; i < lines.size(); i += every) {
            lines.set(i, fault.apply(lines.get(i)));
        }
        return lines;
    }

    private static List<Long> every(int step, int size) {
        return LongStream.iterate(11, at -> at <= size, at -> at + step).boxed().toList();
    }

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
    void a_category_with_more_than_half_of_the_pairs_blocks() {
        List<String> lines =
                planted(clean(), 2, line -> line.replaceAll("\"category\": \"\\w+\"", "\"category\": \"money\""));

        Notice blocker = onlyBlocker(audit(lines), "coverage/category-share");

        assertThat(blocker.requirements()).containsExactly("R8", "R21", "R113");
        assertThat(blocker.message()).isEqualTo("\"money\" holds 57 % of the pairs; at most 50 %");
        assertThat(blocker.count()).isEqualTo(92);
        assertThat(blocker.next()).startsWith("write 8 pairs in ");
        assertThat(linesOf(blocker))
                .allMatch(line -> lines.get((int) (line - 1)).contains("\"money\""));
        assertThat(audit(lines, "{\"gates\": {\"max-category-share\": 0.7}}").blockers())
                .isEmpty();
    }

    @Test
    void two_categories_may_have_any_share() {
        List<String> lines = clean().stream()
                .map(line ->
                        line.replaceAll("\"(money|time|animals)\"", "\"one\"").replace("\"distance\"", "\"sharing\""))
                .toList();
        assertThat(audit(lines).blockers()).isEmpty();
    }

    @Test
    void a_category_below_the_quota_of_the_plan_blocks_without_examples() {
        Notice blocker = onlyBlocker(
                audit(clean(), "{\"categories\": {\"money\": {\"min\": 20}, \"refunds\": {\"min\": 12}}}"),
                "coverage/category-quota");

        assertThat(blocker.message()).isEqualTo("\"refunds\" has 0 pairs; the plan wants at least 12");
        assertThat(blocker.examples()).isEmpty();
        assertThat(blocker.next()).isEqualTo("write 12 pairs in refunds");
    }

    @Test
    void kinds_that_the_plan_lists_need_enough_pairs() {
        List<String> lines = Sets.kinds();
        lines.removeIf(line -> line.contains("\"refusal\"") && line.hashCode() % 3 != 0);

        Notice blocker = onlyBlocker(audit(lines, "{\"kinds\": {\"refusal\": {}}}"), "kinds/too-few-refusal");

        assertThat(blocker.requirements().get(0)).isEqualTo("R11");
        assertThat(blocker.examples()).isEmpty();
        assertThat(audit(lines, "{\"kinds\": {\"refusal\": {\"min\": 5}}}").blockers())
                .isEmpty();
        assertThat(audit(lines, "{\"kinds\": {\"clarification\": {}}}").blockers())
                .isEmpty();
        assertThat(audit(lines, "{\"useCase\": \"sums\"}").blockers())
                .as("a kind that is not listed is not demanded")
                .isEmpty();
    }

    @Test
    void without_a_plan_refusals_are_demanded_where_records_carry_kinds() {
        onlyBlocker(audit(planted(clean(), 1, line -> with(line, "kind", "answer"))), "kinds/too-few-refusal");
    }

    @Test
    void a_planned_kind_without_the_field_is_not_enough_evidence() {
        AuditReport report = audit(clean(), "{\"kinds\": {\"refusal\": {\"min\": 30}, \"multi-hop\": {}}}");

        assertThat(report.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(report.readiness().unmeasured())
                .containsExactly("R11: the plan lists multi-hop, refusal and no record has the field \"kind\"");
    }

    @Test
    void a_multi_hop_pair_with_one_source_blocks() {
        List<String> lines = Sets.kinds();
        lines.set(3, withRaw(with(clean().get(3), "kind", "multi-hop"), "sources", "[\"a.md\"]"));
        lines.set(5, withRaw(with(clean().get(5), "kind", "multi-hop"), "sources", "[\"A.md\", \"a.md \"]"));

        Notice blocker = onlyBlocker(audit(lines), "kinds/multi-hop-one-source");

        assertThat(blocker.requirements()).containsExactly("R30", "R41", "R45");
        assertThat(linesOf(blocker)).containsExactly(4L, 6L);
    }

    @Test
    void exact_duplicates_above_one_percent_block() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(lines.get(7));
        assertThat(audit(lines).blockers()).as("1 of 161").isEmpty();
        lines.add(lines.get(9));

        Notice blocker = onlyBlocker(audit(lines), "duplicates/exact");

        assertThat(linesOf(blocker)).containsExactly(161L, 162L);
        assertThat(blocker.others()).extracting(Origin::line).containsExactly(8L, 10L);
        assertThat(audit(lines).figure("/duplicates/exact")).isEqualTo(2L);
    }

    @Test
    void near_duplicates_above_ten_percent_block() {
        int[] keepers = new int[160];
        Arrays.fill(keepers, -1);
        IntStream.range(100, 120).forEach(i -> keepers[i] = i - 50);
        Pairs pairs = file(folder, "set.jsonl", clean());

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .evidence(Evidence.none().nearDuplicates(keepers))
                        .run(pairs),
                "duplicates/near");

        assertThat(blocker.count()).isEqualTo(20);
        assertThat(linesOf(blocker))
                .containsExactlyElementsOf(LongStream.range(101, 121).boxed().toList());
        Arrays.fill(keepers, 110, 120, -1);
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().nearDuplicates(keepers))
                        .run(pairs)
                        .blockers())
                .isEmpty();
    }

    @Test
    void an_evaluation_prompt_in_training_blocks() {
        Pairs training = file(folder, "set.jsonl", clean());
        Pairs evaluation =
                file(folder, "exam.jsonl", List.of(clean().get(41), pair("What is seven times six?", "42 it is.")));

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .evidence(Evidence.none().evaluation(evaluation))
                        .run(training),
                "leakage/evaluation");

        assertThat(blocker.requirements()).containsExactly("R64", "R91");
        assertThat(linesOf(blocker)).containsExactly(42L);
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().leaks(List.of(new Leak(3, new Origin("e.jsonl", 9, 0), "near"))))
                        .run(training)
                        .blockers()
                        .get(0)
                        .others())
                .containsExactly(new Origin("e.jsonl", 9, 0));
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().leaks(List.of()))
                        .run(training)
                        .verdict())
                .isEqualTo(Verdict.READY);
    }

    @Test
    void a_prompt_of_the_test_part_in_training_blocks_with_the_training_record() {
        Path train = write(folder, "train.jsonl", clean().subList(0, 120));
        Path test = write(folder, "test.jsonl", clean().subList(119, 160));

        Notice blocker = onlyBlocker(Audits.recommended().run(Pairs.read(train, test)), "leakage/split");

        assertThat(blocker.examples())
                .containsExactly(new Origin(
                        train.toString(), 120, blocker.examples().get(0).offset()));
        assertThat(blocker.others().get(0).file()).isEqualTo(test.toString());
    }

    @Test
    void a_linked_prompt_across_parts_blocks() {
        Path train = write(folder, "train.jsonl", clean().subList(0, 120));
        Path test = write(folder, "test.jsonl", clean().subList(120, 160));
        var links = Links.of(
                160,
                new Links.Basis(0.8, "prompt", true, "words:3"),
                List.of(new Links.Link(7, 130, 0.9), new Links.Link(8, 9, 0.9)));

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .except("consistency/conflict")
                        .evidence(Evidence.none().promptLinks(links))
                        .run(Pairs.read(train, test)),
                "leakage/split");

        assertThat(linesOf(blocker)).containsExactly(8L);
    }

    @Test
    void a_group_in_two_parts_blocks_with_the_smaller_side() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String split = i % 10 == 0 ? "test" : i % 10 == 1 ? "dev" : "train";
            String ticket = i == 20 || i == 22 || i == 23 ? "T-shared" : "T-" + i;
            lines.add(with(with(clean().get(i), "split", split), "ticket_id", ticket));
        }

        Notice blocker = onlyBlocker(audit(lines), "split/group-crosses");

        assertThat(blocker.requirements().get(0)).isEqualTo("R93");
        assertThat(linesOf(blocker)).containsExactly(21L);
        assertThat(audit(planted(lines, 1, line -> line.replace("T-shared", "T-" + line.hashCode())))
                        .blockers())
                .isEmpty();
    }

    @Test
    void errors_in_gate_rows_block_and_others_are_advice() {
        Pairs pairs = file(folder, "set.jsonl", clean());
        Finding secret = Finding.error("privacy/secret/aws", "a key")
                .requirements(List.of("R87", "R92", "R98"))
                .at(new Origin("set.jsonl", 5, 0));
        Finding mail = Finding.error("privacy/email", "an address")
                .requirements(List.of("R87", "R92", "R98"))
                .at(new Origin("set.jsonl", 6, 0));
        Finding person = Finding.warning("privacy/person", "a name")
                .requirements(List.of("R87", "R92", "R98"))
                .at(new Origin("set.jsonl", 7, 0));
        Finding brief = Finding.error("pair/answer-too-short", "short")
                .requirements(List.of("R47"))
                .at(new Origin("set.jsonl", 8, 0));
        Audits audits = Audits.recommended().asOf(LocalDate.of(2026, 11, 1));

        AuditReport report = audits.evidence(Evidence.none().findings(List.of(secret, mail, mail, person, brief)))
                .run(pairs);

        assertThat(Sets.codes(report.blockers())).containsExactly("privacy/email", "privacy/secret/aws");
        assertThat(report.blockers().get(0).count()).as("records, not findings").isEqualTo(1);
        assertThat(Sets.codes(report.advice())).contains("privacy/person", "pair/answer-too-short");
        Evidence only = Evidence.none().findings(List.of(mail));
        String allow =
                "{\"privacy\": {\"allow\": [{\"kind\": \"email\", \"reason\": \"support address\", \"until\": \"%s\"}]}}";
        assertThat(audits.plan(plan(allow.formatted("2026-11-01")))
                        .evidence(only)
                        .run(pairs)
                        .blockers())
                .isEmpty();
        assertThat(Sets.codes(audits.plan(plan(allow.formatted("2026-10-31")))
                        .evidence(only)
                        .run(pairs)
                        .blockers()))
                .containsExactly("privacy/email");
    }

    @Test
    void json_answers_that_cannot_be_parsed_block() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(pair("Extract the city from: I live in Rome.", "{\"city\": \"Rome\""));
        lines.add(pair("Extract the city from: I live in Oslo.", "[{\"city\": \"Oslo\"}]"));
        lines.add(pair("Extract the city from: I live in Bonn.", "```json\n{\"city\": 'Bonn'}\n```"));

        Notice blocker = onlyBlocker(audit(lines), "truth/json-answer");

        assertThat(linesOf(blocker)).containsExactly(161L, 163L);
        assertThat(blocker.requirements()).containsExactly("R90");
    }

    @Test
    void where_the_plan_says_json_every_answer_must_parse() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(pair(
                    "Extract the number from the order line " + i + ".",
                    i == 12 ? "The number is 12." : "{\"n\": " + i + "}"));
        }

        assertThat(linesOf(onlyBlocker(audit(lines, "{\"answer\": {\"form\": \"json\"}}"), "truth/json-answer")))
                .containsExactly(13L);
        assertThat(audit(lines).blockers()).as("without a plan it is prose").isEmpty();
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
    void records_without_an_answer_block_above_one_percent() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(pair("What is the sum?", " "));
        assertThat(audit(lines).blockers()).isEmpty();
        lines.add(pair("What is the product?", ""));

        assertThat(linesOf(onlyBlocker(audit(lines), "coverage/no-final-answer")))
                .containsExactly(161L, 162L);
        assertThat(audit(lines, "{\"task\": \"extraction\"}").blockers())
                .as("an empty extraction is an answer")
                .isEmpty();
    }

    @Test
    void synthetic_records_need_approval() {
        List<String> lines = planted(clean(), 40, line -> with(line, "source", "synthetic"));
        lines.set(50, with(with(clean().get(50), "source", "synthetic"), "review", "approved"));

        Notice blocker = onlyBlocker(audit(lines), "review/synthetic-unapproved");

        assertThat(linesOf(blocker)).containsExactly(11L, 91L, 131L);
        assertThat(blocker.requirements()).containsExactly("R22", "R23");
    }

    @Test
    void wrong_equations_open_fences_and_false_quotations_block() {
        List<String> lines = new ArrayList<>(clean());
        lines.add(pair("What do 12 boxes of 6 cost?", "They cost 12 * 6 = 74 dollars."));
        assertThat(linesOf(onlyBlocker(audit(lines), "truth/arithmetic"))).containsExactly(161L);

        lines.set(160, pair("How do I print?", "Like this:\n```python\nprint(1)\n"));
        assertThat(linesOf(onlyBlocker(audit(lines), "truth/open-code-fence"))).containsExactly(161L);

        String context =
                "The return policy of the shop says that goods can be sent back within thirty days if they are unused and"
                        + " in their box. Refunds are paid to the card that was used. Postage is paid by the buyer unless the goods are broken.";
        String good = pair(
                context + " When can I send it back?",
                "The policy says \"goods can be sent back within thirty days\".");
        lines.set(160, with(good, "mode", "factual"));
        assertThat(audit(lines).blockers()).isEmpty();
        lines.set(160, with(good.replace("thirty days\\\"", "ninety days\\\""), "mode", "factual"));
        assertThat(linesOf(onlyBlocker(audit(lines), "truth/span-not-in-source")))
                .containsExactly(161L);
    }

    @Test
    void the_errors_of_a_real_set_are_those_that_a_person_finds() {
        // 192*100 = 19,200; 6/3 = 2; 3/1 = 3; 100*0.75 = 75
        Notice blocker =
                onlyBlocker(Audits.recommended().run(Sets.resource(folder, "gsm8k-1000.jsonl.gz")), "truth/arithmetic");

        assertThat(linesOf(blocker)).containsExactly(168L, 199L, 503L, 717L);
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
    void labels_of_the_plan_that_never_occur_block() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add("{\"text\": \"message number " + i + " about things\", \"label\": \""
                    + (i % 3 == 0 ? "spam" : i % 3 == 1 ? "ham" : "Spam") + "\"}");
        }

        AuditReport report =
                audit(lines, "{\"task\": \"classification\", \"labels\": [\"spam\", \"ham\", \"unsure\"]}");

        assertThat(onlyBlocker(report, "labels/missing").message())
                .isEqualTo("1 label of the plan never occur: unsure");
        assertThat(Sets.codes(report.advice())).contains("labels/spellings", "labels/unplanned");
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
