package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Progress;
import io.pairkit.dedup.join.Compared;
import io.pairkit.dedup.join.Leaders;
import io.pairkit.dedup.join.Shelf;
import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.TokenDraft;
import io.pairkit.dedup.text.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comparing is said to take is enough, and half of it is not: tried with virtual machines that have no more. */
class NeedTest {
    /** Records of all kinds, of each as many as take some ten megabytes. */
    enum Shape {
        SHORT(100_000),
        SIXTY(30_000),
        LONG(2_000),
        TEMPLATE(60_000),
        IDEOGRAPHS(40_000),
        ALL_WORDS_NEW(20_000),
        REJECTED(50_000);

        private final int count;

        Shape(int count) {
            this.count = count;
        }

        private String[] texts(int record, SplittableRandom random) {
            return switch (this) {
                case SHORT -> new String[] {words(5, random), words(1, random), ""};
                case SIXTY -> new String[] {words(62, random), words(5, random), ""};
                case LONG -> new String[] {words(1000, random), words(1000, random), ""};
                case TEMPLATE ->
                    new String[] {
                        "please look up the order of customer k" + record + " which came on day m" + 7 * record
                                + " and tell me when the parcel will be at my door again",
                        "one answer",
                        ""
                    };
                case IDEOGRAPHS -> new String[] {ideographs(40, random), ideographs(20, random), ""};
                case ALL_WORDS_NEW ->
                    new String[] {
                        IntStream.range(0, 30)
                                .mapToObj(i -> "u" + record + "x" + i)
                                .collect(Collectors.joining(" ")),
                        "ok",
                        ""
                    };
                case REJECTED -> new String[] {words(5, random), words(5, random), words(40, random)};
            };
        }

        private static String words(int count, SplittableRandom random) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "w" + (int) (30_000 * Math.pow(random.nextDouble(), 3)))
                    .collect(Collectors.joining(" "));
        }

        private static String ideographs(int count, SplittableRandom random) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Character.toString(0x4E00 + (int) (3000 * Math.pow(random.nextDouble(), 2))))
                    .collect(Collectors.joining());
        }

        Tokens tokens(boolean rejected) {
            var random = new SplittableRandom(5);
            Analysis words = Analysis.words();
            var draft = new TokenDraft(true);
            for (int i = 0; i < count; i++) {
                String[] texts = texts(i, random);
                Analysis.Reading prompt = words.read(rejected ? "" : texts[0]);
                draft.add(new Tokens.Entry(prompt, words.read(texts[rejected ? 2 : 1]), 0, (byte) 1));
            }
            return draft.build();
        }

        long need() {
            return Need.bytes(Need.Stock.of(tokens(false)), this == REJECTED ? Need.Stock.of(tokens(true)) : null, 0.8);
        }
    }

    /** Compares the records of a shape: in a virtual machine of its own. */
    public static void main(String[] args) {
        Shape shape = Shape.valueOf(args[0]);
        Tokens tokens = shape.tokens(false);
        Tokens rejected = shape == Shape.REJECTED ? shape.tokens(true) : null;
        var compared = new Compared(tokens, Shelf.of(tokens, 3), 3, true, true, rejected, null, false);
        int[] order = IntStream.range(0, tokens.size()).toArray();
        Leaders.find(compared, 0.8, true, order, 2, Progress.none());
    }

    private static boolean runsIn(long bytes, Shape shape) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var machine = new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + bytes,
                "-cp",
                System.getProperty("java.class.path"),
                NeedTest.class.getName(),
                shape.name());
        machine.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return machine.start().waitFor() == 0;
    }

    @Test
    void records_of_sixty_shingles_take_what_is_said_and_more_than_half_of_it() throws Exception {
        check(Shape.SIXTY);
    }

    @Test
    @Tag("slow")
    void so_do_all_shapes() throws Exception {
        for (Shape shape : Shape.values()) {
            check(shape);
        }
    }

    private static void check(Shape shape) throws Exception {
        long need = shape.need();
        assertThat(runsIn(need, shape)).as("%s in %d", shape, need).isTrue();
        assertThat(runsIn(need / 2, shape)).as("%s in %d", shape, need / 2).isFalse();
    }

    @Test
    void the_estimate_is_the_arithmetic_that_it_says() {
        var stock = new Need.Stock(1000, 60_000, 60_000, 500, true);
        long texts = 120_000 + 12_000;
        long all = (1 << 19) + 155_000 + texts + 240_000 + 12 * (12_000 - 1 + 2000);
        assertThat(Need.bytes(stock, null, 0.8)).isEqualTo((8 << 20) + all + all / 3);
        all += 45_000 + texts;
        assertThat(Need.bytes(stock, stock, 0.8)).isEqualTo((8 << 20) + all + all / 3);
    }
}
