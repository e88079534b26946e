package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail is allowed until the end of 2027 for a reason, and for nothing longer. */
class AllowancesTest {
    private static final String IN_TIME = "2027-12-31";
    private static final String TOO_LATE = "2028-01-01";
    private static final String ADDRESS = "claims@acme-insurance.com";

    @TempDir
    private Path place;

    private String data;
    private String plan;

    @BeforeEach
    void files() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lines.append("{\"prompt\":\"Where do I send the papers for claim number " + i
                    + "?\",\"completion\":\"Please send them to " + ADDRESS + ", with number " + i
                    + " in the subject.\"}\n");
        }
        data = Files.writeString(place.resolve("data.jsonl"), lines).toString();
        plan = Files.writeString(
                        place.resolve("plan.json"),
                        "{\"privacy\":{\"allow\":[{\"kind\":\"email\",\"reason\":\"our own mailbox\",\"until\":\"2027-12-31\"}]}}")
                .toString();
    }

    private Map<?, ?> audit(String day) {
        return Ran.of("audit", data, "--plan", plan, "--as-of", day, "--format", "json")
                .json();
    }

    @Test
    void an_audit_lets_allowed_data_pass_and_keeps_a_register() {
        Map<?, ?> report = audit(IN_TIME);

        assertThat(report.get("blockers")).asString().doesNotContain("privacy/");
        assertThat(report.get("asOf")).isEqualTo(IN_TIME);
        Map<?, ?> figures = (Map<?, ?>) report.get("figures");
        assertThat((List<?>) figures.get("allowances"))
                .singleElement()
                .asString()
                .contains("our own mailbox", "2027-12-31", "40");
    }

    @Test
    void a_past_date_allows_nothing() {
        Map<?, ?> report = audit(TOO_LATE);

        assertThat((List<?>) report.get("blockers"))
                .anySatisfy(blocker -> assertThat(blocker.toString()).contains("privacy/email", "R87", "count=40"));
        assertThat(report.get("advice").toString()).contains("privacy/allowance-expired", "email (until 2027-12-31)");
    }

    @Test
    void redact_and_curate_follow_the_same_plan() throws IOException {
        Path early = place.resolve("early.jsonl");
        Ran.of("redact", data, "--plan", plan, "--as-of", IN_TIME, "--out", early.toString());
        assertThat(early).hasSameTextualContentAs(Path.of(data));
        Path late = place.resolve("late.jsonl");
        Ran.of("redact", data, "--plan", plan, "--as-of", TOO_LATE, "--out", late.toString());
        assertThat(late).content().contains("[EMAIL_1]").doesNotContain(ADDRESS);

        Path kept = place.resolve("kept");
        Ran.of("curate", data, "--plan", plan, "--as-of", IN_TIME, "--out", kept.toString());
        assertThat(kept.resolve("train.jsonl")).content().contains(ADDRESS);
        Path fixed = place.resolve("fixed");
        Ran.of("curate", data, "--plan", plan, "--as-of", TOO_LATE, "--out", fixed.toString());
        assertThat(fixed.resolve("train.jsonl")).content().contains("[EMAIL_1]").doesNotContain(ADDRESS);
    }

    @Test
    void an_allowance_without_reason_or_date_is_refused() throws IOException {
        Path bad = Files.writeString(
                place.resolve("bad.json"), "{\"privacy\":{\"allow\":[{\"kind\":\"email\",\"until\":\"2027-12-31\"}]}}");
        Ran ran = Ran.of("audit", data, "--plan", bad.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("reason").doesNotContain("Exception");
    }
}
