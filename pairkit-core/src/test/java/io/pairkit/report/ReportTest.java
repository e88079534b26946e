package io.pairkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.audit.AuditReport;
import io.pairkit.audit.Audits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static AuditReport report() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 30; i++) {
            pairs.add(Pair.of("Where is parcel " + i + " of mine?", "Parcel " + i + " is on its way.")
                    .attribute("category", i % 3 == 0 ? "<script>alert(1)</script>" : i % 3 == 1 ? "parcels" : "other")
                    .attribute("kind", "answer"));
        }
        pairs.add(Pair.of("How long can I return it?", "You have 30 days & <b>no</b> more.")
                .attribute("kind", "answer"));
        pairs.add(Pair.of("How long can I return it?", "You have 14 days & <b>no</b> more.")
                .attribute("kind", "answer"));
        return Audits.recommended().run(Pairs.of(List.copyOf(pairs)));
    }

    @Test
    void the_page_shows_coverage_conflicts_and_what_was_not_checked_and_loads_nothing() {
        String page = Report.of("support.jsonl", report()).html();

        assertThat(page)
                .contains(
                        "NOT READY",
                        "Coverage: category by kind",
                        "<mark>14</mark>",
                        "<mark>30</mark>",
                        "no evaluation data was given");
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("src=");
    }

    @Test
    void what_records_say_is_escaped() {
        String page = Report.of("<img>", report()).html();

        assertThat(page).doesNotContain("<script>").doesNotContain("<img>").doesNotContain("<b>no</b>");
    }

    @Test
    void a_report_without_an_audit_has_no_charts() {
        String page =
                Report.of("set", report().readiness()).stage("read", 3, "").html();

        assertThat(page).contains("From read to exported").doesNotContain("Coverage: category by kind");
    }

    @Test
    void a_ready_set_is_told_what_comes_next_and_what_the_guides_say() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 40; i++) {
            pairs.add(Pair.of(
                    "Where is the parcel with the number " + i + " that I sent?", "Parcel " + i + " is on its way."));
        }

        String page = Report.of("set", Audits.recommended().run(Pairs.of(List.copyOf(pairs))))
                .html();

        assertThat(page)
                .contains(
                        "READY",
                        "What next",
                        "write 160 more pairs, where the gaps are.",
                        "Let a person mark 20 pairs: pairkit review sample.",
                        "What the guides say",
                        "small-and-consistent",
                        "max-category-share 0.89")
                .containsSubsequence("What next", "What was judged");
    }
}
