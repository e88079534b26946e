package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageAfterDropsTest {
    /** Two hundred tickets, fifteen rare categories, and every third text is one that other tickets have too. */
    private static List<Samples.Sample> samples(SplittableRandom random) {
        var samples = new ArrayList<Samples.Sample>();
        for (int ticket = 0; ticket < 200; ticket++) {
            int size = 1 + random.nextInt(5);
            for (int i = 0; i < size; i++) {
                int category = random.nextInt(1 + random.nextInt(15));
                int text = random.nextInt(3) > 0 ? -1 : random.nextInt(60);
                samples.add(new Samples.Sample(random.nextLong(), "T" + ticket, "", "c" + category, "", text));
            }
        }
        return samples;
    }

    private static Map<String, Set<String>> ticketsOfCertainRecords(List<Samples.Sample> samples) {
        var tickets = new HashMap<String, Set<String>>();
        for (Samples.Sample sample : samples) {
            if (sample.text() < 0) {
                tickets.computeIfAbsent(sample.category(), c -> new HashSet<>()).add(sample.ticket());
            }
        }
        return tickets;
    }

    @ParameterizedTest
    @EnumSource(
            value = OnCross.class,
            names = {"DROP_EVAL", "DROP_TRAIN"})
    void a_value_with_records_that_no_link_can_cost_is_in_every_part_after_the_drops(OnCross onCross) {
        int dropped = 0;
        for (long seed = 0; seed < 20; seed++) {
            List<Samples.Sample> samples = samples(new SplittableRandom(seed));
            Assignment split = Split.of(80, 10, 10)
                    .groupedBy("ticket_id")
                    .covering("category")
                    .apart(Samples.links(samples))
                    .onCross(onCross)
                    .seed(seed)
                    .assign(Samples.catalog(samples));
            Map<String, Set<String>> tickets = ticketsOfCertainRecords(samples);
            for (Balance.Row row : split.balance().rows()) {
                if (row.attribute().equals("category")
                        && tickets.getOrDefault(row.label(), Set.of()).size() >= 6) {
                    assertThat(row.got()).as("seed %s %s", seed, row).isPositive();
                }
            }
            dropped += split.dropped().size();
        }
        assertThat(dropped).as("something is at stake").isGreaterThan(500);
    }
}
