package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingOthersTest {
    @TempDir
    private Path folder;

    private Read read(String name, String text) throws IOException {
        return Read.all(Pairs.read(Files.writeString(folder.resolve(name), text)), 2);
    }

    @Test
    void an_array_gives_its_elements_with_the_lines_on_which_they_begin() throws IOException {
        Read read = read("a.json", """
                [
                  {"instruction": "Add 2 and 2", "input": "", "output": "4"},
                  {
                    "instruction": "Say [hi], \\"quoted\\"",
                    "input": "x",
                    "output": "hi"
                  }
                ]
                """);

        assertThat(read.lines()).containsExactly(2L, 3L);
        assertThat(read.pairs.get(1).prompt()).isEqualTo("Say [hi], \"quoted\"\nx");
        assertThat(new String(read.pairs.get(1).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"instruction\": \"Say [hi], \\\"quoted\\\"\",\"input\": \"x\",\"output\": \"hi\"}");
    }

    @Test
    void a_broken_element_does_not_stop_the_next_ones() throws IOException {
        Read read = read("a.json", """
                [
                {"prompt": "a", "completion": "b"},
                {"prompt": "a" "completion": "b"},
                nonsense,
                {"prompt": "c", "completion": "d"}
                """);

        assertThat(read.lines()).containsExactly(2L, 5L);
        assertThat(read.badLines()).containsExactly(3L, 4L);
        assertThat(read.noteCodes()).containsExactly("json/unclosed-array");
    }

    @Test
    void json_lines_in_a_file_named_json_are_read_as_lines() throws IOException {
        Read read =
                read("a.json", "{\"question\":\"q\",\"std_answer\":\"\"}\n{\"question\":\"r\",\"std_answer\":\"s\"}");

        assertThat(read.lines()).containsExactly(1L, 2L);
    }

    @Test
    void an_object_over_many_lines_is_one_record() throws IOException {
        Read read = read("a.json", "{\n \"prompt\": \"q\",\n \"completion\": \"a\"\n}\n");

        assertThat(read.lines()).containsExactly(1L);
        assertThat(read.pairs.get(0).answer()).isEqualTo("a");
    }

    @Test
    void a_table_gives_its_rows_and_a_row_of_the_wrong_length_is_kept_as_it_is() throws IOException {
        Read read = read(
                "a.csv",
                "text,category\r\n\"line one\nline \"\"two\"\"\",music\r\n5\" pipe,plumbing\r\nonly one\r\nlast,\"x, y\"");

        assertThat(read.pairs).extracting(Pair::prompt).containsExactly("line one\nline \"two\"", "5\" pipe", "last");
        assertThat(read.pairs).extracting(Pair::answer).containsExactly("music", "plumbing", "x, y");
        assertThat(read.lines()).containsExactly(2L, 4L, 6L);
        assertThat(read.badLines()).containsExactly(5L);
        assertThat(read.badTexts()).containsExactly("only one");
        assertThat(read.unreadable.get(0).finding().message()).isEqualTo("expected 2 columns, found 1");
    }

    @Test
    void tabs_and_semicolons_are_recognised() throws IOException {
        assertThat(read("a.tsv", "prompt\tcompletion\na,b\tc\n").pairs.get(0).prompt())
                .isEqualTo("a,b");
        assertThat(read("b.csv", "prompt;completion\na,b;c\n").pairs.get(0).prompt())
                .isEqualTo("a,b");
    }

    @Test
    void a_bracket_that_closes_nothing_is_a_finding_and_ends_no_loop() throws IOException {
        Read read = read(
                "a.json", "[{\"prompt\":\"a\",\"completion\":\"b\"}]]\n{\"prompt\":\"c\",\"completion\":\"d\"}\n}\n");

        assertThat(read.lines()).containsExactly(1L, 2L);
        assertThat(read.badLines()).containsExactly(1L, 3L);
        assertThat(read.badTexts()).containsExactly("]", "}");
    }

    @Test
    void lines_of_a_table_may_end_with_a_carriage_return_alone() throws IOException {
        Read read = read("a.csv", "prompt;completion\r\"one\rtwo\";b\rc;\"d; e\"");

        assertThat(read.pairs).extracting(Pair::prompt).containsExactly("one\rtwo", "c");
        assertThat(read.pairs).extracting(Pair::answer).containsExactly("b", "d; e");
        assertThat(read.lines()).containsExactly(2L, 4L);
    }

    @Test
    void bars_keep_columns_apart_where_nothing_else_does() throws IOException {
        assertThat(read("a.csv", "prompt|completion\na, b|c; d\n").pairs.get(0).answer())
                .isEqualTo("c; d");
    }

    @Test
    void each_document_of_a_yaml_file_is_a_record_with_the_line_it_begins_on() throws IOException {
        Read read = read("qna.yaml", """
                # by hand
                prompt: What is neon?
                completion: |
                  A noble gas,
                  number 10.
                ---
                {prompt: yes, completion: "It is 3", n: 3, half: 0.5}
                """);

        assertThat(read.lines()).containsExactly(2L, 7L);
        assertThat(read.pairs.get(0).answer()).isEqualTo("A noble gas,\nnumber 10.\n");
        assertThat(new String(read.pairs.get(1).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"prompt\":\"yes\",\"completion\":\"It is 3\",\"n\":3,\"half\":0.5}");

        Read broken = read("b.yaml", "a: 1\n  b: [\n");
        assertThat(broken.badCodes()).containsExactly("yaml/malformed");
        assertThat(broken.badLines()).containsExactly(2L);
    }

    @Test
    void a_header_that_cannot_be_read_or_repeats_a_name_is_noted() throws IOException {
        Read broken = read("a.csv", "\"prompt\"x,completion\na,b\n");
        assertThat(broken.noteCodes()).containsExactly("csv/header");
        assertThat(broken.badLines()).containsExactly(2L);

        Read twice = read("b.csv", "prompt,completion,completion\na,b,c\n");
        assertThat(twice.notes.get(0).message()).isEqualTo("two columns are named \"completion\"; the last one counts");
        assertThat(twice.pairs.get(0).answer()).isEqualTo("c");
    }

    @Test
    void a_gzip_header_that_is_broken_is_a_finding() throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl.gz"), new byte[] {0x1f, (byte) 0x8b, 3, 3, 3});

        Read read = Read.all(Pairs.read(file), 1);

        assertThat(read.notes.get(0).toString())
                .isEqualTo(file + ":1 error file/truncated: the compressed data end or break here: "
                        + "Unsupported compression method");
    }

    @Test
    void zstd_is_read_and_a_cut_file_is_a_finding() throws IOException {
        var random = new SplittableRandom(3);
        var packed = new ByteArrayOutputStream();
        int lines = 400_000; // more than the window that a decompressor holds back
        try (var zstd = new ZstdOutputStream(packed)) {
            for (int i = 0; i < lines; i++) {
                zstd.write(("{\"prompt\":\"" + random.nextLong() + "\",\"completion\":\"" + random.nextLong() + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path whole = Files.write(folder.resolve("a.jsonl.zst"), packed.toByteArray());
        Path cut = Files.write(
                folder.resolve("b.jsonl.zst"), java.util.Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3));

        assertThat(Pairs.read(whole).size()).isEqualTo(lines);
        Read read = Read.all(Pairs.read(cut), 1);
        assertThat(read.pairs).isNotEmpty().hasSizeLessThan(lines);
        assertThat(read.noteCodes().size() + read.badCodes().size()).isEqualTo(1);
    }

    @Test
    void fields_of_any_name_can_be_mapped() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"q\":{\"text\":\"why\"},\"a\":\"so\",\"meta\":{\"topic\":\"t\"},\"key\":7}\n");
        Pairs pairs = Reading.defaults()
                .prompt("q.text")
                .answer("a")
                .attribute("category", "meta.topic")
                .id("key")
                .read(file);

        Pair pair = pairs.stream().findFirst().orElseThrow();
        assertThat(pair.prompt()).isEqualTo("why");
        assertThat(pair.answer()).isEqualTo("so");
        assertThat(pair.attribute("category")).contains("t");
        assertThat(pair.id()).isEqualTo("7");
    }

    @Test
    void an_array_of_elements_of_any_size_is_found_whole_across_block_boundaries() throws IOException {
        for (long seed = 0; seed < 4; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder("[");
            int elements = 800;
            for (int i = 0; i < elements; i++) {
                text.append(i == 0 ? "\n" : ",\n");
                text.append("{\"prompt\":\"").append("\\\"[{".repeat(random.nextInt(400)));
                text.append("\",\n\"completion\":\"").append(i).append("\"}");
            }
            Read read = read("loop" + seed + ".json", text + "]");

            assertThat(read.unreadable).as("seed %s", seed).isEmpty();
            for (int i = 0; i < elements; i++) {
                assertThat(read.pairs.get(i).answer()).isEqualTo(Integer.toString(i));
                assertThat(read.lines().get(i)).isEqualTo(2L + 2L * i);
            }
        }
    }
}
