package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import io.pairkit.Progress;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real data against every two records compared by string: all policies, thresholds from .5 to 1, slot guard on and off, one to four
 * threads, any split into batches. Small slices always; a whole folder with
 * {@code -Dtest.excluded= -Dpairkit.data=FOLDER -Dtest=RealDataOracleTest}.
 */
class RealDataOracleTest {
    private static final int LEAST = 50;
    private static final int MOST = 20_000;
    private static final int[] THREADS = {1, 2, 4};

    @TempDir
    private Path place;

    private int runs;

    @Test
    void slices_of_real_data_are_judged_as_every_two_compared() throws IOException, URISyntaxException {
        for (String name :
                new String[] {"paraphrase-300.jsonl", "toolformer-250.jsonl", "bitext-300.csv", "belle-150.jsonl"}) {
            Path file = Path.of(Objects.requireNonNull(RealDataOracleTest.class.getResource("/real/" + name))
                    .toURI());
            check(file, 0.1);
        }
        assertThat(runs).isGreaterThan(4 * 3 * 6 * 2 * 5);
    }

    @Test
    @Tag("slow")
    @EnabledIfSystemProperty(named = "pairkit.data", matches = ".+")
    void every_set_of_a_folder_is_judged_as_every_two_compared() throws IOException {
        int read = 0;
        var told = new ArrayList<String>();
        for (Path file : files()) {
            long size = Pairs.read(file).stream().limit(MOST + 1).count();
            if (size >= LEAST && size <= MOST) {
                int before = runs;
                check(file, 0.05);
                read++;
                told.add(file.getFileName() + ": " + size + " records, " + (runs - before) + " runs agree");
                Files.write(Path.of("target", "real-data-oracle.txt"), told);
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("pairkit.data")))) {
            return all.filter(file -> file.toString().matches(".*(jsonl|json|csv|gz)")
                            && !file.toString().contains("robustness"))
                    .sorted()
                    .toList();
        }
    }

    private void check(Path file, double step) throws IOException {
        List<Pair> pairs = Pairs.read(file).stream().toList();
        Corpus corpus = Corpus.of(Pairs.of(pairs), Shingles.words(3), 2, Progress.none());
        var truth = new Overlaps(pairs, 0.5);
        Map<Keep, List<Integer>> orders = orders(pairs);
        for (Field field : Field.values()) {
            for (int i = 0; 0.5 + i * step <= 1 + 1e-9; i++) {
                double threshold = Math.round(100 * (0.5 + i * step)) / 100.0;
                for (boolean guard : new boolean[] {true, false}) {
                    var recipe = NearDuplicates.defaults()
                            .on(field)
                            .threshold(threshold)
                            .slotGuard(guard);
                    for (Map.Entry<Keep, List<Integer>> order : orders.entrySet()) {
                        var mine = recipe.keep(order.getKey()).threads(THREADS[runs++ % THREADS.length]);
                        Duplicates found = order.getKey().order() == null
                                ? mine.find(corpus)
                                : mine.find(Pairs.of(pairs), Progress.none());
                        leaders(file + ": " + mine, found, truth, field, order.getValue());
                    }
                    none(file + ": " + recipe, recipe.keep(Keep.NONE).find(corpus), truth, field);
                    runs++;
                }
                links(
                        file + " " + field + " " + threshold,
                        recipe(field, threshold).links(corpus),
                        truth,
                        field);
            }
        }
        batches(file, pairs, truth, orders);
    }

    private static NearDuplicates recipe(Field field, double threshold) {
        return NearDuplicates.defaults().on(field).threshold(threshold).threads(2);
    }

    private static Map<Keep, List<Integer>> orders(List<Pair> pairs) {
        Map<Keep, List<Integer>> orders = new HashMap<>();
        List<Integer> all = IntStream.range(0, pairs.size()).boxed().toList();
        orders.put(Keep.FIRST, all);
        List<Integer> last = new ArrayList<>(all);
        Collections.reverse(last);
        orders.put(Keep.LAST, last);
        orders.put(Keep.LONGEST, sorted(all, i -> -pairs.get(i).answer().length()));
        orders.put(
                Keep.reviewedFirst(),
                sorted(all, i -> switch (pairs.get(i).attribute("review").orElse("none")) {
                    case "approved" -> 0;
                    case "rejected" -> 2;
                    default -> 1;
                }));
        orders.put(
                Keep.best(Comparator.comparing(pair -> pair.prompt().length())),
                sorted(all, i -> -pairs.get(i).prompt().length()));
        return orders;
    }

    private static List<Integer> sorted(List<Integer> all, java.util.function.ToIntFunction<Integer> rank) {
        return all.stream().sorted(Comparator.comparingInt(rank)).toList();
    }

    private static void leaders(String what, Duplicates found, Overlaps truth, Field field, List<Integer> order) {
        int[][] expected =
                truth.leaders(found.recipe().threshold(), field, found.recipe().slotGuard(), order);
        assertThat(IntStream.range(0, found.size()).map(found::keptFor).toArray())
                .as(what)
                .isEqualTo(expected[0]);
        int[] variantOf = new int[found.size()];
        java.util.Arrays.fill(variantOf, -1);
        found.variants().forEach(variant -> variantOf[variant.record()] = variant.near());
        assertThat(variantOf).as(what).isEqualTo(expected[1]);
        similarities(what, found, truth);
    }

    private static void similarities(String what, Duplicates found, Overlaps truth) {
        found.removals().forEach(removal -> {
            Overlaps.Near both = truth.of(removal.removed(), removal.kept());
            assertThat(removal.prompt()).as(what).isCloseTo(both.prompt(), within(1e-12));
            assertThat(removal.answer()).as(what).isCloseTo(both.answer(), within(1e-12));
        });
    }

    private static void none(String what, Duplicates found, Overlaps truth, Field field) {
        boolean[] removed = new boolean[found.size()];
        for (int i = 0; i < removed.length; i++) {
            removed[i] = found.isRemoved(i);
        }
        boolean guard = found.recipe().slotGuard();
        assertThat(removed)
                .as(what)
                .isEqualTo(truth.withDuplicate(found.recipe().threshold(), field, guard));
        similarities(what, found, truth);
    }

    private static void links(String what, Links links, Overlaps truth, Field field) {
        long[] count = new long[1];
        links.stream().forEach(link -> {
            assertThat(truth.of(link.left(), link.right()).on(field)).as(what).isEqualTo(link.similarity());
            count[0]++;
        });
        double threshold = links.basis().threshold();
        assertThat(count[0])
                .as(what)
                .isEqualTo(truth.near.stream()
                        .filter(both -> both.on(field) >= threshold)
                        .count());
    }

    /** The records in batches of any size, added to an index. */
    private void batches(Path file, List<Pair> pairs, Overlaps truth, Map<Keep, List<Integer>> orders)
            throws IOException {
        var random = new SplittableRandom(pairs.size());
        for (boolean guard : new boolean[] {true, false}) {
            var recipe = NearDuplicates.defaults().slotGuard(guard).threads(2);
            List<Long> removed = new ArrayList<>();
            Path folder = Files.createTempDirectory(place, "index");
            try (PairIndex index = PairIndex.writing(folder, recipe)) {
                for (int from = 0; from < pairs.size(); ) {
                    int to = Math.min(pairs.size(), from + 1 + random.nextInt(1 + pairs.size() / 3));
                    long start = from;
                    index.add(Pairs.of(pairs.subList(from, to)))
                            .removals()
                            .forEach(twin -> removed.add(
                                    (start + twin.record()) << 32 | twin.kept().number()));
                    from = to;
                }
            }
            int[] because = truth.leaders(0.8, Field.BOTH, guard, Objects.requireNonNull(orders.get(Keep.FIRST)))[0];
            assertThat(removed)
                    .as("%s in batches", file)
                    .isEqualTo(IntStream.range(0, because.length)
                            .filter(i -> because[i] >= 0)
                            .mapToObj(i -> (long) i << 32 | because[i])
                            .toList());
        }
    }
}
