package io.pairkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
    @Test
    void a_catalog_knows_ids_hashes_and_attributes_of_every_record() {
        Pair given = Pair.of("q", "a").attribute("id", "R-1").attribute("category", "music");
        Pair derived = Pair.of("r", "b").with("/sources", List.of("x", "y"));
        Catalog catalog = Catalog.of(Pairs.of(List.of(given, derived)), "category", "sources");

        assertThat(catalog.id(0)).isEqualTo("R-1");
        assertThat(catalog.id(1)).isEqualTo(derived.id()).matches("sha256:[0-9a-f]{16}");
        assertThat(catalog.value(0, "category")).contains("music");
        assertThat(catalog.value(1, "category")).isEmpty();
        assertThat(catalog.values(1, "sources")).containsExactly("x", "y");
        assertThatThrownBy(() -> catalog.value(0, "label"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the catalog has no attribute \"label\", it was made with [");
    }

    @Test
    void some_of_a_catalog_agrees_with_the_pairs_it_is_about() {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < 500; i++) {
            pairs.add(Pair.of("q" + i, "a").attribute("category", "c" + i % 7));
        }
        Catalog odd = Catalog.of(Pairs.of(pairs), "category").only(record -> record % 2 == 1);

        assertThat(odd.size()).isEqualTo(250);
        for (int i = 0; i < odd.size(); i++) {
            assertThat(odd.id(i)).isEqualTo(pairs.get(2 * i + 1).id());
            assertThat(odd.value(i, "category")).isEqualTo(pairs.get(2 * i + 1).attribute("category"));
        }
    }
}
