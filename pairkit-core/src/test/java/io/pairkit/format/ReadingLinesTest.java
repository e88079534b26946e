package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLinesTest {
    private static final String GOOD = "{\"prompt\":\"Where is it?\",\"completion\":\"Here.\"}";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Read read(String name, String text) throws IOException {
        return Read.all(Pairs.read(file(name, text)), 1);
    }

    @Test
    void a_broken_line_is_named_and_kept_byte_for_byte_and_its_neighbours_are_read() throws IOException {
        Read read = read("a.jsonl", GOOD + "\n{\"prompt\":\"cut\n" + GOOD + "\n");

        assertThat(read.lines()).containsExactly(1L, 3L);
        assertThat(read.badLines()).containsExactly(2L);
        assertThat(read.badTexts()).containsExactly("{\"prompt\":\"cut");
        assertThat(read.unreadable.get(0).finding().message())
                .isEqualTo("not valid JSON: the text ends inside a value");
        assertThat(read.unreadable.get(0).finding().requirements()).containsExactly("R52", "R54", "R105");
    }

    @Test
    void a_line_end_may_be_crlf_and_the_last_one_may_be_missing() throws IOException {
        Read read = read("a.jsonl", GOOD + "\r\n\r\n   \n" + GOOD);

        assertThat(read.lines()).containsExactly(1L, 4L);
        assertThat(read.pairs.get(0).bytes()).isEqualTo(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(read.unreadable).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_noted_and_is_no_part_of_the_first_record() throws IOException {
        Read read = read("a.jsonl", "\uFEFF" + GOOD + "\n");

        assertThat(read.noteCodes()).containsExactly("file/byte-order-mark");
        assertThat(read.pairs.get(0).bytes()).isEqualTo(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(read.pairs.get(0).origin().offset()).isEqualTo(3);
    }

    @Test
    void bytes_that_are_not_utf8_are_a_finding_with_their_column() throws IOException {
        byte[] bad = (GOOD + "\n" + GOOD + "\n").getBytes(StandardCharsets.ISO_8859_1);
        bad[12] = (byte) 0xed;
        Read read = Read.all(Pairs.read(file("a.jsonl", bad)), 1);

        assertThat(read.lines()).containsExactly(2L);
        assertThat(read.unreadable.get(0).finding().message()).isEqualTo("byte 0xED at column 13 is not UTF-8");
        assertThat(read.unreadable.get(0).bytes()).isEqualTo(Arrays.copyOf(bad, GOOD.length()));
    }

    @Test
    void every_kind_of_broken_line_is_a_finding_with_a_code_of_its_own() throws IOException {
        Read read = read(
                "a.jsonl",
                String.join(
                        "\n",
                        "[1,2]",
                        "\"text\"",
                        "{\"a\":1} {\"b\":2}",
                        "{\"prompt\":\"x\"}",
                        "{\"prompt\":NaN,\"completion\":\"y\"}",
                        "{\"a\":".repeat(1200),
                        "{'prompt':'x'}",
                        "{\"prompt\":\"a\0b\",\"completion\":\"y\"}",
                        "{\"messages\":[{\"content\":\"x\"}]}",
                        GOOD));

        assertThat(read.badCodes())
                .containsExactly(
                        "json/not-an-object",
                        "json/not-an-object",
                        "json/malformed",
                        "record/no-pair",
                        "json/malformed",
                        "json/too-deep",
                        "json/malformed",
                        "json/malformed",
                        "record/no-pair");
        assertThat(read.unreadable.get(3).finding().message())
                .isEqualTo("expected field \"completion\", found [prompt]");
        assertThat(read.unreadable.get(8).finding().pointer()).isEqualTo("/messages/0");
        assertThat(read.lines()).containsExactly(10L);
    }

    @Test
    void a_message_never_repeats_the_broken_text() throws IOException {
        Read read = read("a.jsonl", "{\"prompt\": sk-live-4242424242424242, \"completion\": 1}\n");

        assertThat(read.unreadable.get(0).finding().message()).doesNotContain("4242");
    }

    @Test
    void a_key_that_stands_twice_and_half_a_character_are_noted_on_the_record() throws IOException {
        Read read = read("a.jsonl", "{\"prompt\":\"a\",\"prompt\":\"b\\ud800\",\"completion\":\"c\"}\n");

        assertThat(read.pairs.get(0).prompt()).isEqualTo("b\ud800");
        assertThat(read.pairs.get(0).notes())
                .extracting(note -> note.code() + " " + note.pointer())
                .containsExactly("json/duplicate-key /prompt", "text/lone-surrogate /prompt");
    }

    @Test
    void a_gzip_file_that_was_cut_gives_every_whole_line_and_names_the_one_it_breaks_in() throws IOException {
        var packed = new ByteArrayOutputStream();
        var random = new SplittableRandom(7);
        var lines = new ArrayList<String>();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 5000; i++) {
                lines.add("{\"prompt\":\"" + Long.toHexString(random.nextLong()) + "\",\"completion\":\"x\"}");
                gzip.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Read read = Read.all(Pairs.read(file("a.jsonl.gz", cut)), 2);

        int whole = read.pairs.size();
        assertThat(whole).isBetween(1000, 4999);
        assertThat(read.pairs)
                .extracting(pair -> new String(pair.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(lines.subList(0, whole));
        assertThat(read.badLines()).containsExactly(whole + 1L);
        assertThat(read.badCodes()).containsExactly("file/truncated");
        assertThat(lines.get(whole)).startsWith(read.badTexts().get(0));
    }

    @Test
    void a_line_of_fifty_megabytes_is_read_and_so_are_its_neighbours() throws IOException {
        var big = new StringBuilder("{\"prompt\":\"p\",\"completion\":\"")
                .append("x".repeat(50_000_000))
                .append("\"}");
        Read read = read("a.jsonl", GOOD + "\n" + big + "\n" + GOOD + "\n");

        assertThat(read.lines()).containsExactly(1L, 2L, 3L);
        assertThat(read.pairs.get(1).answer()).hasSize(50_000_000);
    }

    @Test
    void a_line_above_the_limit_is_a_finding_and_the_next_line_is_read() throws IOException {
        Path file = file("a.jsonl", GOOD + "\n" + "y".repeat(3_000_000) + "\n" + GOOD + "\n");
        Read read = Read.all(Reading.defaults().maxRecordBytes(1_000_000).read(file), 1);

        assertThat(read.lines()).containsExactly(1L, 3L);
        assertThat(read.unreadable.get(0).finding().message()).isEqualTo("the line has more than 1000000 bytes");
        assertThat(read.badLines()).containsExactly(2L);
    }

    @Test
    void no_record_at_all_is_a_finding() throws IOException {
        assertThat(read("a.jsonl", "").noteCodes()).containsExactly("file/empty");
        assertThat(read("b.jsonl", "\n \n").noteCodes()).containsExactly("file/empty");
        assertThat(read("c.csv", "prompt,completion\n").noteCodes()).containsExactly("file/empty");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> Pairs.read(folder.resolve("none.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder.resolve("none.jsonl") + ": no such file");
        assertThatThrownBy(() -> Pairs.read())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one path is needed");
    }

    @Test
    void a_folder_stands_for_its_files_by_name_and_passes_over_what_begins_with_a_dot() throws IOException {
        Files.createDirectories(folder.resolve("in/sub"));
        file("in/b.jsonl", GOOD);
        file("in/.hidden.jsonl", GOOD);
        file("in/sub/a.json", "[" + GOOD + "]");
        file("in/notes.md", "no data");
        Read read = Read.all(Pairs.read(folder.resolve("in")), 1);

        assertThat(read.pairs)
                .extracting(pair -> pair.origin().file())
                .containsExactly(folder.resolve("in") + "/b.jsonl", folder.resolve("in") + "/sub/a.json");
    }

    @Test
    void what_comes_once_is_spooled_and_can_be_read_again() {
        Pairs pairs =
                Pairs.spool(new ByteArrayInputStream((GOOD + "\n" + GOOD).getBytes(StandardCharsets.UTF_8)), folder);

        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.stream().map(Pair::origin))
                .extracting(Object::toString)
                .containsExactly("-:1", "-:2");
    }

    @Test
    void whatever_the_block_boundaries_and_threads_every_line_is_found_once_and_byte_for_byte() throws IOException {
        for (long seed = 0; seed < 6; seed++) {
            var random = new SplittableRandom(seed);
            var lines = new ArrayList<String>();
            var text = new StringBuilder();
            for (int i = 0; i < 3000; i++) {
                String line = "{\"prompt\":\"" + "ä".repeat(random.nextInt(random.nextInt(10) == 0 ? 9000 : 200))
                        + "\",\"completion\":\"" + i + "\"}";
                lines.add(line);
                text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
                if (random.nextInt(20) == 0) {
                    text.append("\n");
                }
            }
            Path file = file("loop" + seed + ".jsonl", text.toString());
            for (int threads : List.of(1, 3)) {
                Read read = Read.all(Pairs.read(file), threads);
                assertThat(read.pairs)
                        .as("seed %s, %s threads", seed, threads)
                        .extracting(pair -> new String(pair.bytes(), StandardCharsets.UTF_8))
                        .isEqualTo(lines);
            }
            byte[] all = Files.readAllBytes(file);
            Read read = Read.all(Pairs.read(file), 2);
            for (Pair pair : read.pairs) {
                int at = (int) pair.origin().offset();
                byte[] there = Arrays.copyOfRange(all, at, at + pair.bytes().length);
                assertThat(there).as("offset of %s", pair.origin()).isEqualTo(pair.bytes());
            }
        }
    }
}
