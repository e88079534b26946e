package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final Pairs PAIRS = Pairs.of(List.of(
            Pair.of(
                    "Please tell me how I can get my money back for the blue shoes that I bought last week",
                    "Send them back within thirty days and you will get all of your money back from us"),
            Pair.of("Something else", "Entirely"),
            Pair.of(
                    "Please tell me how I could get my money back for the blue shoes that I bought last week",
                    "Send them back within thirty days and you will get all of your money back from us")));

    @Test
    void an_explanation_names_both_records_and_marks_the_words_that_differ() {
        assertThat(NearDuplicates.defaults().threshold(0.6).find(PAIRS).explain(0))
                .hasToString("""
                        removed  record 2
                        for      record 0
                        as       duplicate, prompt 0.70, answer 1.00; [removed|kept]
                        prompt   Please tell me how I [could|can] get my money back for the blue shoes
                                 that I bought last week
                        answer   Send them back within thirty days and you will get all of your money
                                 back from us""");
    }

    @Test
    void a_removal_that_does_not_exist_is_refused() {
        assertThatThrownBy(() ->
                        NearDuplicates.defaults().threshold(0.6).find(PAIRS).explain(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number must be 0 … 0, was 1");
    }

    @Test
    void the_explorer_counts_at_each_threshold_and_shows_the_nearest_removal() {
        assertThat(NearDuplicates.defaults().find(PAIRS).explorer(0.5, 0.8)).hasToString("""
                threshold  removed  for  the nearest to staying
                     0.50        1    1  Please tell me how I [could|can] get my money back for…
                     0.80        0    0""");
    }

    @Test
    void what_jshell_shows_fits_into_a_thousand_characters_of_eighty_columns() {
        List<List<String>> rows = IntStream.range(0, 100)
                .mapToObj(i -> List.of("row " + i, "long text ".repeat(30)))
                .toList();
        Sheet sheet = Sheet.table(List.of("n", "text"), rows);
        assertThat(sheet.toString().length()).isLessThan(1000);
        assertThat(sheet.toString()).endsWith(" more lines: show(it)");
        assertThat(sheet.text().lines()).hasSize(101).allMatch(line -> line.length() <= 80);
        Sheet.wrapped("label ", "x".repeat(500) + " a b c")
                .forEach(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }
}
