package io.pairkit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {
    private static Pairs pairs(int n) {
        return Pairs.of(IntStream.range(0, n)
                .mapToObj(i ->
                        Pair.of("question " + i, "answer " + i).attribute("category", i % 10 == 0 ? "rare" : "usual"))
                .toList());
    }

    /** The chance of at most so many failures, summed term by term. */
    private static double atMost(int failed, int n, double share) {
        double sum = 0;
        for (int k = 0; k <= failed; k++) {
            double term = 1;
            for (int i = 1; i <= k; i++) {
                term *= (double) (n - k + i) / i;
            }
            sum += term * Math.pow(share, k) * Math.pow(1 - share, n - k);
        }
        return sum;
    }

    @Test
    void two_failures_in_twenty_still_allow_28_3_percent() {
        assertThat(Bound.upper(2, 20, 0.95)).isCloseTo(0.283, within(0.0005));
        assertThat(Bound.upper(0, 59, 0.95)).isLessThan(0.05);
        assertThat(Bound.upper(0, 58, 0.95)).isGreaterThan(0.05);
        assertThat(Bound.sampleFor(0, 0.05, 0.95)).isEqualTo(59);
        assertThat(Bound.upper(20, 20, 0.95)).isEqualTo(1);
        assertThat(Bound.upper(0, 0, 0.95)).isEqualTo(1);
    }

    @Test
    void the_bound_is_the_share_at_which_so_few_failures_have_a_chance_of_five_percent() {
        for (int n = 1; n <= 60; n++) {
            for (int failed = 0; failed < n; failed++) {
                assertThat(atMost(failed, n, Bound.upper(failed, n, 0.95)))
                        .as("%s of %s", failed, n)
                        .isCloseTo(0.05, within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20, 2, 0, READY, 2",
        "20, 3, 0, NOT_READY, 2",
        "20, 3, 10, NOT_READY, 2",
        "20, 0, 1, NOT_ENOUGH_EVIDENCE, 2",
        "19, 0, 0, NOT_ENOUGH_EVIDENCE, 2",
        "19, 3, 0, NOT_READY, 2",
        "29, 2, 0, READY, 2",
        "50, 5, 0, READY, 5",
        "50, 6, 0, NOT_READY, 5",
        "0, 0, 0, NOT_ENOUGH_EVIDENCE, 2"
    })
    void the_decision_follows_the_rules(int n, int failed, int unreviewed, Verdict decision, int limit) {
        ReviewVerdict verdict = ReviewVerdict.of(n, failed, unreviewed);

        assertThat(verdict.decision()).isEqualTo(decision);
        assertThat(verdict.limit()).isEqualTo(limit);
    }

    @Test
    void the_verdict_says_what_it_means() {
        assertThat(ReviewVerdict.of(20, 1, 0).means())
                .isEqualTo(
                        "1 of 20 reviewed pairs failed: at most 21.6 % of the set is bad, with 95 % confidence; 59 without a failure would show less than 5 %");
        assertThat(ReviewVerdict.of(20, 1, 0).toJson())
                .containsKeys("n", "failed", "unreviewed", "decision", "limit", "upper95", "means");
    }

    @Test
    void a_sample_is_reproducible_distinct_and_in_input_order() {
        Sheet once = Sampling.of(20).seed(7).draw(pairs(300));

        assertThat(Sampling.of(20).seed(7).draw(pairs(300))).isEqualTo(once);
        assertThat(Sampling.of(20).seed(8).draw(pairs(300))).isNotEqualTo(once);
        List<Integer> drawn = once.rows().stream()
                .map(row -> Integer.parseInt(row.prompt().substring(9)))
                .toList();
        assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(Sampling.of(20).draw(pairs(5)).rows()).hasSize(5);
    }

    @Test
    void every_pair_is_as_likely_as_any_other() {
        int[] drawn = new int[25];
        for (long seed = 0; seed < 4000; seed++) {
            Sampling.of(5)
                    .seed(seed)
                    .draw(pairs(25))
                    .rows()
                    .forEach(row -> drawn[Integer.parseInt(row.prompt().substring(9))]++);
        }

        assertThat(IntStream.of(drawn).boxed().toList())
                .allSatisfy(count -> assertThat(count).isBetween(690, 910)); // 800 expected, sd 25
    }

    @Test
    void a_stratified_sample_draws_from_rare_values_too() {
        Sheet sheet = Sampling.of(20).stratifiedBy("category").draw(pairs(200));

        assertThat(sheet.rows())
                .filteredOn(row -> Integer.parseInt(row.prompt().substring(9)) % 10 == 0)
                .hasSize(10);
    }

    @Test
    void a_sheet_survives_the_way_through_csv() {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(new Sheet.Row("a.jsonl", 3, "x,1", "line one\nline \"two\"", "=1+1", "pass", ""));
        rows.add(new Sheet.Row("a.jsonl", 9, "y", "q", "a", "", "später"));

        Sheet read = Sheet.parse(new Sheet(rows).csv(), "sheet.csv");

        assertThat(read.rows().get(0).prompt()).isEqualTo("line one\nline \"two\"");
        assertThat(read.rows().get(0).answer()).as("no formula").isEqualTo("'=1+1");
        assertThat(read.rows().get(1)).isEqualTo(rows.get(1));
    }

    @Test
    void another_word_is_refused_with_its_line() {
        String csv = "file,line,id,prompt,answer,verdict,reason\na,1,x,\"two\nlines\",a,pass,\na,2,y,q,a,maybe,\n";

        assertThatThrownBy(() -> Sheet.parse(csv, "sheet.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sheet.csv:4: verdict must be pass or fail, was \"maybe\"");
        assertThatThrownBy(() -> Sheet.parse("a,b\n1,2\n", "sheet.csv"))
                .hasMessage("sheet.csv:1: expected the column verdict, found a, b");
    }

    @Test
    void the_page_escapes_what_records_say() {
        String page = Sampling.of(1)
                .draw(Pairs.of(List.of(Pair.of("<script>alert(1)</script>", "</script><b>"))))
                .html();

        assertThat(page).doesNotContain("<script>alert(1)").doesNotContain("</script><b>");
    }
}
