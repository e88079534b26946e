package io.pairkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairTest {
    @TempDir
    private Path folder;

    @Test
    void an_id_is_the_given_one_or_the_beginning_of_the_hash_of_the_bytes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"prompt\":\"q\",\"completion\":\"a\"}\n{\"id\":7,\"prompt\":\"q\",\"completion\":\"a\"}\n");
        var pairs = Pairs.read(file).stream().toList();

        // printf '{"prompt":"q","completion":"a"}' | sha256sum
        assertThat(pairs.get(0).contentHash())
                .isEqualTo("05344344fa0d1e814a83d875a0cb3bee844c3e8a00c5e61b207c20c379664dd4");
        assertThat(pairs.get(0).id())
                .isEqualTo("sha256:" + pairs.get(0).contentHash().substring(0, 16));
        assertThat(pairs.get(1).id()).isEqualTo("7");
    }

    @Test
    void a_carriage_return_inside_a_line_is_kept() throws IOException {
        String line = "{\"prompt\":\"q\",\r \"completion\":\"a\"}";
        Path file = Files.writeString(folder.resolve("a.jsonl"), line + "\r\n");

        assertThat(Pairs.read(file).stream().findFirst().orElseThrow().bytes())
                .isEqualTo(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_change_must_have_a_place_and_leave_a_pair() {
        Pair pair = Pair.of("q", "a");

        assertThatThrownBy(() -> pair.with("/nowhere/0", "x")).hasMessage("nothing at /nowhere/0 to replace");
        assertThatThrownBy(() -> pair.with("/messages", "x")).hasMessage("messages must be an array, was a text");
        assertThat(pair.with("/messages/1/content", "b").answer()).isEqualTo("b");
        assertThat(pair.with("/messages/1/content", "b").isUntouched()).isFalse();
    }
}
