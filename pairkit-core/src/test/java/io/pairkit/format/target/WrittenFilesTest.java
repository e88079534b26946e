package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.format.Reading;
import io.pairkit.format.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What conversions write. */
class WrittenFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_record_that_fits_is_written_byte_for_byte_and_others_are_converted() throws Exception {
        Path in = folder.resolve("in.jsonl");
        String odd =
                "{ \"messages\" : [{\"content\":\"Q\",\"role\":\"user\"} , {\"role\":\"assistant\",\"content\":\"A\\u00e9\"}]}";
        Files.writeString(in, odd + "\r\n{\"prompt\":\"P\",\"completion\":\"C\"}\nbroken\n");
        Path out = folder.resolve("out.jsonl");
        Path losses = folder.resolve("losses.jsonl");
        Pairs pairs = Reading.defaults().shape(Shape.ANY).read(in);

        Written written =
                Conversion.to(Targets.openAiChat()).losses(losses).threads(2).write(pairs, out);

        assertThat(Files.readString(out))
                .isEqualTo(
                        odd
                                + "\n{\"messages\":[{\"role\":\"user\",\"content\":\"P\"},{\"role\":\"assistant\",\"content\":\"C\"}]}\n");
        assertThat(written).hasToString("Written[3 read: 1 unchanged, 1 changed, 1 skipped, 1 losses]");
        assertThat(Json.parse(Files.readString(losses)))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("file", in.toString())
                .containsEntry("line", 3)
                .containsEntry("pointer", "")
                .containsEntry("lost", "the whole record")
                .containsEntry(
                        "why", "it cannot be read: not valid JSON at column 1: a word that is not true, false or null");
    }

    @Test
    void strict_writes_nothing_where_something_would_be_lost() throws Exception {
        Path in = folder.resolve("in.jsonl");
        Files.writeString(
                in,
                "{\"messages\":[{\"role\":\"system\",\"content\":\"S\"},{\"role\":\"user\",\"content\":\"Q\"},{\"role\":\"assistant\",\"content\":\"A\"}]}\n");
        Pairs pairs = Reading.defaults().shape(Shape.ANY).read(in);

        Written lossy = Conversion.to(Targets.alpaca()).strict().write(pairs, folder.resolve("lossy.json"));
        Written lossless = Conversion.to(Targets.gemini()).strict().write(pairs, folder.resolve("whole.jsonl"));

        assertThat(lossy.isWritten()).isFalse();
        assertThat(lossy).hasToString("Written[1 read: 0 unchanged, 1 changed, 0 skipped, 1 losses, nothing written]");
        assertThat(lossless.isWritten()).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".lock")))
                    .containsExactlyInAnyOrder("in.jsonl", "whole.jsonl");
        }
    }

    @Test
    void alpaca_is_one_array_and_azure_begins_with_a_byte_order_mark() throws Exception {
        Pairs pairs = Pairs.of(List.of(Pair.of("Q", "A"), Pair.of("R", "B")));
        Path alpaca = folder.resolve("alpaca.json");
        Path azure = folder.resolve("azure.jsonl");
        Targets.alpaca().write(pairs, alpaca);
        Targets.of("azure-openai-sft").write(pairs, azure);

        assertThat(Json.parse(Files.readString(alpaca)))
                .isEqualTo(List.of(
                        Map.of("instruction", "Q", "input", "", "output", "A"),
                        Map.of("instruction", "R", "input", "", "output", "B")));
        byte[] bytes = Files.readAllBytes(azure);
        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xef, 0xbb, 0xbf);
        assertThat(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8).lines())
                .hasSize(2);

        Targets.alpaca().write(Pairs.of(List.of()), alpaca);
        assertThat(Files.readString(alpaca)).isEqualTo("[]\n");
    }

    @Test
    void fields_that_the_reader_was_told_are_what_is_converted() throws Exception {
        Path in = folder.resolve("in.csv");
        Files.writeString(in, "frage,antwort,id\nQ,A,7\n");
        Pairs pairs = Reading.defaults().prompt("frage").answer("antwort").read(in);
        Path out = folder.resolve("out.jsonl");

        Targets.of("trl-language-modeling").write(pairs, out);

        assertThat(Files.readString(out))
                .isEqualTo(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"Q\"},{\"role\":\"assistant\",\"content\":\"A\"}],\"id\":\"7\"}\n");
    }
}
