package io.pairkit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeOrderTest {
    private static Pair pair(int number, String time, String ticket) {
        return Pair.of("question " + number, "answer " + number)
                .attribute("at", time)
                .attribute("ticket", ticket);
    }

    private static List<Pair> days(int many) {
        var list = new ArrayList<Pair>();
        for (int day = 0; day < many; day++) {
            list.add(pair(day, LocalDate.of(2026, 1, 1).plusDays(day).toString(), "t" + day));
        }
        return list;
    }

    private static List<String> parts(Assignment split) {
        return IntStream.range(0, split.size())
                .mapToObj(i -> split.partOf(i).orElse("dropped"))
                .toList();
    }

    @Test
    void the_oldest_go_to_the_first_part() {
        Assignment split = Split.of(80, 10, 10).orderedBy("at").assign(Pairs.of(days(10)));
        assertThat(parts(split))
                .containsExactly(
                        "train", "train", "train", "train", "train", "train", "train", "train", "validation", "test");
    }

    @Test
    void what_is_in_the_gap_before_a_later_part_is_left_out() {
        Assignment split =
                Split.of(60, 20, 20).orderedBy("at").gap(Duration.ofDays(2)).assign(Pairs.of(days(10)));
        assertThat(parts(split))
                .containsExactly(
                        "train",
                        "train",
                        "train",
                        "train",
                        "train",
                        "dropped",
                        "validation",
                        "dropped",
                        "test",
                        "test");
        assertThat(split.dropped())
                .containsExactly(
                        new Dropped(5, Dropped.Reason.GAP, 6, "validation", "time"),
                        new Dropped(7, Dropped.Reason.GAP, 8, "test", "time"));
    }

    @Test
    void a_group_on_both_sides_of_a_cut_keeps_its_earlier_side_or_its_later_one() {
        List<Pair> list = days(10);
        list.set(1, pair(1, "2026-01-02", "long"));
        list.set(9, pair(9, "2026-01-10", "long"));
        Split recipe = Split.of(80, 20).groupedBy("ticket").orderedBy("at");
        assertThat(recipe.assign(Pairs.of(list)).dropped())
                .containsExactly(new Dropped(9, Dropped.Reason.SPANS, 1, "train", "group"));
        assertThat(recipe.onCross(OnCross.DROP_TRAIN).assign(Pairs.of(list)).dropped())
                .containsExactly(new Dropped(1, Dropped.Reason.SPANS, 9, "test", "group"));
        assertThat(recipe.assign(Pairs.of(list)).leaks()).isZero();
    }

    @Test
    void one_moment_is_not_cut() {
        var list = new ArrayList<Pair>();
        for (int i = 0; i < 10; i++) {
            list.add(pair(i, i < 7 ? "2026-01-01T10:00:00Z" : "2026-01-01T12:00:00+01:00", "t" + i));
        }
        assertThat(Split.of(50, 50)
                        .orderedBy("at")
                        .assign(Pairs.of(list))
                        .counts()
                        .values())
                .containsExactly(7, 3);
    }

    @Test
    void a_record_without_a_time_is_dropped() {
        List<Pair> list = days(10);
        list.set(3, pair(3, "last week", "t3"));
        Assignment split = Split.of(80, 20).orderedBy("at").assign(Pairs.of(list));
        assertThat(split.dropped()).containsExactly(new Dropped(3, Dropped.Reason.NO_TIME, -1, "", "no time"));
        assertThat(split.table().rows())
                .filteredOn(row -> row.split().equals("dropped"))
                .hasSize(1);
    }

    @Test
    void times_are_read_in_the_usual_ways() {
        long noon = 1_767_268_800_000L; // 2026-01-01T12:00:00Z
        assertThat(List.of(
                        "2026-01-01T12:00:00Z",
                        "2026-01-01T13:00:00+01:00",
                        "2026-01-01 12:00:00",
                        "2026-01-01T12:00",
                        "1767268800",
                        "1767268800000"))
                .allSatisfy(text -> assertThat(Times.millis(text)).isEqualTo(noon));
        assertThat(Times.millis("2026-01-01")).isEqualTo(noon - 12 * 3_600_000);
        assertThat(List.of("", "soon", "2026", "2026-13-01", "99999999999999999999"))
                .allSatisfy(text -> assertThat(Times.millis(text)).isEqualTo(Times.NONE));
    }

    @Test
    void time_and_a_previous_assignment_exclude_each_other() {
        assertThatThrownBy(() ->
                        Split.of(80, 20).previous(Assignments.of(List.of())).orderedBy("at"))
                .hasMessage("a split by time has no previous assignment: time alone decides");
        assertThatThrownBy(() -> Split.of(80, 20).gap(Duration.ofDays(-1)))
                .hasMessage("the gap must not be negative, was PT-24H");
    }
}
