package io.pairkit.audit.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.audit.text.Fold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedTest {
    private static Edited edited(String a, String b) {
        return Edited.between(
                List.of(Fold.text(a).split(" ")), List.of(Fold.text(b).split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Refunds take 14 days.|Refunds take 30 days.|NUMBER",
                "It is based on the 2004 book.|It is based on the 2005 book.|NUMBER",
                "Open until 3 March.|Open until 3 May.|NUMBER",
                "所得税 = 1900元 × 3% - 0元|所得税 = 1900元 × 6% - 0元|NUMBER",
                "{\"root\": 12, \"of\": 144}|{\"root\": 14, \"of\": 144}|NUMBER",
                "Such pillows can often be sold for more later on.|Such pillows cannot often be sold for more later on.|POLARITY",
                "It holds in every case that we have looked at.|It holds not in every case that we have looked at.|POLARITY",
                "Pi is 3.14159 or so.|Pi is 3.1415 or so.|NONE",
                "Take 3 eggs and 2 cups.|Take 4 cups and 2 eggs.|NONE",
                "1 2 3 4 5 it is|5 4 2 1 3 it is|NONE",
                "the same|the same|NONE"
            })
    void a_copy_differs_in_a_fact_or_two(String first, String second, Disagreement how) {
        assertThat(edited(first, second).how()).isEqualTo(how);
        assertThat(edited(second, first).how()).isEqualTo(how);
    }

    @Test
    void a_short_text_is_no_proof_of_a_copy() {
        assertThat(edited("Refunds take 14 days.", "Refunds take 30 days.").words())
                .isEmpty();
        assertThat(edited(
                                "Refunds of clothes that were worn take 14 days at most.",
                                "Refunds of clothes that were worn take 30 days at most.")
                        .words())
                .contains("refunds", "clothes")
                .doesNotContain("14", "30");
    }
}
