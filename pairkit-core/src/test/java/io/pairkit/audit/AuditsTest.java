package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Origin;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditsTest {
    private static final Audits AUDITS = Audits.recommended().asOf(LocalDate.of(2026, 11, 21));

    @TempDir
    Path folder;

    private static List<String> faulty(long seed) {
        var random = new SplittableRandom(seed);
        var lines = new ArrayList<String>();
        List<String> kinds = Sets.kinds();
        for (int i = 0; i < 220; i++) {
            String line = kinds.get(random.nextInt(kinds.size()));
            line = Sets.with(line, "ticket_id", "T" + random.nextInt(150));
            line = Sets.with(line, "split", random.nextInt(5) == 0 ? "test" : "train");
            line = Sets.with(line, "author", "a" + random.nextInt(3));
            lines.add(random.nextInt(9) == 0 ? Sets.with(line, "source", "synthetic") : line);
        }
        return lines;
    }

    @Test
    void the_report_is_the_same_whatever_the_number_of_threads() {
        for (long seed = 0; seed < 5; seed++) {
            Pairs pairs = Sets.file(folder, "set.jsonl", faulty(seed));
            String one = Json.write(AUDITS.threads(1).run(pairs).toJson());

            assertThat(Json.write(AUDITS.threads(8).run(pairs).toJson()))
                    .as("seed %s", seed)
                    .isEqualTo(one);
        }
    }

    @Test
    void runs_over_pieces_merge_to_the_run_over_the_whole() {
        for (long seed = 0; seed < 10; seed++) {
            List<Pair> pairs =
                    Sets.file(folder, "set.jsonl", faulty(seed)).stream().toList();
            Audits audits = AUDITS.except("consistency/conflict").examples(7);
            AuditRun whole = audits.begin();
            pairs.forEach(pair -> whole.add(whole.measure(pair)));
            int cut = new SplittableRandom(seed).nextInt(pairs.size());
            AuditRun first = audits.begin();
            AuditRun second = audits.begin();
            pairs.subList(0, cut).forEach(pair -> first.add(first.measure(pair)));
            pairs.subList(cut, pairs.size()).forEach(pair -> second.add(second.measure(pair)));
            first.merge(second);

            assertThat(Json.pretty(first.report().toJson()))
                    .as("seed %s", seed)
                    .isEqualTo(Json.pretty(whole.report().toJson()));
        }
    }

    @Test
    void parts_of_a_file_of_a_list_and_of_a_view_come_to_the_same_report() {
        for (long seed = 0; seed < 5; seed++) {
            var lines = new java.util.ArrayList<String>();
            for (int copy = 0; copy < 12; copy++) { // more than one part
                lines.addAll(faulty(seed + copy));
            }
            lines.add(17, "{broken");
            lines.add(900, "[]");
            Pairs file = Sets.file(folder, "set.jsonl", lines);
            List<Pair> all = file.stream().toList();
            java.util.function.IntPredicate some = ordinal -> ordinal % 3 != 1;
            Pairs list = Pairs.of(all);

            assertThat(Json.write(AUDITS.threads(4).run(file.only(some)).toJson()))
                    .as("seed %s, before the file was read", seed)
                    .isEqualTo(Json.write(AUDITS.threads(1).run(list.only(some)).toJson()));
            assertThat(file.size()).isEqualTo(all.size());
            assertThat(Json.write(AUDITS.threads(4).run(file.only(some)).toJson()))
                    .as("seed %s, after", seed)
                    .isEqualTo(Json.write(AUDITS.threads(4).run(list.only(some)).toJson()));
        }
    }

    @Test
    void records_are_checked_where_nobody_has_checked_them() {
        var lines = new java.util.ArrayList<>(Sets.clean());
        lines.set(40, Sets.pair("What is the key?", "Take AKIA" + "IOSFODNN7QRSTUVW and do not lose it."));
        Pairs pairs = Sets.file(folder, "set.jsonl", lines);

        AuditReport own = Audits.recommended().run(pairs);
        AuditReport trusting = Audits.recommended()
                .evidence(Evidence.none().findings(List.of()))
                .run(pairs);
        AuditRun unchecked = Audits.recommended().begin();
        pairs.stream().forEach(pair -> unchecked.add(unchecked.measure(pair)));

        assertThat(Sets.codes(own.blockers())).containsExactly("privacy/secret/aws");
        assertThat(own.blockers().get(0).examples()).extracting(Origin::line).containsExactly(41L);
        assertThat(trusting.verdict()).isEqualTo(Verdict.READY);
        assertThat(unchecked.report().verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void a_house_audit_is_one_line() {
        Audit short_ones = Audit.share("house/short", facts -> facts.words() < 20)
                .atMost(0.1)
                .gate()
                .because("our customers want detail");
        Pairs pairs = Pairs.of(List.of(Sets.any(), Pair.of("Why?", "Because.")));

        AuditReport report = Audits.of(List.of(short_ones)).run(pairs);

        assertThat(report.blockers()).hasSize(1);
        assertThat(report.blockers().get(0).message()).isEqualTo("2 of 2 records (100.0 %) have it, at most 10 % may");
        assertThat(report.figure("/house~1short/count")).isEqualTo(2L);
    }

    @Test
    void conditions_on_figures_block() {
        AuditReport report = AUDITS.condition(FigureLimit.atMost("/forms/prose", 3))
                .condition(FigureLimit.atLeast("/forms/prose", 1))
                .run(Sets.file(folder, "set.jsonl", Sets.clean()));

        assertThat(report.blockers())
                .extracting(Notice::message)
                .containsExactly("the figure /forms/prose is 160, at most 3");
    }

    @Test
    void figures_have_the_names_of_the_contract() {
        AuditReport report = AUDITS.run(Sets.file(folder, "set.jsonl", faulty(1)));

        assertThat(report.figures())
                .containsKeys(
                        "read",
                        "valid",
                        "invalid",
                        "byCategory",
                        "byKind",
                        "matrix",
                        "forms",
                        "interfaces",
                        "duplicates",
                        "leaks",
                        "authors");
        assertThat(report.toJson()).containsKeys("verdict", "blockers", "advice", "figures");
    }

    @Test
    void unreadable_lines_are_counted_and_go_no_further() {
        var lines = new ArrayList<>(Sets.clean());
        lines.add(3, "{\"question\": ");

        AuditReport report = AUDITS.run(Sets.file(folder, "set.jsonl", lines));

        assertThat(report.figure("/read")).isEqualTo(161L);
        assertThat(report.figure("/invalid")).isEqualTo(1L);
        assertThat(report.verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void attributes_are_looked_up_where_the_plan_says() {
        List<String> lines = Sets.clean().stream()
                .map(line -> line.replaceAll("\"category\": (\"\\w+\")", "\"info\": {\"topic\": $1}"))
                .toList();

        AuditReport report = AUDITS.plan(Sets.plan("{\"fields\": {\"category\": \"info.topic\"}}"))
                .run(Sets.file(folder, "set.jsonl", lines));

        assertThat(report.figure("/byCategory/money")).isEqualTo(32L);
    }

    @Test
    void every_built_in_audit_says_what_it_is_for() {
        assertThat(AUDITS.all()).allSatisfy(audit -> {
            assertThat(audit.info().requirements()).isNotEmpty();
            assertThat(audit.info().what()).isNotEmpty();
        });
        assertThat(AUDITS.all().stream().map(audit -> audit.info().code())).doesNotHaveDuplicates();
    }

    @Test
    void wrong_recipes_are_refused() {
        assertThatThrownBy(() -> Audits.of(List.of())).hasMessage("at least one audit is needed");
        assertThatThrownBy(() -> AUDITS.threads(0)).hasMessage("threads must be at least 1, was 0");
        assertThatThrownBy(() -> AUDITS.except("duplicate/exact"))
                .hasMessage("there is no audit \"duplicate/exact\", the nearest is \"duplicates/exact\"");
        assertThatThrownBy(() -> Audit.share("house/x", f -> true).atMost(1.5))
                .hasMessage("a share must be in [0, 1], was 1.5");
    }

    @Test
    void a_cancelled_run_ends() {
        Progress cancelled = new Progress() {
            @Override
            public void advanced(String step, long done, long total) {
                // only cancelling matters here
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> AUDITS.run(Sets.file(folder, "set.jsonl", Sets.clean()), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
