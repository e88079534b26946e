package io.pairkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteScanTest {
    @Test
    void a_byte_is_found_where_a_simple_loop_finds_it() {
        var random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            byte[] block = new byte[random.nextInt(40)];
            for (int i = 0; i < block.length; i++) {
                // neighbours of the wanted byte, zero and the highest bit are where clever searches go wrong
                block[i] = (byte) new int[] {'\n', 0x0b, 0x09, 0x8a, 0, 0xff, 'a', 0x80}[random.nextInt(8)];
            }
            int from = random.nextInt(block.length + 1);
            int to = from + random.nextInt(block.length - from + 1);
            assertThat(ByteScan.indexOf(block, from, to, '\n')).isEqualTo(first(block, from, to, b -> b == '\n'));
            assertThat(ByteScan.indexOfHigh(block, from, to)).isEqualTo(first(block, from, to, b -> b < 0));
        }
    }

    private static int first(byte[] block, int from, int to, java.util.function.IntPredicate wanted) {
        int i = from;
        while (i < to && !wanted.test(block[i])) {
            i++;
        }
        return i;
    }
}
