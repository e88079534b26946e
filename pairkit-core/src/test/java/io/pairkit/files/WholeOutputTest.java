package io.pairkit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeOutputTest {
    @TempDir
    private Path place;

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_appears_only_when_it_is_committed() throws IOException {
        Path file = place.resolve("a.jsonl");
        try (var whole = WholeFile.creating(file)) {
            whole.stream().write(1);
            assertThat(file).doesNotExist();
            whole.commit();
        }
        assertThat(names()).containsExactly("a.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl.gz", "A.JSONL.GZ", "a.jsonl.zst"})
    void a_file_is_compressed_as_its_name_says(String name) throws IOException {
        Path file = place.resolve(name);
        String line = "{\"prompt\":\"How do I return a kettle?\",\"answer\":\"Send it back within 30 days.\"}\n";
        try (var whole = WholeFile.creating(file)) {
            whole.stream().write(line.repeat(1_000).getBytes(StandardCharsets.UTF_8));
            whole.commit();
        }
        assertThat(Files.size(file)).isLessThan(3_000);
        assertThat(Pairs.read(file).stream()).hasSize(1_000);
        assertThat(names()).containsExactly(name);
    }

    @Test
    void what_is_not_committed_leaves_nothing_behind_and_keeps_the_old_file() throws IOException {
        Path file = Files.writeString(place.resolve("a.jsonl"), "old");
        try (var whole = WholeFile.replacing(file)) {
            whole.stream().write(1);
        }
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.jsonl");
    }

    @Test
    void an_existing_file_is_not_overwritten_unasked() throws IOException {
        Path file = Files.writeString(place.resolve("a.jsonl"), "old");
        assertThatThrownBy(() -> WholeFile.creating(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + " exists; it is overwritten only when asked to");
    }

    @Test
    void a_folder_appears_with_all_its_files_or_not_at_all() throws IOException {
        Path folder = place.resolve("out");
        try (var whole = WholeFolder.begin(folder, false)) {
            whole.file("train.jsonl").write(7);
            whole.file("report.json", "{}");
            assertThat(folder).doesNotExist();
            whole.commit();
        }
        assertThat(names()).containsExactly("out");
        assertThat(folder.resolve("train.jsonl")).hasSize(1);
        assertThat(folder.resolve("report.json")).hasContent("{}");
    }

    @Test
    void a_folder_is_swapped_only_when_asked_to_and_the_old_one_goes_whole() throws IOException {
        Path folder = Files.createDirectories(place.resolve("out"));
        Files.writeString(folder.resolve("old.txt"), "old");

        assertThatThrownBy(() -> WholeFolder.begin(folder, false))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder + " exists; it is overwritten only with --force");
        try (var whole = WholeFolder.begin(folder, true)) {
            whole.file("new.txt", "new");
            assertThat(folder.resolve("old.txt")).exists();
            whole.commit();
        }
        assertThat(names()).containsExactly("out");
        assertThat(folder.resolve("old.txt")).doesNotExist();
        assertThat(folder.resolve("new.txt")).exists();
    }

    @Test
    void a_second_writer_is_refused_and_the_first_one_goes_on() throws IOException {
        Path folder = place.resolve("out");
        try (var first = WholeFolder.begin(folder, false)) {
            assertThatThrownBy(() -> WholeFolder.begin(folder, true))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(folder + ": cannot be written: another run is writing " + folder);
            first.file("a.txt", "a");
            first.commit();
        }
        assertThat(folder.resolve("a.txt")).hasContent("a");
    }

    @Test
    void what_a_killed_run_left_is_cleared_away_and_an_old_folder_it_had_moved_comes_back() throws IOException {
        Path folder = place.resolve("out");
        Files.createDirectories(place.resolve(".out.draft/sub"));
        Files.createDirectories(place.resolve(".out.former"));
        Files.writeString(place.resolve(".out.former/old.txt"), "old");

        assertThatThrownBy(() -> WholeFolder.begin(folder, false)).isInstanceOf(UncheckedIOException.class);
        assertThat(folder.resolve("old.txt")).hasContent("old");
        try (var whole = WholeFolder.begin(folder, true)) {
            whole.file("a.txt", "a");
            whole.commit();
        }
        assertThat(names()).containsExactly("out");
    }

    @Test
    void pairs_are_written_back_byte_for_byte() throws IOException {
        String text =
                "{ \"prompt\":\"a\",   \"completion\":\"b\", \"x\":1.0e2}\n{\"completion\":\"d\",\"prompt\":\"c\"}\n";
        Path in = Files.writeString(place.resolve("in.jsonl"), text);
        Pairs.read(in).write(place.resolve("out.jsonl"));
        assertThat(place.resolve("out.jsonl")).hasContent(text);

        Pairs.of(List.of(Pair.of("q", "a"))).write(place.resolve("made.jsonl"));
        assertThat(place.resolve("made.jsonl"))
                .hasContent(
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n");
    }
}
