package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.format.parquet.ParquetTable;
import io.pairkit.format.target.Conversion;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Fixes;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files broken at random bytes: the reader, the rules and the conversions answer, whatever stands where.
 *
 * <p>The default run takes a few seconds; {@code -Dfuzz.minutes=60 -Dfuzz.seed=1000000} runs on for an hour from another seed. A
 * failure names its seed, which makes the same file again.
 */
class FuzzTest {
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

    @TempDir
    Path folder;

    @Test
    void whatever_the_bytes_are_every_piece_is_a_pair_or_a_finding() throws Exception {
        List<byte[]> lines = seeds();
        long first = Long.getLong("fuzz.seed", 0);
        long end = System.nanoTime() + Long.getLong("fuzz.minutes", 0) * 60_000_000_000L;
        long seed = first;
        while (seed < first + 250 || System.nanoTime() < end) {
            try {
                broken(seed, lines);
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
            seed++;
        }
        Files.writeString(folder.resolve("seeds"), String.valueOf(seed - first));
        String log = System.getProperty("fuzz.log", "");
        if (!log.isEmpty()) {
            Files.writeString(Path.of(log), "seeds " + first + " to " + (seed - 1) + " hold\n");
        }
    }

    private void broken(long seed, List<byte[]> lines) throws Exception {
        var random = new SplittableRandom(seed);
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
        Path file = Files.write(folder.resolve(name), bytes);
        Pairs pairs = Reading.defaults().files(List.of(new InputFile(name, file)));
        Read read = Read.all(pairs, 1);
        Read two = Read.all(pairs, 2);
        assertThat(two.lines()).isEqualTo(read.lines());
        assertThat(two.badLines()).isEqualTo(read.badLines());
        assertThat(two.badCodes()).isEqualTo(read.badCodes());
        piecesAreAll(pairs, read);
        if (name.equals("a.jsonl") && !isCompressed(bytes)) {
            linesAreAll(bytes, chosen, pairs, read);
        }
        validated(pairs, read, random);
        fixed(pairs, read);
        converted(read, random);
        Files.delete(file);
    }

    private static void piecesAreAll(Pairs pairs, Read read) {
        var count = new int[1];
        pairs.pieces(Progress.none(), (number, piece) -> {
            assertThat(number).isEqualTo(count[0]++);
            piece.writeTo(new ByteArrayOutputStream());
        });
        assertThat(count[0]).isEqualTo(read.pairs.size() + read.unreadable.size());
    }

    /** Every line that is not blank is a piece, in order and byte for byte; a line that is whole is a pair. */
    private static void linesAreAll(byte[] bytes, List<byte[]> chosen, Pairs pairs, Read read) {
        Set<String> whole = new HashSet<>();
        chosen.forEach(line -> whole.add(hex(line)));
        var expected = new ArrayList<String>();
        var wholeLines = new HashSet<Long>();
        int from = bytes.length >= 3 && hex(Arrays.copyOf(bytes, 3)).equals("efbbbf") ? 3 : 0;
        long line = 1;
        for (int i = from; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                int to = i > from && bytes[i - 1] == '\r' ? i - 1 : i;
                if (!LineSlicer.isBlank(bytes, from, to)) {
                    String text = hex(Arrays.copyOfRange(bytes, from, to));
                    expected.add(text);
                    if (whole.contains(text)) {
                        wholeLines.add(line);
                    }
                }
                from = i + 1;
                line++;
            }
        }
        var got = new ArrayList<String>();
        pairs.pieces(Progress.none(), (number, piece) -> {
            var out = new ByteArrayOutputStream();
            piece.writeTo(out);
            got.add(hex(out.toByteArray()));
        });
        assertThat(got).isEqualTo(expected);
        assertThat(read.lines()).containsAll(wholeLines);
    }

    private static void validated(Pairs pairs, Read read, SplittableRandom random) {
        Target target = Targets.all().get(random.nextInt(Targets.all().size()));
        var checked = Validation.of(Rules.recommended().and(target.rule())).run(pairs);
        assertThat(checked.findings()).noneMatch(finding -> finding.code().equals("rule/failed"));
        assertThat(checked.findings())
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        assertThat(checked.read()).isEqualTo(read.pairs.size() + read.unreadable.size());
        assertThat(checked.findings().stream().map(Finding::code)).allMatch(code -> code.contains("/"));
    }

    /** Repairs change no count, can be undone, and leave nothing to repair. */
    private static void fixed(Pairs pairs, Read read) {
        Fixes fixes = Fixes.safe();
        assertThat(Read.all(fixes.in(pairs), 1).lines()).isEqualTo(read.lines());
        for (Pair pair : read.pairs) {
            Fixes.Fixed fixed = fixes.apply(pair);
            assertThat(fixes.apply(fixed.pair()).changes()).isEmpty();
            assertThat(fixed.undo().fields()).isEqualTo(pair.fields());
        }
    }

    private static void converted(Read read, SplittableRandom random) {
        Target target = Targets.all().get(random.nextInt(Targets.all().size()));
        read.pairs.forEach(pair -> Conversion.to(target)
                .convert(pair)
                .records()
                .forEach(made -> assertThat(target.takes(made)).isTrue()));
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

    private static boolean isCompressed(byte[] bytes) {
        String start = hex(Arrays.copyOf(bytes, Math.min(4, bytes.length)));
        return start.startsWith("1f8b") || start.equals("28b52ffd") || start.equals("50415231");
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    /** Lines of every form: the labelled ones of the targets, and real ones. */
    private static List<byte[]> seeds() throws Exception {
        var lines = new ArrayList<byte[]>();
        for (String resource : List.of(
                "target/real/openai-drone.jsonl",
                "target/real/llamafactory-glaive.jsonl",
                "target/real/llamafactory-dpo.jsonl",
                "target/real/hh-rlhf.jsonl",
                "target/real/reason-tool-use.jsonl",
                "target/real/fastchat.jsonl",
                "target/real/dolly.jsonl")) {
            lines.addAll(wholeRecords(resource));
        }
        for (byte[] row : wholeLines("target/reference-cases.jsonl")) {
            Object line = ((java.util.Map<?, ?>)
                            Objects.requireNonNull(io.pairkit.Json.parse(new String(row, StandardCharsets.UTF_8))))
                    .get("line");
            lines.add(String.valueOf(line).getBytes(StandardCharsets.UTF_8));
        }
        lines.removeIf(line -> !isPair(line));
        return lines;
    }

    private static List<byte[]> wholeRecords(String resource) throws IOException {
        return wholeLines(resource).stream().filter(line -> line.length < 6000).toList();
    }

    private static List<byte[]> wholeLines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(FuzzTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static boolean isPair(byte[] line) {
        var slice = new Slice(line, 0, line.length, 1, 0, null);
        return new RecordReader("seed", null, io.pairkit.FieldNames.none(), null)
                        .read(slice)
                        .pair()
                != null;
    }
}
