package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final List<Pair> THREE = List.of(
            Pair.of("where is my order please", "on its way"),
            Pair.of("where is my order please", "on its way"),
            Pair.of("how do I return a coat", "send it back"));

    @Test
    void what_takes_more_memory_than_allowed_is_refused_with_the_figure() {
        assertThatThrownBy(() -> NearDuplicates.defaults().memory(1 << 20).find(Pairs.of(THREE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "comparing 3 records takes about 9 MB of memory, more than the 1 MB allowed: allow more, or add"
                                + " the records to a PairIndex (index add) in parts, which works on disk");
    }

    @Test
    void it_is_refused_while_pairs_are_read_and_not_after_all_of_them() {
        List<Pair> many = Collections.nCopies(5000, THREE.get(0));
        assertThatThrownBy(() -> NearDuplicates.defaults().memory(1 << 20).find(Pairs.of(many)))
                .hasMessageStartingWith(
                        "comparing the first 4096 records takes about 10 MB of memory, more than the 1 MB");
    }

    @Test
    void links_and_corpora_made_without_a_limit_are_refused_as_well() {
        var recipe = NearDuplicates.prompts(0.8).memory(1 << 20);
        Corpus corpus = Corpus.of(Pairs.of(THREE), recipe.shingles(), 1, Progress.none());
        assertThatThrownBy(() -> recipe.links(corpus)).hasMessageContaining("more than the 1 MB allowed");
        assertThatThrownBy(() -> recipe.find(corpus)).hasMessageContaining("more than the 1 MB allowed");
    }

    @Test
    void what_fits_is_compared() {
        var recipe = NearDuplicates.defaults().memory(64 << 20);
        assertThat(recipe.memory()).isEqualTo(64 << 20);
        assertThat(recipe.find(Pairs.of(THREE)).removedCount()).isEqualTo(1);
    }

    @Test
    void a_limit_is_at_least_a_byte() {
        assertThatThrownBy(() -> NearDuplicates.defaults().memory(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memory must be at least 1 byte, was 0");
    }
}
