package io.pairkit.format;

import io.pairkit.FieldNames;
import io.pairkit.Json;
import io.pairkit.format.parquet.ParquetTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A file of real lines, in one of the containers that are read, broken at random bytes.
 *
 * @param lines those of which it was made, before it was broken
 */
record BrokenFile(String name, byte[] bytes, List<byte[]> lines) {
    private static final List<String> NAMES = List.of(
            "a.jsonl",
            "a.jsonl",
            "a.jsonl",
            "a.jsonl",
            "a.json",
            "a.json",
            "a.csv",
            "a.tsv",
            "a",
            "a.yaml",
            "a.parquet",
            "a.jsonl.gz",
            "a.csv.gz");
    private static final byte[][] ODD = {
        {0},
        {'"'},
        {'\\'},
        {'\n'},
        {'\r'},
        {'\r', '\n'},
        {'{'},
        {'}'},
        {'['},
        {']'},
        {','},
        {':'},
        {'\t'},
        {';'},
        {(byte) 0xff},
        {(byte) 0xc3},
        {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        "\\ud800".getBytes(StandardCharsets.UTF_8),
        "\\u0000".getBytes(StandardCharsets.UTF_8),
        "null".getBytes(StandardCharsets.UTF_8),
        "NaN".getBytes(StandardCharsets.UTF_8),
        "1e999999999".getBytes(StandardCharsets.UTF_8),
        "-0".getBytes(StandardCharsets.UTF_8),
        "[[[[[[[[".getBytes(StandardCharsets.UTF_8),
        "<|im_end|>".getBytes(StandardCharsets.UTF_8),
        "\u2028\u200f\ud83d\ude00".getBytes(StandardCharsets.UTF_8),
    };

    static BrokenFile of(List<byte[]> lines, SplittableRandom random) throws IOException {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<byte[]> chosen = new ArrayList<>();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            chosen.add(lines.get(random.nextInt(lines.size())));
        }
        byte[] bytes = mutated(text(name, chosen, random), random);
        if (name.endsWith(".gz")) {
            bytes = zipped(bytes);
            if (random.nextInt(3) > 0) {
                bytes = mutated(bytes, random);
            }
        }
        return new BrokenFile(name, bytes, chosen);
    }

    private static byte[] text(String name, List<byte[]> lines, SplittableRandom random) throws IOException {
        var out = new ByteArrayOutputStream();
        if (name.startsWith("a.csv") || name.startsWith("a.tsv")) {
            String separator = name.startsWith("a.tsv") ? "\t" : random.nextBoolean() ? "," : ";";
            out.writeBytes(("prompt" + separator + "completion\n").getBytes(StandardCharsets.UTF_8));
            for (byte[] line : lines) {
                String cell = new String(line, StandardCharsets.UTF_8).replace("\"", "\"\"");
                out.writeBytes(("\"" + cell + "\"" + separator + "an answer\n").getBytes(StandardCharsets.UTF_8));
            }
            return out.toByteArray();
        }
        if (name.equals("a.yaml")) {
            for (byte[] line : lines) {
                out.writeBytes("- ".getBytes(StandardCharsets.UTF_8));
                out.write(line);
                out.write('\n');
            }
            return out.toByteArray();
        }
        if (name.equals("a.parquet")) {
            Path rows = Files.createTempFile("rows", ".jsonl");
            Files.write(rows, joined(lines));
            ParquetTable.write(rows, out);
            Files.delete(rows);
            return out.toByteArray();
        }
        boolean array = name.equals("a.json") || (name.equals("a") && random.nextBoolean());
        for (int i = 0; i < lines.size(); i++) {
            out.writeBytes(array ? new byte[] {(byte) (i == 0 ? '[' : ','), '\n'} : new byte[0]);
            out.write(lines.get(i));
            out.write('\n');
        }
        if (array) {
            out.write(']');
        }
        return out.toByteArray();
    }

    private static byte[] joined(List<byte[]> lines) {
        var out = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static byte[] mutated(byte[] given, SplittableRandom random) {
        byte[] bytes = given;
        for (int i = random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + random.nextInt(1, random.nextInt(10) == 0 ? 2000 : 6));
            switch (random.nextInt(6)) {
                case 0 -> bytes = spliced(bytes, at, at, ODD[random.nextInt(ODD.length)]);
                case 1 -> bytes = spliced(bytes, at, to, ODD[random.nextInt(ODD.length)]);
                case 2 -> bytes = spliced(bytes, at, to, new byte[0]);
                case 3 -> bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case 4 ->
                    bytes = spliced(bytes, at, Math.min(bytes.length, at + 1), new byte[] {(byte) random.nextInt()});
                default -> bytes = random.nextInt(6) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] out = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, out, 0, from);
        System.arraycopy(piece, 0, out, from, piece.length);
        System.arraycopy(bytes, to, out, from + piece.length, bytes.length - to);
        return out;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    /** Lines of every form: the labelled ones of the targets, and real ones. */
    static List<byte[]> wholeLines() throws Exception {
        var lines = new ArrayList<byte[]>();
        for (String resource : List.of(
                "target/real/openai-drone.jsonl",
                "target/real/llamafactory-glaive.jsonl",
                "target/real/llamafactory-dpo.jsonl",
                "target/real/hh-rlhf.jsonl",
                "target/real/reason-tool-use.jsonl",
                "target/real/fastchat.jsonl",
                "target/real/dolly.jsonl")) {
            lines.addAll(shortLinesOf(resource));
        }
        for (byte[] row : linesOf("target/reference-cases.jsonl")) {
            Object line = ((Map<?, ?>) Objects.requireNonNull(Json.parse(new String(row, StandardCharsets.UTF_8))))
                    .get("line");
            lines.add(String.valueOf(line).getBytes(StandardCharsets.UTF_8));
        }
        lines.removeIf(line -> !isPair(line));
        return lines;
    }

    private static List<byte[]> shortLinesOf(String resource) throws IOException {
        return linesOf(resource).stream().filter(line -> line.length < 6000).toList();
    }

    private static List<byte[]> linesOf(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(BrokenFile.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static boolean isPair(byte[] line) {
        var slice = new Slice(line, 0, line.length, 1, 0, null);
        return new RecordReader("seed", null, FieldNames.none(), null)
                        .read(slice)
                        .pair()
                != null;
    }
}
