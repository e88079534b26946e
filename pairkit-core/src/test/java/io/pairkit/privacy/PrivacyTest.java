package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final Privacy ALL = Privacy.of(Detectors.all());

    @SuppressWarnings("unchecked")
    static Pair pair(String json) {
        try {
            return Pair.of((Map<String, @Nullable Object>) Json.parse(json.replace('\'', '"')));
        } catch (Json.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void places_are_counted_in_code_points() {
        assertThat(Privacy.recommended().find("😀😀 jo@acme.io"))
                .extracting(Hit::kind, Hit::start, Hit::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("EMAIL", 3, 13));
    }

    @Test
    void every_text_of_a_record_is_searched_and_ids_and_attributes_are_not() {
        var pair = pair(
                "{'id':'jo@acme.io','author':'jo@acme.io','ticket_id':'jo@acme.io','system':'a@acme.io','messages':["
                        + "{'role':'user','content':[{'type':'text','text':'b@acme.io'}]},"
                        + "{'role':'assistant','content':null,'tool_calls':[{'id':'c@acme.io','type':'function','function':{'name':'f',"
                        + "'arguments':'[1, d@acme.io]'}}]},"
                        + "{'role':'tool','tool_call_id':'c@acme.io','content':'e@acme.io'},"
                        + "{'role':'assistant','content':'f@acme.io'}],"
                        + "'metadata':{'category':'x@acme.io','note':'g@acme.io','order_id':'y@acme.io'}}");
        assertThat(Privacy.recommended().locate(pair))
                .extracting(Sighting::pointer)
                .containsExactly(
                        "/system",
                        "/messages/0/content/0/text",
                        "/messages/1/tool_calls/0/function/arguments",
                        "/messages/2/content",
                        "/messages/3/content",
                        "/metadata/note");
    }

    @Test
    void chosen_and_rejected_answers_and_tool_input_objects_are_searched() {
        var preference = Pair.preference("who?", "jo@acme.io", "bo@acme.io");
        assertThat(Privacy.recommended().locate(preference))
                .extracting(Sighting::pointer)
                .containsExactly("/chosen", "/rejected");
        var input = pair(
                "{'messages':[{'role':'user','content':'log in'},{'role':'assistant','content':[{'type':'tool_use','id':'t1',"
                        + "'name':'login','input':{'password':'swordfish','user_id':'jo@acme.io','card':4539148803436467}}]}]}");
        assertThat(Privacy.recommended().locate(input))
                .extracting(Sighting::pointer)
                .containsExactly(
                        "/messages/1/content/0/input/password",
                        "/messages/1/content/0/input/user_id",
                        "/messages/1/content/0/input/card");
    }

    @Test
    void no_finding_shows_more_than_two_characters_of_a_value() {
        for (Unseen.Sample sample : new Unseen(11).secrets().subList(0, 400)) {
            var pair = Pair.of("look at this", sample.text());
            String value = sample.text().substring(sample.start(), sample.end());
            for (Finding finding : Privacy.recommended().check(pair)) {
                assertThat(finding.toString() + finding.fields()).doesNotContain(value.substring(value.length() / 2));
            }
            assertThat(Redaction.recommended().redact(pair).toString())
                    .doesNotContain(value.substring(value.length() / 2));
        }
    }

    @Test
    void a_finding_names_kind_length_and_place() {
        assertThat(Privacy.recommended().check(Pair.of("who?", "Write to jo@acme-support.io.")))
                .extracting(Finding::toString)
                .containsExactly(
                        "code /messages/1/content error privacy/email: EMAIL of 18 characters at 9, begins with jo");
    }

    @Test
    void an_allowance_holds_until_its_date_and_not_after() {
        var pair = Pair.of("who?", "Write to jo@acme.io.");
        var allowance = new Allowance("email", "public support addresses", LocalDate.parse("2026-06-30"));
        var before = Allowances.asOf(LocalDate.parse("2026-06-30")).and(allowance);
        var after = Allowances.asOf(LocalDate.parse("2026-07-01")).and(allowance);

        assertThat(Privacy.recommended().allowing(before).check(pair)).isEmpty();
        assertThat(Privacy.recommended().allowing(after).check(pair)).hasSize(1);
        assertThat(after.past()).containsExactly(allowance);
        assertThat(before).hasToString("Allowances[1 hold, 0 past, as of 2026-06-30]");
        assertThatThrownBy(() -> new Allowance("EMAIL", " ", LocalDate.EPOCH))
                .hasMessage("an allowance of EMAIL needs a reason");
    }

    @Test
    void as_a_rule_it_reports_the_codes_of_the_detectors() {
        var findings = Findings.of(
                Pair.of("who?", "Write to jo@acme.io."),
                List.of(Privacy.recommended().rule()));
        assertThat(findings)
                .extracting(Finding::code, Finding::requirement)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("privacy/email", "R87"));
    }

    @Test
    void no_detector_at_all_is_refused() {
        assertThatThrownBy(() -> Privacy.of(Detectors.of())).hasMessage("at least one detector is needed");
        assertThatThrownBy(() -> Privacy.recommended().atLeast(1.5))
                .hasMessage("confidence must be in [0, 1], was 1.5");
    }

    @Test
    void the_work_grows_with_the_length_and_no_faster() {
        for (String unit : List.of(
                "a@",
                "a@a.",
                "1",
                "1.",
                ".",
                "1 ",
                "1-",
                "12 34 ",
                "sk-",
                "sk-a",
                "eyJ.",
                "eyJ-",
                "://",
                "a://b:",
                "password is ",
                "password=",
                "password=\"",
                "key key ",
                "-----BEGIN PRIVATE KEY-----",
                "1:",
                "a:",
                "::",
                "Bearer ",
                "my name is A",
                "1 A St ",
                "ship to 1 A ",
                "passport ",
                "DE12 ",
                "+1 ",
                "(",
                "[",
                "\\n",
                "xoxb-",
                "\u202e",
                "\u200b",
                "+",
                "token: \"",
                "4111 ",
                "@@",
                "secret",
                "glpat-.",
                "hvs.",
                "dp.st.",
                "Ana Bo ")) {
            long once = steps(unit.repeat(20_000 / unit.length()));
            long twice = steps(unit.repeat(40_000 / unit.length()));
            assertThat(twice).as("steps for twice as much of \"%s\"", unit).isLessThan(once * 22 / 10 + 2_000);
            assertThat(once).as("steps for 20,000 characters of \"%s\"", unit).isLessThan(20_000L * 400);
        }
    }

    private static long steps(String text) {
        return ALL.steps(text);
    }
}
