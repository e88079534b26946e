package io.pairkit.dedup.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueSortTest {
    @Test
    void values_of_any_magnitudes_and_hashes_are_sorted_and_what_is_around_them_stays() {
        var sort = new ValueSort();
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            int side = (int) seed & 1;
            int magnitudes = 1 + random.nextInt(32);
            int hashes = random.nextBoolean() ? 1 << 26 : 1 + random.nextInt(50);
            int[] values = new int[random.nextInt(300)];
            Arrays.setAll(
                    values,
                    i -> random.nextInt(magnitudes) - 16 << Shelf.MAGNITUDE | random.nextInt(hashes) << 1 | side);
            int from = values.length == 0 ? 0 : random.nextInt(values.length);
            int to = from + random.nextInt(values.length - from + 1);
            int[] wanted = values.clone();
            Arrays.sort(wanted, from, to);
            sort.sort(values, from, to);
            assertThat(values).as("seed %s", seed).isEqualTo(wanted);
        }
    }
}
