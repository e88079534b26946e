package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.ToolCall;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check from outside, written before the code was read, showed at first sight. */
class OutsideCheckTest {
    private static final Redaction PLAIN = Redaction.recommended();

    /** Returns a value of a shape, drawn now so that no file of ours holds one: letters of classes are replaced. */
    private static String drawn(String shape, long seed) {
        var random = new SplittableRandom(seed);
        var value = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            switch (shape.charAt(i)) {
                case '?' ->
                    value.append("abcdefghkmnpqrstuvwyzABCDEFGHKLMNPQRSTUVWYZ0123456789".charAt(random.nextInt(53)));
                case '^' -> value.append("0123456789abcdef".charAt(random.nextInt(16)));
                case '!' -> value.append("ABCDEFGHKLMNPQRSTUVWYZ0123456789".charAt(random.nextInt(32)));
                case '#' -> value.append((char) ('1' + random.nextInt(9)));
                default -> value.append(shape.charAt(i));
            }
        }
        return value.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(+49 30 901820) is ours | ([PHONE_1]) is ours",
                "(+1 (416) 867-5309) | ([PHONE_1])",
                "(phone 030 9018201) | (phone [PHONE_1])",
                "call (212) 736-5000. | call [PHONE_1].",
                "call +49 (0)89 1234567, | call [PHONE_1],",
                "(+49 89) 12345678 is the office | [PHONE_1] is the office"
            })
    void brackets_around_a_number_stay_and_those_of_the_number_go(String text, String redacted) {
        assertThat(PLAIN.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6759303299339794",
                "5018474714807639",
                "6363141947183307",
                "9792835648050146",
                "5061730502166793"
            })
    void a_card_needs_no_cue_whoever_issued_it(String number) {
        assertThat(PLAIN.redact("I paid with " + number + " yesterday.")).isEqualTo("I paid with [CARD_1] yesterday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card 4000002500003155, a test of Stripe with a second step",
                "card 4000000760000002",
                "card 2222410740360010",
                "my ssn is 078-05-1120, as on the cards in wallets",
                "it runs v 5.6.7.8 since June",
                "номер заказа 12 34"
            })
    void what_is_published_for_tests_is_left_alone(String text) {
        assertThat(PLAIN.redact(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passaporto n. YA1234567 | passaporto n. [PASSPORT_1]",
                "Reisepass: CFGHJK2T3 | Reisepass: [PASSPORT_1]",
                "номер паспорта: 71 1234567 | номер паспорта: [PASSPORT_1]",
                "Telefon: 089/1234567 | Telefon: [PHONE_1]",
                "mysql://root:a@b#c!9Z@10.0.0.5/db | mysql://root:[PASSWORD_1]@10.0.0.5/db"
            })
    void values_go_whole_and_as_what_they_are(String text, String redacted) {
        assertThat(PLAIN.redact(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1//0????????????????????????????????????????????????",
                "dp.st.prd.???????????????????????????????????????????",
                "ATTA????????????????????????????????????????????????????????????????????????",
                "zpka_^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^_^^^^^^^^",
                "fw_????????????????????????",
                "vercel_blob_rw_????????????????_??????????????????????????????",
                "APP_USR-################-######-^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^-#########",
                "apify_api_????????????????????????????????????",
                "pk_########_!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "secret-live-????????????????????????????????????",
                "cal_live_^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
                "ddp_????????????????????????????????????",
                "rpa_!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "e2b_^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"
            })
    void keys_without_a_cue_are_found_with_what_stands_around_them(String shape) {
        for (long seed = 0; seed < 50; seed++) {
            String key = drawn(shape, seed);
            for (String frame : List.of("see (%s)", "use %s, then", "`%s`", "\"%s\";", "%s.")) {
                assertThat(PLAIN.redact(frame.formatted(key)))
                        .as("seed %s in %s", seed, frame)
                        .matches(java.util.regex.Pattern.quote(frame).replace("%s", "\\E\\[(API_KEY|TOKEN)_1\\]\\Q"));
            }
        }
    }

    @Test
    void a_key_that_somebody_wrote_as_an_option_is_found_and_a_part_of_a_word_is_none() {
        String key = drawn("gh" + "p_????????????????????????????????????", 3);
        assertThat(PLAIN.redact("Unknown option --" + key)).isEqualTo("Unknown option --[TOKEN_1]");
        assertThat(PLAIN.redact("-" + key)).isEqualTo("-[TOKEN_1]");
        assertThat(PLAIN.redact("file my-" + key)).isEqualTo("file my-" + key);
    }

    @Test
    void four_crosses_in_a_drawn_value_make_it_no_placeholder() {
        String key = "gh" + "p_a1B2c3D4e5F6xXXx7G8h9J0k1L2m3N4o5P6q";
        assertThat(PLAIN.redact("key " + key)).isEqualTo("key [TOKEN_1]");
        assertThat(PLAIN.redact("key " + key.replace("xXXx", "XXXX"))).contains("XXXX");
    }

    @Test
    void json_inside_json_stays_json_on_every_level() throws Json.Malformed {
        String inner = Json.write(Json.object("to", "bo@acme.io", "card", 4539148803436467L));
        String middle = Json.write(Json.object("body", inner, "n", 1));
        String outer = Json.write(Json.object("request", middle));
        var call = ToolCall.of("c1", "send", outer);
        var pair =
                Pair.of(List.of(Message.user("send it")), Message.assistant("").calling(call));
        String arguments = PLAIN.redact(pair)
                .pair()
                .answerMessage()
                .orElseThrow()
                .toolCalls()
                .get(0)
                .arguments();
        Object request = Json.parse(arguments);
        Object body = Json.parse((String) ((java.util.Map<?, ?>) request).get("request"));
        assertThat(Json.parse((String) ((java.util.Map<?, ?>) body).get("body")))
                .isEqualTo(Json.object("to", "[EMAIL_1]", "card", "[CARD_1]"));
    }
}
