package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static Converted convert(String target, String record) {
        return Conversion.to(Targets.of(target)).convert(json(record));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(String text) {
        try {
            return (Map<String, Object>) Json.parse(text.replace('\'', '"'));
        } catch (Json.Malformed e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static void becomes(String target, String record, String expected, String... codes) {
        Converted converted = convert(target, record);
        assertThat(converted.records().stream().map(Json::write)).containsExactly(expected.replace('\'', '"'));
        assertThat(converted.losses().stream().map(Loss::code)).containsExactlyInAnyOrder(codes);
    }

    @Test
    void a_system_prompt_goes_where_the_target_has_a_place_for_it() {
        String chat =
                "{'messages':[{'role':'system','content':'S'},{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}";
        becomes(
                "bedrock-claude3-haiku",
                chat,
                "{'system':'S','messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}");
        becomes(
                "vertex-gemini-sft",
                chat,
                "{'systemInstruction':{'role':'system','parts':[{'text':'S'}]},'contents':[{'role':'user','parts':[{'text':'Q'}]},{'role':'model','parts':[{'text':'A'}]}]}");
        becomes(
                "bedrock-converse",
                chat,
                "{'schemaVersion':'bedrock-conversation-2024','system':[{'text':'S'}],'messages':[{'role':'user','content':[{'text':'Q'}]},{'role':'assistant','content':[{'text':'A'}]}]}");
        becomes(
                "cohere-chat",
                chat,
                "{'messages':[{'role':'System','content':'S'},{'role':'User','content':'Q'},{'role':'Chatbot','content':'A'}]}");
        becomes("llamafactory-alpaca", chat, "{'system':'S','instruction':'Q','input':'','output':'A'}");
        becomes("alpaca-json", chat, "{'instruction':'S\\n\\nQ','input':'','output':'A'}", "L-SYS-MERGE");
        becomes(
                "sharegpt-fastchat",
                chat,
                "{'conversations':[{'from':'human','value':'S\\n\\nQ'},{'from':'gpt','value':'A'}]}",
                "L-SYS-MERGE");
        becomes(
                "nemo-chat",
                "{'instruction':'Q','output':'A','system':'S'}",
                "{'system':'S','mask':'User','conversations':[{'from':'User','value':'Q'},{'from':'Assistant','value':'A'}]}");
    }

    @Test
    void a_late_system_turn_is_moved_and_the_ledger_says_so() {
        becomes(
                "fireworks-sft",
                "{'messages':[{'role':'system','content':'S'},{'role':'user','content':'Q'},{'role':'system','content':'T'},{'role':'assistant','content':'A'}]}",
                "{'messages':[{'role':'system','content':'S\\n\\nT'},{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}",
                "L-SYS-LATE");
    }

    @Test
    void a_weight_of_zero_that_cannot_be_kept_is_a_high_loss_and_one_of_one_a_low_one() {
        Converted converted = convert(
                "vertex-gemini-sft",
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A','weight':0},{'role':'user','content':'R'},{'role':'assistant','content':'B','weight':1}]}");
        assertThat(converted.losses())
                .extracting(Loss::pointer, Loss::code, Loss::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/messages/1/weight", "L-WEIGHT", Loss.Level.HIGH),
                        org.assertj.core.groups.Tuple.tuple("/messages/3/weight", "L-WEIGHT", Loss.Level.LOW));
        assertThat(converted.losses().get(0))
                .hasToString("code /messages/1/weight L-WEIGHT: weight 0: the target does not read weights");
    }

    @Test
    void a_weight_that_the_target_passes_over_is_told_though_the_record_is_not_rewritten() {
        Converted converted = convert(
                "mlx-lm", "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A','weight':0}]}");
        assertThat(converted.records()).hasSize(1);
        assertThat(converted.losses()).extracting(Loss::code).containsExactly("L-WEIGHT");
    }

    @Test
    void ids_of_calls_become_nine_letters_for_mistral_and_results_follow_them() {
        Converted converted = convert(
                "mistral-instruct",
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':null,'tool_calls':[{'id':'call_1','type':'function','function':{'name':'f','arguments':'{}'}},{'id':'call_2','type':'function','function':{'name':'f','arguments':'{}'}}]},{'role':'tool','tool_call_id':'call_2','content':'2'},{'role':'tool','tool_call_id':'call_1','content':'1'},{'role':'assistant','content':'A'}],'tools':[{'type':'function','function':{'name':'f'}}]}");
        Map<String, Object> record = converted.records().get(0);
        assertThat(Targets.mistral().check(record)).isEmpty();
        assertThat(Json.at(record, "/messages/2/tool_call_id"))
                .isEqualTo(Json.at(record, "/messages/1/tool_calls/1/id"));
        assertThat(Json.at(record, "/messages/3/tool_call_id"))
                .isEqualTo(Json.at(record, "/messages/1/tool_calls/0/id"));
        assertThat(converted.losses()).extracting(Loss::code).containsOnly("L-TOOLID", "L-HIST-TRAIN");
        assertThat(convert("mistral-instruct", Json.write(record)).losses())
                .as("again")
                .isEmpty();
    }

    @Test
    void arguments_are_objects_at_hugging_face_and_texts_at_openai() {
        String openAi =
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':null,'tool_calls':[{'id':'c','type':'function','function':{'name':'f','arguments':'{\\'a\\':1}'}}]}]}"
                        .replace("\\'", "\\\"");
        String trl =
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','tool_calls':[{'id':'c','type':'function','function':{'name':'f','arguments':{'a':1}}}]}]}";
        becomes("trl-language-modeling", openAi, trl, "L-ARGS");
        becomes("openai-chat-sft", trl, openAi, "L-ARGS");
    }

    @Test
    void calls_become_text_where_there_is_no_place_for_them() {
        becomes(
                "bedrock-claude3-haiku",
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','tool_calls':[{'id':'c','type':'function','function':{'name':'f','arguments':'{}'}}]},{'role':'tool','tool_call_id':'c','content':'1'},{'role':'assistant','content':'A'}],'tools':[{'type':'function','function':{'name':'f'}}]}",
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'f {}'},{'role':'user','content':'1'},{'role':'assistant','content':'A'}]}",
                "L-TOOLCALL",
                "L-TOOLRES",
                "L-TOOLDEF");
    }

    @Test
    void a_preference_is_written_for_every_kind_of_target() {
        String pair = "{'prompt':'Q','chosen':'A','rejected':'B'}";
        becomes(
                "openai-dpo",
                pair,
                "{'input':{'messages':[{'role':'user','content':'Q'}]},'preferred_output':[{'role':'assistant','content':'A'}],'non_preferred_output':[{'role':'assistant','content':'B'}]}");
        becomes(
                "llamafactory-sharegpt",
                pair,
                "{'conversations':[{'from':'human','value':'Q'}],'chosen':{'from':'gpt','value':'A'},'rejected':{'from':'gpt','value':'B'}}");
        becomes("llamafactory-alpaca", pair, "{'instruction':'Q','input':'','chosen':'A','rejected':'B'}");
        becomes(
                "torchtune-preference",
                pair,
                "{'chosen':[{'role':'user','content':'Q'},{'role':'assistant','content':'A'}],'rejected':[{'role':'user','content':'Q'},{'role':'assistant','content':'B'}]}");
        becomes(
                "openai-chat-sft",
                pair,
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}",
                "L-PREF-REJ");
        Converted two = convert("trl-unpaired-preference", pair);
        assertThat(two.records().stream().map(record -> record.get("label"))).containsExactly(true, false);
        assertThat(two.losses()).extracting(Loss::code).containsExactly("L-PREF-SPLIT");
    }

    @Test
    void an_answer_labelled_bad_is_not_trained() {
        Converted converted = convert("openai-chat-sft", "{'prompt':'Q','completion':'A','label':false}");
        assertThat(converted.isSkipped()).isTrue();
        assertThat(converted.losses()).extracting(Loss::code).containsExactly("L-LABEL");
    }

    @Test
    void a_record_that_cannot_be_expressed_is_left_out_with_its_reason() {
        assertThat(convert(
                                "openai-dpo",
                                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}")
                        .losses()
                        .get(0)
                        .why())
                .isEqualTo("the record has no worse answer to compare with");
        assertThat(convert("openai-chat-sft", "{'messages':[{'role':'user','content':'Q'}],'reference_answer':'A'}")
                        .losses()
                        .get(0)
                        .why())
                .isEqualTo("the record has no answer to train");
        assertThat(convert("openai-chat-sft", "{'a':1}").losses().get(0).why())
                .isEqualTo("no example can be read from the record: no prompt and answer recognised, found [a]");
    }

    @Test
    void reserved_words_of_nova_are_replaced() {
        becomes(
                "bedrock-nova1-sft",
                "{'prompt':'User: hi','completion':'Hello [EOS]'}",
                "{'schemaVersion':'bedrock-conversation-2024','messages':[{'role':'user','content':[{'text':'User - hi'}]},{'role':'assistant','content':[{'text':'Hello (EOS)'}]}]}",
                "L-RESERVED",
                "L-RESERVED");
    }

    @Test
    void images_go_only_where_their_address_can_be_read() {
        String chat =
                "{'messages':[{'role':'user','content':[{'type':'text','text':'Q'},{'type':'image_url','image_url':{'url':'https://e.org/a.png'}}]},{'role':'assistant','content':'A'}]}";
        becomes(
                "together-conversation",
                chat,
                "{'messages':[{'role':'user','content':'Q'},{'role':'assistant','content':'A'}]}",
                "L-MEDIA");
        becomes(
                "llamafactory-sharegpt",
                chat,
                "{'conversations':[{'from':'human','value':'Q<image>'},{'from':'gpt','value':'A'}],'images':['https://e.org/a.png']}");
        becomes(
                "openai-chat-sft",
                "{'conversations':[{'from':'human','value':'<image>Q'},{'from':'gpt','value':'A'}],'images':['https://e.org/a.png']}",
                "{'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'https://e.org/a.png'}},{'type':'text','text':'Q'}]},{'role':'assistant','content':'A'}]}");
    }

    @Test
    void the_history_has_a_field_in_llama_factory_and_is_folded_into_text_elsewhere() {
        String chat =
                "{'messages':[{'role':'user','content':'1'},{'role':'assistant','content':'2'},{'role':'user','content':'3'},{'role':'assistant','content':'4'}]}";
        becomes("llamafactory-alpaca", chat, "{'instruction':'3','input':'','output':'4','history':[['1','2']]}");
        becomes(
                "bedrock-text",
                chat,
                "{'prompt':'User: 1\\nAssistant: 2\\nUser: 3','completion':'4'}",
                "L-TURNS",
                "L-TURNS");
        becomes(
                "databricks-chat",
                "{'messages':[{'role':'user','content':'1'},{'role':'assistant','content':'2','weight':0},{'role':'user','content':'3'},{'role':'assistant','content':'4','weight':1}],'id':'x'}",
                "{'messages':[{'role':'user','content':'1'},{'role':'assistant','content':'2'},{'role':'user','content':'3'},{'role':'assistant','content':'4'}]}",
                "L-WEIGHT",
                "L-WEIGHT",
                "L-HIST-TRAIN",
                "L-META");
    }
}
