package io.pairkit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    /** The rows of the requirements that a rule may serve, written out once more. */
    private static final List<List<String>> ROWS = List.of(
            List.of("R46"),
            List.of("R47"),
            List.of("R48"),
            List.of("R52", "R54", "R105"),
            List.of("R74", "R106", "R107"),
            List.of("R76", "R101"),
            List.of("R77", "R85", "R108"),
            List.of("R81", "R82"),
            List.of("R90"),
            List.of("R88", "R92"),
            List.of("R92"),
            List.of("R29"),
            List.of("R97"),
            List.of("R104", "R109", "R110", "R111", "R112"),
            List.of("R11", "R12", "R13", "R31", "R37", "R38", "R44", "R114"),
            List.of("R22", "R23"));

    static Stream<Rule> rules() {
        return Rules.recommended().all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_entry_is_complete_and_names_a_whole_row(Rule rule) {
        RuleInfo info = rule.info();
        assertThat(ROWS).as(info.code()).contains(info.requirements());
        assertThat(List.of(info.what(), info.why())).allMatch(text -> text.endsWith("."));
        assertThat(info.fix()).as("fix of %s", info.code()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_good_example_passes_all_rules(Rule rule) throws Exception {
        assertThat(Findings.of(pair(rule.info().good()), Rules.recommended())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_bad_example_breaks_this_rule_and_no_other(Rule rule) throws Exception {
        assertThat(Findings.of(pair(rule.info().bad()), Rules.recommended()))
                .extracting(Finding::code)
                .containsExactly(rule.code());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_finding_of_a_built_in_rule_points_into_the_record(Rule rule) throws Exception {
        Pair bad = pair(rule.info().bad());
        for (Finding finding : Findings.of(bad, List.of(rule))) {
            assertThat(finding.pointer().isEmpty()
                            || bad.field(finding.pointer()).isPresent())
                    .as("%s", finding)
                    .isTrue();
            assertThat(finding.fix()).isNotEmpty();
            assertThat(finding.requirements()).isEqualTo(rule.info().requirements());
        }
    }

    @Test
    void the_page_says_what_the_code_says() throws Exception {
        Path page = Path.of("docs", "rules.md");
        String expected = RulesPage.write(Rules.recommended());
        if (Boolean.getBoolean("pairkit.renew")) {
            Files.writeString(page, expected, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(page, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .as(
                        "docs/rules.md is generated; renew it with: mvn -pl pairkit-core test -Dtest=CatalogueTest -Dpairkit.renew=true")
                .isEqualTo(expected);
    }

    @SuppressWarnings("unchecked")
    private static Pair pair(String json) throws Json.Malformed {
        return Pair.of((Map<String, Object>) Json.parse(json));
    }
}
