package io.pairkit.format.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.format.InputFile;
import io.pairkit.format.RawFile;
import io.pairkit.format.Reading;
import io.pairkit.validate.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
    private static final String CHAT =
            "{\"messages\":[{\"role\":\"user\",\"content\":\"q%s\"},{\"role\":\"assistant\",\"content\":\"a\"}]}\n";

    @TempDir
    Path folder;

    private List<String> findings(String target, String text) throws Exception {
        return findings(target, "t.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> findings(String target, String name, byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve(name), bytes);
        FileCheck check = Targets.of(target).file();
        check.bytes(new InputFile(name, path));
        Reading.defaults().shape(Targets.of(target).layout()).files(List.of(new InputFile(name, path))).stream()
                .forEach(check::add);
        return check.findings().stream().map(Finding::toString).toList();
    }

    private static String chats(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(CHAT.replace("%s", String.valueOf(i)));
        }
        return text.toString();
    }

    @Test
    void ten_examples_are_enough_for_openai_and_nine_are_not() throws Exception {
        assertThat(findings("openai-chat-sft", chats(10))).isEmpty();
        assertThat(findings("openai-chat-sft", chats(9)))
                .containsExactly(
                        "t.jsonl error target/record-count: the file has 9 records; the platform takes at least 10 records");
    }

    @Test
    void a_blank_line_between_records_is_an_error_and_a_final_line_end_is_fine() throws Exception {
        assertThat(findings("together-conversation", chats(1) + "\n \n" + chats(1)))
                .containsExactly(
                        "t.jsonl:2 error target/blank-line: the platform's loader fails at a blank line",
                        "t.jsonl:3 error target/blank-line: the platform's loader fails at a blank line");
        assertThat(findings("together-conversation", chats(2))).isEmpty();
        assertThat(findings("together-conversation", chats(2).strip())).isEmpty();
        assertThat(findings("together-conversation", chats(2) + "\n"))
                .containsExactly("t.jsonl warning target/blank-line: the file ends with 1 blank lines");
        assertThat(findings("trl-language-modeling", chats(1) + "\n" + chats(1)))
                .isEmpty();
    }

    @Test
    void a_byte_order_mark_is_wanted_by_azure_and_refused_by_others() throws Exception {
        String marked = "\uFEFF" + chats(10);
        assertThat(findings("azure-openai-sft", marked)).isEmpty();
        assertThat(findings("azure-openai-sft", chats(10)))
                .containsExactly(
                        "t.jsonl warning target/byte-order-mark: the platform asks for UTF-8 with a byte-order mark");
        assertThat(findings("mlx-lm", marked))
                .containsExactly(
                        "t.jsonl error target/byte-order-mark: the platform's loader fails at the byte-order mark");
    }

    @Test
    void records_of_two_shapes_do_not_go_into_one_file() throws Exception {
        String mixed = chats(2) + "{\"prompt\":\"p\",\"completion\":\"c\"}\n{\"prompt\":\"p\",\"completion\":\"d\"}\n";
        assertThat(findings("mlx-lm", mixed))
                .containsExactly(
                        "t.jsonl error target/mixed-records: a file holds records of one shape: 2 are completions (line 3 on), the first record is chat");
        assertThat(findings("fireworks-sft", chats(2) + CHAT.replace("%s", "x").replace("]}", "],\"weight\":1}")))
                .containsExactly(
                        "t.jsonl error target/mixed-records: a file holds records of one root weight: 1 are a root weight (line 3 on), the first record is no root weight");
    }

    @Test
    void a_record_that_stands_twice_is_named_with_its_twin() throws Exception {
        assertThat(findings("cohere-chat", chats(2) + chats(1)))
                .containsExactly("t.jsonl:3 warning target/duplicate-record: the record stands in line 1 already");
    }

    @Test
    void an_array_is_no_jsonl() throws Exception {
        byte[] array = ("[" + chats(1) + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(findings("together-conversation", "t.json", array))
                .containsExactlyInAnyOrder(
                        "t.json warning target/file-name: the platform wants a name that ends in .jsonl",
                        "t.json error target/container: the platform takes one JSON object a line; this file is a JSON array");
        assertThat(findings(
                        "sharegpt-fastchat", "t.jsonl", "{\"conversations\":[]}\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("t.jsonl warning target/container: the file of this target is one JSON array");
    }

    @Test
    void one_modality_goes_into_a_file_for_nova() throws Exception {
        String text =
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"q\"}]},{\"role\":\"assistant\",\"content\":[{\"text\":\"a\"}]}]}\n";
        String image = text.replace("[{\"text\":\"q\"}]", "[{\"image\":{}},{\"text\":\"q\"}]");
        String video = text.replace("[{\"text\":\"q\"}]", "[{\"video\":{}},{\"text\":\"q\"}]");
        assertThat(findings("nova2-sft", text.repeat(4) + image.repeat(4)))
                .noneMatch(finding -> finding.contains("target/mixed-records"));
        assertThat(findings("nova2-sft", text.repeat(4) + image.repeat(4) + video))
                .contains(
                        "t.jsonl error target/mixed-records: a file holds records of one modality: 1 are video (line 9 on), the first record is image");
    }

    @Test
    void collectors_that_saw_parts_in_any_order_merge_to_the_same_findings() throws Exception {
        Path path = Files.writeString(folder.resolve("t.jsonl"), chats(30) + chats(12) + chats(5));
        List<Pair> pairs = Reading.defaults().read(path).stream().toList();
        for (String id : List.of("cohere-chat", "openai-completions", "together-conversation")) {
            Target target = Targets.of(id);
            FileCheck whole = target.file();
            pairs.forEach(whole::add);
            for (long seed = 0; seed < 50; seed++) {
                var random = new SplittableRandom(seed);
                var parts = new ArrayList<FileCheck>(List.of(target.file(), target.file(), target.file()));
                var shuffled = new ArrayList<>(pairs);
                java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
                shuffled.forEach(pair -> parts.get(random.nextInt(3)).add(pair));
                FileCheck merged = parts.get(0).merge(parts.get(1)).merge(parts.get(2));
                assertThat(merged.findings()).as("%s, seed %s", id, seed).isEqualTo(whole.findings());
            }
        }
    }

    @Test
    void lines_are_counted_across_blocks() throws Exception {
        String text = chats(2000) + "\n" + chats(2000) + "\r\n" + chats(1);
        Path path = Files.writeString(folder.resolve("big.jsonl"), text);
        RawFile raw = RawFile.scan(new InputFile("big.jsonl", path));
        assertThat(raw.blankLines()).containsExactly(2001L, 4002L);
        assertThat(raw.bytes()).isEqualTo(text.length());
        assertThat(raw.isLines()).isTrue();
    }
}
