package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.format.parquet.ParquetTable;
import io.pairkit.format.target.Conversion;
import io.pairkit.format.target.Targets;
import io.pairkit.format.target.Written;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTest {
    @TempDir
    private Path folder;

    private Path table(String... lines) throws IOException {
        Path text = Files.write(folder.resolve("in.jsonl"), List.of(lines));
        var out = new ByteArrayOutputStream();
        ParquetTable.write(text, out);
        return Files.write(folder.resolve("a.parquet"), out.toByteArray());
    }

    private static List<String> texts(Read read) {
        return read.pairs.stream()
                .map(pair -> new String(pair.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void records_come_back_as_they_were_written() throws IOException {
        String[] lines = {
            "{\"messages\":[{\"role\":\"user\",\"content\":\"Weather in Troms\u00f8 \ud83c\udf28?\"},{\"role\":\"assistant\","
                    + "\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]},"
                    + "{\"role\":\"tool\",\"content\":\"3\",\"tool_call_id\":\"c1\"},{\"role\":\"assistant\",\"content\":\"Three.\",\"weight\":1}],"
                    + "\"tags\":[\"a\",null,\"b\"],\"empty\":[],\"score\":0.25,\"big\":12345678901234567890,\"ok\":true}",
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"q\"}]},{\"role\":\"assistant\",\"content\":\"a\",\"weight\":0}],"
                    + "\"tags\":[],\"score\":2.5,\"ok\":false,\"meta\":{}}"
        };

        Read read = Read.all(Pairs.read(table(lines)), 2);

        assertThat(read.unreadable).isEmpty();
        assertThat(texts(read)).containsExactly(lines);
        assertThat(read.lines()).containsExactly(1L, 2L);
    }

    @Test
    void every_public_slice_comes_back_through_a_parquet_file() throws Exception {
        for (String slice :
                List.of("openai-drone", "llamafactory-glaive", "llamafactory-dpo", "hh-rlhf", "fastchat", "dolly")) {
            List<String> lines = new String(
                            ParquetTest.class
                                    .getResourceAsStream("target/real/" + slice + ".jsonl")
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();

            Read read = Read.all(Pairs.read(table(lines.toArray(String[]::new))), 1);

            assertThat(read.pairs.stream().map(Pair::fields).toList())
                    .as(slice)
                    .usingRecursiveComparison()
                    .isEqualTo(lines.stream().map(ParquetTest::withoutNulls).toList());
        }
    }

    private static Object withoutNulls(String line) {
        try {
            return without(io.pairkit.Json.parse(line));
        } catch (io.pairkit.Json.Malformed e) {
            throw new IllegalStateException(line, e);
        }
    }

    private static Object without(Object value) {
        if (value instanceof java.util.Map<?, ?> map) {
            var copy = new java.util.LinkedHashMap<Object, Object>();
            map.forEach((key, each) -> {
                if (each != null) {
                    copy.put(key, without(each));
                }
            });
            return copy;
        }
        return value instanceof List<?> list
                ? list.stream().map(ParquetTest::without).toList()
                : value;
    }

    @Test
    void a_file_of_another_writer_is_read_whatever_its_compression() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("""
                message m {
                  optional binary prompt (UTF8);
                  optional binary completion (UTF8);
                  optional int32 day (DATE);
                  optional int64 at (TIMESTAMP(MICROS,true));
                  optional int32 price (DECIMAL(9,2));
                  optional float near;
                  optional double nothing;
                  optional binary raw;
                  optional group map (MAP) { repeated group key_value { required binary key (UTF8); optional int64 value; } }
                  repeated binary old (UTF8);
                  optional group two (LIST) { repeated int32 array; }
                }
                """);
        for (CompressionCodecName codec : List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.GZIP)) {
            Path file = folder.resolve(codec + ".parquet");
            try (var writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                    .withConf(new org.apache.parquet.conf.PlainParquetConfiguration())
                    .withType(schema)
                    .withCompressionCodec(codec)
                    .withCodecFactory(io.pairkit.format.parquet.CodecsForTests.all())
                    .build()) {
                for (int i = 0; i < 3000; i++) {
                    Group row = new SimpleGroupFactory(schema).newGroup();
                    row.append("prompt", "What is number " + i % 7 + "?").append("completion", "It is " + i + ".");
                    row.append("day", 20_000)
                            .append("at", 1_700_000_000_123_456L)
                            .append("price", 1999);
                    row.append("near", 0.1f).append("nothing", Double.NaN);
                    row.append(
                            "raw", org.apache.parquet.io.api.Binary.fromConstantByteArray(new byte[] {(byte) 0xff, 1}));
                    Group entry = row.addGroup("map").addGroup("key_value");
                    entry.append("key", "k").append("value", 5L);
                    row.append("old", "x").append("old", "y");
                    row.addGroup("two").append("array", 1).append("array", 2);
                    writer.write(row);
                }
            }

            Read read = Read.all(Pairs.read(file), 2);

            assertThat(read.pairs).hasSize(3000);
            assertThat(texts(read).get(2999))
                    .isEqualTo(
                            "{\"prompt\":\"What is number 3?\",\"completion\":\"It is 2999.\",\"day\":\"2024-10-04\","
                                    + "\"at\":\"2023-11-14T22:13:20.123456Z\",\"price\":19.99,\"near\":0.1,\"raw\":\"/wE=\","
                                    + "\"map\":{\"k\":5},\"old\":[\"x\",\"y\"],\"two\":[1,2]}");
        }
    }

    private static Path foreign(String name) {
        try {
            return Path.of(ParquetTest.class.getResource("parquet/" + name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(name, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip", "snappy", "zstd", "lz4", "encodings"})
    void pages_of_arrow_are_read_whatever_packs_and_encodes_them(String name) throws IOException {
        List<Object> rows = Files.readAllLines(foreign("rows.jsonl")).stream()
                .map(ParquetTest::withoutNulls)
                .toList();

        Read read = Read.all(Pairs.read(foreign(name + ".parquet")), 2);

        assertThat(read.unreadable).isEmpty();
        assertThat(read.pairs.stream().map(Pair::fields).toList())
                .usingRecursiveComparison()
                .isEqualTo(rows);
    }

    @Test
    void a_packing_that_cannot_be_read_is_named() {
        Read read = Read.all(Pairs.read(foreign("brotli.parquet")), 1);

        assertThat(read.pairs).isEmpty();
        assertThat(read.noteCodes()).containsExactly("file/damaged", "file/empty");
        assertThat(read.notes.get(0).message())
                .isEqualTo("the Parquet file cannot be read from here on: pages compressed by BROTLI cannot be read");
        assertThat(read.notes.get(0).fix())
                .isEqualTo(
                        "write it again, uncompressed or by Snappy, Zstandard, gzip or LZ4_RAW; the rows before this one "
                                + "were read");
    }

    @Test
    void a_damaged_file_is_a_finding_and_never_more() throws IOException {
        byte[] whole = Files.readAllBytes(
                table("{\"prompt\":\"q\",\"completion\":\"a\"}", "{\"prompt\":\"r\",\"completion\":\"b\"}"));
        for (long seed = 0; seed < 400; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = whole.clone();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                bytes[random.nextInt(4, bytes.length)] = (byte) random.nextInt();
            }
            if (random.nextInt(4) == 0) {
                bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            Path file = Files.write(folder.resolve("broken.parquet"), bytes);
            Read read = Read.all(Pairs.read(file), 1);
            assertThat(read.noteCodes()).as("seed %s", seed).isSubsetOf("file/damaged", "file/empty");
        }
        Path text = Files.writeString(folder.resolve("text.parquet"), "hello");
        Read read = Read.all(Pairs.read(text), 1);
        assertThat(read.noteCodes()).containsExactly("file/damaged", "file/empty");
        assertThat(read.notes.get(0).message()).doesNotContain(folder.toString());
    }

    @Test
    void a_conversion_writes_parquet_and_tells_which_columns_hold_json() throws IOException {
        Path in = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"q\"}]},{\"role\":\"assistant\",\"content\":\"a\"}]}\n"
                        + "{\"prompt\":\"p\",\"completion\":\"c\"}\n");
        Path out = folder.resolve("out.parquet");

        Written written = Conversion.to(Targets.of("openai-chat-sft")).write(Pairs.read(in), out);

        assertThat(written.losses()).singleElement().satisfies(loss -> {
            assertThat(loss.code()).isEqualTo("L-COLUMN");
            assertThat(loss.pointer()).isEqualTo("/messages/*/content");
        });
        Read read = Read.all(Pairs.read(out), 1);
        assertThat(texts(read))
                .containsExactly(
                        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"q\"}]},{\"role\":\"assistant\",\"content\":\"a\"}]}",
                        "{\"messages\":[{\"role\":\"user\",\"content\":\"p\"},{\"role\":\"assistant\",\"content\":\"c\"}]}");
    }

    @Test
    void without_the_library_its_name_is_told(@TempDir Path place) throws Exception {
        Path file = Files.writeString(place.resolve("rows.parquet"), "PAR1 and more PAR1");
        URL[] others = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("parquet"))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Class<?> pairs = Class.forName("io.pairkit.Pairs", true, loader);
            Object read = pairs.getMethod("read", Path[].class).invoke(null, (Object) new Path[] {file});
            assertThatThrownBy(() -> pairs.getMethod("size").invoke(read))
                    .cause()
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "reading Parquet needs the library blue.strategic.parquet:parquet-floor on the class path");
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
