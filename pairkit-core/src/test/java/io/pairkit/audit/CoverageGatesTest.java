package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.with;
import static io.pairkit.audit.Sets.withRaw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Categories, kinds and labels that are missing, or drown the others. */
class CoverageGatesTest extends PlantedSets {
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
}
