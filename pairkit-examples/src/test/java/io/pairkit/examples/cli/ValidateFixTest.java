package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateFixTest {
    private static final String GOOD =
            "{\"id\" : 1, \"prompt\":\"What is a noble gas?\",\"completion\":\"A gas that hardly reacts.\"}";
    private static final String BLANKS = "{\"messages\":[{\"role\":\"user\",\"content\":\"\\ufeffWhat is neon? \"},"
            + "{\"role\":\"assistant\",\"content\":\"A gas whose key is skilled.<|im_end|>\\n\"}]}";
    private static final String BROKEN = "{\"prompt\":\"What is argon?\",\"completion\":";
    private static final String EMPTY = "{\"prompt\":\"What is xenon? \",\"completion\":\"\"}";

    @TempDir
    private Path place;

    private String file(String text) throws IOException {
        return Files.writeString(place.resolve("in.jsonl"), text).toString();
    }

    private String written(String name) throws IOException {
        return Files.readString(place.resolve("out").resolve(name));
    }

    @Test
    void what_is_repaired_is_listed_and_everything_else_is_copied_byte_for_byte() throws IOException {
        String blanks = BLANKS;
        String in = file(String.join("\n", GOOD, blanks, BROKEN, EMPTY) + "\n");

        Ran ran = Ran.of("validate", in, "--fix", "--out", place.resolve("out").toString(), "--format", "json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json())
                .containsEntry("read", 4)
                .containsEntry("valid", 2)
                .containsEntry("invalid", 2);
        assertThat(written("records.jsonl"))
                .isEqualTo(GOOD + "\n{\"messages\":[{\"role\":\"user\",\"content\":\"What is neon?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"A gas whose key is skilled.\"}]}\n");
        assertThat(written("quarantine.jsonl")).isEqualTo(BROKEN + "\n" + EMPTY + "\n");
        assertThat(written("fixed.jsonl").lines())
                .containsExactly(
                        "{\"file\":\"" + in + "\",\"line\":2,\"pointer\":\"/messages/0/content\","
                                + "\"rule\":\"fix/byte-order-mark\",\"before\":\"\uFEFFWhat is neon? \",\"after\":\"What is neon? \"}",
                        "{\"file\":\"" + in + "\",\"line\":2,\"pointer\":\"/messages/0/content\","
                                + "\"rule\":\"fix/white-space\",\"before\":\"What is neon? \",\"after\":\"What is neon?\"}",
                        "{\"file\":\"" + in + "\",\"line\":2,\"pointer\":\"/messages/1/content\","
                                + "\"rule\":\"fix/end-sign\",\"before\":\"A gas whose key is skilled.<|im_end|>\\n\",\"after\":\"A gas whose key is skilled.\"}");
        assertThat(written("fix.json").replaceAll("\\s", ""))
                .isEqualTo("{\"read\":4,\"kept\":1,\"fixed\":1,\"removed\":0,\"quarantined\":2}");
        assertThat(ran.err()).contains("4 read = 1 kept + 1 fixed + 0 removed + 2 quarantined");
    }

    @Test
    void a_secret_is_masked_in_the_list_of_repairs() throws IOException {
        String secret = "gh" + "p_q7Xk29LmPz83TwVb56RdYc14NsHf70GjAe2K";
        String in = file("{\"prompt\":\"Which token is it? \",\"completion\":\"It is " + secret
                + " for today, I think. \",\"pairkit_ignore\":{\"privacy/secret/github\":\"revoked long ago\"}}\n");

        Ran.of("validate", in, "--fix", "--out", place.resolve("out").toString(), "--fail-on", "never");

        assertThat(written("fixed.jsonl")).contains("It is [TOKEN_1] for today").doesNotContain(secret);
    }

    @Test
    void a_field_gets_the_name_that_a_target_wants() throws IOException {
        String in = file("{\"Prompt\":\"What is neon?\",\"completion\":\" A noble gas, number ten.\"}\n");

        Ran ran = Ran.of(
                "validate",
                in,
                "--target",
                "openai-completions",
                "--fix",
                "--rename",
                "Prompt=prompt",
                "--out",
                place.resolve("out").toString(),
                "--format",
                "json");

        assertThat(ran.json()).containsEntry("valid", 1);
        assertThat(written("records.jsonl"))
                .isEqualTo("{\"prompt\":\"What is neon?\",\"completion\":\" A noble gas, number ten.\"}\n");
        assertThat(written("fixed.jsonl")).contains("fix/field-name");
    }

    @Test
    void fix_wants_a_folder_and_never_replaces_one_unasked() throws IOException {
        String in = file(GOOD + "\n");
        assertThat(Ran.of("validate", in, "--fix").err().strip()).isEqualTo("pairkit: --fix and --out DIR go together");

        Files.createDirectory(place.resolve("out"));
        Ran ran = Ran.of("validate", in, "--fix", "--out", place.resolve("out").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("exists; it is overwritten only with --force");
    }

    @Test
    void what_is_repaired_once_needs_no_repair_again() throws IOException {
        String in = file(
                "{\"prompt\":\"cafe\\u0301 or tea, \\ud83d\\ude00? \",\"completion\":\" Coffee, as always. \"}\n"
                        + "{\"instruction\":\"\\n\\nName one gas. \",\"input\":\"\",\"output\":\"Neon is one of them.</s>\"}\n");
        Ran.of("validate", in, "--fix", "--out", place.resolve("out").toString());
        String once = written("records.jsonl");

        Ran.of(
                "validate",
                place.resolve("out/records.jsonl").toString(),
                "--fix",
                "--out",
                place.resolve("again").toString());

        assertThat(Files.readString(place.resolve("again/records.jsonl"))).isEqualTo(once);
        assertThat(Files.readString(place.resolve("again/fixed.jsonl"))).isEmpty();
    }
}
