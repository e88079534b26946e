package io.pairkit.dedup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntStoreTest {
    @Test
    void runs_of_small_and_large_numbers_come_out_as_they_went_in() {
        var random = new SplittableRandom(3);
        var store = new IntStore();
        var runs = new ArrayList<int[]>();
        var places = new ArrayList<Long>();
        long count = 0;
        for (int run = 0; run < 40_000; run++) {
            int most = random.nextInt(3) == 0 ? Integer.MAX_VALUE : 1 << 16;
            int[] numbers = random.ints(random.nextInt(200), 0, most).toArray();
            runs.add(numbers);
            places.add(store.add(numbers, numbers.length));
            count += numbers.length;
        }
        assertThat(store.count()).isEqualTo(count); // five million: several chunks
        for (int run = 0; run < runs.size(); run++) {
            int[] numbers = runs.get(run);
            int[] copy = new int[numbers.length + 3];
            store.copy(places.get(run), copy, numbers.length);
            assertThat(Arrays.copyOf(copy, numbers.length)).isEqualTo(numbers);
            if (numbers.length > 0) {
                int at = random.nextInt(numbers.length);
                assertThat(store.get(places.get(run), at)).isEqualTo(numbers[at]);
            }
        }
    }
}
