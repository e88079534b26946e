package io.pairkit.audit;

import static io.pairkit.audit.Sets.clean;
import static io.pairkit.audit.Sets.file;
import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static io.pairkit.audit.Sets.plan;
import static io.pairkit.audit.Sets.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Origin;
import io.pairkit.Pairs;
import io.pairkit.validate.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of single records, of which none or few may be in a set. */
class RecordGatesTest extends PlantedSets {
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
}
