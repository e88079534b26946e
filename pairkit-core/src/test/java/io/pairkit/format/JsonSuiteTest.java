package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Json;
import io.pairkit.Pairs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of JSONTestSuite as lines between good lines: {@code n_} must be refused, {@code y_} taken, {@code i_} either. */
class JsonSuiteTest {
    private static final String GOOD = "{\"prompt\":\"What is neon, number %d?\",\"completion\":\"A noble gas.\"}";

    @TempDir
    Path folder;

    @Test
    void every_text_to_refuse_is_named_at_its_line_and_every_good_line_around_it_is_read() throws Exception {
        for (String name : List.of("a.jsonl", "a.json")) {
            var file = new ByteArrayOutputStream();
            var good = new ArrayList<Long>();
            var bad = new ArrayList<Long>();
            var badBytes = new ArrayList<String>();
            long line = 1;
            for (byte[] text : suite("n_").values()) {
                file.writeBytes(good(good, line++));
                for (byte[] piece : lines(text)) {
                    if (!new String(piece, StandardCharsets.ISO_8859_1).isBlank()) {
                        bad.add(line);
                        badBytes.add(hex(piece));
                    }
                    file.writeBytes(piece);
                    file.write('\n');
                    line++;
                }
            }
            file.writeBytes(good(good, line));

            Read read = Read.all(Pairs.read(Files.write(folder.resolve(name), file.toByteArray())), 2);

            assertThat(bad).hasSizeGreaterThan(185);
            assertThat(read.badLines()).isEqualTo(bad);
            assertThat(read.lines()).isEqualTo(good);
            assertThat(read.unreadable.stream().map(each -> hex(each.bytes())).toList())
                    .isEqualTo(badBytes);
        }
    }

    @Test
    void a_text_to_take_is_json_and_one_to_refuse_is_none() throws Exception {
        for (Map.Entry<String, byte[]> each : suite("").entrySet()) {
            boolean taken;
            try {
                Json.parse(each.getValue(), 0, each.getValue().length, new ArrayList<>());
                taken = true;
            } catch (Json.Malformed e) {
                taken = false;
            }
            if (!each.getKey().startsWith("i_")) {
                assertThat(taken).as(each.getKey()).isEqualTo(each.getKey().startsWith("y_"));
            }
        }
    }

    /** The bytes between line feeds, without a carriage return before one. */
    private static List<byte[]> lines(byte[] text) {
        var lines = new ArrayList<byte[]>();
        for (String line : new String(text, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            lines.add(line.getBytes(StandardCharsets.ISO_8859_1));
        }
        return lines;
    }

    private static byte[] good(List<Long> lines, long line) {
        lines.add(line);
        return (GOOD.replace("%d", String.valueOf(line)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static Map<String, byte[]> suite(String prefix) throws IOException, Json.Malformed {
        var texts = new LinkedHashMap<String, byte[]>();
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(JsonSuiteTest.class.getResourceAsStream("json-suite.jsonl.gz")))) {
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                var fields = (Map<?, ?>) Objects.requireNonNull(Json.parse(row));
                if (String.valueOf(fields.get("name")).startsWith(prefix)) {
                    texts.put(
                            String.valueOf(fields.get("name")),
                            Base64.getDecoder().decode(String.valueOf(fields.get("base64"))));
                }
            }
        }
        return texts;
    }
}
