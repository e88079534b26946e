package io.pairkit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    @Test
    void every_key_of_the_contract_is_read() {
        Plan plan = Sets.plan(
                "{\"useCase\":\"desk\",\"task\":\"chat\",\"profile\":\"product-spec\",\"cutoff\":\"2025-06-30\","
                        + "\"superseded\":[\"Returns Policy v1\"],\"size\":{\"min\":200,\"target\":1000},\"language\":\"en\",\"tone\":\"friendly\","
                        + "\"terms\":[\"SKU\"],\"interface\":\"messages\",\"answer\":{\"form\":\"prose\",\"schema\":{\"type\":\"object\"},"
                        + "\"minChars\":5,\"maxChars\":900},\"labels\":[\"a\"],\"categories\":{\"billing\":{\"min\":30,\"share\":0.2}},"
                        + "\"kinds\":{\"Refusal\":{\"min\":30},\"chain\":{}},\"modes\":{\"factual\":{\"min\":1}},\"groupBy\":[\"ticket_id\"],"
                        + "\"fields\":{\"category\":\"meta.topic\"},\"privacy\":{\"allow\":[{\"kind\":\"email\",\"reason\":\"ours\",\"until\":\"2027-12-31\"}]},"
                        + "\"review\":{\"required\":true},\"gates\":{\"max-category-share\":0.6}}");

        assertThat(plan.cutoff()).contains(LocalDate.of(2025, 6, 30));
        assertThat(plan.categories()).containsEntry("billing", new Plan.Quota(30, 0.2));
        assertThat(plan.kinds()).containsOnlyKeys(Kind.REFUSAL, Kind.REASONING);
        assertThat(plan.reviewRequired()).isTrue();
        assertThat(plan.allowedOn(LocalDate.of(2027, 12, 31))).containsExactly("email");
        assertThat(plan.allowedOn(LocalDate.of(2028, 1, 1))).isEmpty();
        assertThat(Audits.recommended().plan(plan).brief().profile().id()).isEqualTo("product-spec");
        assertThat(Audits.recommended().plan(plan).brief().limit("max-category-share"))
                .isEqualTo(0.6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"catgories\": {}}|unknown key \"catgories\" in the plan, the nearest known one is \"categories\"",
                "{\"size\": {\"mim\": 3}}|unknown key \"mim\" in size, the nearest known one is \"min\"",
                "{\"kinds\": {\"refussal\": {}}}|unknown key \"refussal\" in kinds, the nearest known one is \"refusal\"",
                "{\"gates\": {\"max-category-shar\": 0.4}}|unknown key \"max-category-shar\" in gates, the nearest known one is \"max-category-share\"",
                "{\"task\": \"clasification\"}|task must be one of chat, qa, classification, extraction, code, generation, tools, was \"clasification\"; the nearest is \"classification\"",
                "{\"cutoff\": \"June\"}|cutoff must be a date such as 2025-06-30, was \"June\"",
                "{\"size\": 3}|size must be an object, was 3",
                "{\"categories\": {\"a\": {\"share\": 1.2}}}|categories.a.share must be in [0, 1], was 1.2",
                "{\"privacy\": {\"allow\": [{\"kind\": \"email\"}]}}|an allowance needs kind, reason and until, reason is missing",
                "[]|the plan must be an object, was []"
            })
    void a_wrong_plan_is_refused_with_the_place_and_the_nearest_word(String plan, String message) {
        assertThatThrownBy(() -> Sets.plan(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recommended",
                "small-and-consistent",
                "modes-and-kinds",
                "iterate-lean",
                "product-spec",
                "assistant-replies"
            })
    void every_profile_of_the_guides_is_there(String id) {
        Profile profile = Profile.named(id);

        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.says()).isNotEmpty();
        assertThat(profile.limits())
                .containsKeys(Profile.recommended().limits().keySet().toArray(String[]::new));
        assertThat(profile.band(10)).isNotEmpty();
        assertThat(profile.band(1_000_000)).isNotEmpty();
    }

    @Test
    void an_unknown_profile_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> Profile.named("recomended"))
                .hasMessageStartingWith("there is no profile \"recomended\", the nearest is \"recommended\"; all are");
    }

    @Test
    void a_proposed_plan_can_be_read_and_the_set_meets_its_quotas(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        io.pairkit.Pairs pairs = Sets.file(folder, "set.jsonl", Sets.kinds());

        var fields = Plan.propose(pairs);
        AuditReport report = Audits.recommended().plan(Plan.of(fields)).run(pairs);

        assertThat(fields).containsKeys("useCase", "categories", "kinds", "interface", "language");
        assertThat(report.blockers()).isEmpty();
        assertThat(report.readiness().unmeasured())
                .containsExactly("R6: the plan requires a review and no review sheet was given");
    }
}
