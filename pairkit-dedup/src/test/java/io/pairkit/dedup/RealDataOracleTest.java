package io.pairkit.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Links;
import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * All links of every readable file below a folder against an overlap count of string shingles. Run with
 * {@code -Dtest.excluded= -Dpairkit.data=FOLDER -Dtest=RealDataOracleTest}.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "pairkit.data", matches = ".+")
class RealDataOracleTest {
    private static final int MOST = 20_000;

    @Test
    void links_of_real_data_are_those_of_an_overlap_count() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("pairkit.data")))) {
            files = all.filter(file -> file.toString().matches(".*(jsonl|json|csv|gz)")
                            && !file.toString().contains("robustness"))
                    .sorted()
                    .toList();
        }
        int read = 0;
        for (Path file : files) {
            List<Pair> pairs = Pairs.read(file).stream().limit(MOST).toList();
            if (pairs.size() < 50) {
                continue;
            }
            read++;
            for (Field field : new Field[] {Field.PROMPT, Field.ANSWER}) {
                Map<Integer, Map<Integer, Double>> all = overlaps(pairs, field, 0.5);
                for (double threshold : new double[] {0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
                    Links links = NearDuplicates.defaults()
                            .on(field)
                            .threshold(threshold)
                            .links(Pairs.of(pairs));
                    check(file + " " + field + " " + threshold, pairs.size(), links, all, threshold);
                }
            }
        }
        assertThat(read).isGreaterThan(5);
    }

    private static void check(
            String name, int size, Links links, Map<Integer, Map<Integer, Double>> all, double threshold) {
        long[] count = new long[1];
        links.stream().forEach(link -> {
            Double expected = all.getOrDefault(link.left(), Map.of()).get(link.right());
            assertThat(expected).as("%s: %s", name, link).isEqualTo(link.similarity());
            count[0]++;
        });
        long wanted = all.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(similarity -> similarity >= threshold)
                .count();
        assertThat(count[0]).as(name).isEqualTo(wanted);
    }

    private static Map<Integer, Map<Integer, Double>> overlaps(List<Pair> pairs, Field field, double least) {
        var index = new HashMap<List<String>, List<Integer>>();
        int[] sizes = new int[pairs.size()];
        var found = new TreeMap<Integer, Map<Integer, Double>>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            List<String> words = Oracle.words(field == Field.PROMPT ? pair.prompt() : pair.answer()).stream()
                    .map(Oracle.Word::lower)
                    .toList();
            var shingles = new HashSet<List<String>>();
            for (int k = 0; k + 3 <= words.size(); k++) {
                shingles.add(List.copyOf(words.subList(k, k + 3)));
            }
            if (!words.isEmpty() && words.size() < 3) {
                shingles.add(words);
            }
            sizes[i] = shingles.size();
            int[] shared = new int[i];
            for (List<String> shingle : shingles) {
                List<Integer> list = index.computeIfAbsent(shingle, key -> new ArrayList<>());
                for (int other : list) {
                    shared[other]++;
                }
                list.add(i);
            }
            for (int other = 0; other < i; other++) {
                double similarity = shared[other] / (double) (sizes[i] + sizes[other] - shared[other]);
                if (shared[other] > 0 && similarity >= least) {
                    found.computeIfAbsent(other, key -> new HashMap<>()).put(i, similarity);
                }
            }
        }
        return found;
    }
}
