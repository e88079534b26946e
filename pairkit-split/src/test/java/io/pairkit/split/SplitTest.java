package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Catalog;
import io.pairkit.Groups;
import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static final int LOOPS = 100;

    private static Split recipe(long seed) {
        return Split.of(80, 10, 10)
                .groupedBy("ticket_id", "customer")
                .stratifiedBy("category", "topic")
                .seed(seed);
    }

    @Test
    void a_group_never_crosses_a_boundary() {
        for (long seed = 0; seed < LOOPS; seed++) {
            var samples = Samples.random(3 + (int) seed, new SplittableRandom(seed));
            Catalog catalog = Samples.catalog(samples);
            Assignment split = recipe(seed).assign(catalog);
            Groups groups = Groups.byKeys(catalog, "ticket_id", "customer");
            for (int group = 0; group < groups.size(); group++) {
                assertThat(groups.members(group).mapToObj(split::partOf).distinct())
                        .as("seed %s group %s", seed, group)
                        .hasSize(1);
            }
        }
    }

    @Test
    void every_record_is_in_one_part_or_dropped() {
        for (long seed = 0; seed < LOOPS; seed++) {
            var samples = Samples.random(3 + (int) seed, new SplittableRandom(seed));
            Assignment split = recipe(seed).apart(Samples.links(samples)).assign(Samples.catalog(samples));
            var dropped = new HashSet<Integer>();
            for (Dropped each : split.dropped()) {
                assertThat(dropped.add(each.record())).as("seed %s", seed).isTrue();
                assertThat(split.partOf(each.partner())).as("seed %s", seed).contains(each.part());
            }
            int inParts = 0;
            for (int record = 0; record < samples.size(); record++) {
                assertThat(split.partOf(record).isEmpty()).as("seed %s", seed).isEqualTo(dropped.contains(record));
                inParts += split.partOf(record).isPresent() ? 1 : 0;
            }
            assertThat(split.counts().values().stream().mapToInt(i -> i).sum())
                    .as("seed %s", seed)
                    .isEqualTo(inParts);
        }
    }

    @Test
    void a_link_never_crosses_a_boundary() {
        for (OnCross policy : List.of(OnCross.DROP_EVAL, OnCross.DROP_TRAIN)) {
            for (long seed = 0; seed < LOOPS; seed++) {
                var samples = Samples.random(10 + (int) seed, new SplittableRandom(seed));
                Links links = Samples.links(samples);
                Assignment split = recipe(seed)
                        .apart(links)
                        .onCross(policy)
                        .maxGroupShare(seed % 3 * 0.1)
                        .assign(Samples.catalog(samples));
                long across = links.stream()
                        .filter(link -> split.partOf(link.left()).isPresent()
                                && split.partOf(link.right()).isPresent()
                                && !split.partOf(link.left()).equals(split.partOf(link.right())))
                        .count();
                assertThat(across).as("seed %s", seed).isZero();
                assertThat(split.leaks()).as("seed %s", seed).isZero();
            }
        }
    }

    @Test
    void only_a_record_with_a_link_across_is_dropped() {
        for (long seed = 0; seed < LOOPS; seed++) {
            var samples = Samples.random(10 + (int) seed, new SplittableRandom(seed));
            Links links = Samples.links(samples);
            Assignment split = recipe(seed).apart(links).assign(Samples.catalog(samples));
            var linked = new HashSet<List<Integer>>();
            links.stream().forEach(link -> {
                linked.add(List.of(link.left(), link.right()));
                linked.add(List.of(link.right(), link.left()));
            });
            for (Dropped each : split.dropped()) {
                assertThat(linked).as("seed %s", seed).contains(List.of(each.record(), each.partner()));
            }
        }
    }

    @Test
    void leaks_that_are_not_dropped_are_counted_and_the_split_is_refused() {
        int refused = 0;
        for (long seed = 0; seed < LOOPS; seed++) {
            var samples = Samples.random(10 + (int) seed, new SplittableRandom(seed));
            Links links = Samples.links(samples);
            Assignment split = recipe(seed).apart(links).onCross(OnCross.FAIL).assign(Samples.catalog(samples));
            long across = links.stream()
                    .filter(link -> !split.partOf(link.left()).equals(split.partOf(link.right())))
                    .count();
            assertThat(split.leaks()).as("seed %s", seed).isEqualTo(across);
            assertThat(split.isRefused()).as("seed %s", seed).isEqualTo(across > 0);
            assertThat(split.dropped()).isEmpty();
            refused += split.isRefused() ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(LOOPS / 10);
    }

    @Test
    void the_order_of_the_records_changes_nothing() {
        for (long seed = 0; seed < LOOPS; seed++) {
            var samples = new ArrayList<>(Samples.random(10 + (int) seed, new SplittableRandom(seed)));
            Split recipe = recipe(seed).covering("category");
            Map<String, Integer> before = contents(samples, recipe);
            Collections.shuffle(samples, new Random(seed));
            assertThat(contents(samples, recipe)).as("seed %s", seed).isEqualTo(before);
        }
    }

    /** Returns how often each content is in each part: records of one content stand for each other. */
    private static Map<String, Integer> contents(List<Samples.Sample> samples, Split recipe) {
        Assignment split = recipe.apart(Samples.links(samples)).assign(Samples.catalog(samples));
        var found = new TreeMap<String, Integer>();
        for (int i = 0; i < samples.size(); i++) {
            found.merge(samples.get(i).content() + " " + split.partOf(i).orElse("dropped"), 1, Integer::sum);
        }
        return found;
    }

    @Test
    void another_seed_gives_another_split() {
        var samples = Samples.random(200, new SplittableRandom(1));
        Catalog catalog = Samples.catalog(samples);
        Split recipe = Split.of(80, 10, 10).stratifiedBy("category");
        var seen = new HashSet<List<String>>();
        for (long seed = 0; seed < 20; seed++) {
            Assignment split = recipe.seed(seed).assign(catalog);
            seen.add(IntStream.range(0, 200)
                    .mapToObj(i -> split.partOf(i).orElse(""))
                    .toList());
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void shares_are_met_almost_to_the_record_where_groups_are_small() {
        for (long seed = 0; seed < 20; seed++) {
            var samples = Samples.random(1_000, new SplittableRandom(seed));
            Assignment split =
                    Split.of(80, 10, 10).stratifiedBy("category").seed(seed).assign(Samples.catalog(samples));
            for (Balance.Row row : split.balance().rows()) {
                assertThat(Math.abs(row.got() - row.wanted()))
                        .as("seed %s %s", seed, row)
                        .isLessThan(1.5);
            }
            assertThat(split.balance().bound())
                    .isLessThanOrEqualTo(split.balance().worst());
        }
    }

    @Test
    void every_value_that_can_be_covered_is_in_every_part() {
        for (long seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed);
            var samples = new ArrayList<Samples.Sample>();
            for (int group = 0; group < 60; group++) {
                int size = 1 + random.nextInt(8);
                for (int i = 0; i < size; i++) {
                    String category = "c" + (group / 4 + random.nextInt(2));
                    samples.add(new Samples.Sample(random.nextLong(), "T" + group, "", category, "", -1));
                }
            }
            Assignment split = Split.of(80, 10, 10)
                    .groupedBy("ticket_id")
                    .covering("category")
                    .seed(seed)
                    .assign(Samples.catalog(samples));
            var groups = new HashMap<String, HashSet<String>>();
            samples.forEach(s ->
                    groups.computeIfAbsent(s.category(), c -> new HashSet<>()).add(s.ticket()));
            for (Balance.Row row : split.balance().rows()) {
                if (row.attribute().equals("category")
                        && groups.get(row.label()).size() >= 3) {
                    assertThat(row.got()).as("seed %s %s", seed, row).isPositive();
                }
            }
        }
    }

    @Test
    void a_part_can_be_asked_for_by_count() {
        var samples = Samples.random(500, new SplittableRandom(3));
        Split recipe = Split.of(Part.ratio("train", 1), Part.count("test", 37));
        assertThat(recipe.assign(Samples.catalog(samples)).counts()).isEqualTo(Map.of("train", 463, "test", 37));
        assertThat(recipe).hasToString("Split[train 1, test 37 records, seed 42]");
    }

    @Test
    void a_part_of_nothing_stays_empty() {
        var samples = Samples.random(50, new SplittableRandom(3));
        Assignment split = Split.of(90, 0, 10).assign(Samples.catalog(samples));
        assertThat(split.counts()).isEqualTo(Map.of("train", 45, "validation", 0, "test", 5));
        assertThat(split.parts()).containsExactly("train", "validation", "test");
    }

    @Test
    void pairs_come_out_in_parts_in_input_order() {
        var list = new ArrayList<Pair>();
        for (int i = 0; i < 100; i++) {
            list.add(Pair.of("question " + i, "answer " + i).attribute("category", i % 2 == 0 ? "even" : "odd"));
        }
        Pairs pairs = Pairs.of(list);
        Assignment split = Split.of(80, 10, 10).stratifiedBy("category").assign(pairs);
        assertThat(split).hasToString("Assignment[train 80, validation 10, test 10, dropped 0, leaks 0, worst 0.0000]");
        assertThat(split.train().stream())
                .isSubsetOf(list)
                .hasSize(80)
                .doesNotContainAnyElementsOf(split.test().stream().toList());
        assertThat(split.train().stream().map(list::indexOf)).isSorted();
        assertThat(split.validation().stream()
                        .filter(p -> p.attribute("category").get().equals("odd")))
                .hasSize(5);
    }

    @Test
    void wrong_recipes_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Split.of(0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one part must get something, all amounts were 0");
        assertThatThrownBy(() -> Split.of(-1, 1, 1))
                .hasMessage("the amount of part train must be at least 0, was -1.0");
        assertThatThrownBy(() -> Split.of(Part.ratio("a", 1), Part.ratio("a", 1)))
                .hasMessage("part names must differ, \"a\" stands twice");
        assertThatThrownBy(() -> Part.ratio("dropped", 1))
                .hasMessage("a part needs a name other than \"dropped\", was \"dropped\"");
        assertThatThrownBy(() -> Split.of(80, 10, 10).maxGroupShare(Double.NaN))
                .hasMessage("maxGroupShare must be in [0, 1], was NaN");
        Catalog catalog = Samples.catalog(Samples.random(5, new SplittableRandom(0)));
        assertThatThrownBy(() -> Split.of(80, 10, 10).groupedBy("nope").assign(catalog))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the catalog has no attribute \"nope\"");
        assertThatThrownBy(() ->
                        Split.of(Part.count("train", 4), Part.count("test", 4)).assign(catalog))
                .hasMessage("parts by count alone must want all 5 records, wanted 8");
        assertThatThrownBy(() ->
                        Split.of(Part.ratio("train", 4), Part.count("test", 5)).assign(catalog))
                .hasMessage("parts by count must leave something to the others, wanted 5 of 5 records");
        assertThatThrownBy(() -> Split.of(1, 1).grouped(Groups.singletons(3)).assign(catalog))
                .hasMessage("groups must be about the 5 records of the catalog, were about 3");
        assertThatThrownBy(() -> Split.of(1, 1).assign(catalog).train())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a catalog was split; give the pairs with of(pairs) first");
    }

    @Test
    void no_record_at_all_is_a_finding() {
        Assignment split = Split.of(80, 10, 10).assign(Pairs.of(List.of()));
        assertThat(split.findings()).singleElement().hasToString("code error split/empty: there is no record to split");
        assertThat(split.counts()).isEqualTo(Map.of("train", 0, "validation", 0, "test", 0));
    }

    @Test
    void the_same_set_gives_the_same_split_on_every_machine() {
        var samples = Samples.random(1_000, new SplittableRandom(99));
        Assignment split =
                recipe(7).covering("category").apart(Samples.links(samples)).assign(Samples.catalog(samples));
        int hash = 0;
        for (int i = 0; i < samples.size(); i++) {
            hash = 31 * hash + split.partOf(i).orElse("dropped").hashCode();
        }
        assertThat(hash).isEqualTo(-1_607_872_387); // a change here is a change of results: it goes into the changelog
    }

    @Test
    void a_label_for_nearly_every_record_is_borne() {
        var random = new SplittableRandom(5);
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < 10_000; i++) {
            samples.add(new Samples.Sample(random.nextLong(), "T" + i / 2, "", "c" + i % 3_000, "", -1));
        }
        Assignment split =
                Split.of(80, 10, 10).groupedBy("ticket_id").covering("category").assign(Samples.catalog(samples));
        long missing = split.balance().rows().stream()
                .filter(row -> !row.attribute().isEmpty() && row.got() == 0)
                .count();
        assertThat(missing).isZero();
        assertThat(split.counts()).isNotEmpty();
    }
}
