package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Catalog;
import io.pairkit.Origin;
import io.pairkit.split.optimise.Zipf;
import io.pairkit.validate.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final Split RECIPE = Split.of(80, 10, 10).groupedBy("ticket_id", "customer");

    private static Samples.Sample sample(long content, String ticket, String customer) {
        return new Samples.Sample(content, ticket, customer, "c", "", -1);
    }

    private static List<Samples.Sample> tickets(int many, int each) {
        var samples = new ArrayList<Samples.Sample>();
        for (int i = 0; i < many * each; i++) {
            samples.add(sample(i, "T" + i / each, ""));
        }
        return samples;
    }

    private static String ticketIn(String part, Assignment split, List<Samples.Sample> samples) {
        for (int i = 0; i < samples.size(); i++) {
            if (split.partOf(i).equals(Optional.of(part))) {
                return samples.get(i).ticket();
            }
        }
        throw new AssertionError("nothing in " + part);
    }

    /** Two tickets that the first split put into two parts, and new records with both, through a customer of their own. */
    private static List<Samples.Sample> bridged(
            List<Samples.Sample> samples, Assignment first, String one, String two) {
        var grown = new ArrayList<>(samples);
        grown.add(sample(1_000_001, ticketIn(one, first, samples), "acme"));
        grown.add(sample(1_000_002, ticketIn(two, first, samples), "acme"));
        grown.add(sample(1_000_003, ticketIn(two, first, samples), ""));
        return grown;
    }

    @Test
    void a_record_that_ties_two_parts_is_quarantined_and_nothing_moves() {
        var samples = tickets(50, 4);
        Assignment first = RECIPE.assign(Samples.catalog(samples));
        var grown = bridged(samples, first, "train", "test");
        Assignment second = RECIPE.previous(first.table()).assign(Samples.catalog(grown));
        for (int i = 0; i < samples.size(); i++) {
            assertThat(second.partOf(i)).isEqualTo(first.partOf(i));
        }
        assertThat(second.dropped()).singleElement().satisfies(each -> {
            assertThat(each.reason()).isEqualTo(Dropped.Reason.BRIDGE);
            assertThat(each.record()).isBetween(200, 201);
            assertThat(each.by())
                    .isIn(
                            "customer \"acme\"",
                            "ticket_id \"" + grown.get(each.record()).ticket() + "\"");
            assertThat(second.partOf(each.partner())).contains(each.part());
        });
        assertThat(second.partOf(202)).contains("test");
        assertThat(second.leaks()).isZero();
    }

    @Test
    void the_evaluation_side_retires_into_training_where_that_is_wished() {
        var samples = tickets(50, 4);
        Assignment first = RECIPE.assign(Samples.catalog(samples));
        var grown = bridged(samples, first, "train", "test");
        Assignment second =
                RECIPE.previous(first.table()).onBridge(OnBridge.RETIRE_EVAL).assign(Samples.catalog(grown));
        String retired = ticketIn("test", first, samples);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(second.partOf(i))
                    .isEqualTo(samples.get(i).ticket().equals(retired) ? Optional.of("train") : first.partOf(i));
        }
        assertThat(second.dropped()).isEmpty();
        assertThat(second.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "split/retired", "4 records left evaluation for train because new records tie them to it"));
    }

    @Test
    void a_bridge_refuses_the_split_where_that_is_wished() {
        var samples = tickets(50, 4);
        Assignment first = RECIPE.assign(Samples.catalog(samples));
        var grown = bridged(samples, first, "validation", "test");
        Assignment second =
                RECIPE.previous(first.table()).onBridge(OnBridge.FAIL).assign(Samples.catalog(grown));
        assertThat(second.isRefused()).isTrue();
        assertThat(second.findings()).extracting(Finding::code).containsExactly("split/bridge");
    }

    @Test
    void between_two_evaluation_parts_nothing_retires() {
        var samples = tickets(50, 4);
        Assignment first = RECIPE.assign(Samples.catalog(samples));
        var grown = bridged(samples, first, "validation", "test");
        Assignment second =
                RECIPE.previous(first.table()).onBridge(OnBridge.RETIRE_EVAL).assign(Samples.catalog(grown));
        assertThat(second.dropped()).hasSize(1);
        assertThat(second.findings()).isEmpty();
    }

    @Test
    void groups_that_an_earlier_split_tore_apart_keep_their_records_out_of_evaluation() {
        var samples = tickets(50, 4);
        Assignment first = Split.of(80, 10, 10).assign(Samples.catalog(samples)); // knew of no ticket
        Assignment second = RECIPE.previous(first.table()).assign(Samples.catalog(samples));
        assertThat(second.leaks()).isZero();
        for (int i = 0; i < samples.size(); i++) {
            if (second.partOf(i).isPresent()) {
                assertThat(second.partOf(i)).isEqualTo(first.partOf(i));
            }
        }
        assertThat(second.counts().get("train")).isEqualTo(first.counts().get("train"));
    }

    private static Catalog catalog(int[][] records, int upToGroup) {
        var draft = new Catalog.Draft("ticket_id", "customer", "category");
        var random = new SplittableRandom(11);
        for (int i = 0; i < records[0].length; i++) {
            long content = random.nextLong();
            if (records[0][i] % 10 < upToGroup) {
                draft.add(new Catalog.Entry(
                        new Origin("data.jsonl", i + 1, 0),
                        content,
                        Optional.of("r" + i),
                        List.of(List.of("T" + records[0][i]), List.of(), List.of("c" + records[1][i]))));
            }
        }
        return draft.build();
    }

    private static Map<String, String> partOfId(Catalog catalog, Assignment split) {
        var parts = new HashMap<String, String>();
        for (int i = 0; i < catalog.size(); i++) {
            parts.put(catalog.id(i), split.partOf(i).orElse("dropped"));
        }
        return parts;
    }

    @Test
    void a_set_that_grows_in_four_steps_moves_nothing_and_stays_balanced() {
        for (int seed = 0; seed < 2; seed++) {
            int[][] records = Zipf.records(20_000, 4_000, 50, 0.55, seed);
            Split recipe = RECIPE.stratifiedBy("category");
            Catalog catalog = catalog(records, 6);
            Assignment split = recipe.assign(catalog);
            for (int tenths = 7; tenths <= 10; tenths++) {
                Map<String, String> before = partOfId(catalog, split);
                catalog = catalog(records, tenths);
                split = recipe.previous(split.table()).assign(catalog);
                Map<String, String> after = partOfId(catalog, split);
                before.forEach((id, part) -> assertThat(after.get(id)).isEqualTo(part));
                assertThat(split.dropped()).isEmpty();
            }
            double anew = recipe.assign(catalog).balance().worst();
            assertThat(split.balance().worst()).as("seed %s", seed).isLessThanOrEqualTo(3 * anew);
        }
    }

    @Test
    void one_more_percent_moves_nothing_even_with_near_duplicates() {
        for (long seed = 0; seed < 20; seed++) {
            var samples = Samples.random(303, new SplittableRandom(seed));
            var early = samples.subList(0, 300);
            Split recipe = RECIPE.stratifiedBy("category");
            Assignment first = recipe.apart(Samples.links(early)).assign(Samples.catalog(early));
            Assignment second =
                    recipe.apart(Samples.links(samples)).previous(first.table()).assign(Samples.catalog(samples));
            var moved = new HashSet<Integer>();
            for (int i = 0; i < 300; i++) {
                if (first.partOf(i).isPresent() && !second.partOf(i).equals(first.partOf(i))) {
                    moved.add(i);
                }
            }
            assertThat(moved).as("seed %s", seed).isEmpty();
        }
    }
}
