package io.pairkit.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskmasterToPairsTest {
    @TempDir
    private Path place;

    private static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void the_shipped_sample_is_what_the_program_makes_of_the_raw_files() throws IOException, Json.Malformed {
        Path made = place.resolve("made.jsonl.gz");
        TaskmasterToPairs.main(new String[] {
            made.toString(), "samples/taskmaster4/data_00.json.gz", "samples/taskmaster4/data_07.json.gz"
        });

        assertThat(unpacked(made)).isEqualTo(unpacked(Path.of("samples/conversations.jsonl.gz")));
    }
}
