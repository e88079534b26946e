package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import io.pairkit.format.target.Conversion;
import io.pairkit.format.target.Target;
import io.pairkit.format.target.Targets;
import io.pairkit.validate.Finding;
import io.pairkit.validate.Fixes;
import io.pairkit.validate.Rules;
import io.pairkit.validate.Validation;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files broken at random bytes: the reader, the rules and the conversions answer, whatever stands where.
 *
 * <p>The default run takes a few seconds; {@code -Dfuzz.minutes=60 -Dfuzz.seed=1000000} runs on for an hour from another seed. A
 * failure names its seed, which makes the same file again.
 */
class FuzzTest {
    @TempDir
    Path folder;

    @Test
    void whatever_the_bytes_are_every_piece_is_a_pair_or_a_finding() throws Exception {
        List<byte[]> lines = BrokenFile.wholeLines();
        long first = Long.getLong("fuzz.seed", 0);
        long end = System.nanoTime() + Long.getLong("fuzz.minutes", 0) * 60_000_000_000L;
        long seed = first;
        while (seed < first + 250 || System.nanoTime() < end) {
            try {
                read(seed, lines);
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

    private void read(long seed, List<byte[]> lines) throws Exception {
        var random = new SplittableRandom(seed);
        BrokenFile broken = BrokenFile.of(lines, random);
        Path file = Files.write(folder.resolve(broken.name()), broken.bytes());
        Pairs pairs = Reading.defaults().files(List.of(new InputFile(broken.name(), file)));
        Read read = Read.all(pairs, 1);
        Read two = Read.all(pairs, 2);
        assertThat(two.lines()).isEqualTo(read.lines());
        assertThat(two.badLines()).isEqualTo(read.badLines());
        assertThat(two.badCodes()).isEqualTo(read.badCodes());
        piecesAreAll(pairs, read);
        if (broken.name().equals("a.jsonl") && !isCompressed(broken.bytes())) {
            linesAreAll(broken, pairs, read);
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
    private static void linesAreAll(BrokenFile broken, Pairs pairs, Read read) {
        byte[] bytes = broken.bytes();
        Set<String> whole = new HashSet<>();
        broken.lines().forEach(line -> whole.add(hex(line)));
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

    private static boolean isCompressed(byte[] bytes) {
        String start = hex(Arrays.copyOf(bytes, Math.min(4, bytes.length)));
        return start.startsWith("1f8b") || start.equals("28b52ffd") || start.equals("50415231");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
