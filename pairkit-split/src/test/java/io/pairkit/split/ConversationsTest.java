package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Catalog;
import io.pairkit.Links;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real conversations, in which everybody says "That will be all.", and so ties conversations together. */
class ConversationsTest {
    private static final Split BY_CONVERSATION = Split.of(80, 10, 10).groupedBy("conversation_id");

    private static Catalog catalog;
    private static Links links;

    @BeforeAll
    static void read() throws Exception {
        try (var stream =
                Objects.requireNonNull(ConversationsTest.class.getResourceAsStream("/taskmaster4/data_07.json.gz"))) {
            Conversations conversations = Conversations.read(stream);
            catalog = conversations.catalog();
            links = conversations.links(0.8);
        }
    }

    private static HashSet<Integer> across(Assignment split) {
        var records = new HashSet<Integer>();
        links.stream().forEach(link -> {
            var left = split.partOf(link.left());
            var right = split.partOf(link.right());
            if (left.isPresent() && right.isPresent() && !left.equals(right)) {
                records.add(link.left());
                records.add(link.right());
            }
        });
        return records;
    }

    @Test
    void a_split_by_conversation_alone_leaves_a_quarter_of_the_test_part_leaked() {
        Assignment split = BY_CONVERSATION.assign(catalog);
        long leaked = across(split).stream()
                .filter(record -> split.partOf(record).orElse("").equals("test"))
                .count();
        assertThat(split.size()).isEqualTo(392);
        assertThat(leaked).isBetween(5L, 15L);
        assertThat(split.counts()).containsEntry("test", 39);
    }

    @Test
    void with_links_nothing_is_leaked_and_little_is_dropped() {
        for (long seed = 0; seed < 20; seed++) {
            Assignment split = BY_CONVERSATION.apart(links).seed(seed).assign(catalog);
            assertThat(across(split)).isEmpty();
            assertThat(split.leaks()).isZero();
            assertThat(split.dropped()).hasSizeLessThan(20); // 5 %
            assertThat(split.balance().worst()).isLessThan(0.005); // what was dropped is made up for
        }
    }

    @Test
    void every_dropped_turn_names_a_turn_of_another_part_that_it_resembles() {
        Assignment split = BY_CONVERSATION.apart(links).assign(catalog);
        assertThat(split.dropped()).isNotEmpty();
        for (Dropped each : split.dropped()) {
            assertThat(links.stream()
                            .anyMatch(link -> IntStream.of(link.left(), link.right())
                                    .allMatch(r -> r == each.record() || r == each.partner())))
                    .isTrue();
            assertThat(split.partOf(each.partner())).contains(each.part());
        }
    }
}
