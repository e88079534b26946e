package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However records come to an index, it says what one run over all of them would say. */
class PairIndexTest {
    private static final double[] THRESHOLDS = {0.5, 2.0 / 3, 0.8, 0.9, 1.0};

    @TempDir
    private Path place;

    /** What is known of all records ever added: by number the one for which each goes, or -1; -2 for one taken out. */
    private static final class Ledger {
        private final List<Integer> because = new ArrayList<>();

        void take(Admission admission) {
            int first = because.size();
            IntStream.range(0, admission.size()).forEach(i -> because.add(-1));
            admission
                    .removals()
                    .forEach(twin ->
                            because.set(first + twin.record(), (int) twin.kept().number()));
            take(admission.revisions());
        }

        void take(List<Revision> revisions) {
            for (Revision revision : revisions) {
                int number = (int) revision.record().number();
                assertThat(revision.was().map(known -> (int) known.number()).orElse(-1))
                        .isEqualTo(because.get(number));
                because.set(
                        number, revision.is().map(known -> (int) known.number()).orElse(-1));
            }
        }

        int[] toArray() {
            return because.stream().mapToInt(i -> i).toArray();
        }
    }

    @Test
    void n_batches_are_one_batch() {
        for (long seed = 0; seed < 16; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(50, random);
            var recipe = NearDuplicates.defaults()
                    .threshold(THRESHOLDS[random.nextInt(THRESHOLDS.length)])
                    .on(Field.values()[random.nextInt(3)])
                    .slotGuard(random.nextInt(4) > 0)
                    .shingles(random.nextInt(4) == 0 ? Shingles.characters(4) : Shingles.words(1 + random.nextInt(3)))
                    .keep(List.of(Keep.FIRST, Keep.LAST, Keep.LONGEST, Keep.NONE)
                            .get((int) seed % 4))
                    .threads(1 + random.nextInt(2));
            Path folder = place.resolve("index" + seed);
            var ledger = new Ledger();
            var variants = new ArrayList<List<Object>>();
            var conflicts = new ArrayList<List<Object>>();
            for (int from = 0; from < pairs.size(); ) {
                int to = Math.min(pairs.size(), from + 1 + random.nextInt(25));
                int first = from;
                try (PairIndex index = PairIndex.writing(folder, recipe)) {
                    Admission admission = index.add(Pairs.of(pairs.subList(from, to)));
                    ledger.take(admission);
                    admission
                            .variants()
                            .forEach(slot -> variants.add(List.of(
                                    first + slot.record(), slot.near().number(), slot.prompt(), slot.answer())));
                    admission
                            .conflicts()
                            .forEach(question -> conflicts.add(List.of(
                                    first + question.record(),
                                    question.count(),
                                    question.kind(),
                                    question.others().stream()
                                            .map(other -> other.known().number())
                                            .toList())));
                }
                from = to;
            }
            Duplicates once = recipe.find(Pairs.of(pairs));
            int[] expected = IntStream.range(0, pairs.size()).map(once::keptFor).toArray();
            assertThat(ledger.toArray()).as("seed %s, %s", seed, recipe).isEqualTo(expected);
            if (recipe.keep() == Keep.FIRST) {
                assertThat(variants)
                        .as("seed %s, %s", seed, recipe)
                        .isEqualTo(once.variants()
                                .map(variant -> List.<Object>of(
                                        variant.record(), (long) variant.near(), variant.prompt(), variant.answer()))
                                .toList());
                assertThat(conflicts)
                        .as("seed %s, %s", seed, recipe)
                        .isEqualTo(once.conflicts().stream()
                                .map(conflict -> List.<Object>of(
                                        conflict.record(),
                                        conflict.count(),
                                        conflict.kind(),
                                        conflict.others().stream()
                                                .map(other -> (long) other.record())
                                                .toList()))
                                .toList());
            }
        }
    }

    @Test
    void looking_up_says_what_is_near_a_record_that_stays() {
        for (long seed = 0; seed < 16; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = seed % 3 == 0 ? Samples.templates(60, random) : Samples.pairs(50, random);
            double threshold = THRESHOLDS[random.nextInt(THRESHOLDS.length)];
            Field field = Field.values()[random.nextInt(3)];
            var recipe = NearDuplicates.defaults().threshold(threshold).on(field);
            var oracle = new Oracle(pairs, 3, threshold, field, true);
            int known = pairs.size() / 2;
            Path folder = place.resolve("index" + seed);
            try (PairIndex index = PairIndex.writing(folder, recipe)) {
                index.add(Pairs.of(pairs.subList(0, known)));
            }
            int[] kept = oracle.because(IntStream.range(0, known).boxed().toList());
            try (PairIndex index = PairIndex.reading(folder)) {
                assertThat(index.size()).isEqualTo(known);
                Admission found = index.find(Pairs.of(pairs.subList(known, pairs.size())));
                int[] actual = new int[pairs.size() - known];
                Arrays.fill(actual, -1);
                found.removals()
                        .forEach(twin ->
                                actual[twin.record()] = (int) twin.kept().number());
                int[] expected = IntStream.range(known, pairs.size())
                        .map(record -> IntStream.range(0, known)
                                .filter(i -> kept[i] < 0 && oracle.isNear(i, record) && !oracle.isVariant(i, record))
                                .findFirst()
                                .orElse(-1))
                        .toArray();
                assertThat(actual).as("seed %s", seed).isEqualTo(expected);
                assertThat(index.size()).isEqualTo(known);
            }
        }
    }

    @Test
    void what_is_taken_out_no_longer_displaces_others() {
        for (long seed = 0; seed < 16; seed++) {
            var random = new SplittableRandom(seed);
            List<Pair> pairs = new ArrayList<>();
            List<Pair> plain = Samples.pairs(50, random);
            for (int i = 0; i < plain.size(); i++) {
                Pair pair = plain.get(i);
                pairs.add(pair);
            }
            var recipe = NearDuplicates.defaults()
                    .threshold(THRESHOLDS[random.nextInt(THRESHOLDS.length)])
                    .keep(random.nextBoolean() ? Keep.FIRST : Keep.LONGEST);
            var ledger = new Ledger();
            try (PairIndex index = PairIndex.writing(place.resolve("index" + seed), recipe)) {
                Admission admission = index.add(Pairs.of(pairs));
                ledger.take(admission);
                List<String> ids = admission
                        .removals()
                        .map(twin -> twin.kept().id())
                        .distinct()
                        .limit(3)
                        .toList();
                List<Revision> revisions = index.remove(ids);
                ledger.take(revisions);
                var gone = new java.util.HashSet<String>(ids);
                int[] stay = IntStream.range(0, pairs.size())
                        .filter(i -> !gone.contains(pairs.get(i).id()))
                        .toArray();
                assertThat(index.size()).isEqualTo(stay.length);
                Duplicates once = recipe.find(
                        Pairs.of(Arrays.stream(stay).mapToObj(pairs::get).toList()));
                for (int i = 0; i < stay.length; i++) {
                    int expected = once.keptFor(i) < 0 ? -1 : stay[once.keptFor(i)];
                    assertThat(ledger.toArray()[stay[i]]).as("seed %s", seed).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void half_a_surrogate_pair_is_remembered_as_it_is() {
        Path folder = place.resolve("index");
        List<Pair> pairs = List.of(Pair.of("\uD83D", "what \uDC00 is this"), Pair.of("\uFFFD", "what \uFFFD is this"));
        for (Shingles shingles : List.of(Shingles.words(3), Shingles.characters(2))) {
            var recipe = NearDuplicates.defaults().shingles(shingles);
            Path mine = folder.resolve(shingles.n() + "");
            try (PairIndex index = PairIndex.writing(mine, recipe)) {
                index.add(Pairs.of(pairs));
            }
            try (PairIndex index = PairIndex.writing(mine, recipe)) {
                List<Admission.Twin> twins =
                        index.add(Pairs.of(pairs)).removals().toList();
                assertThat(twins.stream().map(twin -> twin.kept().number())).containsExactly(0L, 1L);
                assertThat(twins).allMatch(twin -> twin.prompt() == 1 && twin.answer() == 1);
            }
        }
    }

    @Test
    void a_second_writer_is_told_of_the_first() {
        try (PairIndex index = PairIndex.writing(place.resolve("index"), NearDuplicates.defaults())) {
            assertThatThrownBy(() -> PairIndex.writing(place.resolve("index"), NearDuplicates.defaults()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("another run is writing to the index " + place.resolve("index"));
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void another_recipe_is_refused() {
        Path folder = place.resolve("index");
        try (PairIndex index = PairIndex.writing(folder, NearDuplicates.defaults())) {
            index.add(Pairs.of(List.of(Pair.of("q", "a"))));
        }
        assertThatThrownBy(() ->
                        PairIndex.writing(folder, NearDuplicates.defaults().threshold(0.7)))
                .hasMessage("the index " + folder + " was made with threshold 0.8, not with 0.7");
        assertThatThrownBy(() ->
                        PairIndex.writing(folder, NearDuplicates.defaults().on(Field.PROMPT)))
                .hasMessage("the index " + folder + " was made with on both, not with prompt");
        try (PairIndex index = PairIndex.reading(folder)) {
            assertThat(index.recipe().threshold()).isEqualTo(0.8);
            assertThatThrownBy(() -> index.add(Pairs.of(List.of(Pair.of("q", "a")))))
                    .hasMessage("the index " + folder + " was opened for reading");
        }
    }

    @Test
    void what_is_no_index_is_left_alone() throws IOException {
        Files.writeString(place.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> PairIndex.writing(place, NearDuplicates.defaults()))
                .hasMessage(place + " is no index: it holds letter.txt");
        assertThatThrownBy(() -> PairIndex.reading(place.resolve("none")))
                .hasMessage(place.resolve("none") + " is no index: there is no such folder");
        Files.createDirectory(place.resolve("empty"));
        assertThatThrownBy(() -> PairIndex.reading(place.resolve("empty")))
                .hasMessage(place.resolve("empty") + " is no index: nothing has been added to it yet");
    }

    @Test
    void a_cancelled_batch_is_not_added() {
        Path folder = place.resolve("index");
        List<Pair> pairs = Samples.pairs(50, new SplittableRandom(1));
        try (PairIndex index = PairIndex.writing(folder, NearDuplicates.defaults())) {
            index.add(Pairs.of(pairs.subList(0, 10)));
            var cancelled = new Progress() {
                private int asked;

                @Override
                public void advanced(String step, long done, long total) {}

                @Override
                public void check() {
                    if (asked++ == 20) {
                        throw new CancellationException("cancelled");
                    }
                }
            };
            assertThatThrownBy(() -> index.add(Pairs.of(pairs), cancelled)).isInstanceOf(CancellationException.class);
            assertThat(index.size()).isEqualTo(10);
            index.add(Pairs.of(pairs.subList(0, 10)));
        }
        try (PairIndex index = PairIndex.reading(folder)) {
            assertThat(index.size()).isEqualTo(20);
        }
    }
}
