package io.pairkit.audit;

import static io.pairkit.audit.Sets.linesOf;
import static io.pairkit.audit.Sets.onlyBlocker;
import static io.pairkit.audit.Sets.pair;
import static io.pairkit.audit.Sets.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictsTest {
    @TempDir
    Path folder;

    private AuditReport audit(String... more) {
        var lines = new ArrayList<>(Sets.clean());
        lines.addAll(List.of(more));
        return Audits.recommended().run(Sets.file(folder, "set.jsonl", lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "You have 30 days to return it.|You have 14 days to return it.",
                "Returns are free within thirty days.|Goods can be sent back within 14 days of delivery.",
                "The fee is $5.|The fee is $7.50.",
                "It starts on March 5, 2026.|It starts on 2 April 2026.",
                "The deadline is 2026-01-31.|The deadline is 2026-03-31.",
                "Yes, that works.|No, it does not work.",
                "You can change the address after paying.|You cannot change the address after paying.",
                "The plan includes support.|The plan does not include support.",
                "We ship within 3-5 days.|We ship within 7 to 10 days.",
                "It was founded in 1987.|In 1992.",
                "We do not ship on Saturdays.|We ship on Saturdays too.",
                "At 5 pm.|16:00.",
                "Ja, ohne Blitz.|Nein, das ist verboten.",
                "Sí, siempre con correa.|No, no se admiten perros.",
                "可以。|不可以。"
            })
    void answers_that_disagree_in_a_fact_block(String first, String second) {
        Notice blocker = onlyBlocker(
                audit(pair("What is the rule for my order?", first), pair("what is the rule, for my order", second)),
                "consistency/conflict");

        assertThat(linesOf(blocker)).containsExactly(162L);
        assertThat(blocker.others()).extracting(Origin::line).containsExactly(161L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "You have 30 days to return it.|Returns are possible within thirty days.",
                "You have 30 days to return it.|You get one month for returns.",
                "It costs $5 a month.|The price is 5 dollars a month.",
                "Press the red button first.|Start with the button that is red.",
                "At 5 pm.|17:00.",
                "It starts on 2025-09-01.|It starts on September 1st, 2025.",
                "It opened on 3 May 1932.|On May 3, 1932.",
                "print(sorted(xs)[:10]);\\nreturn 1;|xs.sort();\\nreturn 0;",
                "Yes.|Yes, you can do that in the settings.",
                "No problem, I can look it up.|Yes, let me look it up.",
                "1. Open the app~2. Press send|1) Start the app~2) Tap send~3) Wait",
                "Use `timeout=30 seconds`.|Use `timeout=60 seconds`.",
                "You can pay by card.|You can pay by card, but you cannot pay by cheque.",
                "The team did not score any points; the others had 24 points.|They scored 0 points.",
                "You're welcome!|Anytime!",
                "Sure|Of course"
            })
    void other_words_for_the_same_do_not_block(String first, String second) {
        AuditReport report = audit(
                pair("What is the rule for my order?", first.replace('~', '\n')),
                pair("What is the rule for my order?", second.replace('~', '\n')));

        assertThat(report.blockers()).as(report.text()).isEmpty();
    }

    @Test
    void the_answer_that_most_others_contradict_is_at_fault() {
        Notice blocker = onlyBlocker(
                audit(
                        pair("How long can I return it?", "14 days."),
                        pair("How long can I return it?", "You have 30 days."),
                        pair("How long can I return it?", "Within 30 days of delivery."),
                        pair("How long can I return it?", "It is possible for 30 days.")),
                "consistency/conflict");

        assertThat(linesOf(blocker)).containsExactly(161L);
    }

    @Test
    void two_annotators_who_disagree_are_advice() {
        AuditReport report = audit(
                with(with(pair("The parcel came late again.", "x y"), "label", "complaint"), "annotator", "ann"),
                with(with(pair("The parcel came late again.", "x y"), "label", "praise"), "annotator", "bob"));

        assertThat(report.blockers()).as(report.text()).isEmpty();
        assertThat(Sets.codes(report.advice())).contains("consistency/annotators-disagree");
    }

    @Test
    void near_questions_come_from_the_evidence_and_are_judged() {
        var lines = new ArrayList<>(Sets.clean());
        lines.add(pair("How long do refunds take to reach my account?", "They take 5 days."));
        lines.add(pair("How long do refunds usually take to reach my account?", "They take 9 days."));
        lines.add(pair("How long do refunds take to reach my account in Italy?", "They take 7 days."));
        var given = List.of(new Conflict(161, 160, "number"), new Conflict(162, 160, "number"));

        Notice blocker = onlyBlocker(
                Audits.recommended()
                        .evidence(Evidence.none().conflicts(given))
                        .run(Sets.file(folder, "set.jsonl", lines)),
                "consistency/conflict");

        assertThat(linesOf(blocker)).containsExactly(162L);
    }

    @Test
    void a_conversation_that_goes_on_is_no_conflict() {
        String start =
                "{\"messages\": [{\"role\": \"user\", \"content\": \"Is it open on Sundays?\"}, {\"role\": \"assistant\", \"content\": \"%s\"}";
        AuditReport report = audit();
        var lines = new ArrayList<String>();
        lines.add(start.formatted("Yes, from 9 am.") + "]}");
        lines.add(
                start.formatted("Yes, from 9 am.")
                        + ", {\"role\": \"user\", \"content\": \"\"}, {\"role\": \"assistant\", \"content\": \"No, not at night.\"}]}");
        assertThat(report.blockers()).isEmpty();
        assertThat(Audits.recommended()
                        .evidence(Evidence.none().conflicts(List.of(new Conflict(1, 0, "different"))))
                        .run(Sets.file(folder, "two.jsonl", lines))
                        .blockers())
                .isEmpty();
    }

    @Test
    void other_instructions_make_another_question() {
        String line =
                "{\"messages\": [{\"role\": \"system\", \"content\": \"Price list: %s\"}, {\"role\": \"user\", \"content\": \"What is the fee?\"}, {\"role\": \"assistant\", \"content\": \"It is $%s.\"}]}";
        var lines = List.of(line.formatted("fee 5", "5"), line.formatted("fee 7", "7"));

        assertThat(Sets.codes(Audits.recommended()
                        .run(Sets.file(folder, "two.jsonl", lines))
                        .blockers()))
                .doesNotContain("consistency/conflict");
    }
}
