package io.pairkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Json;
import io.pairkit.Message;
import io.pairkit.Pair;
import io.pairkit.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionTest {
    private static final Redaction PLAIN = Redaction.recommended();

    @Test
    void a_record_without_a_hit_is_returned_as_it_is() {
        var pair = Pair.of("Where is my order?", "Please give me its number.");
        assertThat(PLAIN.redact(pair).pair()).isSameAs(pair);
    }

    @Test
    void one_value_is_one_placeholder_in_all_turns_and_in_both_answers() {
        var chat = Pair.of(
                List.of(
                        Message.user("I am jo@acme.io, ask bo@acme.io"),
                        Message.assistant("Hello jo@acme.io"),
                        Message.user("Jo@Acme.io!")),
                Message.assistant("bo@acme.io it is"));
        var redacted = PLAIN.redact(chat);
        assertThat(redacted.pair().messages())
                .extracting(Message::text)
                .containsExactly("I am [EMAIL_1], ask [EMAIL_2]", "Hello [EMAIL_1]", "[EMAIL_1]!", "[EMAIL_2] it is");
        assertThat(redacted).hasToString("Redacted[5 replaced: {EMAIL=5}]");
        var preference = PLAIN.redact(Pair.preference("jo@acme.io?", "Yes, jo@acme.io", "No, bo@acme.io"))
                .pair();
        assertThat(preference.answer()).isEqualTo("Yes, [EMAIL_1]");
        assertThat(preference.rejected().orElseThrow().text()).isEqualTo("No, [EMAIL_2]");
    }

    @Test
    void a_value_is_replaced_where_no_cue_gives_it_away_too() {
        var pair = Pair.of("The password is hunter2x.", "I tried hunter2x, and hunter2xyz is another one.");
        assertThat(PLAIN.redact(pair).pair().answer())
                .isEqualTo("I tried [PASSWORD_1], and hunter2xyz is another one.");
    }

    @Test
    void json_in_the_arguments_of_a_call_stays_json() throws Json.Malformed {
        var call = ToolCall.of(
                "c1",
                "pay",
                "{\"to\":\"a\\njo@acme.io\",\"card\":4539148803436467,\"note\":\"say \\\"jo\\u0040acme.io\\\"\"}");
        var pair = Pair.of(
                List.of(Message.user("pay")),
                Message.of(io.pairkit.Role.ASSISTANT, "").calling(call));
        String arguments = PLAIN.redact(pair)
                .pair()
                .answerMessage()
                .orElseThrow()
                .toolCalls()
                .get(0)
                .arguments();
        assertThat(arguments)
                .isEqualTo("{\"to\":\"a\\n[EMAIL_1]\",\"card\":\"[CARD_1]\",\"note\":\"say \\\"[EMAIL_2]\\\"\"}"
                        .replace("[EMAIL_2]", arguments.contains("EMAIL_2") ? "[EMAIL_2]" : "[EMAIL_1]"));
        assertThat(Json.parse(arguments)).isInstanceOf(Map.class);
    }

    @Test
    void placeholders_of_an_earlier_run_keep_their_numbers() {
        var pair = Pair.of("[EMAIL_1] and [EMAIL_7] wrote", "to jo@acme.io");
        assertThat(PLAIN.redact(pair).pair().answer()).isEqualTo("to [EMAIL_8]");
    }

    @Test
    void punctuation_and_everything_around_a_value_stays() {
        assertThat(
                        PLAIN.redact(
                                "(mail <jo@acme.io>, then postgres://app:S3cr3tPw@db.acme.io/x?y=1; the password is Hunter2x.)"))
                .isEqualTo(
                        "(mail <[EMAIL_1]>, then postgres://app:[PASSWORD_1]@db.acme.io/x?y=1; the password is [PASSWORD_2].)");
    }

    @Test
    void other_replacements_are_functions() {
        String text = "card 4539 1488 0343 6467, jo@acme.io";
        assertThat(PLAIN.replacing(Replacings.mask()).redact(text)).isEqualTo("card **** **** **** **67, **@****.**");
        assertThat(PLAIN.replacing(Replacings.fixed("(removed)")).redact(text)).isEqualTo("card (removed), (removed)");
        assertThat(PLAIN.replacing((kind, value, number) -> kind + number).redact(text))
                .isEqualTo("card CARD1, EMAIL1");
    }

    @Test
    void stand_ins_keep_the_form_repeat_by_seed_and_belong_to_nobody() {
        var standIns = PLAIN.replacing(Replacings.standIns(7));
        String text = "card 4539 1488 0343 6467, jo@acme.io, 81.2.69.142, SSN 536-22-8726, call +49 30 901820";
        String once = standIns.redact(text);
        assertThat(once)
                .matches(
                        "card 9\\d{3} \\d{4} \\d{4} \\d{4}, user\\d{4}@example\\.com, 192\\.0\\.2\\.\\d+, SSN 9\\d\\d-\\d\\d-\\d{4}, call .*555-01\\d\\d");
        assertThat(standIns.redact(text)).isEqualTo(once);
        assertThat(PLAIN.replacing(Replacings.standIns(8)).redact(text)).isNotEqualTo(once);
        for (long seed = 0; seed < 20; seed++) {
            var samples = new Unseen(seed);
            for (var sample : seed % 2 == 0 ? samples.secrets() : samples.structured()) {
                if (sample.kind().equals("IBAN") && sample.text().contains("key=")) {
                    continue; // any long number there is taken for a key
                }
                String changed = standIns.redact(sample.text());
                assertThat(Privacy.recommended().find(changed)).as(changed).isEmpty();
            }
        }
    }

    @Test
    void a_vault_is_made_only_when_asked_for_and_only_its_owner_reads_it(@TempDir Path folder) throws IOException {
        var pair = Pair.of("who?", "jo@acme.io");
        assertThat(PLAIN.redact(pair).values()).isEmpty();
        Path file = folder.resolve("vault.jsonl");
        try (Vault vault = Vault.create(file)) {
            vault.add(PLAIN.keepingValues().redact(pair));
        }
        assertThat(file)
                .hasContent(
                        "{\"file\":\"\",\"line\":0,\"id\":\"\",\"placeholder\":\"[EMAIL_1]\",\"value\":\"jo@acme.io\"}");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> Vault.create(file)).hasMessage("a vault is never written over, " + file + " exists");
    }
}
