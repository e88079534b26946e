package io.pairkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pairkit.Pair;
import io.pairkit.Pairs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job on every file of a folder of real data, judged by brute force.
 *
 * <p>{@code mvn test -Dtest=EverySetTest -Dtest.excluded= -Dpairkit.data=FOLDER}
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "pairkit.data", matches = ".+")
class EverySetTest {
    private static final List<String> PARTS = List.of("train", "validation", "test");
    private static final int LEAST = 40;
    private static final int MOST = 16_000;

    @TempDir
    private Path place;

    @Test
    void accounting_duplicates_and_splits_hold_on_every_set() throws IOException {
        var told = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("pairkit.data")))) {
            for (Path file : files.filter(EverySetTest::isData).sorted().toList()) {
                int pairs = Pairs.read(file).size();
                if (pairs >= LEAST && pairs <= MOST) {
                    told.add(check(file, false));
                    told.add(check(file, true));
                }
            }
        }
        assertThat(told).isNotEmpty();
        Files.write(Path.of("target", "every-set.txt"), told);
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return !file.toString().contains("robustness") && name.matches(".*\\.(jsonl|json|csv)(\\.gz)?");
    }

    private String check(Path file, boolean guard) throws IOException {
        String recipe = Files.writeString(
                        place.resolve("recipe.json"),
                        "{\"rules\":{\"severity\":{}},\"dedup\":{\"slotGuard\":" + guard + "}}")
                .toString();
        Path one = curate(file, "one", recipe, "1");
        Path two = curate(file, "two", recipe, "2");
        try (Stream<Path> outputs = Files.list(one)) {
            for (Path output : outputs.toList()) {
                assertThat(two.resolve(output.getFileName()))
                        .as("%s %s", file, output.getFileName())
                        .hasSameBinaryContentAs(output);
            }
        }
        var exported = new ArrayList<Pair>();
        var parts = new ArrayList<String>();
        for (String part : PARTS) {
            for (Pair pair : read(one, part)) {
                exported.add(pair);
                parts.add(part);
            }
        }
        Sets prompts = new Sets(exported.stream().map(Pair::prompt).toList());
        Sets answers = new Sets(exported.stream().map(Pair::answer).toList());
        long crossing = 0;
        for (int i = 0; i < exported.size(); i++) {
            for (int k = i + 1; k < exported.size(); k++) {
                if (prompts.atLeast(i, k, 0.8)) {
                    boolean near =
                            answers.atLeast(i, k, 0.8) && !(guard && isVariant(exported.get(i), exported.get(k)));
                    assertThat(near)
                            .as("%s: %s and %s", file, exported.get(i), exported.get(k))
                            .isFalse();
                    crossing += parts.get(i).equals(parts.get(k)) ? 0 : 1;
                }
            }
        }
        assertThat(crossing)
                .as("near-duplicate prompts across a boundary of %s", file)
                .isZero();
        String report = Files.readString(one.resolve("report.json"));
        return file.getFileName()
                + (guard ? ", slot guard on " : " ")
                + report.substring(report.indexOf("\"accounting\""), report.indexOf("\"findings\""))
                        .replaceAll("\\s+", " ");
    }

    private static boolean isVariant(Pair one, Pair other) {
        boolean same = SlotVariants.areSame(one.prompt(), other.prompt())
                && SlotVariants.areSame(one.answer(), other.answer());
        return !same
                && SlotVariants.areSlotsOnly(one.prompt(), other.prompt())
                && SlotVariants.areSlotsOnly(one.answer(), other.answer());
    }

    private Path curate(Path file, String name, String recipe, String threads) {
        Path out = place.resolve(name);
        Ran ran = Ran.of(
                "curate",
                file.toString(),
                "--out",
                out.toString(),
                "--force",
                "--fail-on",
                "never",
                "--recipe",
                recipe,
                "--threads",
                threads);
        assertThat(ran.code()).as(file + ": " + ran.err()).isZero();
        return out;
    }

    private static List<Pair> read(Path folder, String part) throws IOException {
        Path file = folder.resolve(part + ".jsonl");
        return Files.size(file) == 0 ? List.of() : Pairs.read(file).stream().toList();
    }

    /** Shingle sets as sorted numbers, so that comparing all pairs takes minutes and not days. */
    private static final class Sets {
        private final int[][] sets;

        Sets(List<String> texts) {
            Map<String, Integer> numbers = new HashMap<>();
            sets = new int[texts.size()][];
            for (int i = 0; i < sets.length; i++) {
                Set<String> shingles = BruteForce.shingles(texts.get(i));
                if (shingles.isEmpty() && !texts.get(i).isBlank()) {
                    shingles = Set.of("whole text " + texts.get(i).strip().toLowerCase(java.util.Locale.ROOT));
                }
                sets[i] = shingles.stream()
                        .mapToInt(shingle -> numbers.computeIfAbsent(shingle, none -> numbers.size()))
                        .sorted()
                        .toArray();
            }
        }

        boolean atLeast(int i, int k, double threshold) {
            int[] a = sets[i];
            int[] b = sets[k];
            if (a.length == 0
                    || b.length == 0
                    || Math.min(a.length, b.length) < threshold * Math.max(a.length, b.length) - 1e-9) {
                return false;
            }
            int shared = 0;
            for (int x = 0, y = 0; x < a.length && y < b.length; ) {
                if (a[x] == b[y]) {
                    shared++;
                    x++;
                    y++;
                } else if (a[x] < b[y]) {
                    x++;
                } else {
                    y++;
                }
            }
            return shared / (double) (a.length + b.length - shared) >= threshold;
        }
    }
}
