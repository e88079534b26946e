package io.pairkit.dedup.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Progress;
import io.pairkit.dedup.TemplateFamilies;
import io.pairkit.dedup.text.Analysis;
import io.pairkit.dedup.text.TokenDraft;
import io.pairkit.dedup.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the join looks at, counted: entries of the index and pairs compared. A template must not make it the square. */
class TemplateWorkTest {
    private static final int MOST = 500; // entries and pairs for one record; the square would be thousands

    @Test
    void no_template_makes_the_join_look_at_more_than_some_hundred_entries_for_a_record() {
        for (TemplateFamilies family : TemplateFamilies.values()) {
            check(family, 4000, Analysis.words(), 3, 0.6, 0.8, 0.9);
        }
        check(TemplateFamilies.TWO_SLOTS, 2000, Analysis.characters(), 5, 0.7, 0.9);
        check(TemplateFamilies.NUMBERS, 2000, Analysis.characters(), 5, 0.7, 0.9);
        check(TemplateFamilies.BOILERPLATE, 2000, Analysis.characters(), 5, 0.7, 0.9);
    }

    /** All of one group, two halves, and groups in turn: records of one group that never meet are many, and near. */
    @Test
    void nor_do_groups() {
        int count = 4000;
        List<int[]> groupings = List.of(
                new int[count],
                IntStream.range(0, count).map(i -> 2 * i / count).toArray(),
                IntStream.range(0, count).map(i -> i % 50).toArray());
        for (TemplateFamilies family : TemplateFamilies.values()) {
            Tokens tokens = tokens(family.pairs(count, 7), Analysis.words());
            Shelf shelf = Shelf.of(tokens, 3);
            int[] order = IntStream.range(0, count).toArray();
            for (int grouping = 0; grouping < groupings.size(); grouping++) {
                for (boolean within : new boolean[] {true, false}) {
                    for (boolean guard : new boolean[] {true, false}) {
                        var compared =
                                new Compared(tokens, shelf, 3, true, true, null, groupings.get(grouping), within);
                        Leaders.Led led = Leaders.led(compared, 0.8, guard, order, 1, Progress.none());
                        assertThat(led.work() / (double) count)
                                .as("%s, groups %s, within %s, slot guard %s", family, grouping, within, guard)
                                .isLessThan(MOST);
                    }
                }
            }
        }
    }

    /** The same with as many records as one file of a team has; {@code target/template-work.txt} has the figures. */
    @Test
    @Tag("slow")
    void nor_with_two_hundred_thousand_records() throws IOException {
        var told = new ArrayList<String>();
        for (TemplateFamilies family : TemplateFamilies.values()) {
            double most = check(family, 200_000, Analysis.words(), 3, 0.6, 0.7, 0.8, 0.9, 0.95);
            told.add(String.format(Locale.ROOT, "%-12s %.0f", family, most));
            Files.write(Path.of("target", "template-work.txt"), told);
        }
    }

    private static double check(TemplateFamilies family, int count, Analysis analysis, int n, double... thresholds) {
        Tokens tokens = tokens(family.pairs(count, 7), analysis);
        Shelf shelf = Shelf.of(tokens, n);
        int[] forwards = IntStream.range(0, count).toArray();
        int[] backwards = IntStream.range(0, count).map(i -> count - 1 - i).toArray();
        double highest = 0;
        for (double threshold : thresholds) {
            for (boolean guard : new boolean[] {true, false}) {
                for (int[] order : List.of(forwards, backwards)) {
                    for (boolean both : new boolean[] {true, false}) {
                        var compared = new Compared(tokens, shelf, n, true, both, null, null, false);
                        Leaders.Led led = Leaders.led(compared, threshold, guard, order, 1, Progress.none());
                        double work = led.work() / (double) count;
                        assertThat(work)
                                .as("%s at %s, slot guard %s, answers %s", family, threshold, guard, both)
                                .isLessThan(count > 100_000 ? 2 * MOST : MOST);
                        highest = Math.max(highest, work);
                    }
                }
            }
        }
        return highest;
    }

    private static Tokens tokens(List<Pair> pairs, Analysis analysis) {
        var draft = new TokenDraft(analysis.unitsAreWords());
        for (Pair pair : pairs) {
            draft.add(new Tokens.Entry(analysis.read(pair.prompt()), analysis.read(pair.answer()), 0, (byte) 1));
        }
        return draft.build();
    }
}
