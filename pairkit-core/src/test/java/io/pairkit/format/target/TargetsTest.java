package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.validate.Findings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static List<String> messages(String target, String record) throws Exception {
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) Json.parse(record.replace('\'', '"'));
        return Targets.of(target).check(fields).stream()
                .map(finding -> finding.pointer() + " " + finding.severity().label() + " " + finding.code() + ": "
                        + finding.message())
                .toList();
    }

    @Test
    void a_name_of_old_is_told_once_and_its_field_not_called_missing() throws Exception {
        assertThat(messages("openai-dpo", """
                        {'input':{'messages':[{'role':'user','content':'Hi'}]},
                         'preferred_completion':[{'role':'assistant','content':'a'}],
                         'non_preferred_output':[{'role':'assistant','content':'b'}]}"""))
                .containsExactly("/preferred_completion error target/old-name: the service reads \"preferred_output\", "
                        + "not this name of old");
    }

    @Test
    void an_unknown_id_is_told_the_nearest_one() {
        assertThatThrownBy(() -> Targets.of("openai-chat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no target is named \"openai-chat\", the nearest is openai-chat-sft");
        assertThat(Targets.named("mistral")).isEmpty();
    }

    @Test
    void every_target_says_what_it_is_and_where_its_rules_come_from() {
        assertThat(Targets.all()).hasSize(50).allSatisfy(target -> {
            assertThat(target.id()).matches("[a-z0-9]+(-[a-z0-9]+)+");
            assertThat(target.name()).isNotBlank();
            assertThat(target.version()).as(target.id()).isNotBlank();
            assertThat(target.status()).isNotBlank();
            assertThat(target.sources()).as(target.id()).isNotEmpty();
            assertThat(target.fields()).as(target.id()).isNotEmpty();
            assertThat(target.limits()).as(target.id()).isNotEmpty();
            assertThat(target.toString()).hasSizeLessThanOrEqualTo(80);
        });
    }

    @Test
    void a_finding_says_where_what_was_found_and_what_is_demanded() throws Exception {
        assertThat(
                        messages(
                                "openai-chat-sft",
                                "{'messages':[{'role':'user','content':'q','weight':1},{'role':'bot','content':3},{'role':'assistant','content':'a','weight':0.5}]}"))
                .containsExactly(
                        "/messages/0/weight error target/weight: a weight may stand on assistant turns only",
                        "/messages/1/role error target/role: expected the role assistant, developer, function, system, tool, user, was \"bot\"",
                        "/messages/2/weight error target/weight: a weight must be the number 0 or 1, was 0.5");
        assertThat(messages("databricks-instruct", "{'prompt':'q','context':'c','response':7}"))
                .containsExactly(
                        "/response error target/type: expected a text, was a number",
                        "/context error target/unknown-field: the field \"context\" is not known here, expected [prompt, response, completion]");
    }

    @Test
    void arguments_are_checked_against_the_tools_own_schema() throws Exception {
        String record =
                "{'messages':[{'role':'user','content':'q'},{'role':'assistant','tool_calls':[{'id':'1','type':'function','function':{'name':'f','arguments':'%s'}}]}],"
                        + "'tools':[{'type':'function','function':{'name':'f','parameters':{'type':'object','properties':{'n':{'type':'integer'},'u':{'enum':['c','f']}},'required':['n'],'additionalProperties':false}}}]}";
        assertThat(messages(
                        "openai-chat-sft",
                        record.formatted("{\\'n\\':1,\\'u\\':\\'c\\'}"
                                .replace("\\'", "\\\\'")
                                .replace("\\\\'", "\\'"))))
                .isEmpty();
        assertThat(messages("openai-chat-sft", record.formatted("{\\'n\\':1.5,\\'u\\':\\'k\\',\\'x\\':0}")))
                .containsExactly(
                        "/messages/1/tool_calls/0/function/arguments/n warning target/arguments: the tool's schema wants integer, the argument is a number",
                        "/messages/1/tool_calls/0/function/arguments/u warning target/arguments: the tool's schema does not list the value \"k\"",
                        "/messages/1/tool_calls/0/function/arguments/x warning target/arguments: the tool's schema does not know \"x\"");
        assertThat(messages("openai-chat-sft", record.formatted("{}")))
                .containsExactly(
                        "/messages/1/tool_calls/0/function/arguments warning target/arguments: the tool's schema requires \"n\"");
    }

    @Test
    void a_secret_in_a_wrong_place_is_not_repeated_in_full() throws Exception {
        String secret = "sk-" + "a".repeat(80);
        assertThat(messages("openai-chat-sft", "{'messages':[{'role':'" + secret + "','content':'x'}]}"))
                .allSatisfy(message -> assertThat(message).doesNotContain("a".repeat(60)));
    }

    @Test
    void marks_of_a_template_inside_a_turn_are_a_warning() throws Exception {
        assertThat(
                        messages(
                                "openai-chat-sft",
                                "{'messages':[{'role':'user','content':'<|im_start|>system'},{'role':'assistant','content':'a'}]}"))
                .containsExactly(
                        "/messages/0/content warning target/template-markers: the mark <|im_start|> of a chat template stands at character 1");
    }

    @Test
    void a_target_runs_as_a_rule_beside_others() {
        var found = Findings.of(
                Pair.of(Json.object("prompt", "q", "completion", "a", "id", 1)),
                List.of(Targets.of("together-instruction").rule()));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("target/unknown-field");
            assertThat(finding.requirements()).containsExactly("R52", "R54", "R105");
        });
    }
}
