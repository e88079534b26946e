package io.pairkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsAndLinksTest {
    private static final Links.Basis BASIS = new Links.Basis(0.8, "prompt", true, "words:3");

    private static Pair pair(String ticket, String customer) {
        Pair pair = Pair.of("q", "a");
        pair = ticket.isEmpty() ? pair : pair.attribute("ticket_id", ticket);
        return customer.isEmpty() ? pair : pair.attribute("customer", customer);
    }

    @Test
    void records_that_share_any_key_stand_together_transitively() {
        Pairs pairs = Pairs.of(List.of(pair("1", "x"), pair("2", "y"), pair("2", "x"), pair("", ""), pair("", "")));
        Groups groups = Groups.byKeys(pairs, "ticket_id", "customer");

        assertThat(groups.size()).isEqualTo(3);
        assertThat(groups.members(0)).containsExactly(0, 1, 2);
        assertThat(groups.largest()).isEqualTo(3);
        assertThat(groups).hasToString("Groups[5 records in 3 groups, largest 3]");
    }

    @Test
    void groups_agree_with_a_slow_search_whatever_the_links() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            int records = 1 + random.nextInt(30);
            var links = new ArrayList<Links.Link>();
            for (int i = 0; i < random.nextInt(30); i++) {
                int a = random.nextInt(records);
                int b = random.nextInt(records);
                if (a != b) {
                    links.add(new Links.Link(Math.min(a, b), Math.max(a, b), 0.9));
                }
            }
            Groups groups = Groups.connected(Links.of(records, BASIS, links));
            for (int a = 0; a < records; a++) {
                for (int b = 0; b < records; b++) {
                    assertThat(groups.groupOf(a) == groups.groupOf(b))
                            .as("seed %s, %s and %s", seed, a, b)
                            .isEqualTo(reachable(links, a, b));
                }
            }
        }
    }

    private static boolean reachable(List<Links.Link> links, int from, int to) {
        Set<Integer> seen = new HashSet<>(Set.of(from));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Links.Link link : links) {
                if (seen.contains(link.left()) != seen.contains(link.right())) {
                    seen.add(link.left());
                    seen.add(link.right());
                    grew = true;
                }
            }
        }
        return seen.contains(to);
    }

    @Test
    void a_union_keeps_every_group_of_all_partitions_whole() {
        Groups united = Groups.union(Groups.of(0, 0, 1, 2), Groups.of(5, 6, 6, 7));

        assertThat(IntStream.range(0, 4).map(united::groupOf)).containsExactly(0, 0, 0, 1);
        assertThatThrownBy(() -> Groups.union(Groups.of(1), Groups.of(1, 2)))
                .hasMessage("groups must be about the same records, were about 1 and 2");
    }

    @Test
    void links_of_texts_stand_for_all_links_of_their_records() {
        Links links =
                Links.ofTexts(BASIS, new int[] {0, 0, 1, -1}, 2, new int[] {0}, new int[] {1}, new double[] {0.9});

        assertThat(links.stream())
                .containsExactlyInAnyOrder(
                        new Links.Link(0, 1, 1), new Links.Link(0, 2, 0.9), new Links.Link(1, 2, 0.9));
        assertThat(links).hasToString("Links[4 records, 2 texts, 1 links at 0.8]");
        assertThatThrownBy(() -> new Links.Basis(Double.NaN, "prompt", true, "words:3"))
                .hasMessage("threshold must be in (0, 1], was NaN");
    }
}
