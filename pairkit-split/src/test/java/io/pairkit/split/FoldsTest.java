package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static List<Pair> pairs(int many) {
        var list = new ArrayList<Pair>();
        for (int i = 0; i < many; i++) {
            list.add(Pair.of("question " + i, "answer " + i)
                    .attribute("ticket", "t" + i / 3)
                    .attribute("category", i % 2 == 0 ? "even" : "odd"));
        }
        return list;
    }

    @Test
    void every_record_is_held_out_once_and_its_group_is_never_trained_on_then() {
        List<Pair> list = pairs(90);
        Folds folds = Split.folds(5)
                .groupedBy("ticket")
                .stratifiedBy("category")
                .assign(Pairs.of(list))
                .folds();
        assertThat(folds).hasToString("Folds[5 folds of 90 records]");
        var held = new HashSet<Pair>();
        for (int i = 0; i < folds.size(); i++) {
            assertThat(folds.name(i)).isEqualTo("fold-" + (i + 1));
            assertThat(folds.held(i).size()).isEqualTo(18);
            assertThat(folds.train(i).size()).isEqualTo(72);
            var tickets = folds.held(i).stream().map(p -> p.attribute("ticket")).collect(Collectors.toSet());
            assertThat(folds.train(i).stream().map(p -> p.attribute("ticket"))).doesNotContainAnyElementsOf(tickets);
            assertThat(folds.held(i).stream()
                            .filter(p -> p.attribute("category").orElse("").equals("odd")))
                    .hasSize(9);
            folds.held(i).stream().forEach(pair -> assertThat(held.add(pair)).isTrue());
        }
        assertThat(held).hasSameElementsAs(list);
    }

    @Test
    void one_value_after_the_other_is_left_out_and_what_resembles_it_is_not_trained_on() {
        List<Pair> list = pairs(9); // tickets t0 t1 t2
        list.add(Pair.of("no ticket", "answer"));
        var link = new Links.Link(0, 3, 0.9);
        Links links = Links.of(10, Samples.PROMPTS, List.of(link));
        Folds folds = Folds.leaveOneOut(Pairs.of(list), "ticket").apart(links);
        assertThat(folds.size()).isEqualTo(3);
        assertThat(folds.name(1)).isEqualTo("t1");
        assertThat(folds.held(0).stream()).containsExactlyElementsOf(list.subList(0, 3));
        assertThat(folds.train(0).stream()).containsExactlyElementsOf(list.subList(4, 10));
        assertThat(folds.train(2).stream())
                .containsExactlyElementsOf(list.stream()
                        .filter(p -> !p.attribute("ticket").orElse("").equals("t2"))
                        .toList());
    }

    @Test
    void wrong_folds_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Split.folds(1)).hasMessage("at least 2 folds are needed, was 1");
        assertThatThrownBy(() -> Folds.leaveOneOut(Pairs.of(pairs(2)), "ticket"))
                .hasMessage("leaving one out needs at least 2 values of ticket, there are 1");
    }
}
